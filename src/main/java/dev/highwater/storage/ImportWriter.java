package dev.highwater.storage;

import dev.highwater.card.Card;
import dev.highwater.card.CardId;
import dev.highwater.library.CardChange;
import dev.highwater.library.ImportPlan;
import dev.highwater.note.NoteProblem;
import dev.highwater.schedule.Schedule;
import dev.highwater.study.LogEntry;
import dev.highwater.study.LogKind;
import dev.highwater.study.OutsideChange;
import dev.highwater.study.ReviewReplay;
import dev.highwater.study.StudyCalendar;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// Writes one import inside a transaction that somebody else has begun: the cards' rows, and in the
/// log what their comments said.
final class ImportWriter implements AutoCloseable {
  private static final long NO_ID_YET = 0;

  private final Connection connection;
  private final ImportPlan plan;
  private final StudyCalendar calendar;
  private final NoteRows notes;
  private final CardWriter cards;
  private final LogWriter log;
  private final StateWriter states;
  private final RecognitionWriter recognitions;

  ImportWriter(Connection connection, ImportPlan plan, StudyCalendar calendar) throws SQLException {
    this.connection = connection;
    this.plan = plan;
    this.calendar = calendar;
    this.notes = new NoteRows(connection, plan.source());
    this.cards = new CardWriter(connection);
    this.log = new LogWriter(connection);
    this.states = new StateWriter(connection);
    this.recognitions = new RecognitionWriter(connection);
  }

  void write() throws SQLException {
    for (String note : plan.notes()) {
      notes.idOf(note);
      notes.forgetProblems(note);
    }
    for (CardChange change : plan.changes()) {
      switch (change) {
        case CardChange.Added added -> add(added);
        case CardChange.Kept kept -> keep(kept.card(), kept.comment());
        case CardChange.ChangedOutside changed -> changeOutside(changed);
        case CardChange.Recognised recognised ->
            recognitions.add(notes.source(), plan.at(), recognised.decision());
        case CardChange.Removed removed -> remove(removed.id());
      }
    }
    for (NoteProblem problem : plan.problems()) {
      notes.forgetProblems(problem.note());
    }
    for (NoteProblem problem : plan.problems()) {
      notes.addProblem(problem);
    }
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
    notes.close();
    cards.close();
    log.close();
    states.close();
    recognitions.close();
  }
}
