package dev.highwater.simulator;

import java.util.List;
import java.util.Optional;

/// How a leader keeps its in-sync set: it proposes, the controller decides.
final class IsrRules {
  private final Safeguards safeguards;
  private final Effects out;

  IsrRules(Safeguards safeguards, Effects out) {
    this.safeguards = safeguards;
    this.out = out;
  }

  /// spec: kafka.cluster.Partition.isReplicaIsrEligible; KIP-841, KIP-903
  static boolean isEligible(BrokerState leader, BrokerId follower) {
    int epoch = leader.leadership().orElseThrow().follower(follower).brokerEpoch();
    return leader
        .known()
        .map(known -> known.isActive(follower) && known.isCurrent(follower, epoch))
        .orElse(false);
  }

  /// Proposes to take in a follower that has reached the high watermark and this leader's first
  /// offset.
  ///
  /// spec: kafka.cluster.Partition.needsExpandIsr, maybeExpandIsr
  BrokerState expandIsr(BrokerState broker, BrokerId follower) {
    Leadership leadership = broker.leadership().orElseThrow();
    long end = leadership.follower(follower).endOffset();
    boolean inSync =
        end >= broker.highWatermark()
            && (end >= leadership.epochStartOffset() || !safeguards.epochStart());
    if (leadership.proposedIsr().isPresent()
        || leadership.isr().contains(follower)
        || !inSync
        || !isEligible(broker, follower)) {
      return broker;
    }
    List<BrokerId> proposed = ReplicaSets.with(leadership.isr(), follower);
    BrokerState proposing = broker.leading(leadership.withProposedIsr(Optional.of(proposed)));
    out.happened(proposing, new Fact.IsrExpandProposed(broker.id(), follower, end));
    return propose(proposing, proposed);
  }

  /// Proposes to drop the followers that have not been caught up for {@code
  /// replica.lag.time.max.ms}.
  ///
  /// spec: kafka.cluster.Partition.maybeShrinkIsr
  BrokerState shrinkIsr(BrokerState broker, List<BrokerId> laggards) {
    if (broker.leadership().isEmpty()) {
      return broker;
    }
    Leadership leadership = broker.leadership().get();
    List<BrokerId> leaving = leadership.isr().stream().filter(laggards::contains).toList();
    if (leadership.proposedIsr().isPresent() || leaving.isEmpty()) {
      return broker;
    }
    List<BrokerId> proposed = ReplicaSets.without(leadership.isr(), leaving);
    BrokerState proposing = broker.leading(leadership.withProposedIsr(Optional.of(proposed)));
    out.happened(proposing, new Fact.IsrShrinkProposed(broker.id(), leaving, proposed));
    return propose(proposing, proposed);
  }

  /// spec: KIP-497, AlterPartitionManager
  private BrokerState propose(BrokerState broker, List<BrokerId> proposed) {
    Leadership leadership = broker.leadership().orElseThrow();
    out.send(
        new Node.Broker(broker.id()),
        Node.CONTROLLER,
        new Payload.AlterPartitionRequest(
            broker.id(),
            leadership.epoch(),
            leadership.partitionEpoch(),
            proposed,
            proposed.stream().map(id -> brokerEpoch(broker, id)).toList()));
    return broker;
  }

  /// spec: KIP-903; kafka.cluster.Partition.addBrokerEpochToIsr
  private static int brokerEpoch(BrokerState leader, BrokerId member) {
    return member.equals(leader.id())
        ? leader.brokerEpoch()
        : leader.leadership().orElseThrow().follower(member).brokerEpoch();
  }

  /// Asks again after the controller could not be reached.
  ///
  /// spec: AlterPartitionManager: a request without an answer is sent again
  BrokerState proposeAgain(BrokerState broker) {
    return broker
        .leadership()
        .flatMap(Leadership::proposedIsr)
        .map(proposed -> propose(broker, proposed))
        .orElse(broker);
  }

  /// Takes the controller's decision. Only now does the committed in-sync set change.
  ///
  /// spec: kafka.cluster.Partition.handleAlterPartitionUpdate and handleAlterPartitionError: an
  /// ineligible member rolls the proposal back, any other refusal waits for newer metadata
  BrokerState handleAlterPartitionResponse(
      BrokerState broker, Payload.AlterPartitionResponse response, int minIsr) {
    if (broker.leadership().isEmpty()
        || !broker.leadership().get().epoch().equals(response.leaderEpoch())) {
      return broker;
    }
    Leadership leadership = broker.leadership().get();
    if (response.error().isEmpty()) {
      return commitIsr(broker, response.isr(), response.partitionEpoch(), minIsr);
    }
    out.happened(broker, new Fact.IsrRefused(broker.id(), response.error().get()));
    boolean current = response.partitionEpoch() == leadership.partitionEpoch();
    return current && response.error().get() == ErrorCode.INELIGIBLE_REPLICA
        ? broker.leading(leadership.withProposedIsr(Optional.empty()))
        : broker;
  }

  /// spec: a partition epoch that is not newer is ignored
  BrokerState commitIsr(BrokerState broker, List<BrokerId> isr, int partitionEpoch, int minIsr) {
    Leadership leadership = broker.leadership().orElseThrow();
    if (partitionEpoch <= leadership.partitionEpoch()) {
      return broker;
    }
    BrokerState committed = broker.leading(leadership.withIsr(isr, partitionEpoch));
    out.happened(committed, new Fact.IsrCommitted(broker.id(), isr, minIsr));
    return committed;
  }
}
