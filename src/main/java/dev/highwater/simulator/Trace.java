package dev.highwater.simulator;

import java.util.List;

/// All that a timed run leaves behind. The same configuration and commands give the same trace byte
/// for byte, in every JVM, for ever.
///
/// @param steps at least one: the beginning
/// @param messages every message, in order of sending
/// @param records every record sent, in order of sending
/// @param consumers in the order of the configuration
/// @param outages in the order in which they began
/// @param stateHash 16 hexadecimal digits over the final state; equal runs have equal hashes on
///   every machine
public record Trace(
    RunConfig config,
    List<TraceStep> steps,
    List<Message> messages,
    List<RecordOutcome> records,
    List<ConsumerOutcome> consumers,
    List<Outage> outages,
    String stateHash) {
  public Trace {
    steps = List.copyOf(steps);
    messages = List.copyOf(messages);
    records = List.copyOf(records);
    consumers = List.copyOf(consumers);
    outages = List.copyOf(outages);
  }

  /// What a run leaves behind that ends so.
  static Trace upTo(
      Moment end,
      RunConfig config,
      List<TraceStep> steps,
      List<Message> messages,
      List<Outage> outages) {
    return new Trace(
        config, steps, messages, end.records(), end.consumers(), outages, StateHash.of(end));
  }
}
