package dev.highwater.storage;

import dev.highwater.card.CardId;
import dev.highwater.schedule.DueLoad;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// The days on which the other cards of a card's block are due, besides how many cards are due at
/// all. Looked up through an index when first asked for, since most rules do not ask; for the
/// outcomes of one card, not to be kept.
final class SiblingLoad implements DueLoad {
  private final Database database;
  private final CardId card;
  private final DueLoad all;
  private Optional<Set<LocalDate>> days = Optional.empty();

  SiblingLoad(Database database, CardId card, DueLoad all) {
    this.database = database;
    this.card = card;
    this.all = all;
  }

  @Override
  public int cardsDueOn(LocalDate day) {
    return all.cardsDueOn(day);
  }

  @Override
  public boolean siblingDueOn(LocalDate day) {
    if (days.isEmpty()) {
      days = Optional.of(database.read(this::look));
    }
    return days.get().contains(day);
  }

  private Set<LocalDate> look(Connection connection) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            """
            SELECT sibling.due_day FROM card
              JOIN card AS sibling ON sibling.removed = 0 AND sibling.note = card.note
                AND sibling.first_line = card.first_line AND sibling.id <> card.id
            WHERE card.id = ? AND sibling.due_day IS NOT NULL
            """)) {
      query.setString(1, card.value());
      try (ResultSet row = query.executeQuery()) {
        Set<LocalDate> due = new HashSet<>();
        while (row.next()) {
          due.add(LocalDate.ofEpochDay(row.getLong(1)));
        }
        return due;
      }
    }
  }
}
