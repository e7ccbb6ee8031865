package dev.highwater.speed;

import dev.highwater.explorer.AcksModelRow;
import dev.highwater.explorer.Effort;
import dev.highwater.explorer.Explorer;
import dev.highwater.explorer.Limits;
import dev.highwater.explorer.Verdict;
import dev.highwater.explorer.Watcher;
import java.util.List;

/// How fast the exhaustive search is: the 17 questions that were also put to Spin, each asked
/// several times, the first time in a cold JVM. Run by hand: {@code [--big] [--workers=N]
/// [--rounds=N] [--gigabytes=N]}.
public final class ExplorerTimes {
  private ExplorerTimes() {}

  public static void main(String[] args) {
    List<String> given = List.of(args);
    boolean big = given.contains("--big");
    int workers = number(given, "--workers=", 2);
    int rounds = number(given, "--rounds=", 3);
    Limits limits = new Limits((long) number(given, "--gigabytes=", 4) << 30, workers);
    System.out.printf("%d worker(s); seconds of every round, rates of the last%n", workers);
    for (AcksModelRow row : AcksModelRow.all()) {
      if (!row.big() || big) {
        measure(row, limits, rounds);
      }
    }
  }

  private static int number(List<String> given, String option, int otherwise) {
    return given.stream()
        .filter(each -> each.startsWith(option))
        .map(each -> Integer.parseInt(each.substring(option.length())))
        .findFirst()
        .orElse(otherwise);
  }

  private static void measure(AcksModelRow row, Limits limits, int rounds) {
    StringBuilder seconds = new StringBuilder();
    double last = 0;
    Verdict verdict = new Verdict.NotFinished(Effort.NONE, Verdict.Reason.CANCELLED);
    for (int round = 0; round < rounds; round++) {
      long start = System.nanoTime();
      verdict = new Explorer().explore(row.question(), limits, Watcher.NOBODY);
      last = (System.nanoTime() - start) / 1e9;
      seconds.append(" %.3f".formatted(last));
    }
    Effort effort = verdict.effort();
    System.out.printf(
        "%-88s %-11s %,11d states %,12d transitions depth %2d %s s, %.2f M states/s, %.2f M"
            + " transitions/s%n",
        row,
        verdict.getClass().getSimpleName(),
        effort.states(),
        effort.transitions(),
        effort.depth(),
        seconds,
        effort.states() / last / 1e6,
        effort.transitions() / last / 1e6);
  }
}
