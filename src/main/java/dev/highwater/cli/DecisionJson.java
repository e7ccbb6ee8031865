package dev.highwater.cli;

import dev.highwater.library.RecognitionDecision;
import dev.highwater.library.RecordedDecision;
import dev.highwater.library.RecordedDecision.TakenBack;
import dev.highwater.library.Sighting;
import dev.highwater.library.VanishedCard;
import tools.jackson.databind.node.ObjectNode;

/// Decisions about who cards are, as JSON.
final class DecisionJson {
  private DecisionJson() {}

  static ObjectNode of(RecordedDecision recorded) {
    ObjectNode json = Json.object();
    json.put("id", recorded.id());
    json.put("source", recorded.source().root());
    json.put("at", recorded.at().toString());
    json.setAll(of(recorded.decision()));
    json.set("takenBack", Json.orNull(recorded.takenBack().map(DecisionJson::takenBack)));
    return json;
  }

  static ObjectNode of(RecognitionDecision decision) {
    ObjectNode json = Json.object();
    json.put("card", decision.card().value());
    json.put("reason", decision.reason().contractName());
    json.put("message", decision.reason().sentence());
    json.set("likeness", Json.number(Math.round(decision.likeness() * 1000) / 1000.0));
    json.set("before", sighting(decision.before()));
    json.set("after", sighting(decision.after()));
    return json;
  }

  static ObjectNode of(VanishedCard vanished) {
    ObjectNode json = Json.object();
    json.put("id", vanished.card().id().value());
    json.put("source", vanished.source().root());
    json.setAll(sighting(Sighting.of(vanished.card())));
    json.set("schedule", ScheduleJson.of(vanished.schedule()));
    json.put("reviews", vanished.reviews());
    return json;
  }

  private static ObjectNode takenBack(TakenBack takenBack) {
    ObjectNode json = Json.object();
    json.put("at", takenBack.at().toString());
    json.put("card", takenBack.holder().value());
    return json;
  }

  private static ObjectNode sighting(Sighting sighting) {
    ObjectNode json = Json.object();
    json.put("note", sighting.note());
    json.put("line", sighting.line());
    json.put("front", sighting.front());
    json.put("back", sighting.back());
    return json;
  }
}
