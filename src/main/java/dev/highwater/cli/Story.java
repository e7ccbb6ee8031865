package dev.highwater.cli;

import dev.highwater.card.CardId;
import dev.highwater.card.Flashcard;
import dev.highwater.drill.DrillRun;
import dev.highwater.drill.Remark;
import dev.highwater.note.Wikilinks;
import dev.highwater.scenario.ScenarioRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What {@code replay} has played: the runs of one scenario, and the card they illustrate.
///
/// @param card its id, where the profile knows it
/// @param question its front; empty for a scenario without a card
record Story(
    Optional<CardId> card,
    Optional<String> question,
    List<ScenarioRun> runs,
    List<String> assumptions,
    List<Remark> remarks) {

  static Story of(Optional<CardId> card, Flashcard flashcard, DrillRun played) {
    return new Story(
        card,
        Optional.of(Wikilinks.shown(flashcard.front())),
        played.runs(),
        played.drill().assumptions(),
        played.remarks());
  }

  /// One object per run.
  Stream<JsonNode> runsJson() {
    return runs.stream().map(this::runJson);
  }

  private JsonNode runJson(ScenarioRun run) {
    ObjectNode json = Json.object();
    addNames(json);
    json.setAll(RunJson.of(run, assumptions));
    return json;
  }

  /// What the runs say about the card's answer.
  Stream<JsonNode> remarksJson() {
    return remarks.stream().map(this::remarkJson);
  }

  private JsonNode remarkJson(Remark remark) {
    ObjectNode json = Json.object();
    addNames(json);
    json.put("kind", remark.kind().name().toLowerCase(java.util.Locale.ROOT));
    json.put("headline", remark.headline());
    json.put("text", remark.text());
    return json;
  }

  private void addNames(ObjectNode json) {
    card.ifPresent(id -> json.put("card", id.value()));
    question.ifPresent(text -> json.put("question", text));
  }

  /// Lines for people.
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    question.ifPresent(lines::add);
    lines.addAll(RunText.of(runs, assumptions, remarks));
    return lines;
  }
}
