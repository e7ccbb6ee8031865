package dev.highwater.simulator;

import java.util.List;
import java.util.Optional;

/// What the controller decides: who is alive, who is in sync, who leads.
///
/// spec: org.apache.kafka.controller.ReplicationControlManager, ClusterControlManager
final class ControllerRules {
  private final RunConfig config;
  private final Effects out;

  ControllerRules(RunConfig config, Effects out) {
    this.config = config;
    this.out = out;
  }

  /// Decides on a leader's proposal for the in-sync set.
  ///
  /// spec: KIP-497, KIP-841; ReplicationControlManager.validateAlterPartitionData
  ControllerState handleAlterPartition(
      ControllerState controller, Payload.AlterPartitionRequest request) {
    PartitionRegistration before = controller.partition();
    Optional<ErrorCode> refusal = alterPartitionRefusal(controller, request);
    if (refusal.isPresent()) {
      out.happened(controller, new Fact.AlterPartitionRefused(request.leader(), refusal.get()));
      answer(
          request,
          new Payload.AlterPartitionResponse(
              refusal, request.leaderEpoch(), request.isr(), request.partitionEpoch()));
      return controller;
    }
    PartitionRegistration after = change(controller).build(request.isr(), List.of());
    ControllerState accepted = withPartition(controller, after);
    out.happened(accepted, new Fact.IsrAccepted(request.leader(), before, after));
    answer(
        request,
        new Payload.AlterPartitionResponse(
            Optional.empty(), after.leaderEpoch(), after.isr(), after.partitionEpoch()));
    return publish(accepted);
  }

  private static Optional<ErrorCode> alterPartitionRefusal(
      ControllerState controller, Payload.AlterPartitionRequest request) {
    PartitionRegistration partition = controller.partition();
    if (!partition.isLedBy(request.leader())
        || request.leaderEpoch().value() < partition.leaderEpoch().value()) {
      return Optional.of(ErrorCode.FENCED_LEADER_EPOCH);
    }
    if (request.partitionEpoch() < partition.partitionEpoch()) {
      return Optional.of(ErrorCode.INVALID_UPDATE_VERSION);
    }
    return request.isr().stream().anyMatch(controller::fences)
        ? Optional.of(ErrorCode.INELIGIBLE_REPLICA)
        : Optional.empty();
  }

  private void answer(
      Payload.AlterPartitionRequest request, Payload.AlterPartitionResponse response) {
    out.send(Node.CONTROLLER, new Node.Broker(request.leader()), response);
  }

  /// Counts a broker as gone after its session has expired: it leaves the in-sync set and loses the
  /// leadership.
  ///
  /// spec: KIP-631; ReplicationControlManager.handleBrokerFenced
  ControllerState fenceBroker(ControllerState controller, BrokerId broker) {
    if (controller.fences(broker)) {
      return controller;
    }
    PartitionRegistration before = controller.partition();
    List<BrokerId> fenced = ReplicaSets.with(controller.metadata().fenced(), broker);
    ControllerState fencing = withFenced(controller, fenced);
    PartitionRegistration after = before;
    if (before.isr().contains(broker)) {
      after = change(fencing).build(ReplicaSets.without(before.isr(), broker), List.of());
    }
    ControllerState changed = withPartition(fencing, after);
    out.happened(withPartition(fencing, after), new Fact.BrokerFenced(broker, before, after));
    tellElection(changed, before);
    return publish(changed);
  }

