package dev.highwater.drill;

import dev.highwater.drill.CrashScript.Outcome;
import dev.highwater.scenario.ScenarioRun;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// Whether writes go on while brokers crash one by one, each time after the in-sync set has shrunk,
/// until a write is refused.
record AvailabilityIllustration(Reading card, Parameters parameters) implements Illustration {
  private static final int OTHER_REPLICAS = 5;
  private static final int SEARCHED_REPLICAS = 3;
  private static final int SEARCHED_CRASHES = 2;

  @Override
  public Drill.Emphasis emphasis() {
    return Drill.Emphasis.AVAILABILITY;
  }

  @Override
  public String scenario() {
    CrashScript script = script();
    Outcome outcome = script.outcome();
    String text = script.text(outcome.tolerated() + 1, claimedFailures());
    return Evidence.scenario(text + claim(outcome)).text();
  }

  /// What a search over all interleavings can decide in a moment, in the card's own number if it
  /// has one; else nothing.
  private String claim(Outcome outcome) {
    int stopping = claimedFailures().orElse(outcome.tolerated()) + 1;
    return isSearched(outcome) ? "claim least crashes that stop writes = " + stopping + "\n" : "";
  }

  /// With more brokers or crashes a search takes longer than a learner waits.
  private boolean isSearched(Outcome outcome) {
    int widest = Math.max(claimedFailures().orElse(0), outcome.tolerated()) + 1;
    int least = Math.min(claimedFailures().orElse(0), outcome.tolerated());
    return parameters.replicas() <= SEARCHED_REPLICAS && widest <= SEARCHED_CRASHES && least >= 0;
  }

  private CrashScript script() {
    return new CrashScript(parameters, acks(), true, false);
  }

  private String acks() {
    List<String> named = card.acks().stream().filter(List.of("0", "1", "all")::contains).toList();
    return named.isEmpty() || named.contains("all") ? "all" : named.getFirst();
  }

  @Override
  public List<String> assumptions() {
    List<String> all = new ArrayList<>(parameters.assumptions());
    if (card.acks().isEmpty()) {
      all.add("acks=all assumed");
    }
    all.add("retries=0 assumed, so that a refusal shows itself at once");
    all.add(
        "brokers crash one after another, followers first; each time the run waits until the controller has fenced the broker and the in-sync set has shrunk");
    return List.copyOf(all);
  }

  @Override
  public List<Remark> remarks(List<ScenarioRun> runs) {
    Outcome outcome = CrashScript.read(runs.getFirst());
    List<Remark> remarks = new ArrayList<>();
    remarks.add(verdict(outcome));
    if (parameters.replicasAssumed() && parameters.replicas() != OTHER_REPLICAS) {
      remarks.add(withOtherReplicas(outcome));
    }
    remarks.add(withDefaultRetries(outcome));
    return remarks;
  }

  private Remark verdict(Outcome outcome) {
    String basis =
        "It rests on replication factor "
            + parameters.replicas()
            + (parameters.replicasAssumed() ? ", which the card does not give." : ".");
    return new Remark(
        AvailabilityClaim.of(card).against(outcome, parameters.replicas()),
        "computed: " + count(outcome.tolerated()),
        outcome.sentence() + " " + leadersToo(outcome) + basis + " " + method(outcome));
  }

  private String method(Outcome outcome) {
    return isSearched(outcome)
        ? "Shown by runs; the scenario's claim has all interleavings searched."
        : "Shown by runs, not searched over all interleavings.";
  }

  static String count(int brokers) {
    return brokers + (brokers == 1 ? " broker" : " brokers");
  }

  /// Whether it matters that followers crash first.
  private String leadersToo(Outcome followersFirst) {
    int leadersFirst = new CrashScript(parameters, acks(), false, true).outcome().tolerated();
    return leadersFirst == followersFirst.tolerated()
        ? "Crashing the leader each time gives the same number. "
        : "Crashing the leader each time gives " + count(leadersFirst) + ". ";
  }

  /// Where the card leaves the replication factor open: the one that makes its answer right, or
  /// else the usual larger one.
  private Remark withOtherReplicas(Outcome here) {
    AvailabilityClaim claim = AvailabilityClaim.of(card);
    boolean wrong = claim.against(here, parameters.replicas()) == Remark.Kind.CORRECTS;
    for (int replicas = 1; wrong && replicas <= OTHER_REPLICAS; replicas++) {
      Outcome other = with(replicas);
      if (claim.against(other, replicas) == Remark.Kind.CONFIRMS) {
        return remark(replicas, other, "The answer is right with replication factor ");
      }
    }
    return remark(OTHER_REPLICAS, with(OTHER_REPLICAS), "The same run with replication factor ");
  }

  private Outcome with(int replicas) {
    return new CrashScript(parameters.withReplicas(replicas), acks(), true, false).outcome();
  }

  private static Remark remark(int replicas, Outcome other, String opening) {
    return new Remark(
        Remark.Kind.ADDS,
        "replication factor " + replicas + ": " + count(other.tolerated()),
        opening + replicas + ": " + other.sentence());
  }

  private Remark withDefaultRetries(Outcome atOnce) {
    Outcome retried = new CrashScript(parameters, acks(), false, false).outcome();
    return new Remark(
        atOnceKind(atOnce, retried),
        "with default retries: " + retried.error().orElse("no error"),
        "With retries=0 the application sees %s after %s; with Kafka's default retries it sees %s after %s, bounded by delivery.timeout.ms."
            .formatted(
                atOnce.error().orElse("no error"),
                atOnce.refusedAfter(),
                retried.error().orElse("no error"),
                retried.refusedAfter()));
  }

  /// That the application is told of a refusal at once holds without retries only.
  private Remark.Kind atOnceKind(Outcome atOnce, Outcome retried) {
    boolean told =
        card.whole().has(Concept.SOON)
            && card.whole().hasWord("exception", "notenoughreplicasexception", "error", "fails")
            && !card.whole().hasWord("retries")
            && !atOnce.error().equals(retried.error());
    if (!told) {
      return Remark.Kind.ADDS;
    }
    return Wording.verdict(card.answer()).orElse(true) && !card.answer().has(Concept.NEGATION)
        ? Remark.Kind.CORRECTS
        : Remark.Kind.CONFIRMS;
  }

  private OptionalInt claimedFailures() {
    return switch (AvailabilityClaim.of(card)) {
      case AvailabilityClaim.Tolerates(int failures) -> OptionalInt.of(failures);
      case AvailabilityClaim.Stops(int failures) -> OptionalInt.of(failures - 1);
      case AvailabilityClaim.Needs(int brokers) -> OptionalInt.of(parameters.replicas() - brokers);
      case AvailabilityClaim.GoesOn _,
          AvailabilityClaim.GoesOnWith _,
          AvailabilityClaim.Fails _,
          AvailabilityClaim.MinimumCounts _,
          AvailabilityClaim.Nothing _ ->
          OptionalInt.empty();
    };
  }
}
