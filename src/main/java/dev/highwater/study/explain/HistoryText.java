package dev.highwater.study.explain;

import dev.highwater.schedule.Reasons;
import dev.highwater.study.CardAction;
import dev.highwater.study.LogEntry;
import java.util.Locale;

/// Rows of the log in a few words.
public final class HistoryText {
  private HistoryText() {}

  /// What a row says, for example {@code rated Good} or {@code postponed by 3 days}.
  public static String what(LogEntry row) {
    return switch (row.kind()) {
      case REVIEW -> "rated " + grade(row);
      case SNAPSHOT -> row.seen().isPresent() ? "an older schedule seen" : "schedule found";
      case OUTSIDE -> outside(row);
      case MANUAL -> row.action().map(HistoryText::what).orElse("changed by hand");
      case UNDONE -> "taken back";
    };
  }

  private static String what(CardAction action) {
    return switch (action) {
      case CardAction.Suspend() -> "suspended";
      case CardAction.Unsuspend() -> "no longer suspended";
      case CardAction.Bury(var _) -> "buried until the next day";
      case CardAction.Unbury() -> "no longer buried";
      case CardAction.Flag(int flag) -> flag == 0 ? "flag taken away" : "flagged " + flag;
      case CardAction.Leech(int lapses) -> "a leech, forgotten %d times".formatted(lapses);
      case CardAction.Reset() -> "reset to a new card";
      case CardAction.Reschedule(var due) -> "put on " + due;
      case CardAction.Postpone(int days) -> "postponed by " + Reasons.days(days);
      case CardAction.Cram() -> "answered without a consequence";
      case CardAction.Carried(var _, var _, var _) -> "marks changed with its text";
      case CardAction.Predicted(var prediction) ->
          prediction.right()
              ? "predicted rightly: " + prediction.answer()
              : "predicted %s, and it was %s".formatted(prediction.answer(), prediction.outcome());
      case CardAction.Varied(String values) -> "asked with " + values;
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
