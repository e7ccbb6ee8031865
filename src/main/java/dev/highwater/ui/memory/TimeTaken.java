package dev.highwater.ui.memory;

import java.time.Duration;

/// How long something took, in words.
public final class TimeTaken {
  private TimeTaken() {}

  /// A duration in minutes and seconds, for example {@code 2 min 10 s}.
  public static String of(Duration duration) {
    long seconds = duration.plusMillis(500).toSeconds();
    if (seconds < 60) {
      return seconds + " s";
    }
    long minutes = seconds / 60;
    return minutes < 60
        ? minutes + " min " + seconds % 60 + " s"
        : minutes / 60 + " h " + minutes % 60 + " min";
  }
}
