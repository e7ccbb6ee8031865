package dev.highwater.schedule.fit;

import dev.highwater.schedule.Fsrs6Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// A whole fit to 115,073 reviews: the synthetic cards, seven of each. Every measurement begins in
/// a fresh Java, as a fit in the background does.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(5)
public class FitBenchmark {
  private static final int OF_EACH = 7;

  private final List<ReviewHistory> histories = new ArrayList<>();

  public FitBenchmark() {
    for (int copy = 0; copy < OF_EACH; copy++) {
      histories.addAll(SyntheticReviews.all());
    }
  }

  @Benchmark
  public Optional<Fsrs6Parameters> fit() {
    return new Fsrs6Optimiser(FitOptions.DEFAULTS).fit(histories, Progress.unwatched());
  }
}
