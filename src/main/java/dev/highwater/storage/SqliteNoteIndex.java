package dev.highwater.storage;

import dev.highwater.card.CardId;
import dev.highwater.library.CardChange;
import dev.highwater.library.ImportPlan;
import dev.highwater.library.KnownCard;
import dev.highwater.library.NoteIndex;
import dev.highwater.library.NoteSource;
import dev.highwater.library.NoteStamp;
import dev.highwater.library.NoteTrace;
import dev.highwater.library.OutsideReading;
import dev.highwater.library.ReadingWays;
import dev.highwater.library.SeenNote;
import dev.highwater.note.NoteProblem;
import dev.highwater.study.OutsideChange;
import dev.highwater.study.StudyCalendar;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// What the profile knows of imported notes, in the tables {@code source}, {@code note}, {@code
/// card} and {@code problem}.
final class SqliteNoteIndex implements NoteIndex {
  private static final String KNOWN =
      CardRows.SELECT + "JOIN source ON source.id = note.source WHERE source.root = ?";
  private static final String IN_ORDER =
      " ORDER BY note.path, card.first_line, card.ordinal, card.id";

  private static final String SEEN =
      """
      SELECT note.path, note.size, note.modified_ns, note.file, note.read_under, note.passed_over,
        (SELECT count(*) FROM card WHERE card.note = note.id AND card.removed = 0)
      FROM note JOIN source ON source.id = note.source WHERE source.root = ?\
      """;

  private static final String PROBLEMS =
      """
      SELECT problem.note, problem.line, problem.code, problem.message
      FROM problem JOIN source ON source.id = problem.source WHERE source.root = ?\
      """;

  private final Database database;
  private final StudyCalendar calendar;
  private final Map<NoteSource, ReentrantLock> turns = new ConcurrentHashMap<>();

  SqliteNoteIndex(Database database, StudyCalendar calendar) {
    this.database = database;
    this.calendar = calendar;
  }

  @Override
  public List<KnownCard> known(NoteSource source) {
    return database.read(connection -> {
      try (PreparedStatement query = connection.prepareStatement(KNOWN + IN_ORDER)) {
        query.setString(1, source.root());
        return known(query);
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
  public ReadingWays ways(NoteSource source) {
    return database.read(connection -> ReadingRows.of(connection, source));
  }

  @Override
  public List<OutsideReading> outsideChanges(ImportPlan plan) {
    return database.read(connection -> {
      List<OutsideReading> readings = new ArrayList<>();
      try (OutsideReader reader = new OutsideReader(connection, calendar)) {
        for (CardChange change : plan.changes()) {
          if (change instanceof CardChange.ChangedOutside changed) {
            reader
                .read(changed, plan)
                .filter(found -> found.outcome() != OutsideChange.Outcome.OURS_ALREADY)
                .ifPresent(found -> readings.add(new OutsideReading(changed.card(), found)));
          }
        }
      }
      return readings;
    });
  }

  @Override
  public List<KnownCard> known(NoteSource source, Set<String> notes) {
    return database.read(connection -> {
      List<KnownCard> cards = new ArrayList<>(present(connection, source, notes));
      try (PreparedStatement removed =
          connection.prepareStatement(KNOWN + " AND card.removed = 1" + IN_ORDER)) {
        removed.setString(1, source.root());
        cards.addAll(known(removed));
      }
      return cards;
    });
  }

  @Override
  public List<KnownCard> present(NoteSource source, Set<String> notes) {
    return database.read(connection -> present(connection, source, notes));
  }

  private static List<KnownCard> present(
      Connection connection, NoteSource source, Set<String> notes) throws SQLException {
    try (PreparedStatement inNotes =
        connection.prepareStatement(
            KNOWN
                + " AND card.removed = 0"
                + " AND note.path IN (SELECT value FROM json_each(?))"
                + IN_ORDER)) {
      inNotes.setString(1, source.root());
      inNotes.setString(2, jsonArray(notes));
      return known(inNotes);
    }
  }

  private static String jsonArray(Set<String> texts) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    texts.forEach(array::add);
    return array.toString();
  }

  private static List<KnownCard> known(PreparedStatement query) throws SQLException {
    try (ResultSet row = query.executeQuery()) {
      List<KnownCard> cards = new ArrayList<>();
      while (row.next()) {
        cards.add(
            new KnownCard(CardRows.card(row), CardRows.comment(row), row.getBoolean("removed")));
      }
      return cards;
    }
  }

  @Override
  public Map<String, SeenNote> seen(NoteSource source, String scope) {
    return database.read(connection -> {
      try (PreparedStatement query = connection.prepareStatement(SEEN + inScope("note.path"))) {
        query.setString(1, source.root());
        setScope(query, 2, scope);
        try (ResultSet row = query.executeQuery()) {
          Map<String, SeenNote> seen = new HashMap<>();
          while (row.next()) {
            seen.put(row.getString(1), new SeenNote(trace(row), row.getInt(7)));
          }
          return seen;
        }
      }
    });
  }

  private static Optional<NoteTrace> trace(ResultSet row) throws SQLException {
    String readUnder = row.getString(5);
    if (readUnder == null) {
      return Optional.empty();
    }
    NoteStamp stamp = new NoteStamp(row.getLong(2), row.getLong(3), row.getString(4));
    return Optional.of(new NoteTrace(stamp, readUnder, row.getBoolean(6)));
  }

  @Override
  public List<NoteProblem> problems(NoteSource source, String scope) {
    return database.read(connection -> {
      try (PreparedStatement query =
          connection.prepareStatement(
              PROBLEMS + inScope("problem.note") + " ORDER BY problem.id")) {
        query.setString(1, source.root());
        setScope(query, 2, scope);
        try (ResultSet row = query.executeQuery()) {
          List<NoteProblem> problems = new ArrayList<>();
          while (row.next()) {
            problems.add(
                new NoteProblem(
                    row.getString(1), row.getInt(2), row.getString(3), row.getString(4)));
          }
          return problems;
        }
      }
    });
  }

  /// The note itself, or those below that folder: {@code 0} comes right behind {@code /}.
  private static String inScope(String column) {
    return " AND (? = '' OR %1$s = ? OR (%1$s > ? AND %1$s < ?))".formatted(column);
  }

  private static void setScope(PreparedStatement query, int first, String scope)
      throws SQLException {
    query.setString(first, scope);
    query.setString(first + 1, scope);
    query.setString(first + 2, scope + "/");
    query.setString(first + 3, scope + "0");
  }

  @Override
  public void commit(Iterator<ImportPlan> parts) {
    if (!parts.hasNext()) {
      return;
    }
    // The first part is decided before anybody else has to wait for the database.
    ImportPlan first = parts.next();
    database.write(connection -> {
      try (ImportWriter writer = new ImportWriter(connection, first, calendar)) {
        writer.write(first);
        while (parts.hasNext()) {
          writer.write(parts.next());
        }
      }
      return first;
    });
  }

  @Override
  public <T> T inTurn(NoteSource source, Supplier<T> work) {
    ReentrantLock turn = turns.computeIfAbsent(source, _ -> new ReentrantLock());
    turn.lock();
    try {
      return work.get();
    } finally {
      turn.unlock();
    }
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
