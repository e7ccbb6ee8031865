package dev.highwater.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Reviews per second on one thread: 1,000 cards of ten reviews each, one after the other.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class FsrsBenchmark {
  private static final int CARDS = 1000;
  private static final int REVIEWS = 10;
  private static final int ALL = CARDS * REVIEWS;
  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  private static final StudyDays DAYS =
      instant -> LocalDate.ofInstant(instant.minusSeconds(4 * 3600), ZONE);

  private final List<Grade> grades = new ArrayList<>();
  private final List<Elapsed> gaps = new ArrayList<>();
  private final List<StudyMoment> moments = new ArrayList<>();
  private final MemoryModel model = new Fsrs6(Fsrs6Parameters.DEFAULTS, Fsrs6Profile.PLUGIN);
  private final Scheduler withSteps = new Fsrs(model, FsrsSettings.DEFAULTS, DAYS);
  private final Scheduler inDays =
      new Fsrs(
          new Fsrs6(Fsrs6Parameters.DEFAULTS, Fsrs6Profile.WHOLE_DAYS),
          FsrsSettings.DEFAULTS,
          DAYS);

  public FsrsBenchmark() {
    SplittableRandom random = new SplittableRandom(1);
    for (int card = 0; card < CARDS; card++) {
      Instant now = Instant.parse("2025-01-01T08:00:00Z");
      for (int review = 0; review < REVIEWS; review++) {
        int drawn = random.nextInt(20);
        grades.add(
            drawn < 3
                ? Grade.AGAIN
                : drawn < 6 ? Grade.HARD : drawn < 17 ? Grade.GOOD : Grade.EASY);
        int days = random.nextInt(5) == 0 ? 0 : (int) Math.exp(random.nextDouble(0, 5));
        gaps.add(Elapsed.ofDays(days));
        now = now.plusSeconds(days == 0 ? 600 : days * 86_400L);
        moments.add(new StudyMoment(now, DAYS.dayOf(now)));
      }
    }
  }

  /// The memory model and the next interval.
  @Benchmark
  @OperationsPerInvocation(ALL)
  public double memory() {
    double sum = 0;
    for (int card = 0; card < CARDS; card++) {
      int at = card * REVIEWS;
      Memory memory = model.first(grades.get(at));
      for (int review = 1; review < REVIEWS; review++) {
        memory = memory.after(grades.get(at + review), gaps.get(at + review));
        sum += memory.daysUntil(0.9);
      }
    }
    return sum;
  }

  /// All four outcomes of every review, learning steps included.
  @Benchmark
  @OperationsPerInvocation(ALL)
  public double schedulerWithSteps() {
    return schedule(withSteps);
  }

  /// All four outcomes of every review in whole days.
  @Benchmark
  @OperationsPerInvocation(ALL)
  public double schedulerInDays() {
    return schedule(inDays);
  }

  private double schedule(Scheduler scheduler) {
    double sum = 0;
    for (int card = 0; card < CARDS; card++) {
      Optional<Schedule> schedule = Optional.empty();
      for (int review = 0; review < REVIEWS; review++) {
        int at = card * REVIEWS + review;
        Schedule after =
            scheduler.outcomes(schedule, moments.get(at), DueLoad.none()).of(grades.get(at));
        sum += after.interval();
        schedule = Optional.of(after);
      }
    }
    return sum;
  }
}
