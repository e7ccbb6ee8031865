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
    return Telling.notable(
        "broker-crashed",
        "%s crashes; its log stays on its disk. Nobody else knows yet: the in-sync set is still %s."
            .formatted(
                (crashed.leads() ? "Leader " : "Broker ") + crashed.broker(), Words.list(isr)));
  }
}
