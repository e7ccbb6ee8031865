package dev.highwater.schedule;

/// How obsidian-spaced-repetition 1.15.4 turns a schedule of SM-2 into one of FSRS and back, when a
/// vault changes its algorithm.
final class PluginConversion {
  private static final int HARDEST_EASE = 130;
  private static final int EASES = 240;
  private static final double DIFFICULTIES = 9;
  private static final int HIGHEST_DIFFICULTY = 10;

  private PluginConversion() {}

  /// An ease of 130 is the highest difficulty, one of 370 the lowest.
  static double difficulty(int ease) {
    int within = Math.clamp(ease, HARDEST_EASE, HARDEST_EASE + EASES);
    return HIGHEST_DIFFICULTY - DIFFICULTIES * (within - HARDEST_EASE) / EASES;
  }

  /// SM-2 does not count ratings; each is taken to have doubled the interval.
  static int reps(double interval) {
    return (int) Math.max(1, Math.round(Math.log(interval + 1) / Math.log(2)));
  }

  /// Due date and interval stay.
  static Sm2Schedule toSm2(FsrsSchedule fsrs) {
    double ease = HARDEST_EASE + EASES * (HIGHEST_DIFFICULTY - fsrs.difficulty()) / DIFFICULTIES;
    return new Sm2Schedule(fsrs.due(), fsrs.interval(), (int) Math.round(ease));
  }
}
