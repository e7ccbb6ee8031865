package dev.highwater.storage;

import dev.highwater.card.CardId;
import dev.highwater.library.RecognitionDecision;
import dev.highwater.schedule.Schedule;
import dev.highwater.schedule.StudyDays;
import dev.highwater.study.CardAction;
import dev.highwater.study.CardMarks;
import dev.highwater.study.LogEntry;
import dev.highwater.study.LogKind;
import dev.highwater.study.ReviewReplay;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Moves a text from one card to another because the learner says so, inside a transaction that
/// somebody else has begun. Rows of the log stay where they are.
final class CardParting implements AutoCloseable {
  /// What a note says of a card, without who it is and without its state.
  private static final String SAID =
      "note, kind, ordinal, first_line, last_line, front, back, context, decks, scenario, comment,"
          + " comment_schedule, removed";

  private final Connection connection;
  private final Instant at;
  private final LogWriter log;
  private final StateWriter states;

  CardParting(Connection connection, Instant at, StudyDays days) throws SQLException {
    this.connection = connection;
    this.at = at;
    this.log = new LogWriter(connection);
    this.states = new StateWriter(connection, days);
  }

  /// A decision as far as taking it back needs it.
  private record Taken(CardId card, long logBefore, Optional<CardId> replaced) {}

  /// As {@link dev.highwater.library.Recognitions#takeBack}.
  CardId takeBack(long decision, CardId fresh) throws SQLException {
    Taken taken = taken(decision);
    List<LogEntry> rows = LogRows.of(connection, taken.card());
    List<LogEntry> rowsThen = until(taken.logBefore(), rows);
    Optional<CardId> replaced = replacedAndStillGone(taken);
    CardId holder = replaced.orElse(fresh);
    if (replaced.isPresent()) {
      giveText(taken.card(), holder);
    } else {
      execute(
          "INSERT INTO card (id, " + SAID + ") SELECT ?, " + SAID + " FROM card WHERE id = ?",
          holder.value(),
          taken.card().value());
    }
    giveState(holder, taken, rows, replaced.isEmpty());
    putBack(decision, taken.card());
    setState(taken.card(), ReviewReplay.state(rows), ReviewReplay.state(rowsThen));
    CardMarks marksThen = CardMarks.of(rowsThen);
    CardMarks marks = CardMarks.of(rows);
    carry(holder, marksThen, marks);
    carry(taken.card(), marks, marksThen);
    pointLaterDecisionsTo(holder, taken.card(), decision);
    return holder;
  }

  /// Gives the text of a card to the vanished card that the decision names.
  ///
  /// @return the decision's number
  long replace(CardId card, RecognitionDecision decision) throws SQLException {
    long id;
    try (RecognitionWriter writer = new RecognitionWriter(connection)) {
      writer.add(sourceOf(card), at, decision, Optional.of(card));
      id = number("SELECT last_insert_rowid()");
    }
    giveText(card, decision.card());
    carry(decision.card(), CardMarks.NONE, CardMarks.of(LogRows.of(connection, card)));
    execute("UPDATE card SET removed = 1 WHERE id = ?", card.value());
    return id;
  }

  @Override
  public void close() throws SQLException {
    log.close();
    states.close();
  }

