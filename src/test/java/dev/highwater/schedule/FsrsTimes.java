package dev.highwater.schedule;

import dev.highwater.schedule.fit.FitTimes;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.DoubleSupplier;

/// Prints how fast the memory model, the scheduler and the optimiser are, warm, on one thread: the
/// quick way to the figures of {@link FsrsBenchmark}. Counts the thread's own processor time, so
/// that a busy machine does not change the answer much.
final class FsrsTimes {
  private static final int ROUNDS = 7;
  private static final double ROUND_NANOS = 0.7e9;
  private static final int REVIEWS = 10_000;

  private FsrsTimes() {}

  public static void main(String[] arguments) {
    FsrsBenchmark benchmark = new FsrsBenchmark();
    print("memory update and interval", benchmark::memory);
    print("full scheduler, with steps", benchmark::schedulerWithSteps);
    print("full scheduler, in days", benchmark::schedulerInDays);
    FitTimes.print();
  }

  private static void print(String what, DoubleSupplier work) {
    measure(work);
    double[] rates = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      rates[round] = measure(work);
    }
    Arrays.sort(rates);
    System.out.printf(
        Locale.ROOT,
        "%-30s %,14.0f reviews/s (%,.0f to %,.0f)%n",
        what,
        rates[ROUNDS / 2],
        rates[0],
        rates[ROUNDS - 1]);
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static double measure(DoubleSupplier work) {
    long begun = cpu();
    long runs = 0;
    double sum = 0;
    while (cpu() - begun < ROUND_NANOS) {
      sum += work.getAsDouble();
      runs++;
    }
    if (!(sum > 0)) {
      throw new IllegalStateException("nothing was worked out");
    }
    return runs * REVIEWS * 1e9 / (cpu() - begun);
  }
}
