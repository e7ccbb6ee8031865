package dev.highwater.cli;

import dev.highwater.card.DeckPath;
import dev.highwater.card.Flashcard;
import dev.highwater.drill.Drill;
import dev.highwater.drill.Drills;
import dev.highwater.library.ImportReport;
import dev.highwater.library.ImportReport.ImportedCard;
import dev.highwater.note.NoteProblem;
import dev.highwater.note.Wikilinks;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The report of an import as the contract writes it.
///
/// @param drills tells where a card's scenario comes from
/// @param asPlugin true when both sides are the plugin's own strings, wikilinks raw
record ImportJson(Drills drills, boolean asPlugin) {

  ObjectNode of(ImportReport report, long elapsedMillis) {
    ObjectNode json = Json.object();
    json.put("notes", report.notes());
    json.set("cards", report.cards().stream().map(this::card).collect(Json.array()));
    json.set("problems", report.problems().stream().map(ImportJson::problem).collect(Json.array()));
    json.put("added", report.added());
    json.put("changed", report.changed());
    json.put("unchanged", report.unchanged());
    json.put("removed", report.removed());
    json.put("elapsedMillis", elapsedMillis);
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

  private static JsonNode problem(NoteProblem problem) {
    return Json.object()
        .put("note", problem.note())
        .put("line", problem.line())
        .put("code", problem.code())
        .put("message", problem.message());
  }
}
