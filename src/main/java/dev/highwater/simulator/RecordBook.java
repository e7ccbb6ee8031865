package dev.highwater.simulator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What became of each record, read off the facts of the run.
final class RecordBook {
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  /// What is known of a record, apart from where it is now.
  private record Entry(
      Acks acks,
      Tick sent,
      Optional<Tick> appended,
      Optional<Tick> committed,
      Optional<Tick> completed,
      Optional<Long> offset,
      Optional<String> error) {
    Entry appended(Tick at) {
      return new Entry(
          acks, sent, appended.or(() -> Optional.of(at)), committed, completed, offset, error);
    }

    Entry committed(Tick at) {
      return new Entry(
          acks, sent, appended, committed.or(() -> Optional.of(at)), completed, offset, error);
    }

    Entry completed(Tick at, Optional<Long> learned, Optional<String> failure) {
      return new Entry(acks, sent, appended, committed, Optional.of(at), learned, failure);
    }
  }

  boolean knows(String record) {
    return entries.containsKey(record);
  }

  /// Reads one fact; true if it says something about a record.
  boolean read(Tick now, Fact fact) {
    switch (fact) {
      case Fact.SendCalled called ->
          entries.put(
              called.record(),
              new Entry(
                  called.acks(),
                  now,
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty()));
      case Fact.RecordAppended appended ->
          entries.computeIfPresent(appended.record(), (_, entry) -> entry.appended(now));
      case Fact.HighWatermarkAdvanced advanced ->
          advanced
              .committed()
              .forEach(name -> entries.computeIfPresent(name, (_, entry) -> entry.committed(now)));
      case Fact.HandedOver handed ->
          complete(handed.record(), now, Optional.empty(), Optional.empty());
      case Fact.Acknowledged acked ->
          complete(acked.record(), now, Optional.of(acked.offset()), Optional.empty());
      case Fact.SendFailed failed ->
          complete(failed.record(), now, Optional.empty(), Optional.of(failed.exception()));
      default -> {
        return false;
      }
    }
    return true;
  }

  private void complete(String record, Tick now, Optional<Long> offset, Optional<String> error) {
    entries.computeIfPresent(record, (_, entry) -> entry.completed(now, offset, error));
  }

  /// The outcomes, given where the records are now.
  List<RecordOutcome> outcomes(ClusterView cluster) {
    Optional<BrokerView> leader = cluster.leader().map(cluster::broker);
    boolean readable = leader.isPresent() && leader.get().running();
    Map<String, Integer> offsets = new LinkedHashMap<>();
    leader.ifPresent(broker -> {
      for (int offset = 0; offset < broker.log().size(); offset++) {
        offsets.putIfAbsent(broker.log().get(offset).name(), offset);
      }
    });
    List<RecordOutcome> outcomes = new ArrayList<>(entries.size());
    entries.forEach((name, entry) -> {
      Optional<Integer> offset = Optional.ofNullable(offsets.get(name));
      outcomes.add(
          new RecordOutcome(
              name,
              entry.acks(),
              entry.completed().isPresent() && entry.error().isEmpty(),
              entry.offset(),
              entry.error(),
              readable && offset.isPresent() && offset.get() < cluster.highWatermark(),
              leader.map(_ -> offset.isPresent()),
              entry.sent(),
              entry.appended(),
              entry.committed(),
              entry.completed()));
    });
    return outcomes;
  }
}
