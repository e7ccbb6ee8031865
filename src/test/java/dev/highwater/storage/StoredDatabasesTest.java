package dev.highwater.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.highwater.library.Backups.Reason;
import dev.highwater.library.Profile;
import dev.highwater.schedule.Grade;
import dev.highwater.schedule.Sm2Osr;
import dev.highwater.schedule.Sm2Settings;
import dev.highwater.study.Grading;
import dev.highwater.study.LogEntry;
import dev.highwater.study.StudyCalendar;
import dev.highwater.study.StudyCard;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Databases that earlier versions of the program wrote, brought to the latest version. They hold
/// what those versions could do: imports, ratings, recognised and removed cards, notes kept in
/// step, actions, choices, predictions. Every version but the latest must have one; the latest gets
/// one before another comes.
class StoredDatabasesTest {
  private static final StudyCalendar CALENDAR =
      new StudyCalendar(() -> Instant.parse("2026-03-02T10:00:00Z"), ZoneId.of("Europe/Vienna"));

  @TempDir private Path folder;

  static IntStream versions() {
    return IntStream.rangeClosed(1, Schema.LATEST).filter(version -> stored(version) != null);
  }

  private static @Nullable URL stored(int version) {
    return StoredDatabasesTest.class.getResource("profile-" + version + ".db.gz");
  }

  private Path unpack(int version) throws IOException {
    String name = "profile-" + version + ".db.gz";
    Path database = folder.resolve("highwater.db");
    try (InputStream packed =
            Objects.requireNonNull(StoredDatabasesTest.class.getResourceAsStream(name), name);
        InputStream bytes = new GZIPInputStream(packed)) {
      Files.copy(bytes, database);
    }
    return database;
  }

  private Profile open() {
    return new SqliteProfiles(CALENDAR).open(folder);
  }

  /// All rows of all tables, each as column names to values.
  private static Map<String, List<Map<String, Object>>> rows(Path database) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database)) {
      Map<String, List<Map<String, Object>>> rows = new TreeMap<>();
      for (String table :
          texts(connection, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")) {
        rows.put(table, rows(connection, table));
      }
      return rows;
    }
  }

  private static List<Map<String, Object>> rows(Connection connection, String table)
      throws SQLException {
    List<Map<String, Object>> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT * FROM " + table + " ORDER BY 1, 2")) {
      while (row.next()) {
        Map<String, Object> values = new TreeMap<>();
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
          String value = String.valueOf(row.getString(column));
          values.put(row.getMetaData().getColumnName(column), value);
        }
        rows.add(values);
      }
    }
    return rows;
  }

  private static List<String> texts(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      List<String> texts = new ArrayList<>();
      while (row.next()) {
        texts.add(row.getString(1));
      }
      return texts;
    }
  }

  private static List<String> schema(Connection connection) throws SQLException {
    return texts(
        connection,
        "SELECT type || ' ' || name || ' ' || ifnull(sql, '') FROM sqlite_schema ORDER BY 1");
  }

  @Test
  void everyEarlierVersionHasAStoredDatabase() {
    assertEquals(
        List.of(),
        IntStream.range(1, Schema.LATEST)
            .filter(version -> stored(version) == null)
            .boxed()
            .toList());
  }

  @ParameterizedTest
  @MethodSource("versions")
  void everyValueThatAnEarlierVersionWroteIsStillThere(int version) throws Exception {
    Path database = unpack(version);
    Map<String, List<Map<String, Object>>> before = rows(database);
    assertTrue(before.getOrDefault("review_log", List.of()).size() > 10, before::toString);
    open().close();
    Map<String, List<Map<String, Object>>> after = rows(database);
    before.forEach((table, rows) -> {
      List<Map<String, Object>> now = Objects.requireNonNull(after.get(table), table);
      assertEquals(rows.size(), now.size(), table);
      for (int row = 0; row < rows.size(); row++) {
        Map<String, Object> kept = new TreeMap<>(now.get(row));
        kept.keySet().retainAll(rows.get(row).keySet());
        assertEquals(rows.get(row), kept, table);
      }
    });
  }

  @ParameterizedTest
  @MethodSource("versions")
  void theSchemaIsThatOfANewDatabase(int version) throws Exception {
    Path database = unpack(version);
    open().close();
    try (Connection fresh = ProfileFolder.connectToNothing();
        Connection migrated = DriverManager.getConnection("jdbc:sqlite:" + database)) {
      Schema.migrate(fresh);
      assertEquals(schema(fresh), schema(migrated));
    }
  }

  @ParameterizedTest
  @MethodSource("versions")
  void nothingIsWrongWithItAndItCanBeStudied(int version) throws Exception {
    unpack(version);
    try (Profile profile = open()) {
      assertEquals(List.of(), profile.inspection().look());
      List<LogEntry> log = profile.reviews().all();
      Grading grading =
          new Grading(
              profile.cards(), profile.reviews(), new Sm2Osr(Sm2Settings.DEFAULTS), CALENDAR);
      List<StudyCard> due = profile.cards().dueAndNew(CALENDAR.today());
      assertTrue(due.size() > 3, due::toString);
      for (StudyCard card : due) {
        grading.grade(card, Grade.GOOD, Duration.ofSeconds(1));
      }
      due.forEach(_ -> grading.undo());
      assertEquals(due, profile.cards().dueAndNew(CALENDAR.today()));
      assertEquals(log, profile.reviews().all().subList(0, log.size()));
      assertEquals(List.of(), profile.inspection().look());
    }
  }

  @ParameterizedTest
  @MethodSource("versions")
  void whatWasThereBeforeAnUpgradeIsKeptAndCanBeRestored(int version) throws Exception {
    Path database = unpack(version);
    Map<String, List<Map<String, Object>>> before = rows(database);
    open().close();
    SqliteBackups backups = new SqliteBackups(folder, CALENDAR);
    assertEquals(
        version == Schema.LATEST ? List.of() : List.of(Reason.BEFORE_UPGRADE),
        backups.all().stream().map(backup -> backup.reason()).toList());
    if (version < Schema.LATEST) {
      Path kept = backups.all().getFirst().file();
      assertEquals(before, rows(kept));
      backups.restore(kept);
      try (Profile profile = open()) {
        assertEquals(List.of(), profile.inspection().look());
      }
    }
  }
}
