package dev.highwater.storage;

import dev.highwater.card.Card;
import dev.highwater.card.CardId;
import dev.highwater.card.CardKind;
import dev.highwater.card.DeckPath;
import dev.highwater.card.Flashcard;
import dev.highwater.card.LineRange;
import dev.highwater.schedule.Schedule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;

/// Rows of the table {@code card} as values.
final class CardRows {
  /// Columns that {@link #card} and its neighbours read; a {@code WHERE} may follow.
  static final String SELECT =
      """
      SELECT card.id, note.path, card.kind, card.ordinal, card.first_line, card.last_line,
        card.front, card.back, card.context, card.decks, card.scenario, card.comment,
        card.comment_schedule, card.removed, card.schedule, card.note, card.suspended,
        card.buried_on, card.flag, card.leech
      FROM card JOIN note ON note.id = card.note
      """;

  private CardRows() {}

  static Card card(ResultSet row) throws SQLException {
    return new Card(
        new CardId(row.getString("id")),
        row.getString("path"),
        new Flashcard(
            kind(row.getString("kind")),
            row.getInt("ordinal"),
            row.getString("front"),
            row.getString("back"),
            LineList.read(row.getString("context")),
            LineList.read(row.getString("decks")).stream().map(DeckPath::new).toList(),
            new LineRange(row.getInt("first_line"), row.getInt("last_line")),
            Optional.ofNullable(row.getString("scenario"))));
  }

  static Optional<String> comment(ResultSet row) throws SQLException {
    return Optional.ofNullable(row.getString("comment"));
  }

  static Optional<Schedule> schedule(ResultSet row) throws SQLException {
    return ScheduleText.read(row.getString("schedule"));
  }

  private static CardKind kind(String contractName) {
    return Arrays.stream(CardKind.values())
        .filter(kind -> kind.contractName().equals(contractName))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no such kind of card: " + contractName));
  }
}
