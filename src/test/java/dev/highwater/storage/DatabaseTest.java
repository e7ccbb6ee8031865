package dev.highwater.storage;

import static dev.highwater.storage.ImportedNote.CALENDAR;
import static dev.highwater.storage.ImportedNote.OVERDUE;
import static dev.highwater.storage.ImportedNote.VAULT;
import static dev.highwater.storage.ImportedNote.added;
import static dev.highwater.storage.ImportedNote.card;
import static dev.highwater.storage.ImportedNote.plan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.highwater.library.CardChange;
import dev.highwater.library.Profile.ProfileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"journal_mode, wal", "synchronous, 2", "foreign_keys, 1", "user_version, 5"})
  void connectionKeepsWhatItReportsAsDone(String pragma, String value) throws SQLException {
    new SqliteProfiles(CALENDAR).open(folder).close();
    try (Connection connection = new ProfileFolder(folder).connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("PRAGMA " + pragma)) {
      row.next();
      assertEquals(value, row.getString(1));
    }
  }

  @Test
  void tablesAreAllStrict() throws SQLException {
    new SqliteProfiles(CALENDAR).open(folder).close();
    try (Connection connection = new ProfileFolder(folder).connect();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT name FROM pragma_table_list WHERE type = 'table' AND NOT strict"
                    + " AND name NOT LIKE 'sqlite_%'")) {
      assertEquals(false, row.next());
    }
  }

  @Test
  void writeKeepsNothingWhenTheDiskIsFull() throws SQLException {
    new SqliteProfiles(CALENDAR).open(folder).close();
    Connection connection = new ProfileFolder(folder).connect();
    Database.execute(connection, "PRAGMA max_page_count = 40");
    try (Database database = new Database(folder, connection, Optional.empty())) {
      SqliteNoteIndex notes = new SqliteNoteIndex(database, CALENDAR);
      List<CardChange> changes = new ArrayList<>();
      for (int line = 0; line < 1000; line++) {
        changes.add(added(card("card" + line, "a.md", line), OVERDUE));
      }
      ProfileException full =
          assertThrows(ProfileException.class, () -> notes.commit(plan(changes, List.of())));
      assertEquals(
          "The disk that holds " + folder + " is full; nothing was saved.", full.getMessage());
      assertEquals(List.of(), notes.known(VAULT));
      notes.commit(plan(added(card("small", "a.md", 1), OVERDUE)));
      assertEquals(1, notes.known(VAULT).size());
    }
  }

  @Test
  void writesOfSeveralThreadsAllArrive() throws InterruptedException {
    try (var profile = new SqliteProfiles(CALENDAR).open(folder)) {
      List<Thread> threads = new ArrayList<>();
      for (int number = 0; number < 4; number++) {
        String prefix = "thread" + number + "-";
        threads.add(
            Thread.ofPlatform()
                .start(() -> {
                  for (int line = 0; line < 10; line++) {
                    profile.notes().commit(plan(added(card(prefix + line, "a.md", line), OVERDUE)));
                  }
                }));
      }
      for (Thread thread : threads) {
        thread.join();
      }
      assertEquals(40, profile.notes().known(VAULT).size());
    }
  }
}
