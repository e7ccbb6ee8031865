package dev.highwater.simulator;

import dev.highwater.simulator.Narration.Telling;
import java.util.ArrayList;
import java.util.List;

/// Sentences about the controller.
final class ControllerWords {
  private final RunConfig config;

  ControllerWords(RunConfig config) {
    this.config = config;
  }

  Telling tell(Fact.OfController fact) {
    return switch (fact) {
      case Fact.HeartbeatHeard(BrokerId broker) ->
          Telling.routine(
              "heartbeat-heard", "The controller hears broker " + broker + "'s heartbeat.");
      case Fact.BrokerRegistered registered ->
          Telling.notable(
              "broker-registered",
              "The controller registers broker %s; it stays fenced until its first heartbeat."
                  .formatted(registered.broker()));
      case Fact.RegistrationRefused(BrokerId broker) ->
          Telling.routine(
              "registration-refused",
              "The controller still counts broker %s's earlier process as alive and refuses the registration."
                  .formatted(broker));
      case Fact.BrokerFenced fenced -> tellFencing(fenced);
      case Fact.BrokerUnfenced(BrokerId broker) ->
          Telling.notable(
              "broker-unfenced",
              "The controller hears broker %s again and unfences it: it may lead and join the in-sync set."
                  .formatted(broker));
      case Fact.LeaderElected elected -> tellElection(elected);
      case Fact.ElectionNotNeeded(PartitionRegistration partition) ->
          Telling.notable(
              "election-not-needed",
              "The preferred replica, broker %s, leads already or may not lead: nothing changes."
                  .formatted(partition.replicas().getFirst()));
      case Fact.TopicAltered altered -> tellTopic(altered);
      case Fact.ShutdownBegun begun ->
          Telling.notable(
              "shutdown-begun",
              "Broker %s wants to shut down: the controller takes it out of the in-sync set (now %s%s) and off the lead; at its next heartbeat it may go."
                  .formatted(begun.broker(), set(begun.after().isr()), elr(begun.after())));
      case Fact.ShutdownGranted granted -> tellShutdown(granted);
      case Fact.PartitionOffline(PartitionRegistration after) -> tellOffline(after);
      case Fact.IsrAccepted accepted ->
          Telling.routine(
              "isr-change-accepted",
              "The controller commits the in-sync set %s%s."
                  .formatted(Words.list(accepted.after().isr()), elr(accepted.after())));
      case Fact.AlterPartitionRefused refused ->
          Telling.routine(
              "alter-partition-refused",
              "The controller refuses the in-sync set proposed by broker %s: %s."
                  .formatted(refused.leader(), refused.error()));
      case Fact.NobodyToElect nobody ->
          Telling.notable(
              "nobody-to-elect",
              "No replica of the partition is alive: there is nobody the controller could make leader, in-sync set %s%s."
                  .formatted(set(nobody.partition().isr()), elr(nobody.partition())));
      case Fact.StruckAfterUncleanShutdown struck ->
          Telling.notable(
              "replica-struck",
              "Broker %s cannot show a clean shutdown, so its log may have lost its end: the controller strikes it; in-sync set %s%s."
                  .formatted(struck.broker(), set(struck.after().isr()), elr(struck.after())));
    };
  }

  private Telling tellFencing(Fact.BrokerFenced fenced) {
    List<BrokerId> isr = fenced.after().isr();
    String consequence =
        isr.equals(fenced.before().isr())
            ? "the in-sync set stays " + set(isr)
            : "the in-sync set becomes " + set(isr) + elr(fenced.after());
    return Telling.notable(
        "broker-fenced",
        "The controller has heard nothing from broker %s for %s: it fences the broker and %s."
            .formatted(
                fenced.broker(), Words.millis(config.brokerSessionTimeoutMs()), consequence));
  }

  private static Telling tellElection(Fact.LeaderElected elected) {
    BrokerId leader = elected.leader();
    LeaderEpoch epoch = elected.after().leaderEpoch();
    return switch (elected.kind()) {
      case UNCLEAN ->
          Telling.notable(
              "leader-elected-uncleanly",
              "No replica that is sure to have every committed record is alive, but an unclean election is allowed: the controller makes broker %s leader in epoch %s all the same; records may be lost."
                  .formatted(leader, epoch));
      case LAST_KNOWN ->
          Telling.notable(
              "leader-elected-uncleanly",
              "Nobody eligible is left: the controller makes the last known leader, broker %s, leader in epoch %s."
                  .formatted(leader, epoch));
      case IN_SYNC ->
          elected(
              leader,
              epoch,
              "the first live member of the in-sync set in assignment order; the logs are not"
                  + " compared");
      case ELIGIBLE -> elected(leader, epoch, "the first live one of the eligible leader replicas");
      case PREFERRED ->
          elected(leader, epoch, "the first replica of the assignment, which is in sync");
    };
  }

  private static Telling elected(BrokerId leader, LeaderEpoch epoch, String why) {
    return Telling.notable(
        "leader-elected",
        "The controller makes broker %s leader in epoch %s: %s.".formatted(leader, epoch, why));
  }

  private static Telling tellTopic(Fact.TopicAltered altered) {
    List<String> changes = new ArrayList<>();
    TopicConfig before = altered.before();
    TopicConfig after = altered.after();
    if (before.minInsyncReplicas() != after.minInsyncReplicas()) {
      changes.add("min.insync.replicas is now " + after.minInsyncReplicas());
    }
    if (before.uncleanLeaderElection() != after.uncleanLeaderElection()) {
      changes.add("unclean.leader.election.enable is now " + after.uncleanLeaderElection());
    }
    if (before.maxMessageBytes() != after.maxMessageBytes()) {
      changes.add("max.message.bytes is now " + after.maxMessageBytes());
    }
    if (before.flushMessages() != after.flushMessages()) {
      changes.add("flush.messages is now " + after.flushMessages());
    }
    return Telling.notable(
        "topic-altered",
        changes.isEmpty()
            ? "The topic's settings stay as they are."
            : Words.capital(Words.and(changes)) + "; the brokers learn it with their metadata.");
  }

  private static Telling tellShutdown(Fact.ShutdownGranted granted) {
    return Telling.notable(
        "shutdown-granted",
        "Broker %s leads nothing: the controller fences it and lets it go; in-sync set %s%s."
            .formatted(granted.broker(), set(granted.after().isr()), elr(granted.after())));
  }

  private static Telling tellOffline(PartitionRegistration after) {
    List<BrokerId> awaited = after.isr().isEmpty() ? after.elr() : after.isr();
    return Telling.notable(
        "partition-offline",
        "No replica that may lead is alive: the partition has no leader and waits for %s."
            .formatted(Words.brokers(awaited)));
  }

  private static String set(List<BrokerId> brokers) {
    return brokers.isEmpty() ? "empty" : Words.list(brokers);
  }

  private static String elr(PartitionRegistration partition) {
    return partition.elr().isEmpty()
        ? ""
        : "; eligible leader replicas: " + Words.list(partition.elr());
  }
}
