package dev.highwater.cli;

import dev.highwater.drill.Drill;
import dev.highwater.proof.Proof;
import dev.highwater.proof.Ruling;
import dev.highwater.scenario.ScenarioError;
import dev.highwater.scenario.ScenarioRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What a check found, as text or JSON.
record CheckReport(List<Checked> checked) {

  /// Scenarios that are not as their note says.
  long failed() {
    return checked.stream().filter(each -> !each.holds()).count();
  }

  ObjectNode json() {
    ObjectNode json = Json.object();
    json.put("scenarios", checked.size());
    json.put("failed", failed());
    json.set("results", checked.stream().map(CheckReport::json).collect(Json.array()));
    return json;
  }

  private static JsonNode json(Checked checked) {
    Exhibit exhibit = checked.exhibit();
    ObjectNode json = Json.object();
    json.put("note", exhibit.note());
    json.put("line", exhibit.line());
    json.set("card", Json.orNull(exhibit.question().map(Json::text)));
    json.put("scenario", exhibit.origin().name().toLowerCase(Locale.ROOT));
    json.put("holds", checked.holds());
    json.set("errors", checked.errors().stream().map(CheckReport::json).collect(Json.array()));
    json.set(
        "expectations",
        checked.runs().stream()
            .flatMap(run -> run.expectations().stream().map(each -> json(run, each)))
            .collect(Json.array()));
    json.set("claims", checked.proofs().stream().map(ProofJson::of).collect(Json.array()));
    return json;
  }

  private static JsonNode json(ScenarioError error) {
    return Json.object()
        .put("line", error.line() - 1)
        .put("column", error.column() - 1)
        .put("message", error.message());
  }

  private static JsonNode json(ScenarioRun run, ScenarioRun.Expectation expectation) {
    ObjectNode json =
        Json.object()
            .put("text", expectation.text())
            .put("holds", expectation.holds())
            .put("setting", run.setting());
    return expectation.holds() ? json : json.put("observed", expectation.observed());
  }

  /// What does not hold, each with its place; then the sum.
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (Checked each : checked) {
      String place = each.exhibit().note() + ":" + (each.exhibit().line() + 1) + ": ";
      each.errors().forEach(error -> lines.add(each.exhibit().place(error)));
      for (ScenarioRun run : each.runs()) {
        run.expectations().stream()
            .filter(expectation -> !expectation.holds())
            .forEach(expectation -> lines.add(place + failure(run, expectation)));
      }
      each.proofs().stream()
          .filter(proof -> proof.ruling() != Ruling.PROVED)
          .forEach(
              proof -> ProofText.lines(proof, List.of()).forEach(line -> lines.add(place + line)));
    }
    lines.add(sum());
    return lines;
  }

  private static String failure(ScenarioRun run, ScenarioRun.Expectation expectation) {
    String under = run.setting().isEmpty() ? "" : " under " + run.setting();
    return "DOES NOT HOLD%s: %s (%s)".formatted(under, expectation.text(), expectation.observed());
  }

  private String sum() {
    long expectations =
        checked.stream()
            .flatMap(each -> each.runs().stream())
            .mapToLong(run -> run.expectations().size())
            .sum();
    List<Proof> proofs = checked.stream().flatMap(each -> each.proofs().stream()).toList();
    long inferred =
        checked.stream().filter(each -> each.exhibit().origin() == Drill.Origin.INFERRED).count();
    long states = proofs.stream().mapToLong(proof -> proof.effort().states()).sum();
    long slowest = proofs.stream().mapToLong(Proof::elapsedMillis).max().orElse(0);
    return String.format(
        Locale.ROOT,
        "%,d scenarios (%,d inferred), %,d expectations, %,d claims over %,d states, the slowest in"
            + " %.1f s: %s",
        checked.size(),
        inferred,
        expectations,
        proofs.size(),
        states,
        slowest / 1000.0,
        failed() == 0 ? "all hold" : failed() + " do not hold");
  }
}
