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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.highwater.card.CardId;
import dev.highwater.library.Inspection.Finding;
import dev.highwater.library.Profile;
import dev.highwater.library.Profile.ProfileException;
import dev.highwater.schedule.Fsrs6Parameters;
import dev.highwater.schedule.Grade;
import dev.highwater.schedule.Schedule;
import dev.highwater.schedule.Sm2Osr;
import dev.highwater.study.LogEntry;
import dev.highwater.study.ReviewReplay;
import dev.highwater.study.StudyCalendar;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Spoils databases and looks what is found and repaired.
class SqliteInspectionTest {
  private static final CardId ACKS = new CardId("acks");
  private static final CardId ISR = new CardId("isr");
  private static final Schedule GRADED = schedule(TODAY.plusDays(35), 35, 288).orElseThrow();

  @TempDir private Path folder;

  /// One card that was found in a note and rated, one new.
  @BeforeEach
  void storeCards() {
    try (Profile profile = open()) {
      profile
          .notes()
          .commit(
              plan(
                  added(card("acks", "a.md", 3), OVERDUE),
                  added(card("isr", "a.md", 6), Optional.empty())));
      grade(profile, NOW);
    }
  }

  private Profile open() {
    return new SqliteProfiles(CALENDAR).open(folder);
  }

  private static void grade(Profile profile, Instant at) {
    profile
        .reviews()
        .record(
            ACKS,
            at,
            Grade.GOOD,
            Duration.ofSeconds(3),
            profile.cards().find(ACKS).orElseThrow().schedule(),
            GRADED,
            Sm2Osr.IDENTITY);
  }

