package dev.highwater.drill;

import dev.highwater.scenario.ScenarioRun;
import dev.highwater.simulator.BrokerId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// When the producer hears back, and from whom, while one replica is outside the in-sync set.
record AcknowledgementIllustration(Reading card, Parameters parameters) implements Illustration {
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

  /// For "how many replicas must have it", and for a majority: counted with every replica in sync.
  private Optional<Remark> countOfHolders() {
    boolean majority = Holders.claimed(card).equals(Optional.of(Holders.MAJORITY));
    OptionalInt claimed =
        majority ? OptionalInt.of(parameters.replicas() / 2 + 1) : Holders.counted(card);
    if (claimed.isEmpty() || card.acks().size() != 1) {
      return Optional.empty();
    }
    String text =
        parameters.topic() + "acks: " + card.acks().getFirst() + "\n\nsend A\nexpect A acked\n";
    Evidence run = new Evidence(Evidence.play(text).getFirst(), "A");
    List<BrokerId> holders = run.answeredBy().isEmpty() ? List.of() : run.holders();
    boolean agrees = holders.size() == claimed.getAsInt();
    return Optional.of(
        new Remark(
            agrees ? Remark.Kind.CONFIRMS : Remark.Kind.CORRECTS,
            "computed: " + holders.size() + (holders.size() == 1 ? " replica" : " replicas"),
            "With all %d replicas in sync, %s had A when the producer heard back; %s %d."
                .formatted(
                    parameters.replicas(),
                    Evidence.brokers(holders),
                    majority ? "a majority would be" : "the answer says",
                    claimed.getAsInt())));
  }
}
