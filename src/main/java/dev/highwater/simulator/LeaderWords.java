package dev.highwater.simulator;

import dev.highwater.simulator.Narration.Telling;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Sentences about a leader. It remembers the refusals it told: the same one again tells nothing.
final class LeaderWords {
  private final RunConfig config;
  private final Set<String> refusalsTold = new TreeSet<>();

  LeaderWords(RunConfig config) {
    this.config = config;
  }

  Telling tell(Fact.OfLeader fact, ClusterState after) {
    return switch (fact) {
      case Fact.RecordAppended appended -> tellAppend(appended);
      case Fact.ProduceRefused refused -> tellRefusal(refused);
      case Fact.ProduceAnswered answered -> tellAnswer(answered, after);
      case Fact.DuplicateRecognised duplicate -> tellDuplicate(duplicate);
      case Fact.ProduceExpired expired -> tellExpiry(expired);
      case Fact.FollowerFetched fetched -> tellFetch(fetched);
      case Fact.FetchRefused refused ->
          Telling.routine(
              "fetch-refused",
              "Broker %s refuses the fetch of broker %s: %s."
                  .formatted(refused.leader(), refused.follower(), refused.error()));
      case Fact.DivergenceFound found ->
          Telling.notable(
              "divergence-found",
              "Broker %s fetches from offset %d, but its log is not the leader's: epoch %s ends at offset %d here."
                  .formatted(
                      found.follower(),
                      found.fetchOffset(),
                      found.end().epoch(),
                      found.end().endOffset()));
      case Fact.HighWatermarkAdvanced advanced -> tellHighWatermark(advanced);
      case Fact.IsrShrinkProposed shrink ->
          Telling.notable(
              "isr-shrink-proposed",
              "%s %s not been caught up for more than replica.lag.time.max.ms=%d: the leader asks the controller for the in-sync set %s."
                  .formatted(
                      Words.capital(Words.brokers(shrink.leaving())),
                      shrink.leaving().size() == 1 ? "has" : "have",
                      config.replicaLagTimeMaxMs(),
                      Words.list(shrink.isr())));
      case Fact.IsrExpandProposed expand ->
          Telling.notable(
              "isr-expand-proposed",
              "Broker %s has fetched up to offset %d and so reached the high watermark: the leader asks the controller to take it into the in-sync set."
                  .formatted(expand.joining(), expand.fetchOffset()));
      case Fact.IsrCommitted committed -> tellIsr(committed);
      case Fact.IsrRefused refused ->
          Telling.routine(
              "isr-change-refused",
              "The controller refuses the proposed in-sync set: " + refused.error() + ".");
      case Fact.LeadershipTaken taken ->
          Telling.notable(
              "leadership-taken",
              "Broker %s learns that it leads in epoch %s: its log of %s is the truth now, its high watermark starts at %d."
                  .formatted(
                      taken.leader(),
                      taken.epoch(),
                      records(taken.endOffset()),
                      taken.highWatermark()));
      case Fact.LeadershipLost lost ->
          Telling.notable(
              "leadership-lost",
              "Broker %s learns that its leadership of epoch %s is over."
                  .formatted(lost.leader(), lost.epoch()));
    };
  }

  private static Telling tellAppend(Fact.RecordAppended appended) {
    String next =
        switch (appended.acks()) {
          case NONE -> "nobody waits for an answer";
          case LEADER -> "with acks=1 that is all the producer waits for";
          case ALL ->
              "with acks=all the answer waits for the high watermark to pass "
                  + (appended.records().size() == 1 ? "it" : "them");
        };
    String from = appended.records().size() == 1 ? "at" : "from";
    return Telling.notable(
        "record-appended",
        "Leader %s appends %s %s offset %d; %s."
            .formatted(
                appended.leader(), Words.and(appended.records()), from, appended.offset(), next));
  }

  private static Telling tellDuplicate(Fact.DuplicateRecognised duplicate) {
    return Telling.notable(
        "duplicate-recognised",
        "Leader %s knows this producer's sequence number: %s is in its log already, from offset %d, and is not written a second time."
            .formatted(duplicate.leader(), Words.and(duplicate.records()), duplicate.offset()));
  }

  private Telling tellExpiry(Fact.ProduceExpired expired) {
    int timeout = config.producer(expired.producer()).orElseThrow().requestTimeoutMs();
    return Telling.notable(
        "produce-expired",
        "%s has waited %s in the leader's purgatory and the high watermark still stands at %d: REQUEST_TIMED_OUT, but %s stays in the log."
            .formatted(
                Words.and(expired.records()),
                Words.millis(timeout),
                expired.highWatermark(),
                Words.and(expired.records())));
  }

  private Telling tellRefusal(Fact.ProduceRefused refused) {
    String text = refusal(refused);
    return new Telling("produce-refused", text, !refusalsTold.add(text));
  }

