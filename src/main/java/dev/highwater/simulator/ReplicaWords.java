package dev.highwater.simulator;

import dev.highwater.simulator.Narration.Telling;
import java.util.List;

/// Sentences about followers and about brokers as processes.
final class ReplicaWords {
  private ReplicaWords() {}

  static Telling tell(Fact.OfReplica fact, ClusterState after) {
    return switch (fact) {
      case Fact.RecordsReplicated replicated ->
          Telling.notable(
              "records-replicated",
              "Broker %s appends %s; the leader will know when broker %s fetches from offset %d."
                  .formatted(
                      replicated.follower(),
                      Words.and(replicated.records()),
                      replicated.follower(),
                      replicated.endOffset()));
      case Fact.HighWatermarkLearned learned ->
          Telling.notable(
              "high-watermark-learned",
              "Broker %s learns the high watermark %d with the answer to its fetch%s."
                  .formatted(
                      learned.follower(),
                      learned.to(),
                      learned.to() < learned.from() ? ", lower than it knew before" : ""));
      case Fact.FetchCameBackEmpty(BrokerId follower) ->
          Telling.routine(
              "fetch-came-back-empty", "Broker " + follower + " hears that there is nothing new.");
      case Fact.FetchFailed failed ->
          Telling.routine(
              "fetch-failed",
              "The fetch of broker %s fails with %s; it pauses."
                  .formatted(failed.follower(), failed.error()));
      case Fact.LogTruncated truncated ->
          Telling.notable(
              "log-truncated",
              "Broker %s cuts its log to offset %d, where it parts from the leader's: %s gone."
                  .formatted(
                      truncated.follower(), truncated.endOffset(), erased(truncated.erased())));
      case Fact.FollowingBegun begun ->
          Telling.notable(
              "following-begun",
              "Broker %s follows broker %s in epoch %s and fetches from the end of its own log, offset %d."
                  .formatted(begun.follower(), begun.leader(), begun.epoch(), begun.endOffset()));
      case Fact.BrokerCrashed crashed -> tellCrash(crashed, after);
      case Fact.StopRequested stop -> tellStop(stop);
      case Fact.BrokerStopped(BrokerId broker) ->
          Telling.notable(
              "broker-stopped",
              "Broker "
                  + broker
                  + " ends with its whole log on the disk, and leaves the mark of it.");
      case Fact.DiskLost disk -> tellDisk(disk);
      case Fact.BrokerRestarted restarted ->
          Telling.notable(
              "broker-restarted",
              "Broker %s starts again with the %s of its log and registers with the controller."
                  .formatted(
                      restarted.broker(),
                      restarted.endOffset() == 1
                          ? "1 record"
                          : restarted.endOffset() + " records"));
      case Fact.MetadataApplied(BrokerId broker) ->
          Telling.routine("metadata-applied", "Broker " + broker + " reads new metadata.");
    };
  }

  private static String erased(List<String> records) {
    return records.isEmpty()
        ? "nothing is"
        : Words.and(records) + (records.size() == 1 ? " is" : " are");
  }

  private static Telling tellCrash(Fact.BrokerCrashed crashed, ClusterState after) {
    List<BrokerId> isr = after.controller().partition().isr();
    String log =
        switch (crashed.kind()) {
          case KEEPING_MARK, KEEPING_LOG -> "its log stays on its disk";
          case LOSING_UNFLUSHED ->
              crashed.lost().isEmpty()
                  ? "all of its log was on the disk"
                  : "what was not on the disk yet is lost: " + Words.and(crashed.lost());
        };
    return Telling.notable(
        "broker-crashed",
        "%s crashes; %s. Nobody else knows yet: the in-sync set is still %s."
            .formatted(
                (crashed.leads() ? "Leader " : "Broker ") + crashed.broker(),
                log,
                Words.list(isr)));
  }

  private static Telling tellStop(Fact.StopRequested stop) {
    return Telling.notable(
        "stop-requested",
        "%s %s is told to shut down and asks the controller for leave; until then it serves on."
            .formatted(stop.leads() ? "Leader" : "Broker", stop.broker()));
  }

  private static Telling tellDisk(Fact.DiskLost disk) {
    return Telling.notable(
        "disk-lost",
        "The disk of broker %s is replaced by an empty one: its copy of %s gone."
            .formatted(
                disk.broker(),
                disk.lost().isEmpty() ? "nothing is" : Words.and(disk.lost()) + " is"));
  }
}
