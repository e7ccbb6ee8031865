package dev.highwater.cli;

import dev.highwater.explorer.Budget;
import dev.highwater.explorer.Fault;
import dev.highwater.proof.Bounds;
import dev.highwater.proof.Proof;
import dev.highwater.proof.Witness;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A decided claim as the contract writes it.
final class ProofJson {
  private ProofJson() {}

  static ObjectNode of(Proof proof) {
    ObjectNode json = Json.object();
    json.put("text", proof.text());
    json.put("setting", proof.setting());
    json.put("verdict", proof.ruling().word());
    json.set("bounds", bounds(proof.bounds()));
    json.put("states", proof.effort().states());
    json.put("transitions", proof.effort().transitions());
    json.put("depth", proof.effort().depth());
    json.put("complete", proof.complete());
    json.put("collisionEstimate", proof.collisionEstimate());
    json.set("halt", Json.orNull(proof.halt().map(halt -> Json.text(word(halt.name())))));
    Optional<Witness> witness = proof.witness();
    json.set("witness", Json.orNull(witness.map(ProofJson::events)));
    json.set("witnessShows", Json.orNull(witness.map(w -> Json.text(word(w.kind().name())))));
    json.set("witnessScenario", Json.orNull(witness.map(w -> Json.text(w.scenario().text()))));
    json.put("elapsedMillis", proof.elapsedMillis());
    return json;
  }

  private static String word(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static JsonNode events(Witness witness) {
    return witness.events().stream().map(event -> Json.text(event.text())).collect(Json.array());
  }

  private static ObjectNode bounds(Bounds bounds) {
    return Json.object().put("records", bounds.records()).setAll(budget(bounds.faults()));
  }

  static ObjectNode budget(Budget budget) {
    return Json.object()
        .put("crashes", budget.number(Fault.CRASH))
        .put("uncleanCrashes", budget.number(Fault.UNCLEAN_CRASH))
        .put("lossyCrashes", budget.number(Fault.LOSSY_CRASH))
        .put("lags", budget.number(Fault.LAG))
        .put("fences", budget.number(Fault.FENCE))
        .put("timeouts", budget.number(Fault.TIMEOUT));
  }

  static JsonNode budgets(List<Budget> budgets) {
    return budgets.stream().map(ProofJson::budget).collect(Json.array());
  }
}