  private void spoil(String... statements) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("highwater.db"));
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA ignore_check_constraints = ON");
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /// Spoils rows that a trigger guards, and puts the trigger back.
  private void spoilBehind(String trigger, String... statements) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("highwater.db"));
        Statement statement = connection.createStatement()) {
      String made;
      try (ResultSet row =
          statement.executeQuery("SELECT sql FROM sqlite_schema WHERE name = '" + trigger + "'")) {
        made = row.getString(1);
      }
      statement.execute("DROP TRIGGER " + trigger);
      spoil(statements);
      statement.execute(made);
    }
  }

  private static List<String> codes(List<Finding> findings) {
    return findings.stream().map(Finding::code).toList();
  }

  @Test
  void nothingIsFoundInAProfileThatIsAsItShouldBe() {
    try (Profile profile = open()) {
      assertEquals(List.of(), profile.inspection().look());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "impossible-state  | schedule = '2025-03-17,-35,288'",
        "impossible-state  | schedule = '2025-03-17,NaN,288'",
        "impossible-state  | schedule = '0001-01-01,35,288'",
        "impossible-state  | schedule = '2025-03-17,35,-1'",
        "impossible-state  | schedule = 'tomorrow'",
        "state-differs     | schedule = '2025-03-18,36,288', due_day = 20165, interval = 36",
        "state-differs     | schedule = NULL, due_day = NULL, interval = NULL",
        "state-differs     | suspended = 1",
        "state-differs     | due_day = 1"
      })
  void aStateThatCannotBeIsFoundAndMadeAnewFromTheLog(String code, String change)
      throws SQLException {
    spoil("UPDATE card SET " + change + " WHERE id = 'acks'");
    try (Profile profile = open()) {
      List<LogEntry> rows = profile.reviews().all();
      assertEquals(List.of(code), codes(profile.inspection().look()));
      List<Finding> repaired = profile.inspection().repair();
      assertEquals(List.of(code), codes(repaired));
      assertTrue(repaired.getFirst().repaired());
      assertEquals(List.of(), profile.inspection().look());
      assertEquals(rows, profile.reviews().all());
      assertEquals(Optional.of(GRADED), profile.cards().find(ACKS).orElseThrow().schedule());
    }
  }

  @Test
  void whatSqliteFindsIsSaidUntilItIsRepaired() throws SQLException {
    spoil("UPDATE card SET interval = -3 WHERE id = 'acks'");
    try (Profile profile = open()) {
      assertEquals(
          List.of("state-differs", "database-damaged"), codes(profile.inspection().look()));
      assertEquals(List.of("state-differs"), codes(profile.inspection().repair()));
      assertEquals(List.of(), profile.inspection().look());
    }
  }

  @Test
  void aStateThatTheLogDoesNotKnowIsKeptAndPutIntoIt() throws SQLException {
    spoil(
        "UPDATE card SET schedule = '2025-03-01,12,270', due_day = 20148, interval = 12"
            + " WHERE id = 'isr'");
    try (Profile profile = open()) {
      assertEquals(List.of("state-without-log"), codes(profile.inspection().repair()));
      assertEquals(List.of(), profile.inspection().look());
      assertEquals(
          profile.cards().find(ISR).orElseThrow().schedule(),
          ReviewReplay.state(profile.reviews().of(ISR)));
    }
  }

  @Test
  void rowsThatSomebodyRemovedAreMissed() throws SQLException {
    try (Profile profile = open()) {
      grade(profile, NOW.plusSeconds(60));
      grade(profile, NOW.plusSeconds(120));
      grade(profile, NOW.plusSeconds(180));
    }
    spoilBehind("review_log_is_never_shortened", "DELETE FROM review_log WHERE id IN (2, 3, 5)");
    try (Profile profile = open()) {
      List<String> messages = profile.inspection().look().stream().map(Finding::message).toList();
      assertEquals(
          List.of(
              "Rows 2 to 3 are missing from the log: somebody else removed them, and they are lost.",
              "Row 5 is missing from the log: somebody else removed them, and they are lost."),
          messages);
    }
  }

  @Test
  void aClockSetBackByAYearIsFoundAndNothingIsLost() {
    try (Profile profile = open()) {
      grade(profile, NOW.minus(Duration.ofDays(365)));
      grade(profile, NOW.minus(Duration.ofDays(365)));
      List<Finding> findings = profile.inspection().repair();
      assertEquals(List.of("clock-set-back"), codes(findings));
      assertTrue(findings.getFirst().message().contains("365 days"), findings::toString);
      assertEquals(4, profile.reviews().of(ACKS).size());
    }
  }

  @Test
  void aClockThatIsBehindTheLogIsFound() {
    StudyCalendar yearBefore =
        new StudyCalendar(() -> NOW.minus(Duration.ofDays(365)), ZoneOffset.UTC);
    try (Profile profile = new SqliteProfiles(yearBefore).open(folder)) {
      assertEquals(List.of("clock-behind"), codes(profile.inspection().look()));
    }
  }

  @Test
  void twoReviewsInOneMillisecondAreInOrder() {
    try (Profile profile = open()) {
      grade(profile, NOW);
      assertEquals(List.of(), profile.inspection().look());
    }
  }

  @Test
  void aRowThatCannotBeReadIsFoundAndTheCardKeepsItsState() throws SQLException {
    spoilBehind(
        "review_log_is_never_changed",
        "UPDATE review_log SET schedule_after = 'x' WHERE kind = 'review'");
    try (Profile profile = open()) {
      assertEquals(List.of("unreadable-row"), codes(profile.inspection().repair()));
      assertEquals(Optional.of(GRADED), profile.cards().find(ACKS).orElseThrow().schedule());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'2025-03-17,35,0'    | its ease is 0 %",
        "'2025-02-01,35,288'  | it was due on 2025-02-01, before it was rated"
      })
  void anOutcomeThatCannotBeIsFoundInTheLog(String after, String why) throws SQLException {
    spoilBehind(
        "review_log_is_never_changed",
        "UPDATE review_log SET schedule_after = '" + after + "' WHERE kind = 'review'",
        "UPDATE card SET schedule = '" + after + "' WHERE id = 'acks'");
    try (Profile profile = open()) {
      Finding finding = profile.inspection().look().getFirst();
      assertEquals("impossible-outcome", finding.code());
      assertTrue(finding.message().endsWith(why + "."), finding::message);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 2 3     | FSRS-6 takes 21 parameters, not 3.",
        "1 x       | FSRS-6 takes 21 parameters, not 2.",
        "-1 2 3 4 5 1 1 0.1 1 0.1 1 1 0.1 0.1 1 1 1 1 1 0.1 0.2 | FSRS-6 parameter w0 is -1.0; it"
            + " must be between 0.001 and 100.0."
      })
  void parametersThatCannotBeUsedAreFoundAndTheDefaultsStandIn(String numbers, String why)
      throws SQLException {
    spoil(
        "INSERT INTO parameter_set VALUES (1, 0, 'fsrs-6', 1, '%s', 1, 1, 1, 1, 1, '', '')"
            .formatted(numbers),
        "INSERT INTO parameter_change VALUES (1, 0, 1, 'by-hand')");
    try (Profile profile = open()) {
      Finding finding = profile.inspection().look().getFirst();
      assertEquals("parameters-unusable", finding.code());
      assertTrue(finding.message().endsWith(why), finding::message);
      assertEquals(Fsrs6Parameters.DEFAULTS, profile.parameters().inForce());
    }
  }

  @Test
  void askingACardWhoseStateCannotBeReadGivesOneClearSentence() throws SQLException {
    spoil("UPDATE card SET schedule = 'tomorrow' WHERE id = 'acks'");
    try (Profile profile = open()) {
      ProfileException refused =
          assertThrows(ProfileException.class, () -> profile.cards().find(ACKS));
      assertEquals(
          "The profile has an impossible schedule, 'tomorrow'; highwater doctor --repair puts it"
              + " right.",
          refused.getMessage());
    }
  }

  @Test
  void aRowThatNamesACardThatIsNotThereIsFound() throws SQLException {
    spoil(
        "INSERT INTO review_log (card, kind, at_ms, scheduler, scheduler_version)"
            + " VALUES ('nobody', 'snapshot', 0, 'sm2-osr', 1)");
    try (Profile profile = open()) {
      assertEquals(List.of("broken-reference"), codes(profile.inspection().look()));
    }
  }

  @Test
  void droppedIndexesAndTriggersAreFoundAndMadeAgain() throws SQLException {
    List<String> whole = schema();
    spoil(
        "DROP TRIGGER review_log_is_never_changed",
        "DROP INDEX card_queue",
        "DROP INDEX review_log_undoes",
        "DROP INDEX card_due",
        "CREATE INDEX card_due ON card (id)");
    List<String> codes =
        List.of("index-missing", "index-missing", "trigger-missing", "index-missing");
    try (Profile profile = open()) {
      assertEquals(codes, codes(profile.inspection().look()));
      List<Finding> repaired = profile.inspection().repair();
      assertEquals(codes, codes(repaired));
      assertTrue(repaired.stream().allMatch(Finding::repaired), repaired::toString);
      assertEquals(List.of(), profile.inspection().look());
    }
    assertEquals(whole, schema());
  }

  @Test
  void anIndexThatRowsContradictIsSaidAndLeftOut() throws SQLException {
    spoil(
        "DROP INDEX review_log_undoes",
        "INSERT INTO review_log (card, kind, at_ms, undoes, scheduler, scheduler_version)"
            + " VALUES ('acks', 'snapshot', 0, 2, 'sm2-osr', 1), ('acks', 'snapshot', 0, 2, 'sm2-osr', 1)");
    try (Profile profile = open()) {
      List<LogEntry> rows = profile.reviews().all();
      Finding finding = profile.inspection().repair().getFirst();
      assertEquals(
          new Finding(
              "index-missing",
              "The index review_log_undoes is missing or altered: somebody else changed the"
                  + " database. It cannot be made again, because rows contradict it.",
              false),
          finding);
      assertEquals(rows, profile.reviews().all());
    }
  }

  private List<String> schema() throws SQLException {
    List<String> schema = new ArrayList<>();
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("highwater.db"));
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT name || ifnull(sql, '') FROM sqlite_schema")) {
      while (row.next()) {
        schema.add(row.getString(1));
      }
    }
    schema.sort(Comparator.naturalOrder());
    return schema;
  }
}
