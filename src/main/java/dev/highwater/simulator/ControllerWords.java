package dev.highwater.simulator;

import dev.highwater.simulator.Narration.Telling;
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

  private Telling tellElection(Fact.LeaderElected elected) {
    BrokerId leader = elected.leader();
    LeaderEpoch epoch = elected.after().leaderEpoch();
    if (!elected.clean()) {
      return Telling.notable(
          "leader-elected-uncleanly",
          config.uncleanLeaderElection()
              ? "No replica that is sure to have every committed record is alive, and unclean.leader.election.enable is true: the controller makes broker %s leader in epoch %s all the same; records may be lost."
                  .formatted(leader, epoch)
              : "Nobody eligible is left: the controller makes the last known leader, broker %s, leader in epoch %s."
                  .formatted(leader, epoch));
    }
    String why =
        elected.fromElr()
            ? "the first live one of the eligible leader replicas"
            : "the first live member of the in-sync set in assignment order; the logs are not compared";
    return Telling.notable(
        "leader-elected",
        "The controller makes broker %s leader in epoch %s: %s.".formatted(leader, epoch, why));
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