  private static String refusal(Fact.ProduceRefused refused) {
    String records = Words.and(refused.records());
    if (refused.error() == ErrorCode.NOT_LEADER_OR_FOLLOWER && refused.acks() != Acks.NONE) {
      return "Broker %s does not lead: it refuses %s with %s."
          .formatted(refused.leader(), records, refused.error());
    }
    String because =
        switch (refused.error()) {
          case NOT_ENOUGH_REPLICAS ->
              "%s left in the in-sync set, and min.insync.replicas is %d: the leader refuses %s before appending it"
                  .formatted(left(refused.isr()), refused.minIsr(), records);
          case NOT_ENOUGH_REPLICAS_AFTER_APPEND ->
              "%s is committed, but %s left in the in-sync set and min.insync.replicas is %d: the leader answers NOT_ENOUGH_REPLICAS_AFTER_APPEND, though the record stays"
                  .formatted(records, left(refused.isr()), refused.minIsr());
          case MESSAGE_TOO_LARGE ->
              "%s is larger than max.message.bytes: the leader refuses it".formatted(records);
          case OUT_OF_ORDER_SEQUENCE_NUMBER ->
              "The sequence number of %s does not follow the last one in the log: the leader refuses it"
                  .formatted(records);
          case INVALID_PRODUCER_EPOCH ->
              "%s comes under a producer epoch that is over: the leader refuses it"
                  .formatted(records);
          default -> "Broker %s does not lead: it drops %s".formatted(refused.leader(), records);
        };
    return refused.acks() == Acks.NONE
        ? because + " and can only close the connection, for with acks=0 there is no answer."
        : Words.capital(because) + ".";
  }

  private static String left(List<BrokerId> isr) {
    return isr.size() == 1
        ? "Only broker " + isr.getFirst() + " is"
        : "Only brokers " + Words.and(isr) + " are";
  }

  private static Telling tellAnswer(Fact.ProduceAnswered answered, ClusterState after) {
    String records = Words.and(answered.records());
    String last = answered.records().getLast();
    List<BrokerId> without =
        after.brokers().stream()
            .filter(broker -> !holds(broker, last))
            .map(BrokerState::id)
            .toList();
    String lack =
        without.isEmpty()
            ? ""
            : "; %s %s not have %s yet"
                .formatted(Words.brokers(without), without.size() == 1 ? "does" : "do", records);
    String why =
        answered.acks() == Acks.LEADER
            ? "acks=1 waits for its own append only"
            : "every member of the in-sync set (%s) has it".formatted(Words.list(answered.isr()));
    return Telling.notable(
        "record-answered", "The leader answers %s now: %s%s.".formatted(records, why, lack));
  }

  /// Looked for from the end, where a record that is answered now usually is.
  private static boolean holds(BrokerState broker, String record) {
    return broker.log().records().reversed().stream().anyMatch(r -> r.name().equals(record));
  }

  private static Telling tellFetch(Fact.FollowerFetched fetched) {
    boolean behind = fetched.fetchOffset() < fetched.leaderEndOffset();
    if (fetched.proven().isEmpty()) {
      return Telling.routine(
          "follower-fetch-handled",
          "Broker %s fetches from offset %d%s."
              .formatted(
                  fetched.follower(),
                  fetched.fetchOffset(),
                  behind ? "" : ": it has all there is, so its fetch is parked"));
    }
    return Telling.notable(
        "follower-fetch-handled",
        "Broker %s fetches from offset %d: this tells the leader it has %s."
            .formatted(fetched.follower(), fetched.fetchOffset(), Words.and(fetched.proven())));
  }

  private static Telling tellHighWatermark(Fact.HighWatermarkAdvanced advanced) {
    return Telling.notable(
        "high-watermark-advanced",
        "The leader's high watermark moves from %d to %d, the lowest log end in the in-sync set (%s): %s %s committed and can be read."
            .formatted(
                advanced.from(),
                advanced.to(),
                Words.list(advanced.over()),
                Words.and(timesOf(advanced.committed())),
                advanced.committed().size() == 1 ? "is" : "are"));
  }

  /// A record that a retry has written again is named once.
  private static List<String> timesOf(List<String> records) {
    Map<String, Integer> times = new LinkedHashMap<>();
    records.forEach(record -> times.merge(record, 1, Integer::sum));
    return times.entrySet().stream()
        .map(each ->
            each.getValue() == 1
                ? each.getKey()
                : each.getKey() + " (" + each.getValue() + " times)")
        .toList();
  }

  private Telling tellIsr(Fact.IsrCommitted committed) {
    String consequence =
        committed.isr().size() < committed.minIsr()
            ? ", fewer than min.insync.replicas=%d: acks=all is refused%s"
                .formatted(
                    committed.minIsr(),
                    config.version().brakesHighWatermark()
                        ? " and the high watermark stands still"
                        : "")
            : "";
    return Telling.notable(
        "isr-changed",
        "Leader %s now works with the in-sync set %s%s."
            .formatted(committed.leader(), Words.list(committed.isr()), consequence));
  }

  private static String records(long count) {
    return count == 1 ? "1 record" : count + " records";
  }
}
