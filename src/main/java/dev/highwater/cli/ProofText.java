package dev.highwater.cli;

import dev.highwater.explorer.Budget;
import dev.highwater.proof.Bounds;
import dev.highwater.proof.Proof;
import dev.highwater.proof.Ruling;
import dev.highwater.proof.Witness;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A decided claim as lines for people.
final class ProofText {
  private ProofText() {}

  /// @param least the least faults that break what the claim speaks of, if they were looked for
  static List<String> lines(Proof proof, List<Budget> least) {
    List<String> lines = new ArrayList<>();
    String under = proof.setting().isEmpty() ? "" : "  [" + proof.setting() + "]";
    lines.add(proof.text() + under);
    lines.add("  " + verdict(proof));
    lines.add("  " + effort(proof));
    if (!least.isEmpty()) {
      lines.add("  Least faults that break it: " + either(least));
    }
    Optional<Witness> witness = proof.witness();
    witness.ifPresent(run -> {
      lines.add("  " + headline(run, proof.ruling()));
      run.events().forEach(event -> lines.add("    " + event.text()));
    });
    if (witness.isEmpty() && proof.complete()) {
      lines.add(
          "  No run acknowledges every record and gets over a fault: the verdict says little.");
    }
    return lines;
  }

  private static String verdict(Proof proof) {
    String bounds = proof.bounds().text();
    return switch (proof.ruling()) {
      case PROVED -> "PROVED within " + bounds + ".";
      case REFUTED -> "REFUTED within " + bounds + ".";
      case NOT_FINISHED ->
          "NOT FINISHED within %s: %s. Nothing is proved."
              .formatted(bounds, proof.halt().orElseThrow().clause());
    };
  }

  static String effort(Proof proof) {
    return String.format(
        Locale.ROOT,
        "%,d states, %,d transitions, depth %d, %s; chance that a state was missed below %.0e; %.2f s",
        proof.effort().states(),
        proof.effort().transitions(),
        proof.effort().depth(),
        proof.complete() ? "complete" : "not complete",
        Math.max(proof.collisionEstimate(), 1e-18),
        proof.elapsedMillis() / 1000.0);
  }

  private static String either(List<Budget> least) {
    List<String> each =
        least.stream()
            .map(budget -> budget.total() == 0 ? "none at all" : Bounds.text(budget))
            .toList();
    return String.join("; or ", each);
  }

  private static String headline(Witness run, Ruling ruling) {
    String events = run.events().size() == 1 ? "1 event" : run.events().size() + " events";
    return switch (run.kind()) {
      case BREAKS -> "A shortest run that breaks it, " + events + ":";
      case KEEPS ->
          (ruling == Ruling.PROVED ? "The proof is not empty" : "No run breaks it")
              + "; a run with the interesting case, "
              + events
              + ":";
    };
  }
}
