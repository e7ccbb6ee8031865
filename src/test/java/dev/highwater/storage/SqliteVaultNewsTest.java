package dev.highwater.storage;

import static dev.highwater.storage.ImportedNote.CALENDAR;
import static dev.highwater.storage.ImportedNote.NOW;
import static dev.highwater.storage.ImportedNote.OVERDUE;
import static dev.highwater.storage.ImportedNote.TODAY;
import static dev.highwater.storage.ImportedNote.VAULT;
import static dev.highwater.storage.ImportedNote.added;
import static dev.highwater.storage.ImportedNote.card;
import static dev.highwater.storage.ImportedNote.plan;
import static dev.highwater.storage.ImportedNote.schedule;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.highwater.card.CardId;
import dev.highwater.library.Profile;
import dev.highwater.library.RecognitionReason;
import dev.highwater.library.VaultNews.ChangedNote;
import dev.highwater.library.VaultNews.News;
import dev.highwater.schedule.Grade;
import dev.highwater.schedule.Sm2Osr;
import dev.highwater.study.LogEntry;
import dev.highwater.study.LogKind;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteVaultNewsTest {
  private static final Instant BEFORE = NOW.minusSeconds(3600);
  private static final News NOTHING = new News(List.of(), Map.of(), 0);

  @TempDir private Path folder;

  @BeforeEach
  void fill() {
    try (Profile profile = new SqliteProfiles(CALENDAR).open(folder)) {
      profile
          .notes()
          .commit(
              plan(
                  added(card("one", "a.md", 1), OVERDUE),
                  added(card("two", "a.md", 5), Optional.empty()),
                  added(card("three", "deep/b.md", 1), OVERDUE)));
    }
  }

  @Test
  void notesWhoseFileIsYoungerAreToldTheYoungestFirst() throws SQLException {
    run("UPDATE note SET modified_ns = " + nanos(NOW) + " WHERE path = 'a.md'");
    run("UPDATE note SET modified_ns = " + nanos(NOW.plusSeconds(1)) + " WHERE path = 'deep/b.md'");

    assertEquals(
        new News(
            List.of(new ChangedNote(VAULT, "deep/b.md", 0), new ChangedNote(VAULT, "a.md", 1)),
            Map.of(),
            0),
        since(BEFORE));
    assertEquals(NOTHING, since(NOW.plusSeconds(1)));
  }

  @Test
  void recognisedCardsAreCountedByReasonWhileTheDecisionStands() throws SQLException {
    recognise("one", RecognitionReason.EDITED, "NULL, NULL");
    recognise("three", RecognitionReason.EDITED, "NULL, NULL");
    recognise("two", RecognitionReason.MOVED, nanos(NOW) + ", 'one'");

    assertEquals(new News(List.of(), Map.of(RecognitionReason.EDITED, 2), 0), since(BEFORE));
    assertEquals(NOTHING, since(NOW));
  }

  @Test
  void ratingsByOtherProgramsAreThoseNoticedAfterTheLastReview() {
    try (Profile profile = new SqliteProfiles(CALENDAR).open(folder)) {
      profile.reviews().add(List.of(outside()));
      profile
          .reviews()
          .record(
              new CardId("three"),
              BEFORE,
              Grade.GOOD,
              Duration.ZERO,
              OVERDUE,
              schedule(TODAY, 3, 250).orElseThrow(),
              Sm2Osr.IDENTITY);
    }
    assertEquals(NOTHING, since(BEFORE));

    try (Profile profile = new SqliteProfiles(CALENDAR).open(folder)) {
      profile.reviews().add(List.of(outside()));
    }
    assertEquals(new News(List.of(), Map.of(), 1), since(BEFORE));
  }

  /// Of a day long before it is noticed.
  private static LogEntry outside() {
    return new LogEntry(
        LogEntry.NO_ID_YET,
        new CardId("one"),
        LogKind.OUTSIDE,
        NOW.minus(Duration.ofDays(40)),
        Optional.of(Grade.GOOD),
        Optional.empty(),
        OVERDUE,
        schedule(TODAY.plusDays(3), 5, 250),
        Optional.empty(),
        Sm2Osr.IDENTITY,
        Optional.empty());
  }

  private News since(Instant then) {
    try (Profile profile = new SqliteProfiles(CALENDAR).open(folder)) {
      return profile.news().since(then);
    }
  }

  private void recognise(String card, RecognitionReason reason, String undone) throws SQLException {
    run(
        """
        INSERT INTO recognition (source, card, at_ms, reason, likeness, note_before, kind_before,
          ordinal_before, line_before, last_line_before, front_before, back_before, context_before,
          decks_before, log_before, note_after, line_after, front_after, back_after, undone_ms,
          undone_card)
        VALUES (1, '%s', %d, '%s', 0.9, 'a.md', 'single-basic', 0, 1, 2, 'f', 'b', '', 'd\n', 0,
          'a.md', 1, 'g', 'b', %s)
        """
            .formatted(card, NOW.toEpochMilli(), reason.contractName(), undone));
  }

  private void run(String sql) throws SQLException {
    String address = "jdbc:sqlite:" + folder.resolve("highwater.db");
    try (Connection connection = DriverManager.getConnection(address)) {
      connection.createStatement().executeUpdate(sql);
    }
  }

  private static long nanos(Instant at) {
    return Duration.ofMillis(at.toEpochMilli()).toNanos();
  }
}
