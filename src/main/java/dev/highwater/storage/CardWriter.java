package dev.highwater.storage;

import dev.highwater.card.Card;
import dev.highwater.card.CardId;
import dev.highwater.card.DeckPath;
import dev.highwater.card.Flashcard;
import dev.highwater.schedule.Schedule;
import dev.highwater.schedule.StudyDays;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;

/// Writes what notes say of cards, for the length of an import. Never touches the state of a card
/// that is already known. New cards wait for {@link #flush}, since going through the driver for
/// each alone takes longer than SQLite does.
final class CardWriter implements AutoCloseable {
  private final StudyDays days;
  private final PreparedStatement insert;
  private int waiting;
  private final PreparedStatement update;
  private final PreparedStatement remove;
  private final PreparedStatement updateCommentSchedule;

  /// @param days tells the study day of schedules that are due at an instant
  CardWriter(Connection connection, StudyDays days) throws SQLException {
    this.days = days;
    insert =
        connection.prepareStatement(
            """
            INSERT INTO card (note, kind, ordinal, first_line, last_line, front, back, context,
              decks, scenario, comment, id, due_day, interval, schedule, due_ms, comment_schedule)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """);
    update =
        connection.prepareStatement(
            """
            UPDATE card SET note = ?, kind = ?, ordinal = ?, first_line = ?, last_line = ?,
              front = ?, back = ?, context = ?, decks = ?, scenario = ?, comment = ?, removed = 0
            WHERE id = ?
            """);
    remove = connection.prepareStatement("UPDATE card SET removed = 1 WHERE id = ?");
    updateCommentSchedule =
        connection.prepareStatement("UPDATE card SET comment_schedule = ? WHERE id = ?");
  }

  /// A card never seen before; what its comment says becomes its state. Stored by the next {@link
  /// #flush}.
  void insert(Card card, long note, Optional<String> comment, Optional<Schedule> schedule)
      throws SQLException {
    StateWriter.bind(insert, 13, schedule, days);
    insert.setString(17, ScheduleText.column(schedule));
    bind(insert, card, note, comment);
    insert.addBatch();
    waiting++;
  }

  /// How many new cards wait to be stored.
  int waiting() {
    return waiting;
  }

  /// Stores the new cards.
  void flush() throws SQLException {
    if (waiting > 0) {
      insert.executeBatch();
      waiting = 0;
    }
  }

  /// Text and place of a known card; a removed card is back.
  void update(Card card, long note, Optional<String> comment) throws SQLException {
    bind(update, card, note, comment);
    one(update, card.id());
  }

  void remove(CardId id) throws SQLException {
    remove.setString(1, id.value());
    one(remove, id);
  }

  /// What the comment last seen in the note says of the card.
  void setCommentSchedule(CardId id, Optional<Schedule> schedule) throws SQLException {
    updateCommentSchedule.setString(1, ScheduleText.column(schedule));
    updateCommentSchedule.setString(2, id.value());
    one(updateCommentSchedule, id);
  }

  @Override
  public void close() throws SQLException {
    insert.close();
    update.close();
    remove.close();
    updateCommentSchedule.close();
  }

  private static void bind(
      PreparedStatement statement, Card card, long note, Optional<String> comment)
      throws SQLException {
    Flashcard said = card.flashcard();
    statement.setLong(1, note);
    statement.setString(2, said.kind().contractName());
    statement.setInt(3, said.ordinal());
    statement.setInt(4, said.lines().first());
    statement.setInt(5, said.lines().last());
    statement.setString(6, said.front());
    statement.setString(7, said.back());
    statement.setString(8, LineList.print(said.context()));
    statement.setString(9, LineList.print(said.decks().stream().map(DeckPath::value).toList()));
    statement.setString(10, said.scenario().orElse(null));
    statement.setString(11, comment.orElse(null));
    statement.setString(12, card.id().value());
  }

  private static void one(PreparedStatement statement, CardId id) throws SQLException {
    if (statement.executeUpdate() != 1) {
      throw new IllegalStateException("the plan names a card that is not stored: " + id);
    }
  }
}
