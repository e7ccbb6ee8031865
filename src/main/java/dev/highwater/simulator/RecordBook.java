package dev.highwater.simulator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What became of each record, read off the facts of the run.
final class RecordBook {
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private Place place = Place.NOWHERE;
  private List<RecordOutcome> outcomes = List.of();
  private boolean changed;

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

  /// Reads one fact.
  void read(Tick now, Fact fact) {
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
          appended
              .records()
              .forEach(name -> entries.computeIfPresent(name, (_, entry) -> entry.appended(now)));
      case Fact.HighWatermarkAdvanced advanced ->
          advanced
              .committed()
              .forEach(name -> entries.computeIfPresent(name, (_, entry) -> entry.committed(now)));
      case Fact.HandedOver handed ->
          handed.records().forEach(name -> complete(name, now, Optional.empty(), Optional.empty()));
      case Fact.Acknowledged acked -> {
        long offset = acked.offset();
        for (String name : acked.records()) {
          complete(name, now, Optional.of(offset), Optional.empty());
          offset++;
        }
      }
      case Fact.SendFailed failed ->
          failed
              .records()
              .forEach(
                  name -> complete(name, now, Optional.empty(), Optional.of(failed.exception())));
      default -> {
        return;
      }
    }
    changed = true;
  }

  private void complete(String record, Tick now, Optional<Long> offset, Optional<String> error) {
    entries.computeIfPresent(record, (_, entry) -> entry.completed(now, offset, error));
  }

  /// Where the records are now, as far as an outcome depends on it.
  private record Place(boolean hasLeader, boolean readable, List<LogRecord> log, long committed) {
    static final Place NOWHERE = new Place(false, false, List.of(), 0);

    static Place in(ClusterView cluster) {
      return cluster
          .leader()
          .map(cluster::broker)
          .map(l -> new Place(true, l.running(), l.log(), cluster.highWatermark()))
          .orElse(NOWHERE);
    }

    /// Logs are compared by identity: every change makes a new list.
    @SuppressWarnings("ReferenceEquality")
    boolean isSameAs(Place other) {
      return hasLeader == other.hasLeader
          && readable == other.readable
          && log == other.log
          && committed == other.committed;
    }
  }

  /// The outcomes, given where the records are now; the same list while nothing changes.
  List<RecordOutcome> outcomes(ClusterView cluster) {
    Place now = Place.in(cluster);
    if (changed || !now.isSameAs(place)) {
      place = now;
      changed = false;
      outcomes = readOff(now);
    }
    return outcomes;
  }

  private List<RecordOutcome> readOff(Place now) {
    Map<String, Integer> offsets = new LinkedHashMap<>();
    for (int offset = 0; offset < now.log().size(); offset++) {
      offsets.putIfAbsent(now.log().get(offset).name(), offset);
    }
    List<RecordOutcome> read = new ArrayList<>(entries.size());
    entries.forEach((name, entry) -> {
      Optional<Integer> offset = Optional.ofNullable(offsets.get(name));
      read.add(
          new RecordOutcome(
              name,
              entry.acks(),
              entry.completed().isPresent() && entry.error().isEmpty(),
              entry.offset(),
              entry.error(),
              now.readable() && offset.isPresent() && offset.get() < now.committed(),
              now.hasLeader() ? Optional.of(offset.isPresent()) : Optional.empty(),
              entry.sent(),
              entry.appended(),
              entry.committed(),
              entry.completed()));
    });
    return List.copyOf(read);
  }
}
