package dev.highwater.drill;

import dev.highwater.scenario.ScenarioRun;
import dev.highwater.simulator.BrokerId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// When the producer hears back, and from whom, while one replica is outside the in-sync set.
record AcknowledgementIllustration(Reading card, Parameters parameters) implements Illustration {
  private static final List<String> ACCEPTED = List.of("0", "1", "all");

  @Override
  public Drill.Emphasis emphasis() {
    return Drill.Emphasis.ACKNOWLEDGEMENT;
  }

  @Override
  public String scenario() {
    String steps = canLeaveOneOut() ? InSyncRemark.steps(parameters.replicas()) : "send A\n";
    return Evidence.scenario(
            parameters.topic()
                + (canLeaveOneOut() ? InSyncRemark.CONFIG : "")
                + "compare acks: "
                + String.join(", ", Parameters.compared(card))
                + "\n\n"
                + steps
                + "expect A acked\n")
        .text();
  }

  /// Below min.insync.replicas nothing would be acknowledged under acks=all.
  private boolean canLeaveOneOut() {
    return parameters.replicas() > parameters.min();
  }

  @Override
  public List<String> assumptions() {
    return canLeaveOneOut()
        ? parameters.assumingComparison(card, InSyncRemark.assumption(parameters.replicas()))
        : parameters.assumingComparison(card);
  }

  @Override
  public List<Remark> remarks(List<ScenarioRun> runs) {
    List<Evidence> evidence = runs.stream().map(run -> new Evidence(run, "A")).toList();
    List<Remark> remarks = new ArrayList<>(AcksValues.remarks(card));
    remarks.add(WhoAnswersRemark.of(card, evidence));
    countOfHolders().ifPresent(remarks::add);
    evidence.stream()
        .filter(run -> run.acks().equals("all"))
        .map(run -> canLeaveOneOut() ? run : inSyncRun().orElse(run))
        .flatMap(run -> InSyncRemark.of(card, run).stream())
        .forEach(remarks::add);
    return remarks;
  }

  private Optional<Evidence> inSyncRun() {
    return parameters.replicas() > 1 ? Optional.of(InSyncRemark.run(parameters)) : Optional.empty();
  }

  /// For "how many replicas must have it", for a majority and for the minimum: counted with every
  /// replica in sync, or with one out of it where the question says so.
  private Optional<Remark> countOfHolders() {
    Holders who = Holders.claimed(card).orElse(null);
    OptionalInt claimed =
        switch (who) {
          case MAJORITY -> OptionalInt.of(parameters.replicas() / 2 + 1);
          case MINIMUM -> OptionalInt.of(parameters.min());
          case EVERY_REPLICA, IN_SYNC, LEADER_ALONE -> Holders.counted(card);
          case null -> Holders.counted(card);
        };
    if (claimed.isEmpty() || acks().isEmpty()) {
      return Optional.empty();
    }
    boolean oneOut =
        card.asked().hasWord("out", "outside", "lagging", "lags", "behind", "slow")
            && acks().equals(Optional.of("all"))
            && canLeaveOneOut();
    Evidence run = oneOut ? InSyncRemark.run(parameters) : allInSync();
    List<BrokerId> holders = run.answeredBy().isEmpty() ? List.of() : run.holders();
    boolean agrees = holders.size() == claimed.getAsInt();
    return Optional.of(
        new Remark(
            agrees ? Remark.Kind.CONFIRMS : Remark.Kind.CORRECTS,
            "computed: " + holders.size() + (holders.size() == 1 ? " replica" : " replicas"),
            "With %s, %s had A when the producer heard back; %s %d."
                .formatted(
                    oneOut
                        ? "one replica out of sync"
                        : "all " + parameters.replicas() + " replicas in sync",
                    Evidence.brokers(holders),
                    who == Holders.MAJORITY ? "a majority would be" : "the answer says",
                    claimed.getAsInt())));
  }

  /// The one value the card is about; min.insync.replicas is about acks=all.
  private Optional<String> acks() {
    List<String> acks = card.acks();
    if (acks.isEmpty() && card.minInsync().isPresent()) {
      return Optional.of("all");
    }
    return acks.size() == 1
        ? acks.stream().filter(ACCEPTED::contains).findFirst()
        : Optional.empty();
  }

  private Evidence allInSync() {
    String text =
        parameters.topic() + "acks: " + acks().orElseThrow() + "\n\nsend A\nexpect A acked\n";
    return new Evidence(Evidence.play(text).getFirst(), "A");
  }
}
