package dev.highwater.drill;

import dev.highwater.simulator.BrokerId;
import java.util.List;
import java.util.Optional;

/// Whom acks=all waits for: shown by a run in which one replica is outside the in-sync set.
final class InSyncRemark {
  private InSyncRemark() {}

  /// Longer than the slowest removal from the in-sync set takes, so that W is not sent a second
  /// time meanwhile.
  static final String CONFIG = "request.timeout.ms: 60000\n";

  /// Steps that really put the last broker out of the in-sync set, and then send {@code A}.
  ///
  /// Its fetches are held while a first record is written: only a replica that lacks something
  /// falls behind, and only time puts it out.
  static String steps(int replicas) {
    return """
    hold fetches of %d
    send W
    wait until isr = %s
    wait until W done
    send A
    """
        .formatted(replicas, Parameters.brokers(1, replicas - 1));
  }

  /// What was added to the card for {@link #steps}.
  static String assumption(int replicas) {
    return "broker %d is outside the in-sync set: its fetches are held and a record W is sent before A, until replica.lag.time.max.ms has put it out; request.timeout.ms=60000, so that W is not sent again meanwhile"
        .formatted(replicas);
  }

  /// The run of {@link #steps} under acks=all; the topic has at least two replicas.
  static Evidence run(Parameters parameters) {
    String text =
        parameters.topic()
            + "acks: all\nretries: 0\n\n"
            + steps(parameters.replicas())
            + "expect A acked\n";
    return new Evidence(Evidence.play(text).getFirst(), "A");
  }

  /// Compares the card's words with a run under acks=all. Empty if every replica was in sync or had
  /// the record, so that the run tells nothing.
  static Optional<Remark> of(Reading card, Evidence run) {
    if (run.outcome().completed().isEmpty()) {
      return Optional.empty();
    }
    List<BrokerId> outside = run.outOfSync();
    if (outside.isEmpty() || outside.stream().anyMatch(run.holders()::contains)) {
      return Optional.empty();
    }
    return Optional.of(
        run.acknowledged() ? notWaitedFor(card, run, outside) : refused(run, outside));
  }

  private static Remark notWaitedFor(Reading card, Evidence run, List<BrokerId> outside) {
    List<BrokerId> holders = run.holders();
    String text =
        "In a run with %s outside the in-sync set, A was acknowledged under acks=all when %s had it, all that were in sync; %s did not have it and was not waited for."
            .formatted(
                Evidence.brokers(outside), Evidence.brokers(holders), Evidence.brokers(outside));
    return new Remark(kind(card), "all in-sync replicas, not all replicas", text);
  }

  private static Remark.Kind kind(Reading card) {
    return switch (Holders.claimed(card).orElse(null)) {
      case EVERY_REPLICA -> Remark.Kind.CORRECTS;
      case IN_SYNC -> Remark.Kind.CONFIRMS;
      case LEADER_ALONE ->
          card.acks().equals(List.of("all")) ? Remark.Kind.CORRECTS : Remark.Kind.ADDS;
      case MAJORITY, MINIMUM -> Remark.Kind.ADDS;
      case null -> Remark.Kind.ADDS;
    };
  }

  private static Remark refused(Evidence run, List<BrokerId> outside) {
    return new Remark(
        Remark.Kind.ADDS,
        "refused while a replica is out of sync",
        "With min.insync.replicas=%d and %s outside the in-sync set, A was not waited for at all: it failed with %s."
            .formatted(
                run.trace().config().minInsyncReplicas(),
                Evidence.brokers(outside),
                run.outcome().error().orElse("no answer")));
  }
}
