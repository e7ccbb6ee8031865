package dev.highwater.storage;

import dev.highwater.card.CardId;
import dev.highwater.library.NoteSource;
import dev.highwater.library.RecognitionDecision;
import dev.highwater.library.RecognitionReason;
import dev.highwater.library.Recognitions;
import dev.highwater.library.RecordedDecision;
import dev.highwater.library.Sighting;
import dev.highwater.library.VanishedCard;
import dev.highwater.schedule.StudyDays;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The decisions by which cards kept their history, in the table {@code recognition}, and the cards
/// that vanished.
final class SqliteRecognitions implements Recognitions {
  private static final Comparator<VanishedCard> ORDER =
      Comparator.comparing((VanishedCard vanished) -> vanished.source().root())
          .thenComparing(vanished -> vanished.card().note())
          .thenComparingInt(vanished -> vanished.card().flashcard().lines().first())
          .thenComparingInt(vanished -> vanished.card().flashcard().ordinal())
          .thenComparing(vanished -> vanished.card().id());

  private final Database database;
  private final StudyDays days;

  SqliteRecognitions(Database database, StudyDays days) {
    this.database = database;
    this.days = days;
  }

  @Override
  public List<RecordedDecision> newest(int limit) {
    return database.read(connection -> {
      try (PreparedStatement query =
          connection.prepareStatement(
              RecognitionRows.SELECT + "ORDER BY recognition.id DESC LIMIT ?")) {
        query.setInt(1, limit);
        return RecognitionRows.list(query);
      }
    });
  }

  @Override
  public List<RecordedDecision> latest(NoteSource source) {
    return database.read(connection -> {
      try (PreparedStatement query =
          connection.prepareStatement(
              RecognitionRows.SELECT
                  + "WHERE source.root = ? AND recognition.at_ms ="
                  + " (SELECT max(at_ms) FROM recognition WHERE source = source.id)"
                  + " ORDER BY recognition.id DESC")) {
        query.setString(1, source.root());
        return RecognitionRows.list(query);
      }
    });
  }

  @Override
  public Optional<RecordedDecision> find(long id) {
    return database.read(connection -> RecognitionRows.find(connection, id));
  }

  @Override
  public List<VanishedCard> vanished() {
    return database.read(connection -> {
      try (PreparedStatement query =
              connection.prepareStatement(
                  """
                  SELECT found.*, source.root, (SELECT count(*) FROM review_log
                      WHERE review_log.card = found.id AND review_log.kind = 'review'
                        AND NOT EXISTS (SELECT 1 FROM review_log AS later
                          WHERE later.undoes = review_log.id)) AS reviews
                  FROM (%s WHERE card.removed = 1) AS found
                  JOIN note ON note.id = found.note JOIN source ON source.id = note.source
                  """
                      .formatted(CardRows.SELECT));
          ResultSet row = query.executeQuery()) {
        List<VanishedCard> cards = new ArrayList<>();
        while (row.next()) {
          cards.add(
              new VanishedCard(
                  new NoteSource(row.getString("root")),
                  CardRows.card(row),
                  CardRows.schedule(row),
                  row.getInt("reviews")));
        }
        cards.sort(ORDER);
        return cards;
      }
    });
  }

  @Override
  public Optional<NoteSource> sourceOf(CardId card) {
    return database.read(connection -> {
      try (PreparedStatement query =
          connection.prepareStatement(
              "SELECT source.root FROM card JOIN note ON note.id = card.note"
                  + " JOIN source ON source.id = note.source WHERE card.id = ?")) {
        query.setString(1, card.value());
        try (ResultSet row = query.executeQuery()) {
          return row.next() ? Optional.of(new NoteSource(row.getString(1))) : Optional.empty();
        }
      }
    });
  }

  @Override
  public CardId takeBack(long id, CardId fresh, Instant at) {
    return database.write(connection -> {
      try (CardParting parting = new CardParting(connection, at, days)) {
        return parting.takeBack(id, fresh);
      }
    });
  }

  @Override
  public RecordedDecision restore(CardId vanished, CardId card, double likeness, Instant at) {
    return database.write(connection -> {
      RecognitionDecision decision =
          new RecognitionDecision(
              vanished,
              RecognitionReason.BY_HAND,
              likeness,
              sighting(connection, vanished),
              sighting(connection, card));
      try (CardParting parting = new CardParting(connection, at, days)) {
        return RecognitionRows.find(connection, parting.replace(card, decision)).orElseThrow();
      }
    });
  }

  private static Sighting sighting(Connection connection, CardId id) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(CardRows.SELECT + "WHERE card.id = ?")) {
      query.setString(1, id.value());
      try (ResultSet row = query.executeQuery()) {
        if (!row.next()) {
          throw new IllegalStateException("no such card: " + id);
        }
        return Sighting.of(CardRows.card(row));
      }
    }
  }
}