  private Taken taken(long decision) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT card, log_before, replaced FROM recognition"
                + " WHERE id = ? AND undone_ms IS NULL")) {
      query.setLong(1, decision);
      try (ResultSet row = query.executeQuery()) {
        if (!row.next()) {
          throw new IllegalStateException("no such standing decision: " + decision);
        }
        return new Taken(
            new CardId(row.getString(1)),
            row.getLong(2),
            Optional.ofNullable(row.getString(3)).map(CardId::new));
      }
    }
  }

  /// A replaced card that has been found in a note since has a text of its own.
  private Optional<CardId> replacedAndStillGone(Taken taken) throws SQLException {
    if (taken.replaced().isEmpty()) {
      return Optional.empty();
    }
    String id = taken.replaced().get().value();
    return number("SELECT removed FROM card WHERE id = ?", id) == 1
        ? taken.replaced()
        : Optional.empty();
  }

  private void giveText(CardId from, CardId to) throws SQLException {
    execute(
        "UPDATE card SET ("
            + SAID
            + ") = (SELECT "
            + SAID
            + " FROM card WHERE id = ?) WHERE id = ?",
        from.value(),
        to.value());
  }

  /// Ratings since the decision were given to the text, so whoever has the text goes on from them.
  private void giveState(CardId holder, Taken taken, List<LogEntry> rows, boolean isFresh)
      throws SQLException {
    boolean ratedSince =
        ReviewReplay.decisive(rows).filter(row -> row.id() > taken.logBefore()).isPresent();
    if (ratedSince) {
      setState(
          holder, ReviewReplay.state(LogRows.of(connection, holder)), ReviewReplay.state(rows));
    } else if (isFresh) {
      setState(holder, Optional.empty(), commentSchedule(holder));
    }
  }

  private Optional<Schedule> commentSchedule(CardId card) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT comment_schedule FROM card WHERE id = ?")) {
      select.setString(1, card.value());
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? ScheduleText.read(row.getString(1)) : Optional.empty();
      }
    }
  }

  private void setState(CardId card, Optional<Schedule> before, Optional<Schedule> after)
      throws SQLException {
    if (before.equals(after)) {
      return;
    }
    Schedule either = after.or(() -> before).orElseThrow();
    log.add(
        new LogEntry(
            LogEntry.NO_ID_YET,
            card,
            LogKind.SNAPSHOT,
            at,
            Optional.empty(),
            Optional.empty(),
            before,
            after,
            Optional.empty(),
            ScheduleText.rules(either),
            Optional.empty()));
    states.set(card, after);
  }

  /// Marks go with the text they were given to.
  private void carry(CardId card, CardMarks from, CardMarks to) throws SQLException {
    List<LogEntry> rows = LogRows.of(connection, card);
    CardMarks before = CardMarks.of(rows);
    CardMarks after = before.withChanges(from, to);
    if (!after.equals(before)) {
      CardAction action = new CardAction.Carried(after.suspended(), after.flag(), after.leech());
      Optional<Schedule> state = ReviewReplay.state(rows);
      log.add(LogEntry.of(action, card, at, state, state));
      states.set(card, after);
    }
  }

  /// The rows up to that one, with what was taken back of them since.
  private static List<LogEntry> until(long last, List<LogEntry> rows) {
    return rows.stream()
        .filter(row -> row.id() <= last || row.undoes().filter(it -> it <= last).isPresent())
        .toList();
  }

  private void putBack(long decision, CardId card) throws SQLException {
    execute(
        "INSERT INTO note (source, path) SELECT source, note_before FROM recognition WHERE id = ?"
            + " ON CONFLICT DO NOTHING",
        decision);
    execute(
        "UPDATE card SET ("
            + SAID
            + ") = (SELECT note.id, kind_before, ordinal_before, line_before, last_line_before,"
            + " front_before, back_before, context_before, decks_before, scenario_before,"
            + " comment_before, comment_schedule_before, 1 FROM recognition JOIN note"
            + " ON note.source = recognition.source AND note.path = note_before"
            + " WHERE recognition.id = ?) WHERE id = ?",
        decision,
        card.value());
  }

  /// What was decided later was decided about the text that the other card has now.
  private void pointLaterDecisionsTo(CardId holder, CardId card, long decision)
      throws SQLException {
    for (String column : List.of("card", "replaced", "undone_card")) {
      execute(
          "UPDATE recognition SET " + column + " = ? WHERE " + column + " = ? AND id > ?",
          holder.value(),
          card.value(),
          decision);
    }
    execute(
        "UPDATE recognition SET undone_ms = ?, undone_card = ? WHERE id = ?",
        at.toEpochMilli(),
        holder.value(),
        decision);
  }

  private long sourceOf(CardId card) throws SQLException {
    return number(
        "SELECT note.source FROM card JOIN note ON note.id = card.note WHERE card.id = ?",
        card.value());
  }

  private long number(String sql, Object... values) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      bind(query, values);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private void execute(String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      statement.executeUpdate();
    }
  }

  private static void bind(PreparedStatement statement, Object... values) throws SQLException {
    for (int at = 0; at < values.length; at++) {
      statement.setObject(at + 1, values[at]);
    }
  }
}
