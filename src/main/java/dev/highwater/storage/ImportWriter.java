package dev.highwater.storage;

import dev.highwater.card.Card;
import dev.highwater.card.CardId;
import dev.highwater.library.CardChange;
import dev.highwater.library.ImportPlan;
import dev.highwater.library.NoteSource;
import dev.highwater.note.NoteProblem;
import dev.highwater.schedule.Schedule;
import dev.highwater.study.LogEntry;
import dev.highwater.study.LogKind;
import dev.highwater.study.OutsideChange;
import dev.highwater.study.StudyCalendar;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Writes one import, part by part, inside a transaction that somebody else has begun: the cards'
/// rows, and in the log what their comments said.
final class ImportWriter implements AutoCloseable {
  /// So many new cards are stored at once.
  private static final int TOGETHER = 500;

  private final Connection connection;
  private final OutsideReader outside;
  private final Map<NoteSource, NoteRows> sources = new HashMap<>();
  private ImportPlan plan;
  private NoteRows notes;
  private final CardWriter cards;
  private final LogWriter log;
  private final StateWriter states;
  private final RecognitionWriter recognitions;

  /// @param first what will be written first
  ImportWriter(Connection connection, ImportPlan first, StudyCalendar calendar)
      throws SQLException {
    this.connection = connection;
    this.outside = new OutsideReader(connection, calendar);
    this.plan = first;
    this.notes = new NoteRows(connection, first.source());
    sources.put(first.source(), notes);
    this.cards = new CardWriter(connection, calendar);
    this.log = new LogWriter(connection);
    this.states = new StateWriter(connection, calendar);
    this.recognitions = new RecognitionWriter(connection);
  }

  /// Writes one part.
  void write(ImportPlan part) throws SQLException {
    plan = part;
    notes = rowsOf(part.source());
    if (plan.ways().isPresent()) {
      ReadingRows.replace(connection, notes.source(), plan.ways().get());
    }
    for (String note : plan.notes()) {
      notes.lookedAt(note, Optional.ofNullable(plan.traces().get(note)));
    }
    for (CardChange change : plan.changes()) {
      switch (change) {
        case CardChange.Added added -> add(added);
        case CardChange.Kept kept -> {
          if (kept.changed()) {
            keep(kept.card(), kept.comment());
          }
        }
        case CardChange.ChangedOutside changed -> changeOutside(changed);
        case CardChange.Recognised recognised ->
            recognitions.add(notes.source(), plan.at(), recognised.decision());
        case CardChange.Removed removed -> remove(removed.id());
      }
    }
    flush();
    for (NoteProblem problem : plan.problems()) {
      notes.addProblem(problem);
    }
  }

  /// The log's rows come behind the cards that they name.
  private void flush() throws SQLException {
    cards.flush();
    log.flush();
  }

  private NoteRows rowsOf(NoteSource source) throws SQLException {
    NoteRows known = sources.get(source);
    if (known != null) {
      return known;
    }
    NoteRows rows = new NoteRows(connection, source);
    sources.put(source, rows);
    return rows;
  }

  private void add(CardChange.Added added) throws SQLException {
    CardId id = added.card().id();
    cards.insert(added.card(), notes.idOf(added.card().note()), added.comment(), added.schedule());
    for (Schedule earlier : added.earlier()) {
      snapshot(id, Optional.empty(), Optional.of(earlier));
    }
    if (added.schedule().isPresent()) {
      snapshot(id, added.schedule(), Optional.empty());
    }
    if (cards.waiting() >= TOGETHER) {
      flush();
    }
  }

  private void keep(Card card, Optional<String> comment) throws SQLException {
    cards.update(card, notes.idOf(card.note()), comment);
  }

  private void changeOutside(CardChange.ChangedOutside changed) throws SQLException {
    CardId id = changed.card().id();
    Optional<OutsideChange> change = outside.read(changed, plan);
    keep(changed.card(), changed.comment());
    if (change.isEmpty()) {
      return;
    }
    Optional<Schedule> before = change.get().before();
    Optional<Schedule> says = change.get().says();
    cards.setCommentSchedule(id, says);
    switch (change.get().outcome()) {
      case OURS_ALREADY -> {}
      case TAKEN_OVER -> {
        log.addLater(outsideRow(id, change.get(), says, Optional.empty()));
        states.set(id, says);
      }
      case OURS_STANDS -> log.addLater(outsideRow(id, change.get(), before, says));
      case TAKEN_OUT -> log.addLater(outsideRow(id, change.get(), before, Optional.empty()));
    }
  }

  private static LogEntry outsideRow(
      CardId card, OutsideChange change, Optional<Schedule> after, Optional<Schedule> seen) {
    return new LogEntry(
        LogEntry.NO_ID_YET,
        card,
        LogKind.OUTSIDE,
        change.at(),
        change.grade(),
        Optional.empty(),
        change.before(),
        after,
        seen,
        ScheduleText.rules(change.says().or(change::before).orElseThrow()),
        Optional.empty());
  }

  private void remove(CardId id) throws SQLException {
    notes.forgetProblemsAround(id);
    cards.remove(id);
  }

  private void snapshot(CardId card, Optional<Schedule> after, Optional<Schedule> seen)
      throws SQLException {
    log.addLater(
        new LogEntry(
            LogEntry.NO_ID_YET,
            card,
            LogKind.SNAPSHOT,
            plan.at(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            after,
            seen,
            ScheduleText.rules(after.or(() -> seen).orElseThrow()),
            Optional.empty()));
  }

  @Override
  public void close() throws SQLException {
    outside.close();
    for (NoteRows rows : sources.values()) {
      rows.close();
    }
    cards.close();
    log.close();
    states.close();
    recognitions.close();
  }
}
