package dev.highwater.storage;

import static dev.highwater.storage.ImportedNote.CALENDAR;
import static dev.highwater.storage.ImportedNote.NOW;
import static dev.highwater.storage.ImportedNote.OVERDUE;
import static dev.highwater.storage.ImportedNote.TODAY;
import static dev.highwater.storage.ImportedNote.added;
import static dev.highwater.storage.ImportedNote.card;
import static dev.highwater.storage.ImportedNote.plan;
import static dev.highwater.storage.ImportedNote.schedule;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.highwater.card.CardId;
import dev.highwater.library.Profile;
import dev.highwater.schedule.FsrsSchedule;
import dev.highwater.schedule.Grade;
import dev.highwater.schedule.Schedule;
import dev.highwater.study.CardMarks;
import dev.highwater.study.CardStates.Difference;
import dev.highwater.study.LogEntry;
import dev.highwater.study.LogKind;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Rebuilds states of cards from their logs.
class SqliteCardStatesTest {
  private static final CardId ACKS = new CardId("acks");
  private static final CardId ISR = new CardId("isr");
  private static final CardId FRESH = new CardId("fresh");
  private static final Schedule GRADED = schedule(TODAY.plusDays(35), 35, 288).orElseThrow();
  private static final String GRADED_TEXT = "2025-03-17,35,288";

  /// Before four in the morning, so that it belongs to the study day before.
  private static final Instant IN_THE_NIGHT = Instant.parse("2025-02-19T03:00:00Z");

  private static final FsrsSchedule FSRS =
      new FsrsSchedule(IN_THE_NIGHT, 8, 8.5, 5.25, 2, 3, 0, 0, Optional.of(NOW));

  @TempDir private Path folder;

  /// One card that was found in a note and rated, one only found, one new.
  @BeforeEach
  void storeCards() {
    try (Profile profile = open()) {
      profile
          .notes()
          .commit(
              plan(
                  added(card("acks", "a.md", 3), OVERDUE),
                  added(card("fresh", "a.md", 9), Optional.empty()),
                  added(card("isr", "a.md", 6), OVERDUE)));
      record(profile, ACKS, GRADED);
    }
  }

  private Profile open() {
    return new SqliteProfiles(CALENDAR).open(folder);
  }

  private static void record(Profile profile, CardId card, Schedule after) {
    Optional<Schedule> before = profile.cards().find(card).orElseThrow().schedule();
    profile
        .reviews()
        .record(
            card,
            NOW,
            Grade.GOOD,
            Duration.ofSeconds(3),
            before,
            after,
            ScheduleText.rules(after));
  }

  private void spoil(String... statements) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA ignore_check_constraints = ON");
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("highwater.db"));
  }

  private static Optional<Schedule> state(Profile profile, CardId card) {
    return profile.cards().find(card).orElseThrow().schedule();
  }

  @Test
  void rebuildFindsNothingWhereStateAndLogAgreeOrThereIsNoCard() {
    try (Profile profile = open()) {
      assertEquals(Optional.empty(), profile.states().rebuild(ACKS));
      assertEquals(Optional.empty(), profile.states().rebuild(FRESH));
      assertEquals(Optional.empty(), profile.states().rebuild(new CardId("nobody")));
      assertEquals(List.of(), profile.states().rebuildAll());
    }
  }

  @Test
  void rebuildReplacesAnImpossibleStateAndLeavesLogAndOtherCardsAlone() throws SQLException {
    spoil("UPDATE card SET schedule = 'tomorrow', interval = -3 WHERE id IN ('acks', 'isr')");
    try (Profile profile = open()) {
      List<LogEntry> rows = profile.reviews().all();
      assertEquals(
          Optional.of(new Difference(ACKS, "tomorrow", GRADED_TEXT)),
          profile.states().rebuild(ACKS));
      assertEquals(Optional.of(GRADED), state(profile, ACKS));
      assertEquals(rows, profile.reviews().all());
      assertEquals(
          List.of(new Difference(ISR, "tomorrow", ScheduleText.print(OVERDUE.orElseThrow()))),
          profile.states().differences());
    }
  }

  @Test
  void rebuildAllPutsEveryCardRightInOrder() throws SQLException {
    spoil(
        "UPDATE card SET schedule = NULL, due_day = NULL, interval = NULL WHERE id = 'acks'",
        "UPDATE card SET suspended = 1, flag = 4 WHERE id = 'fresh'");
    try (Profile profile = open()) {
      assertEquals(
          List.of(
              new Difference(ACKS, "never rated", GRADED_TEXT),
              new Difference(FRESH, "never rated (marks 1 - 4 0)", "never rated")),
          profile.states().rebuildAll());
      assertEquals(Optional.of(GRADED), state(profile, ACKS));
      assertEquals(CardMarks.NONE, profile.cards().find(FRESH).orElseThrow().marks());
      assertEquals(List.of(), profile.states().rebuildAll());
    }
  }

  @Test
  void aPossibleStateWhoseRowsAreMissingIsKeptAndWrittenToTheLog() throws SQLException {
    spoil(
        "DROP TRIGGER review_log_is_never_shortened", "DELETE FROM review_log WHERE card = 'acks'");
    try (Profile profile = open()) {
      assertEquals(
          Optional.of(new Difference(ACKS, GRADED_TEXT, GRADED_TEXT)),
          profile.states().rebuild(ACKS));
      LogEntry told = profile.reviews().of(ACKS).getFirst();
      assertEquals(LogKind.SNAPSHOT, told.kind());
      assertEquals(Optional.of(GRADED), told.after());
      assertEquals(Optional.empty(), profile.states().rebuild(ACKS));
    }
  }

  @Test
  void anImpossibleStateWhoseRowsAreMissingGivesWayToWhatTheNoteSaid() throws SQLException {
    spoil(
        "DROP TRIGGER review_log_is_never_shortened",
        "DELETE FROM review_log WHERE card = 'acks'",
        "UPDATE card SET schedule = 'tomorrow' WHERE id = 'acks'");
    try (Profile profile = open()) {
      profile.states().rebuild(ACKS);
      assertEquals(OVERDUE, state(profile, ACKS));
      assertEquals(OVERDUE, profile.reviews().of(ACKS).getFirst().after());
    }
  }

  @Test
  void aStateDueAtAnInstantGetsItsInstantAndItsStudyDay() throws SQLException {
    try (Profile profile = open()) {
      record(profile, ISR, FSRS);
    }
    spoil("UPDATE card SET due_ms = NULL, due_day = 1 WHERE id = 'isr'");
    try (Profile profile = open()) {
      profile.states().rebuild(ISR);
    }
    assertEquals(
        List.of(TODAY.plusDays(8).toEpochDay(), IN_THE_NIGHT.toEpochMilli()), dueOf("isr"));
  }

  @Test
  void theStudyDayOfAnotherZoneIsNoDifference() throws SQLException {
    try (Profile profile = open()) {
      record(profile, ISR, FSRS);
    }
    spoil("UPDATE card SET due_day = due_day + 1 WHERE id = 'isr'");
    try (Profile profile = open()) {
      assertEquals(Optional.empty(), profile.states().rebuild(ISR));
    }
  }

  private List<Long> dueOf(String card) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT due_day, due_ms FROM card WHERE id = '" + card + "'")) {
      row.next();
      return List.of(row.getLong(1), row.getLong(2));
    }
  }
}
