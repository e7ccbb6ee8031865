package dev.highwater.study.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A figure of a card that a query can compare. A card that has no such figure meets no comparison
/// with it.
public enum Measure {
  /// Percent, 250 is the plugin's base; only cards scheduled by SM-2.
  EASE,
  /// Days between the rating that made the schedule and the day due; 0 for the same day.
  INTERVAL,
  /// Days after which nine chances in ten are left; only cards scheduled by FSRS.
  STABILITY,
  /// 1 to 10; only cards scheduled by FSRS.
  DIFFICULTY,
  /// The chance, 0 to 1, of remembering the card now. A card of SM-2 is taken to be remembered with
  /// nine chances in ten after its interval.
  RETRIEVABILITY,
  /// How often a card that had come back after days was forgotten, since its last reset.
  LAPSES,
  /// How often it was graded here.
  REVIEWS;

  /// The name in a query.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The measure of that name; empty when there is none.
  static Optional<Measure> named(String word) {
    return Arrays.stream(values()).filter(it -> it.word().equals(word)).findFirst();
  }
}
