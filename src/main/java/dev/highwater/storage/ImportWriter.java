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
import dev.highwater.study.StudyCalendar;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/// Writes one import inside a transaction that somebody else has begun: the cards' rows, and in the
/// log what their comments said.
final class ImportWriter implements AutoCloseable {
  private static final long NO_ID_YET = 0;

  private final ImportPlan plan;
  private final OutsideReader outside;
  private final NoteRows notes;
  private final CardWriter cards;
  private final LogWriter log;
  private final StateWriter states;

  ImportWriter(Connection connection, ImportPlan plan, StudyCalendar calendar) throws SQLException {
    this.plan = plan;
    this.outside = new OutsideReader(connection, calendar);
    this.notes = new NoteRows(connection, plan.source());
    this.cards = new CardWriter(connection);
    this.log = new LogWriter(connection);
    this.states = new StateWriter(connection);
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
    for (Schedule earlier : added.earlier()) {
      snapshot(id, Optional.empty(), Optional.of(earlier));
    }
    if (added.schedule().isPresent()) {
      snapshot(id, added.schedule(), Optional.empty());
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
        log.add(outsideRow(id, change.get(), says, Optional.empty()));
        states.set(id, says);
      }
      case OURS_STANDS -> log.add(outsideRow(id, change.get(), before, says));
      case TAKEN_OUT -> log.add(outsideRow(id, change.get(), before, Optional.empty()));
    }
  }

  private static LogEntry outsideRow(
      CardId card, OutsideChange change, Optional<Schedule> after, Optional<Schedule> seen) {
    return new LogEntry(
        NO_ID_YET,
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
    log.add(
        new LogEntry(
            NO_ID_YET,
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
    notes.close();
    cards.close();
    log.close();
    states.close();
  }
}
