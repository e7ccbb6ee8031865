package dev.highwater.cli;

import dev.highwater.card.DeckPath;
import dev.highwater.card.Flashcard;
import dev.highwater.drill.Drill;
import dev.highwater.drill.Drills;
import dev.highwater.library.ImportReport;
import dev.highwater.library.ImportReport.ImportedCard;
import dev.highwater.note.NoteProblem;
import dev.highwater.note.Wikilinks;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The report of an import as the contract writes it.
///
/// @param drills tells where a card's scenario comes from
/// @param asPlugin true when both sides are the plugin's own strings, wikilinks raw
record ImportJson(Drills drills, boolean asPlugin) {

  /// Prints the report and a line end, in UTF-8. The cards go out one by one, since a vault may
  /// have very many.
  ///
  /// @param numbers under which the report's recognitions are kept; empty when they are not
  void print(
      ImportReport report, List<Optional<Long>> numbers, long elapsedMillis, PrintStream out) {
    // Standard output stays open.
    ObjectWriter writer =
        JsonMapper.shared().writer().without(StreamWriteFeature.AUTO_CLOSE_TARGET);
    try (JsonGenerator json = writer.createGenerator(out, JsonEncoding.UTF8)) {
      json.writeStartObject();
      json.writeNumberProperty("notes", report.notes());
      json.writeArrayPropertyStart("cards");
      report.eachCard().forEach(card -> json.writeTree(card(card)));
      json.writeEndArray();
      for (Map.Entry<String, JsonNode> field : rest(report, numbers, elapsedMillis).properties()) {
        json.writeName(field.getKey());
        json.writeTree(field.getValue());
      }
      json.writeEndObject();
    }
    out.println();
    out.flush();
  }

  private static ObjectNode rest(
      ImportReport report, List<Optional<Long>> numbers, long elapsedMillis) {
    ObjectNode json = Json.object();
    json.set("problems", report.problems().stream().map(ImportJson::problem).collect(Json.array()));
    putChanges(json, report);
    json.set("recognitions", recognitions(report, numbers));
    json.put("elapsedMillis", elapsedMillis);
    return json;
  }

  /// Adds what was read from a vault, without its cards.
  static void putCounts(ObjectNode json, ImportReport report) {
    putChanges(json, report);
    json.set("problems", report.problems().stream().map(ImportJson::problem).collect(Json.array()));
  }

  private static void putChanges(ObjectNode json, ImportReport report) {
    json.put("added", report.added());
    json.put("changed", report.changed());
    json.put("unchanged", report.unchanged());
    json.put("removed", report.removed());
  }

  private static JsonNode recognitions(ImportReport report, List<Optional<Long>> numbers) {
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    for (int at = 0; at < numbers.size(); at++) {
      ObjectNode decision = Json.object();
      decision.set("id", Json.orNull(numbers.get(at).map(JsonNodeFactory.instance::numberNode)));
      decision.setAll(DecisionJson.of(report.recognitions().get(at)));
      json.add(decision);
    }
    return json;
  }

  private JsonNode card(ImportedCard imported) {
    Flashcard card = imported.card().flashcard();
    ObjectNode json = Json.object();
    json.put("id", imported.card().id().value());
    json.put("note", imported.shownNote());
    json.put("deck", card.deck().value());
    json.set(
        "decks", card.decks().stream().map(DeckPath::value).map(Json::text).collect(Json.array()));
    json.put("firstLine", card.lines().first());
    json.put("lastLine", card.lines().last());
    json.put("type", card.kind().contractName());
    json.put("ordinal", card.ordinal());
    json.put("front", side(card.front()));
    json.put("back", side(card.back()));
    json.set("context", card.context().stream().map(Json::text).collect(Json.array()));
    json.set(
        "schedule",
        imported
            .unreadable()
            .<JsonNode>map(ScheduleJson::of)
            .orElseGet(() -> ScheduleJson.of(imported.schedule())));
    json.put("scenario", drills.originOf(card).map(ImportJson::origin).orElse("none"));
    return json;
  }

  private String side(String markdown) {
    return asPlugin ? markdown : Wikilinks.shown(markdown);
  }

  private static String origin(Drill.Origin origin) {
    return origin.name().toLowerCase(Locale.ROOT);
  }

  static ObjectNode problem(NoteProblem problem) {
    return Json.object()
        .put("note", problem.note())
        .put("line", problem.line())
        .put("code", problem.code())
        .put("message", problem.message());
  }
}
