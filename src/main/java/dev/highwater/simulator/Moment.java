package dev.highwater.simulator;

import java.util.List;
import java.util.Optional;

/// A run at one point in time, as an observer who sees everything would describe it.
///
/// @param records every record sent so far, in order of sending
/// @param consumers in the order of the configuration
public record Moment(
    Tick now, ClusterView cluster, List<RecordOutcome> records, List<ConsumerOutcome> consumers) {
  public Moment {
    records = List.copyOf(records);
    consumers = List.copyOf(consumers);
  }

  /// The record of that name, if it has been sent.
  public Optional<RecordOutcome> record(String name) {
    return records.stream().filter(outcome -> outcome.name().equals(name)).findFirst();
  }

  /// The consumer of that name, if there is one.
  public Optional<ConsumerOutcome> consumer(String name) {
    return consumers.stream().filter(outcome -> outcome.name().equals(name)).findFirst();
  }

  /// Every record has been acknowledged or has failed.
  public boolean allCompleted() {
    return records.stream().allMatch(outcome -> outcome.completed().isPresent());
  }
}
