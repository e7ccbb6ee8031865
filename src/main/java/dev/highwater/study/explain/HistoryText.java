package dev.highwater.study.explain;

import dev.highwater.study.LogEntry;
import java.util.Locale;

/// Rows of the log in a few words.
final class HistoryText {
  private HistoryText() {}

  static String what(LogEntry row) {
    return switch (row.kind()) {
      case REVIEW -> "rated " + grade(row);
      case SNAPSHOT -> row.seen().isPresent() ? "an older schedule seen" : "schedule found";
      case OUTSIDE -> outside(row);
      case MANUAL -> "changed by hand";
      case UNDONE -> "taken back";
    };
  }

  private static String outside(LogEntry row) {
    if (row.takesOut()) {
      return "schedule taken out of the note";
    }
    if (row.seen().isPresent()) {
      return "another schedule seen in the note";
    }
    return row.grade().isPresent()
        ? "rated " + grade(row) + " in another program"
        : "schedule changed in the note";
  }

  /// With a capital, as on the buttons.
  static String grade(LogEntry row) {
    return row.grade()
        .map(grade -> grade.contractName())
        .map(name -> name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1))
        .orElse("");
  }
}
