package dev.highwater.ui.player;

import dev.highwater.drill.DrillRun;
import dev.highwater.scenario.ScenarioRun;
import dev.highwater.simulator.Message;
import dev.highwater.simulator.RecordOutcome;
import dev.highwater.simulator.Tick;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How long one record took under one setting, split where the run says so.
///
/// @param setting of the run
/// @param record the record that is measured, the same in every bar
/// @param waitMicros from send to the end of the producer's wait; empty when it never ended
/// @param segments in order of time, each from where the last one ended
/// @param worth what became of all records of the run
record LatencyBar(
    String setting,
    String record,
    Optional<Long> waitMicros,
    List<Segment> segments,
    RunWorth worth) {
  LatencyBar {
    segments = List.copyOf(segments);
  }

  /// A part of the bar, in microseconds since the record was sent.
  record Segment(Part part, long fromMicros, long toMicros) {}

  /// What the time went into.
  enum Part {
    IN_PRODUCER("in the producer: its batch, finding the leader"),
    TO_LEADER("to the leader’s log"),
    TO_IN_SYNC("until all in-sync replicas have it"),
    ANSWER("answer on its way"),
    AFTERWARDS("goes on after the answer");

    private final String words;

    Part(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }

    String styleClass() {
      return "player-part-" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  /// One bar per run for the last record that all runs sent; empty unless settings are compared.
  static List<LatencyBar> of(DrillRun run) {
    if (run.runs().size() < 2) {
      return List.of();
    }
    List<RecordOutcome> first = run.runs().getFirst().trace().records();
    return first.reversed().stream()
        .map(candidate -> of(run.runs(), candidate.name()))
        .filter(bars -> bars.size() == run.runs().size())
        .findFirst()
        .orElse(List.of());
  }

  /// One bar for each of the runs that sent the record.
  static List<LatencyBar> of(List<ScenarioRun> runs, String record) {
    List<LatencyBar> bars = new ArrayList<>();
    for (ScenarioRun each : runs) {
      outcome(each, record).ifPresent(found -> bars.add(bar(each, found)));
    }
    return List.copyOf(bars);
  }

  private static Optional<RecordOutcome> outcome(ScenarioRun run, String record) {
    return run.trace().records().stream().filter(o -> o.name().equals(record)).findFirst();
  }

  private static LatencyBar bar(ScenarioRun run, RecordOutcome record) {
    Optional<Long> wait = since(record, record.completed());
    List<Segment> segments = new ArrayList<>();
    long from = 0;
    long waitEnd = wait.orElse(Long.MAX_VALUE);
    from = add(segments, Part.IN_PRODUCER, from, since(record, departure(run, record)), waitEnd);
    from = add(segments, Part.TO_LEADER, from, since(record, record.appended()), waitEnd);
    from = add(segments, Part.TO_IN_SYNC, from, since(record, record.committed()), waitEnd);
    add(segments, Part.ANSWER, from, wait, waitEnd);
    long end =
        since(record, record.committed()).or(() -> since(record, record.appended())).orElse(0L);
    wait.ifPresent(done -> add(segments, Part.AFTERWARDS, done, Optional.of(end), end));
    return new LatencyBar(
        run.setting(), record.name(), wait, segments, RunWorth.of(run.trace()));
  }

  /// When the request that carries the record first left the producer.
  private static Optional<Tick> departure(ScenarioRun run, RecordOutcome record) {
    return run.trace().messages().stream()
        .filter(message -> message.kind() == Message.Kind.PRODUCE_REQUEST)
        .filter(message -> message.records().contains(record.name()))
        .map(Message::sent)
        .findFirst();
  }

  /// Adds what lies before the limit; answers where the next part begins.
  private static long add(
      List<Segment> segments, Part part, long from, Optional<Long> to, long limit) {
    if (to.isEmpty() || to.get() > limit || to.get() <= from) {
      return from;
    }
    segments.add(new Segment(part, from, to.get()));
    return to.get();
  }

  private static Optional<Long> since(RecordOutcome record, Optional<Tick> tick) {
    return tick.map(t -> t.micros() - record.sent().micros());
  }

  /// Where its last part ends, in microseconds since the record was sent.
  long endMicros() {
    return segments.isEmpty() ? 0 : segments.getLast().toMicros();
  }
}
