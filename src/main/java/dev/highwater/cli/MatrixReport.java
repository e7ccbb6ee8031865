package dev.highwater.cli;

import dev.highwater.proof.Matrix;
import dev.highwater.proof.Proof;
import dev.highwater.proof.Prover;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/// The verdict matrix as text or JSON.
record MatrixReport(Workbench workbench, Prover prover, LiveLine line, Interruption interruption) {
  private static final String ROW = "%-5s %-20s %-8s %-15s %-42s %s";

  void print(int replicas, boolean json) {
    if (replicas < 1 || replicas > 5) {
      throw new RefusalException("--replicas must be from 1 to 5.");
    }
    List<Matrix.Cell> cells = new ArrayList<>();
    for (Matrix.Setting setting : Matrix.settings(replicas)) {
      String what =
          "acks=%s min.insync.replicas=%d unclean=%s %s"
              .formatted(
                  setting.acks(), setting.minInsync(), setting.unclean(), setting.crash().one());
      cells.add(Matrix.decide(setting, prover, SearchOptions.watcher(what, line, interruption)));
    }
    line.clear();
    if (json) {
      Json.print(
          Json.object()
              .put("replicas", replicas)
              .set("matrix", cells.stream().map(MatrixReport::json).collect(Json.array())),
          workbench.out());
    } else {
      lines(replicas, cells).forEach(workbench.out()::println);
    }
  }

  private static ObjectNode json(Matrix.Cell cell) {
    Matrix.Setting setting = cell.setting();
    ObjectNode json =
        Json.object()
            .put("acks", setting.acks())
            .put("minInsyncReplicas", setting.minInsync())
            .put("uncleanLeaderElection", setting.unclean())
            .put("crash", setting.crash().one());
    json.set("survive", ProofJson.of(cell.survive()));
    json.set("writes", ProofJson.of(cell.writes()));
    return json;
  }

  private static List<String> lines(int replicas, List<Matrix.Cell> cells) {
    List<String> lines = new ArrayList<>();
    int lags = replicas - 1;
    lines.add(
        "replication factor %d, 1 record, 1 crash; acked records also with up to %d %s before it"
            .formatted(replicas, lags, lags == 1 ? "lag" : "lags"));
    lines.add(
        ROW.formatted(
            "acks", "min.insync.replicas", "unclean", "crash", "acked records", "writes"));
    for (Matrix.Cell cell : cells) {
      Matrix.Setting setting = cell.setting();
      lines.add(
          ROW.formatted(
              setting.acks(),
              setting.minInsync(),
              setting.unclean(),
              setting.crash().one(),
              outcome(cell.survive(), "survive", "can be lost"),
              outcome(cell.writes(), "continue", "can stop")));
    }
    return lines;
  }

  private static String outcome(Proof proof, String kept, String broken) {
    String states = String.format(Locale.ROOT, "%,d states", proof.effort().states());
    return switch (proof.ruling()) {
      case PROVED -> kept + " (" + states + ")";
      case REFUTED ->
          broken
              + proof.witness().map(run -> " (in " + run.events().size() + " events)").orElse("");
      case NOT_FINISHED -> "not finished (" + states + ")";
    };
  }
}
