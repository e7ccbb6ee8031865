package dev.highwater.simulator;

import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;

/// What is planned, by time; at the same tick in order of planning.
final class Agenda {
  private final PriorityQueue<Entry> entries =
      new PriorityQueue<>(Comparator.comparing(Entry::at).thenComparingLong(Entry::sequence));
  private long planned;

  /// One planned event and when it is due.
  record Entry(Tick at, long sequence, Planned event) {}

  void plan(Tick at, Planned event) {
    entries.add(new Entry(at, planned++, event));
  }

  Optional<Tick> next() {
    return Optional.ofNullable(entries.peek()).map(Entry::at);
  }

  Optional<Entry> peek() {
    return Optional.ofNullable(entries.peek());
  }

  Entry take() {
    return entries.remove();
  }
}
