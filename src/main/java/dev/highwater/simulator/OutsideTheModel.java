package dev.highwater.simulator;

import java.util.List;

/// What the model leaves out of Kafka; the one list of it, to be shown to the user.
public final class OutsideTheModel {
  private static final List<String> SENTENCES =
      List.of(
          "Transactions are not modelled; so the last stable offset is the high watermark, and"
              + " read_committed reads what read_uncommitted reads.",
          "A consumer reads the one partition by itself, from offset 0 on: groups, committed"
              + " offsets, the limits of a poll and fetching from followers are left out. Where its"
              + " position lies above a new leader's high watermark, Kafka answers it at once with"
              + " nothing, again and again; here the leader waits until there is something to"
              + " read.",
          "A broker that stands still keeps its connections; a real one's may break after a while.",
          "There is one topic with one partition; a request carries one batch.",
          "The controller quorum is one node that never fails, and ZooKeeper is not modelled: from"
              + " 2.8 on every release is taken to run with a controller quorum.",
          "A release stands for its last patch. What changed between releases is modelled where it"
              + " concerns defaults, idempotence, the high watermark, retries and eligible leader"
              + " replicas; before 3.6 Kafka also raised the leader epoch when the in-sync set"
              + " shrank.",
          "The pause before a retry has no random part.",
          "A producer gets its producer id without asking a broker, and send() never blocks:"
              + " max.block.ms and buffer.memory are left out.",
          "Compression and keys are left out; a record's own overhead is taken to be 8 bytes. A"
              + " batch that is too large for the broker is not split.",
          "A broker keeps the high watermark it knew over a restart; Kafka keeps the one it wrote"
              + " to its disk within the last 5 seconds.",
          "Starting takes no time, and a log is recovered without being read.",
          "A controlled shutdown does not wait for the other brokers to have seen the change.",
          "The leader recovery state RECOVERING is left out: the new leader leaves it with its"
              + " first change of the in-sync set, and nothing here depends on it.",
          "Retention, compaction and deletion never remove a record; quotas, tiered storage and"
              + " reassignment are left out.",
          "After a power failure all is lost that the kernel had not written back within 30"
              + " seconds, unless flush.messages says otherwise; flush.ms is left out.",
          "A connection that is held never times out between brokers.");

  private OutsideTheModel() {}

  /// One or two sentences each.
  public static List<String> sentences() {
    return SENTENCES;
  }
}
