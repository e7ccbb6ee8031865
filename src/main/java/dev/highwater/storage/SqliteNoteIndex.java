package dev.highwater.storage;

import dev.highwater.card.CardId;
import dev.highwater.library.ImportPlan;
import dev.highwater.library.KnownCard;
import dev.highwater.library.NoteIndex;
import dev.highwater.library.NoteSource;
import dev.highwater.study.StudyCalendar;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What the profile knows of imported notes, in the tables {@code source}, {@code note}, {@code
/// card} and {@code problem}.
final class SqliteNoteIndex implements NoteIndex {
  private final Database database;
  private final StudyCalendar calendar;

  SqliteNoteIndex(Database database, StudyCalendar calendar) {
    this.database = database;
    this.calendar = calendar;
  }

  @Override
  public List<KnownCard> known(NoteSource source) {
    return database.read(connection -> {
      try (PreparedStatement query =
          connection.prepareStatement(
              CardRows.SELECT
                  + "JOIN source ON source.id = note.source WHERE source.root = ?"
                  + " ORDER BY note.path, card.first_line, card.ordinal, card.id")) {
        query.setString(1, source.root());
        try (ResultSet row = query.executeQuery()) {
          List<KnownCard> cards = new ArrayList<>();
          while (row.next()) {
            cards.add(
                new KnownCard(
                    CardRows.card(row), CardRows.comment(row), row.getBoolean("removed")));
          }
          return cards;
        }
      }
    });
  }

  @Override
  public Set<CardId> parted(NoteSource source) {
    return database.read(connection -> {
      try (PreparedStatement query =
          connection.prepareStatement(
              """
              SELECT CASE WHEN undone_ms IS NULL THEN replaced ELSE card END
              FROM recognition JOIN source ON source.id = recognition.source
              WHERE source.root = ? AND (undone_ms IS NOT NULL OR replaced IS NOT NULL)
              """)) {
        query.setString(1, source.root());
        try (ResultSet row = query.executeQuery()) {
          Set<CardId> cards = new HashSet<>();
          while (row.next()) {
            cards.add(new CardId(row.getString(1)));
          }
          return cards;
        }
      }
    });
  }

  @Override
  public void commit(ImportPlan plan) {
    database.write(connection -> {
      try (ImportWriter writer = new ImportWriter(connection, plan, calendar)) {
        writer.write();
      }
      return plan;
    });
  }

  @Override
  public boolean empty() {
    return database.read(connection -> {
      try (PreparedStatement query = connection.prepareStatement("SELECT 1 FROM source LIMIT 1");
          ResultSet row = query.executeQuery()) {
        return !row.next();
      }
    });
  }
}
