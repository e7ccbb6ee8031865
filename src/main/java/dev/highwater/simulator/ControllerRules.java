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
  /// spec: KIP-497, KIP-841, KIP-903; ReplicationControlManager.validateAlterPartitionData
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
    ControllerState accepted = controller.with(after);
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
    return !request.isr().stream().allMatch(controller.metadata()::isActive)
            || hasRestarted(controller, request)
        ? Optional.of(ErrorCode.INELIGIBLE_REPLICA)
        : Optional.empty();
  }

  /// A member is not the process any more that the leader knows, and may have lost what that had.
  ///
  /// spec: KIP-903; ReplicationControlManager.ineligibleReplicasForIsr
  private static boolean hasRestarted(
      ControllerState controller, Payload.AlterPartitionRequest request) {
    for (int member = 0; member < request.isr().size(); member++) {
      if (!controller
          .metadata()
          .isCurrent(request.isr().get(member), request.brokerEpochs().get(member))) {
        return true;
      }
    }
    return false;
  }

  private void answer(
      Payload.AlterPartitionRequest request, Payload.AlterPartitionResponse response) {
    out.send(Node.CONTROLLER, new Node.Broker(request.leader()), response);
  }

  /// Counts a broker as gone after its session has expired: it leaves the in-sync set and loses the
  /// leadership.
  ///
  /// spec: KIP-631; ReplicationControlManager.handleBrokerFenced
  ControllerState expireSession(ControllerState controller, BrokerId broker) {
    if (controller.fences(broker)) {
      return controller;
    }
    PartitionRegistration before = controller.partition();
    ControllerState fenced = fence(controller, broker);
    out.happened(fenced, new Fact.BrokerFenced(broker, before, fenced.partition()));
    tellElection(fenced, before);
    return publish(fenced);
  }

  private ControllerState fence(ControllerState controller, BrokerId broker) {
    ControllerState fencing = controller.with(controller.metadata().fencing(broker));
    return takeOut(fencing, broker);
  }

  private ControllerState takeOut(ControllerState controller, BrokerId broker) {
    List<BrokerId> isr = controller.partition().isr();
    return isr.contains(broker)
        ? controller.with(change(controller).build(ReplicaSets.without(isr, broker), List.of()))
        : controller;
  }

  /// Lets a broker go that wants to shut down: one that leads loses its leadership first and is let
  /// go at a later heartbeat.
  ///
  /// spec: KIP-631; BrokerHeartbeatManager.calculateNextBrokerState,
  /// ReplicationControlManager.handleBrokerInControlledShutdown
  private ControllerState shutDown(ControllerState controller, BrokerId broker) {
    PartitionRegistration before = controller.partition();
    if (before.isLedBy(broker)) {
      ControllerState moved =
          takeOut(controller.with(controller.metadata().shuttingDown(broker)), broker);
      out.happened(moved, new Fact.ShutdownBegun(broker, moved.partition()));
      tellElection(moved, before);
      return publish(moved);
    }
    ControllerState gone = fence(controller, broker);
    out.happened(gone, new Fact.ShutdownGranted(broker, gone.partition()));
    out.send(Node.CONTROLLER, new Node.Broker(broker), new Payload.ShutdownGranted());
    return publish(gone);
  }

  /// Gives the leadership to the first replica of the assignment, if that one is in sync and alive.
  ///
  /// spec: KIP-460; ReplicationControlManager.electLeaders, maybeBalancePartitionLeaders
  ControllerState electPreferred(ControllerState controller) {
    PartitionRegistration before = controller.partition();
    ControllerState elected = controller.with(change(controller).buildPreferred());
    if (elected.partition().leader().equals(before.leader())) {
      out.happened(controller, new Fact.ElectionNotNeeded(before));
      return controller;
    }
    out.happened(
        elected,
        new Fact.LeaderElected(elected.lastLeader(), elected.partition(), ElectionKind.PREFERRED));
    return publish(elected);
  }

  /// Gives the leadership to any replica that lives, where there is no leader that does.
  ///
  /// spec: KIP-460; ReplicationControlManager.electLeader with ElectionType.UNCLEAN
  ControllerState electUnclean(ControllerState controller) {
    PartitionRegistration before = controller.partition();
    if (before.leader().isPresent()) {
      out.happened(controller, new Fact.ElectionNotNeeded(before));
      return controller;
    }
    TopicConfig allowing = controller.metadata().topic().withUncleanLeaderElection(true);
    PartitionRegistration after =
        new PartitionChange(config, controller.metadata().with(allowing))
            .build(before.isr(), List.of());
    ControllerState elected = controller.with(after);
    if (after.leader().isEmpty()) {
      out.happened(controller, new Fact.NobodyToElect(before));
      return controller;
    }
    out.happened(
        elected,
        new Fact.LeaderElected(
            elected.lastLeader(),
            after,
            kind(controller.with(controller.metadata().with(allowing)).with(after), before)));
    return publish(elected);
  }

  /// Changes the topic's settings. Eligible replicas are worked out anew, and an offline partition
  /// may get a leader at once.
  ///
  /// spec: ConfigurationControlManager, ReplicationControlManager; a recorded cluster elected as
  /// soon as unclean.leader.election.enable became true
  ControllerState alterTopic(ControllerState controller, TopicConfig topic) {
    PartitionRegistration before = controller.partition();
    ControllerState altered = controller.with(controller.metadata().with(topic));
    altered = altered.with(change(altered).build(before.isr(), List.of()));
    out.happened(altered, new Fact.TopicAltered(controller.metadata().topic(), topic));
    tellElection(altered, before);
    return publish(altered);
  }

  /// A broker reads the metadata log on from where it was.
  ///
  /// spec: KIP-630: brokers fetch the metadata log
  void catchUp(ControllerState controller, BrokerId broker) {
    out.send(
        Node.CONTROLLER,
        new Node.Broker(broker),
        new Payload.MetadataUpdate(controller.metadata()));
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
    ControllerState registered =
        controller.with(controller.metadata().registering(broker, request.brokerEpoch()));
    out.happened(registered, new Fact.BrokerRegistered(broker, request.cleanShutdown()));
    if (!request.cleanShutdown() && config.eligibleLeaderReplicas()) {
      registered = strikeAfterUncleanShutdown(registered, broker);
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
    ControllerState struck = controller.with(after);
    out.happened(struck, new Fact.StruckAfterUncleanShutdown(broker, after));
    tellElection(struck, before);
    return struck;
  }

  /// Hears from a broker; one that was fenced comes back, and may end a partition's wait for a
  /// leader.
  ///
  /// spec: KIP-631; ReplicationControlManager.handleBrokerUnfenced
  ControllerState handleHeartbeat(ControllerState controller, Payload.BrokerHeartbeat heartbeat) {
    BrokerId broker = heartbeat.broker();
    if (heartbeat.wantsShutdown()) {
      return shutDown(controller, broker);
    }
    if (!controller.fences(broker)) {
      out.happened(controller, new Fact.HeartbeatHeard(broker));
      return controller;
    }
    PartitionRegistration before = controller.partition();
    ControllerState unfenced = controller.with(controller.metadata().unfencing(broker));
    out.happened(unfenced, new Fact.BrokerUnfenced(broker));
    if (before.leader().isEmpty()) {
      unfenced = unfenced.with(change(unfenced).build(before.isr(), List.of()));
    }
    tellElection(unfenced, before);
    return publish(unfenced);
  }

  private PartitionChange change(ControllerState controller) {
    return new PartitionChange(config, controller.metadata());
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
    out.happened(controller, new Fact.LeaderElected(leader, after, kind(controller, before)));
  }

  private static ElectionKind kind(ControllerState controller, PartitionRegistration before) {
    BrokerId leader = controller.lastLeader();
    if (before.isr().contains(leader)) {
      return ElectionKind.IN_SYNC;
    }
    if (before.elr().contains(leader)) {
      return ElectionKind.ELIGIBLE;
    }
    return controller.metadata().topic().uncleanLeaderElection()
        ? ElectionKind.UNCLEAN
        : ElectionKind.LAST_KNOWN;
  }

  /// spec: KIP-631: every change is a record in the metadata log that brokers read in their own
  /// time
  private ControllerState publish(ControllerState controller) {
    ControllerState published = controller.with(controller.metadata().published());
    for (BrokerId broker : controller.partition().replicas()) {
      catchUp(published, broker);
    }
    return published;
  }
}
