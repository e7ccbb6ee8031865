package dev.highwater.storage;

import dev.highwater.card.CardId;
import dev.highwater.library.Inspection.Finding;
import dev.highwater.schedule.Schedule;
import dev.highwater.study.CardMarks;
import dev.highwater.study.LogEntry;
import dev.highwater.study.LogKind;
import dev.highwater.study.ReviewReplay;
import dev.highwater.study.StudyCalendar;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Compares the stored state of every card with what its log says.
final class StateInspection implements AutoCloseable {
  private final Connection connection;
  private final StudyCalendar calendar;
  private final Map<CardId, List<LogEntry>> rows;
  private final boolean repair;
  private final StateWriter states;
  private final LogWriter log;

  StateInspection(
      Connection connection,
      StudyCalendar calendar,
      Map<CardId, List<LogEntry>> rows,
      boolean repair)
      throws SQLException {
    this.connection = connection;
    this.calendar = calendar;
    this.rows = rows;
    this.repair = repair;
    this.states = new StateWriter(connection, calendar);
    this.log = new LogWriter(connection);
  }

  /// A card's state as it is stored.
  ///
  /// @param schedule empty when it is not there or cannot be read
  /// @param readable false when there is one that cannot be read
  /// @param copies whether the columns that repeat parts of the schedule agree with it
  private record Stored(
      CardId card,
      Optional<Schedule> schedule,
      boolean readable,
      boolean copies,
      CardMarks marks) {}

  /// @param unreadable cards of which the log does not say all; they keep their state
  List<Finding> findings(Set<CardId> unreadable) throws SQLException {
    List<Stored> cards = stored();
    List<Finding> findings = new ArrayList<>();
    for (Stored card : cards) {
      if (!unreadable.contains(card.card())) {
        look(card).ifPresent(findings::add);
      }
    }
    return findings;
  }

  private List<Stored> stored() throws SQLException {
    try (PreparedStatement query =
            connection.prepareStatement(
                "SELECT id, schedule, due_day, interval, due_ms, suspended, buried_on, flag, leech"
                    + " FROM card ORDER BY id");
        ResultSet row = query.executeQuery()) {
      List<Stored> cards = new ArrayList<>();
      while (row.next()) {
        cards.add(stored(row));
      }
      return cards;
    }
  }

  private Stored stored(ResultSet row) throws SQLException {
    CardId card = new CardId(row.getString("id"));
    CardMarks marks = StateReader.marks(row);
    try {
      Optional<Schedule> schedule = ScheduleText.read(row.getString("schedule"));
      return new Stored(card, schedule, true, copies(row, schedule), marks);
    } catch (RuntimeException cannotBe) {
      return new Stored(card, Optional.empty(), false, true, marks);
    }
  }

  private boolean copies(ResultSet row, Optional<Schedule> schedule) throws SQLException {
    if (schedule.isEmpty()) {
      return row.getObject("due_day") == null && row.getObject("interval") == null;
    }
    Schedule known = schedule.get();
    return row.getLong("due_day") == calendar.dueDay(known).toEpochDay()
        && row.getDouble("interval") == known.interval();
  }

  private Optional<Finding> look(Stored card) throws SQLException {
    List<LogEntry> ofCard = rows.getOrDefault(card.card(), List.of());
    Optional<Schedule> said = ReviewReplay.state(ofCard);
    Optional<String> impossible = card.schedule().flatMap(StateProblem::of);
    if (!card.readable()) {
      return Optional.of(put(card, said, "unreadable-state", "cannot be read"));
    }
    if (impossible.isPresent() && !card.schedule().equals(said)) {
      return Optional.of(put(card, said, "impossible-state", "cannot be: " + impossible.get()));
    }
    if (ofCard.isEmpty() && card.schedule().isPresent()) {
      return Optional.of(adopt(card, card.schedule().get()));
    }
    if (!card.schedule().equals(said) || !card.marks().equals(CardMarks.of(ofCard))) {
      return Optional.of(put(card, said, "state-differs", "is not what its log says"));
    }
    if (!card.copies()) {
      return Optional.of(
          put(card, said, "due-day-differs", "is on another day than the calendar in force says"));
    }
    return Optional.empty();
  }

  private Finding put(Stored card, Optional<Schedule> said, String code, String what)
      throws SQLException {
    if (repair) {
      states.set(card.card(), said);
      states.set(card.card(), CardMarks.of(rows.getOrDefault(card.card(), List.of())));
    }
    String done =
        repair ? " It was made anew from the log." : " It can be made anew from the log: --repair.";
    return new Finding(
        code, "The state of card %s %s.".formatted(card.card(), what) + done, repair);
  }

  /// A state that came from nowhere is kept: the log learns of it.
  private Finding adopt(Stored card, Schedule schedule) throws SQLException {
    if (repair) {
      log.add(
          new LogEntry(
              LogEntry.NO_ID_YET,
              card.card(),
              LogKind.SNAPSHOT,
              calendar.now().instant(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.of(schedule),
              Optional.empty(),
              ScheduleText.rules(schedule),
              Optional.empty()));
    }
    String done =
        repair ? " It was kept and put into the log." : " It can be kept and put there: --repair.";
    return new Finding(
        "state-without-log",
        "The log does not say where the schedule of card %s is from.".formatted(card.card()) + done,
        repair);
  }

  @Override
  public void close() throws SQLException {
    states.close();
    log.close();
  }
}
