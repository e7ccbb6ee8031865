package dev.highwater.simulator;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Works out what becomes of the partition when its in-sync set changes: eligible leader replicas,
/// leader, epochs.
///
/// spec: org.apache.kafka.controller.PartitionChangeBuilder
final class PartitionChange {
  private final RunConfig config;
  private final TopicConfig topic;
  private final PartitionRegistration before;
  private final Predicate<BrokerId> active;

  /// @param metadata how it is before the change, but for the brokers that have come or gone
  PartitionChange(RunConfig config, ClusterMetadata metadata) {
    this.config = config;
    this.topic = metadata.topic();
    this.before = metadata.partition();
    this.active = metadata::isActive;
  }

  /// The partition after its in-sync set has become {@code targetIsr}; the same object when nothing
  /// changes.
  ///
  /// @param uncleanShutdown brokers that may have lost the end of their log
  PartitionRegistration build(List<BrokerId> targetIsr, List<BrokerId> uncleanShutdown) {
    List<BrokerId> elr = targetElr(targetIsr, uncleanShutdown);
    List<BrokerId> isr =
        targetIsr.isEmpty() && !config.eligibleLeaderReplicas() ? before.isr() : targetIsr;
    Optional<BrokerId> leader = electLeader(targetIsr, elr);
    if (leader.isPresent() && !targetIsr.contains(leader.get())) {
      // From outside the in-sync set. Cleanly out of the eligible ones, or with possible loss.
      boolean clean = elr.contains(leader.get());
      isr = List.of(leader.get());
      elr = clean ? ReplicaSets.without(elr, leader.get()) : List.of();
    }
    return changed(isr, elr, lastKnownElr(isr, leader), leader);
  }

  /// The partition with the first replica of the assignment as leader, if that one may lead.
  ///
  /// spec: PartitionChangeBuilder.electPreferredLeader
  PartitionRegistration buildPreferred() {
    BrokerId preferred = before.replicas().getFirst();
    return isValid(preferred, before.isr())
        ? changed(before.isr(), before.elr(), before.lastKnownElr(), Optional.of(preferred))
        : before;
  }

  /// Below min.insync.replicas those that leave the in-sync set remain eligible: the high watermark
  /// stands still, so they have all that was committed.
  ///
  /// spec: KIP-966; PartitionChangeBuilder.maybePopulateTargetElr
  private List<BrokerId> targetElr(List<BrokerId> targetIsr, List<BrokerId> uncleanShutdown) {
    if (!config.eligibleLeaderReplicas() || targetIsr.size() >= config.effectiveMinIsr(topic)) {
      return List.of();
    }
    List<BrokerId> candidates = ReplicaSets.union(before.elr(), before.isr());
    return ReplicaSets.without(ReplicaSets.without(candidates, targetIsr), uncleanShutdown);
  }

  /// Keeps the leader while it is valid; else takes the first valid replica in assignment order,
  /// whatever the logs hold.
  ///
  /// spec: PartitionChangeBuilder.electAnyLeader
  private Optional<BrokerId> electLeader(List<BrokerId> targetIsr, List<BrokerId> elr) {
    // Without eligible replicas the last in-sync member stays in the set and alone may lead.
    List<BrokerId> inSync =
        targetIsr.isEmpty() && !config.eligibleLeaderReplicas() ? before.isr() : targetIsr;
    List<BrokerId> valid = inSync.isEmpty() ? elr : inSync;
    if (before.leader().isPresent() && isValid(before.leader().get(), valid)) {
      return before.leader();
    }
    return before.replicas().stream()
        .filter(id -> isValid(id, valid))
        .findFirst()
        .or(() -> lastKnownLeader(targetIsr, elr))
        .or(this::uncleanLeader);
  }

  private boolean isValid(BrokerId id, List<BrokerId> valid) {
    return valid.contains(id) && active.test(id);
  }

  /// spec: KIP-966; PartitionChangeBuilder.canElectLastKnownLeader
  private Optional<BrokerId> lastKnownLeader(List<BrokerId> targetIsr, List<BrokerId> elr) {
    boolean possible =
        config.eligibleLeaderReplicas()
            && targetIsr.isEmpty()
            && elr.isEmpty()
            && before.lastKnownElr().size() == 1;
    return possible
        ? Optional.of(before.lastKnownElr().getFirst()).filter(active)
        : Optional.empty();
  }

  /// spec: unclean.leader.election.enable. The recovery state RECOVERING is left out: the new
  /// leader leaves it with its first change of the in-sync set and nothing here depends on it.
  private Optional<BrokerId> uncleanLeader() {
    return topic.uncleanLeaderElection()
        ? before.replicas().stream().filter(active).findFirst()
        : Optional.empty();
  }

  /// spec: PartitionChangeBuilder.maybeUpdateLastKnownLeader
  private List<BrokerId> lastKnownElr(List<BrokerId> isr, Optional<BrokerId> leader) {
    if (!config.eligibleLeaderReplicas() || leader.isPresent()) {
      return List.of();
    }
    return before.leader().isPresent() && isr.isEmpty()
        ? List.of(before.leader().get())
        : before.lastKnownElr();
  }

  private PartitionRegistration changed(
      List<BrokerId> isr,
      List<BrokerId> elr,
      List<BrokerId> lastKnownElr,
      Optional<BrokerId> leader) {
    boolean newLeader = !leader.equals(before.leader());
    if (!newLeader
        && isr.equals(before.isr())
        && elr.equals(before.elr())
        && lastKnownElr.equals(before.lastKnownElr())) {
      return before;
    }
    int leaderEpoch = before.leaderEpoch().value() + (newLeader ? 1 : 0);
    return new PartitionRegistration(
        before.replicas(),
        isr,
        elr,
        lastKnownElr,
        leader,
        new LeaderEpoch(leaderEpoch),
        before.partitionEpoch() + 1);
  }
}
