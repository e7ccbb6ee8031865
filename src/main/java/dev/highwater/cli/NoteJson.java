package dev.highwater.cli;

import dev.highwater.study.NoteOutcome;
import dev.highwater.study.WrittenComment;
import tools.jackson.databind.node.ObjectNode;

/// What was written into notes, as the contract writes it.
final class NoteJson {
  private NoteJson() {}

  static ObjectNode of(WrittenComment comment) {
    ObjectNode json = Json.object();
    json.put("note", comment.note());
    json.put("line", comment.line());
    json.set("before", Json.orNull(comment.before().map(Json::text)));
    json.set("after", Json.orNull(comment.after().map(Json::text)));
    return json;
  }

  /// Adds what became of a graded card's note.
  static void put(ObjectNode json, NoteOutcome outcome) {
    json.set("written", Json.orNull(outcome.written().map(NoteJson::of)));
    json.set("notWritten", Json.orNull(outcome.notWritten().map(Json::text)));
  }
}
