package dev.highwater.storage;

import dev.highwater.card.CardId;
import dev.highwater.library.NoteCard;
import dev.highwater.library.NoteLedger;
import dev.highwater.library.NotePlace;
import dev.highwater.library.NoteSource;
import dev.highwater.library.NoteWrite;
import dev.highwater.note.NoteEdit;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What was written into notes, in the tables {@code note_version} and {@code note_write}, and what
/// the comments in them say, in the table {@code card}.
final class SqliteNoteLedger implements NoteLedger {
  private static final String CARDS =
      CardRows.SELECT + "JOIN source ON source.id = note.source WHERE source.root = ?";

  private final Database database;

  SqliteNoteLedger(Database database) {
    this.database = database;
  }

  @Override
  public Optional<NotePlace> placeOf(CardId card) {
    return database.read(connection -> {
      try (PreparedStatement query =
          connection.prepareStatement(
              """
              SELECT source.root, note.path
              FROM card JOIN note ON note.id = card.note JOIN source ON source.id = note.source
              WHERE card.id = ? AND card.removed = 0
              """)) {
        query.setString(1, card.value());
        try (ResultSet row = query.executeQuery()) {
          return row.next()
              ? Optional.of(new NotePlace(new NoteSource(row.getString(1)), row.getString(2)))
              : Optional.empty();
        }
      }
    });
  }

  @Override
  public List<NoteCard> cardsIn(NotePlace note) {
    return database.read(connection -> {
      try (PreparedStatement query =
          connection.prepareStatement(
              CARDS
                  + " AND note.path = ? AND card.removed = 0"
                  + " ORDER BY card.first_line, card.ordinal")) {
        query.setString(1, note.source().root());
        query.setString(2, note.note());
        return cards(query);
      }
    });
  }

  @Override
  public List<NoteCard> differing(NoteSource source) {
    return database.read(connection -> {
      try (PreparedStatement query =
          connection.prepareStatement(
              CARDS
                  + " AND card.removed = 0 AND card.schedule IS NOT card.comment_schedule"
                  + " ORDER BY note.path, card.first_line, card.ordinal")) {
        query.setString(1, source.root());
        return cards(query);
      }
    });
  }

  private static List<NoteCard> cards(PreparedStatement query) throws SQLException {
    try (ResultSet row = query.executeQuery()) {
      List<NoteCard> cards = new ArrayList<>();
      while (row.next()) {
        cards.add(
            new NoteCard(
                CardRows.card(row),
                CardRows.comment(row),
                ScheduleText.read(row.getString("comment_schedule")),
                CardRows.schedule(row)));
      }
      return cards;
    }
  }

  @Override
  public Counts counts(NoteSource source, LocalDate day) {
    return database.read(connection -> {
      try (PreparedStatement query =
          connection.prepareStatement(
              """
              SELECT count(DISTINCT card.note), count(*), count(*) FILTER (WHERE card.due_day <= ?)
              FROM card JOIN note ON note.id = card.note JOIN source ON source.id = note.source
              WHERE source.root = ? AND card.removed = 0
              """)) {
        query.setLong(1, day.toEpochDay());
        query.setString(2, source.root());
        try (ResultSet row = query.executeQuery()) {
          row.next();
          return new Counts(row.getInt(1), row.getInt(2), row.getInt(3));
        }
      }
    });
  }

  @Override
  public List<Long> announce(NotePlace note, ByteBuffer bytes, List<NoteWrite> writes, Instant at) {
    return database.write(connection -> {
      long source = NoteRows.sourceId(connection, note.source());
      NoteVersions.keep(connection, source, note.note(), bytes, at);
      List<Long> names = new ArrayList<>();
      for (NoteWrite write : writes) {
        names.add(insert(connection, source, note.note(), write, at));
      }
      return names;
    });
  }

  private static long insert(
      Connection connection, long source, String note, NoteWrite write, Instant at)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            INSERT INTO note_write (source, note, at_ms, review, start_byte, before, after, charset,
              line)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
            """)) {
      NoteEdit edit = write.edit();
      insert.setLong(1, source);
      insert.setString(2, note);
      insert.setLong(3, at.toEpochMilli());
      insert.setObject(4, write.row().orElse(null));
      insert.setInt(5, edit.start());
      insert.setString(6, edit.before());
      insert.setString(7, edit.after());
      insert.setString(8, edit.charset().name());
      insert.setInt(9, edit.line());
      try (ResultSet row = insert.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  @Override
  public void finish(NotePlace note, List<NoteCard> now) {
    database.write(connection -> {
      try (PreparedStatement update =
          connection.prepareStatement(
              """
              UPDATE card SET first_line = ?, last_line = ?, comment = ?, comment_schedule = ?
              WHERE id = ?
              """)) {
        for (NoteCard card : now) {
          update.setInt(1, card.card().flashcard().lines().first());
          update.setInt(2, card.card().flashcard().lines().last());
          update.setString(3, card.comment().orElse(null));
          update.setString(4, ScheduleText.column(card.inNote()));
          update.setString(5, card.card().id().value());
          update.executeUpdate();
        }
        return now;
      }
    });
  }

  @Override
  public void withdraw(List<Long> writes) {
    database.write(connection -> {
      try (PreparedStatement delete =
          connection.prepareStatement("DELETE FROM note_write WHERE id = ?")) {
        for (long write : writes) {
          delete.setLong(1, write);
          delete.executeUpdate();
        }
        return writes;
      }
    });
  }

  @Override
  public Optional<NoteEdit> writtenFor(long row) {
    return database.read(connection -> {
      try (PreparedStatement query =
          connection.prepareStatement(
              "SELECT * FROM note_write WHERE review = ? ORDER BY id DESC LIMIT 1")) {
        query.setLong(1, row);
        try (ResultSet write = query.executeQuery()) {
          return write.next() ? Optional.of(edit(write)) : Optional.empty();
        }
      }
    });
  }

  private static NoteEdit edit(ResultSet row) throws SQLException {
    return new NoteEdit(
        row.getInt("start_byte"),
        row.getString("before"),
        row.getString("after"),
        Charset.forName(row.getString("charset")),
        row.getInt("line"));
  }

  @Override
  public List<ByteBuffer> versions(NotePlace note) {
    return database.read(connection -> {
      try (PreparedStatement query =
          connection.prepareStatement("SELECT id FROM source WHERE root = ?")) {
        query.setString(1, note.source().root());
        try (ResultSet row = query.executeQuery()) {
          return row.next() ? NoteVersions.of(connection, row.getLong(1), note.note()) : List.of();
        }
      }
    });
  }
}
