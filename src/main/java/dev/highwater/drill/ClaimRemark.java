package dev.highwater.drill;

import dev.highwater.proof.Proof;
import dev.highwater.proof.Ruling;
import dev.highwater.proof.Witness;
import dev.highwater.scenario.Claim;
import java.util.Locale;
import java.util.Optional;

/// What a search has to say about one of a card's claims.
///
/// @param remark as it stands under the answer
/// @param claim its words, or of a number that was computed what it is for
/// @param ruling what the search has decided
/// @param watch the run that goes with it, played
/// @param shows what that run shows
public record ClaimRemark(
    Remark remark,
    String claim,
    Ruling ruling,
    Optional<DrillRun> watch,
    Optional<Witness.Kind> shows) {

  /// The remark on a verdict.
  ///
  /// @param claim what was decided
  /// @param replicas the replication factor it was decided for
  public static ClaimRemark of(Proof proof, Claim claim, int replicas) {
    Remark remark =
        switch (proof.ruling()) {
          case PROVED ->
              new Remark(
                  Remark.Kind.CONFIRMS,
                  headline("proved", proof, claim, replicas),
                  found(proof, claim) + over(proof));
          case REFUTED ->
              new Remark(
                  Remark.Kind.CORRECTS,
                  "refuted: " + proof.claim() + setting(proof),
                  refutation(proof) + over(proof));
          case NOT_FINISHED ->
              new Remark(
                  Remark.Kind.ADDS,
                  "not finished: " + proof.claim() + setting(proof),
                  "The search of all interleavings was ended: "
                      + proof.halt().orElseThrow().clause()
                      + ". "
                      + String.format(
                          Locale.ROOT,
                          "By then it had seen %,d states, to depth %d; nothing is proved.",
                          proof.effort().states(),
                          proof.effort().depth()));
        };
    return new ClaimRemark(
        remark,
        proof.claim().replaceFirst(" under .*", "") + setting(proof),
        proof.ruling(),
        proof.witness().map(DrillRun::of),
        proof.witness().map(Witness::kind));
  }

  private static String headline(String verb, Proof proof, Claim claim, int replicas) {
    return claim
            instanceof Claim.Least(var _, var _, var _, Claim.Answer.Exactly(int number), var _)
        ? "computed: " + number + " – with replication factor " + replicas + setting(proof)
        : verb + ": " + proof.claim() + setting(proof);
  }

  private static String setting(Proof proof) {
    return proof.setting().isEmpty() ? "" : " (" + proof.setting() + ")";
  }

  private static String found(Proof proof, Claim claim) {
    return switch (claim) {
      case Claim.Kept _ -> "No run breaks it. Searched ";
      case Claim.CanBreak _ -> "A run of " + events(proof) + " shows it. Found ";
      case Claim.Least least -> capitalised(answer(least)) + ", found ";
    };
  }

  /// For example {@code least crashes that stop writes: 2}.
  private static String answer(Claim.Least claim) {
    String what = "least " + claim.counted().many() + " that " + claim.promise().breaking() + ": ";
    return what
        + switch (claim.answer()) {
          case Claim.Answer.Exactly(int number) -> Integer.toString(number);
          case Claim.Answer.NoneUpTo(int number) -> "none up to " + number;
        };
  }

  private static String capitalised(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  private static String refutation(Proof proof) {
    return isBroken(proof)
        ? "A run of " + events(proof) + " shows otherwise. Found "
        : "No run shows it. Searched ";
  }

  private static String events(Proof proof) {
    int events = proof.witness().map(witness -> witness.events().size()).orElse(0);
    return events == 1 ? "1 event" : events + " events";
  }

  /// For example {@code over 909,493 states, all interleavings of 1 record, up to 2 crashes.}
  private static String over(Proof proof) {
    return String.format(
        Locale.ROOT,
        "over %,d states, all interleavings of %s.",
        proof.effort().states(),
        proof.bounds().text());
  }

  private static boolean isBroken(Proof proof) {
    return proof.witness().filter(run -> run.kind() == Witness.Kind.BREAKS).isPresent();
  }
}
