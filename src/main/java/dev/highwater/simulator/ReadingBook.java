package dev.highwater.simulator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the consumers have read, read off the facts of the run.
final class ReadingBook {
  private final Map<String, ConsumerOutcome> outcomes = new LinkedHashMap<>();

  ReadingBook(RunConfig config) {
    for (ConsumerConfig consumer : config.consumers()) {
      outcomes.put(
          consumer.clientId(), new ConsumerOutcome(consumer.clientId(), 0, List.of(), List.of()));
    }
  }

  void read(Tick now, Fact fact) {
    switch (fact) {
      case Fact.RecordsRead(String consumer, List<String> records, long offset) -> {
        ConsumerOutcome before = of(consumer);
        List<ConsumerOutcome.Read> reads = new ArrayList<>(before.reads());
        for (int i = 0; i < records.size(); i++) {
          reads.add(new ConsumerOutcome.Read(records.get(i), offset + i, now));
        }
        put(new ConsumerOutcome(consumer, offset + records.size(), reads, before.errors()));
      }
      case Fact.PositionReset(String consumer, long _, long to, var _) -> move(consumer, to);
      case Fact.TruncationDetected(String consumer, long _, long to) -> move(consumer, to);
      case Fact.ReadingFailed(String consumer, long _, String exception) -> {
        ConsumerOutcome before = of(consumer);
        List<String> errors = new ArrayList<>(before.errors());
        errors.add(exception);
        put(new ConsumerOutcome(consumer, before.position(), before.reads(), errors));
      }
      default -> {}
    }
  }

  private void move(String consumer, long to) {
    put(new ConsumerOutcome(consumer, to, of(consumer).reads(), of(consumer).errors()));
  }

  private ConsumerOutcome of(String consumer) {
    return outcomes.getOrDefault(consumer, new ConsumerOutcome(consumer, 0, List.of(), List.of()));
  }

  private void put(ConsumerOutcome outcome) {
    outcomes.put(outcome.name(), outcome);
  }

  List<ConsumerOutcome> outcomes() {
    return List.copyOf(outcomes.values());
  }
}
