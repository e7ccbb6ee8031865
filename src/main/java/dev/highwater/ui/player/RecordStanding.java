package dev.highwater.ui.player;

import dev.highwater.simulator.Acks;
import dev.highwater.simulator.RecordOutcome;
import dev.highwater.simulator.Tick;
import dev.highwater.simulator.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One line of the record table: what is known of a record by a step of the run.
///
/// @param acknowledgement what the producer has heard
/// @param visible a consumer can read it
/// @param survives it is in the leader's log when the run is over
record RecordStanding(String name, Answer acknowledgement, Answer visible, Answer survives) {

  /// A cell of the table.
  record Answer(Verdict verdict, String text) {
    private static final Answer OPEN = new Answer(Verdict.OPEN, "–");

    private static Answer of(boolean holds) {
      return holds ? new Answer(Verdict.YES, "yes") : new Answer(Verdict.NO, "no");
    }
  }

  /// Yes, no, or not known (yet).
  enum Verdict {
    YES("✓", "player-success"),
    NO("✕", "player-danger"),
    OPEN("", "player-muted");

    private final String symbol;
    private final String styleClass;

    Verdict(String symbol, String styleClass) {
      this.symbol = symbol;
      this.styleClass = styleClass;
    }

    String symbol() {
      return symbol;
    }

    String styleClass() {
      return styleClass;
    }
  }

  /// The table after a step, one line per record of the run, in order of sending.
  static List<RecordStanding> at(Trace trace, int step) {
    return at(trace, step, Picture.at(trace, step).readable());
  }

  /// The same, given the names of the records that can be read after the step.
  static List<RecordStanding> at(Trace trace, int step, List<String> readable) {
    boolean over = step == trace.steps().size() - 1;
    Tick now = trace.steps().get(step).at();
    List<RecordStanding> standings = new ArrayList<>();
    for (RecordOutcome record : trace.records()) {
      standings.add(
          new RecordStanding(
              record.name(),
              acknowledgement(record, now, over),
              visible(record, readable, over),
              survives(record, over)));
    }
    return List.copyOf(standings);
  }

  private static Answer acknowledgement(RecordOutcome record, Tick now, boolean over) {
    Optional<Tick> completed = record.completed().filter(tick -> over || tick.compareTo(now) <= 0);
    if (completed.isEmpty()) {
      return over ? new Answer(Verdict.NO, "no answer") : Answer.OPEN;
    }
    if (record.error().isPresent()) {
      return new Answer(Verdict.NO, record.error().get());
    }
    if (record.acks() == Acks.NONE) {
      return new Answer(Verdict.OPEN, "nobody was asked: counted when sent");
    }
    long micros = completed.get().micros() - record.sent().micros();
    return new Answer(Verdict.YES, TickText.ofMicros(micros));
  }

  /// The producer knows that it failed and nobody has it: there is nothing to see or to lose.
  private static boolean neverWritten(RecordOutcome record) {
    return record.error().isPresent() && record.appended().isEmpty();
  }

  private static Answer visible(RecordOutcome record, List<String> readable, boolean over) {
    if (over && !neverWritten(record)) {
      return Answer.of(record.visible());
    }
    return readable.contains(record.name()) ? Answer.of(true) : Answer.OPEN;
  }

  private static Answer survives(RecordOutcome record, boolean over) {
    if (!over || neverWritten(record)) {
      return Answer.OPEN;
    }
    return record.survives().map(Answer::of).orElse(new Answer(Verdict.OPEN, "no leader"));
  }
}