  /// Registers a broker that has started; it stays fenced until its first heartbeat. One that
  /// cannot show a clean shutdown loses its place among those that may lead.
  ///
  /// spec: KIP-631, KIP-966; ClusterControlManager.registerBroker: while the session of its earlier
  /// process lasts it is refused as a duplicate
  ControllerState registerBroker(
      ControllerState controller, Payload.BrokerRegistrationRequest request) {
    BrokerId broker = request.broker();
    if (!controller.fences(broker)) {
      out.happened(controller, new Fact.RegistrationRefused(broker));
      out.send(
          Node.CONTROLLER,
          new Node.Broker(broker),
          new Payload.BrokerRegistrationRefused(ErrorCode.DUPLICATE_BROKER_REGISTRATION));
      return controller;
    }
    ControllerState registered = controller;
    out.happened(controller, new Fact.BrokerRegistered(broker, request.cleanShutdown()));
    if (!request.cleanShutdown() && config.eligibleLeaderReplicas()) {
      registered = strikeAfterUncleanShutdown(controller, broker);
    }
    return publish(registered);
  }

  /// spec: KIP-966; ReplicationControlManager.handleUncleanBrokerShutdown
  private ControllerState strikeAfterUncleanShutdown(ControllerState controller, BrokerId broker) {
    PartitionRegistration before = controller.partition();
    if (!before.isr().contains(broker) && !before.elr().contains(broker)) {
      return controller;
    }
    PartitionRegistration after =
        change(controller).build(ReplicaSets.without(before.isr(), broker), List.of(broker));
    ControllerState struck = withPartition(controller, after);
    out.happened(struck, new Fact.StruckAfterUncleanShutdown(broker, after));
    tellElection(struck, before);
    return struck;
  }

  /// Hears from a broker; one that was fenced comes back, and may end a partition's wait for a
  /// leader.
  ///
  /// spec: KIP-631; ReplicationControlManager.handleBrokerUnfenced
  ControllerState handleHeartbeat(ControllerState controller, BrokerId broker) {
    if (!controller.fences(broker)) {
      out.happened(controller, new Fact.HeartbeatHeard(broker));
      return controller;
    }
    PartitionRegistration before = controller.partition();
    ControllerState unfenced =
        withFenced(controller, ReplicaSets.without(controller.metadata().fenced(), broker));
    out.happened(unfenced, new Fact.BrokerUnfenced(broker));
    if (before.leader().isEmpty()) {
      unfenced = withPartition(unfenced, change(unfenced).build(before.isr(), List.of()));
    }
    tellElection(unfenced, before);
    return publish(unfenced);
  }

  private PartitionChange change(ControllerState controller) {
    return new PartitionChange(config, controller.partition(), id -> !controller.fences(id));
  }

  private void tellElection(ControllerState controller, PartitionRegistration before) {
    PartitionRegistration after = controller.partition();
    if (after.leader().equals(before.leader())) {
      return;
    }
    if (after.leader().isEmpty()) {
      out.happened(controller, new Fact.PartitionOffline(after));
      return;
    }
    BrokerId leader = after.leader().get();
    boolean fromElr = !before.isr().contains(leader) && before.elr().contains(leader);
    boolean clean = fromElr || before.isr().contains(leader);
    out.happened(controller, new Fact.LeaderElected(leader, after, clean, fromElr));
  }

  private static ControllerState withPartition(
      ControllerState controller, PartitionRegistration partition) {
    ClusterMetadata metadata = controller.metadata();
    return new ControllerState(
        new ClusterMetadata(metadata.offset(), partition, metadata.fenced()),
        partition.leader().orElse(controller.lastLeader()));
  }

  private static ControllerState withFenced(ControllerState controller, List<BrokerId> fenced) {
    ClusterMetadata metadata = controller.metadata();
    return new ControllerState(
        new ClusterMetadata(metadata.offset(), metadata.partition(), fenced),
        controller.lastLeader());
  }

  /// spec: KIP-631: every change is a record in the metadata log that brokers read in their own
  /// time
  private ControllerState publish(ControllerState controller) {
    ClusterMetadata metadata = controller.metadata();
    ClusterMetadata published =
        new ClusterMetadata(metadata.offset() + 1, metadata.partition(), metadata.fenced());
    for (BrokerId broker : metadata.partition().replicas()) {
      out.send(Node.CONTROLLER, new Node.Broker(broker), new Payload.MetadataUpdate(published));
    }
    return new ControllerState(published, controller.lastLeader());
  }
}
