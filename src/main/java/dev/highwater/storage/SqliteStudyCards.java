package dev.highwater.storage;

import dev.highwater.card.CardId;
import dev.highwater.schedule.DueLoad;
import dev.highwater.schedule.Schedule;
import dev.highwater.study.StudyCard;
import dev.highwater.study.StudyCards;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The cards to study, from the table {@code card}.
final class SqliteStudyCards implements StudyCards {
  private final Database database;
  private final DueLoad histogram;

  SqliteStudyCards(Database database) {
    this.database = database;
    this.histogram = new DueHistogram(database);
  }

  @Override
  public Optional<StudyCard> find(CardId id) {
    return database.read(connection -> {
      try (PreparedStatement query =
          connection.prepareStatement(CardRows.SELECT + "WHERE card.id = ? AND card.removed = 0")) {
        query.setString(1, id.value());
        try (ResultSet row = query.executeQuery()) {
          return row.next() ? Optional.of(studyCard(row)) : Optional.empty();
        }
      }
    });
  }

  @Override
  public Optional<String> rootOf(CardId id) {
    return database.read(connection -> {
      try (PreparedStatement query =
          connection.prepareStatement(
              """
              SELECT source.root FROM card JOIN note ON note.id = card.note
                JOIN source ON source.id = note.source
              WHERE card.id = ?
              """)) {
        query.setString(1, id.value());
        try (ResultSet row = query.executeQuery()) {
          return row.next() ? Optional.of(row.getString("root")) : Optional.empty();
        }
      }
    });
  }

  /// A card with what orders it: notes of two sources may have the same path.
  private record Placed(StudyCard card, long note) {
    /// SQLite would compare paths by their UTF-8 bytes, which is another order than by code units.
    static final Comparator<Placed> ORDER =
        Comparator.comparing((Placed placed) -> dueOrLast(placed.card))
            .thenComparing(placed -> placed.card.card().note())
            .thenComparingLong(Placed::note)
            .thenComparingInt(placed -> placed.card.card().flashcard().lines().first())
            .thenComparingInt(placed -> placed.card.card().flashcard().ordinal())
            .thenComparing(placed -> placed.card.card().id());

    private static LocalDate dueOrLast(StudyCard card) {
      return card.schedule().map(Schedule::due).orElse(LocalDate.MAX);
    }
  }

  @Override
  public List<StudyCard> dueAndNew(LocalDate day) {
    List<Placed> found =
        database.read(connection -> {
          try (PreparedStatement query =
              connection.prepareStatement(
                  CardRows.SELECT
                      + "WHERE card.removed = 0 AND card.suspended = 0 AND card.buried_on IS NOT ?"
                      + " AND (card.due_day IS NULL OR card.due_day <= ?)")) {
            query.setLong(1, day.toEpochDay());
            query.setLong(2, day.toEpochDay());
            try (ResultSet row = query.executeQuery()) {
              List<Placed> cards = new ArrayList<>();
              while (row.next()) {
                cards.add(new Placed(studyCard(row), row.getLong("note")));
              }
              return cards;
            }
          }
        });
    return found.stream().sorted(Placed.ORDER).map(Placed::card).toList();
  }

  @Override
  public Optional<LocalDate> nextDueAfter(LocalDate day) {
    return database.read(connection -> {
      try (PreparedStatement query =
          connection.prepareStatement(
              "SELECT due_day FROM card WHERE removed = 0 AND suspended = 0 AND due_day > ?"
                  + " ORDER BY due_day LIMIT 1")) {
        query.setLong(1, day.toEpochDay());
        try (ResultSet row = query.executeQuery()) {
          return row.next() ? Optional.of(LocalDate.ofEpochDay(row.getLong(1))) : Optional.empty();
        }
      }
    });
  }

  @Override
  public Counts counts(LocalDate day) {
    return database.read(connection -> {
      try (PreparedStatement query =
          connection.prepareStatement(
              """
              SELECT count(*),
                count(*) FILTER (WHERE suspended = 0 AND due_day IS NULL),
                count(*) FILTER (WHERE suspended = 0 AND interval < 1),
                count(*) FILTER (WHERE suspended = 0 AND interval >= 1),
                count(*) FILTER (WHERE suspended = 0 AND due_day <= ?),
                count(*) FILTER (WHERE suspended = 1)
              FROM card WHERE removed = 0
              """)) {
        query.setLong(1, day.toEpochDay());
        try (ResultSet row = query.executeQuery()) {
          row.next();
          return new Counts(
              row.getInt(1),
              row.getInt(2),
              row.getInt(3),
              row.getInt(4),
              row.getInt(5),
              row.getInt(6));
        }
      }
    });
  }

  @Override
  public DueLoad load() {
    return histogram;
  }

  @Override
  public DueLoad load(CardId card) {
    return new SiblingLoad(database, card, histogram);
  }

  static StudyCard studyCard(ResultSet row) throws SQLException {
    return new StudyCard(CardRows.card(row), CardRows.schedule(row), StateReader.marks(row));
  }
}
