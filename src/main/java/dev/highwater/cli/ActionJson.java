package dev.highwater.cli;

import dev.highwater.schedule.Grade;
import dev.highwater.study.CardAction;
import dev.highwater.study.CardMarks;
import dev.highwater.study.LogEntry;
import java.time.LocalDate;
import tools.jackson.databind.node.ObjectNode;

/// Actions on cards as JSON writes them and as people read them.
final class ActionJson {
  private ActionJson() {}

  /// {@code grade}, or the name of the action.
  static String name(LogEntry row) {
    return row.action().map(CardAction::storedName).orElse("grade");
  }

  static ObjectNode marks(CardMarks marks) {
    ObjectNode json = Json.object();
    json.put("suspended", marks.suspended());
    json.set("buriedOn", Json.orNull(marks.buriedOn().map(day -> Json.text(day.toString()))));
    json.put("flag", marks.flag());
    json.put("leech", marks.leech());
    return json;
  }

  /// What a row of the log says was done.
  static String sentence(LogEntry row) {
    return row.action()
        .map(ActionJson::sentence)
        .orElseGet(() -> row.grade().map(Grade::contractName).orElse("changed"));
  }

  private static String sentence(CardAction action) {
    return switch (action) {
      case CardAction.Suspend() -> "suspended";
      case CardAction.Unsuspend() -> "no longer suspended";
      case CardAction.Bury(LocalDate day) -> "buried until " + day.plusDays(1);
      case CardAction.Unbury() -> "no longer buried";
      case CardAction.Flag(int flag) -> flag == 0 ? "flag taken away" : "flag " + flag;
      case CardAction.Leech(int lapses) -> "a leech, forgotten " + lapses + " times";
      case CardAction.Reset() -> "new again";
      case CardAction.Reschedule(LocalDate due) -> "due " + due;
      case CardAction.Postpone(int days) -> "postponed by " + days + (days == 1 ? " day" : " days");
      case CardAction.Cram() -> "answered without consequence";
      case CardAction.Carried(var _, var _, var _) -> "marks changed with its text";
      case CardAction.Predicted(var prediction) ->
          prediction.right() ? "predicted rightly" : "predicted wrongly";
      case CardAction.Varied(String values) -> "asked with " + values;
    };
  }
}
