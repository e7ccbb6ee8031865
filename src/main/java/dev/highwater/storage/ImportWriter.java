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
import dev.highwater.study.ReviewReplay;
import dev.highwater.study.StudyCalendar;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Writes one import, part by part, inside a transaction that somebody else has begun: the cards'
/// rows, and in the log what their comments said.
final class ImportWriter implements AutoCloseable {
  private static final long NO_ID_YET = 0;

  private final Connection connection;
  private final StudyCalendar calendar;
  private final Map<NoteSource, NoteRows> sources = new HashMap<>();
  private ImportPlan plan;
  private NoteRows notes;
  private final CardWriter cards;
  private final LogWriter log;
  private final StateWriter states;

  /// @param first what will be written first
  ImportWriter(Connection connection, ImportPlan first, StudyCalendar calendar)
      throws SQLException {
    this.connection = connection;
    this.calendar = calendar;
    this.plan = first;
    this.notes = new NoteRows(connection, first.source());
    sources.put(first.source(), notes);
    this.cards = new CardWriter(connection);
    this.log = new LogWriter(connection);
    this.states = new StateWriter(connection);
  }

  /// Writes one part.
  void write(ImportPlan part) throws SQLException {
    plan = part;
    notes = rowsOf(part.source());
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
        case CardChange.Removed removed -> remove(removed.id());
      }
    }
    for (NoteProblem problem : plan.problems()) {
      notes.addProblem(problem);
    }
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
    Optional<Schedule> none = Optional.empty();
    for (Schedule earlier : added.earlier()) {
      log(id, LogKind.SNAPSHOT, none, none, Optional.of(earlier), earlier);
    }
    if (added.schedule().isPresent()) {
      log(id, LogKind.SNAPSHOT, none, added.schedule(), none, added.schedule().get());
    }
  }

  private void keep(Card card, Optional<String> comment) throws SQLException {
    cards.update(card, notes.idOf(card.note()), comment);
  }

  private void changeOutside(CardChange.ChangedOutside changed) throws SQLException {
    CardId id = changed.card().id();
    Optional<Schedule> lastSeen = cards.commentSchedule(id);
    keep(changed.card(), changed.comment());
    // A comment is shared by the cards of a block: it may have changed for a sibling only.
    if (changed.schedule().isEmpty() || changed.schedule().equals(lastSeen)) {
      return;
    }
    Schedule outside = changed.schedule().get();
    cards.setCommentSchedule(id, outside);
    List<LogEntry> rows = LogRows.of(connection, id);
    Optional<Schedule> before = ReviewReplay.state(rows);
    if (OutsideChange.wins(outside, rows, calendar)) {
      log(id, LogKind.OUTSIDE, before, Optional.of(outside), Optional.empty(), outside);
      states.set(id, Optional.of(outside));
    } else {
      log(id, LogKind.OUTSIDE, before, before, Optional.of(outside), outside);
    }
  }

  private void remove(CardId id) throws SQLException {
    notes.forgetProblemsAround(id);
    cards.remove(id);
  }

  private void log(
      CardId card,
      LogKind kind,
      Optional<Schedule> before,
      Optional<Schedule> after,
      Optional<Schedule> seen,
      Schedule found)
      throws SQLException {
    log.add(
        new LogEntry(
            NO_ID_YET,
            card,
            kind,
            plan.at(),
            Optional.empty(),
            Optional.empty(),
            before,
            after,
            seen,
            ScheduleText.rules(found),
            Optional.empty()));
  }

  @Override
  public void close() throws SQLException {
    for (NoteRows rows : sources.values()) {
      rows.close();
    }
    cards.close();
    log.close();
    states.close();
  }
}
