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

import dev.highwater.card.Card;
import dev.highwater.card.CardId;
import dev.highwater.library.CardChange;
import dev.highwater.library.Profile;
import dev.highwater.schedule.FromLog;
import dev.highwater.schedule.Fsrs;
import dev.highwater.schedule.Fsrs6;
import dev.highwater.schedule.Fsrs6Parameters;
import dev.highwater.schedule.Fsrs6Profile;
import dev.highwater.schedule.FsrsSettings;
import dev.highwater.schedule.Grade;
import dev.highwater.schedule.Schedule;
import dev.highwater.schedule.Sm2Osr;
import dev.highwater.schedule.Sm2Settings;
import dev.highwater.study.CardAction;
import dev.highwater.study.CardActions;
import dev.highwater.study.Grading;
import dev.highwater.study.LogEntry;
import dev.highwater.study.LogKind;
import dev.highwater.study.LogStep;
import dev.highwater.study.NotesInStep;
import dev.highwater.study.ReviewReplay;
import dev.highwater.study.SessionKind;
import dev.highwater.study.StudyCard;
import dev.highwater.study.StudyDesk;
import dev.highwater.study.StudySession;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqliteReviewLogTest {
  private static final Duration TAKEN = Duration.ofMillis(4321);
  private static final CardId ACKS = new CardId("acks");

  @TempDir private Path folder;
  private Profile profile;

  @BeforeEach
  void openProfile() {
    profile = new SqliteProfiles(CALENDAR).open(folder);
    profile.notes().commit(plan(added(card("acks", "a.md", 3), OVERDUE)));
  }

  @AfterEach
  void closeProfile() {
    profile.close();
  }

  /// It is read in parts; 4000 is the end of one.
  @ParameterizedTest
  @ValueSource(ints = {3999, 4000, 4001})
  void allGivesEveryRowOfALongLogInOrder(int rows) {
    StudyCard known = profile.cards().find(ACKS).orElseThrow();
    LogEntry flag = LogEntry.of(new CardAction.Flag(1), known, NOW, known.schedule());
    profile.reviews().add(Collections.nCopies(rows - profile.reviews().all().size(), flag));
    assertEquals(
        LongStream.rangeClosed(1, rows).boxed().toList(),
        profile.reviews().all().stream().map(LogEntry::id).toList());
    assertEquals(rows, profile.reviews().lastRow());
    assertEquals(0, profile.reviews().ratings());
  }

  /// They are read in parts of 500 cards.
  @Test
  void rowsOfManyCardsAreThoseOfEach() {
    List<CardId> ids = IntStream.range(0, 501).mapToObj(at -> new CardId("card" + at)).toList();
    profile
        .notes()
        .commit(
            plan(
                ids.stream()
                    .map(id -> added(card(id.value(), "a.md", 9), OVERDUE))
                    .toArray(CardChange[]::new)));
    grading().grade(profile.cards().find(ids.getLast()).orElseThrow(), Grade.GOOD, TAKEN);
    Map<CardId, List<LogEntry>> expected = new HashMap<>();
    ids.forEach(id -> expected.put(id, profile.reviews().of(id)));
    List<CardId> asked = new ArrayList<>(ids);
    asked.add(new CardId("nobody"));
    assertEquals(expected, profile.reviews().of(asked));
    assertEquals(2, profile.reviews().of(ids.getLast()).size());
    assertEquals(1, profile.reviews().ratings());
  }

  @Test
  void outcomesOfManyCardsAreThoseOfEach() {
    profile.notes().commit(plan(added(card("isr", "a.md", 6), Optional.empty())));
    Grading grading =
        new Grading(
            profile.cards(),
            profile.reviews(),
            new FromLog(
                new Fsrs(
                    new Fsrs6(Fsrs6Parameters.DEFAULTS, Fsrs6Profile.ANKI),
                    FsrsSettings.AS_ANKI,
                    CALENDAR)),
            CALENDAR);
    grading.grade(profile.cards().find(ACKS).orElseThrow(), Grade.GOOD, TAKEN);
    List<StudyCard> cards = profile.cards().dueAndNew(TODAY.plusDays(1000));
    assertEquals(2, cards.size());
    assertEquals(cards.stream().map(grading::outcomes).toList(), grading.outcomes(cards));
  }

  @Test
  void recordReturnsTheRowAsItIsStored() {
    Schedule after = schedule(TODAY.plusDays(35), 34.6, 288).orElseThrow();
    LogEntry row =
        profile
            .reviews()
            .record(
                ACKS,
                NOW.plusNanos(999),
                Grade.GOOD,
                TAKEN.plusNanos(999),
                OVERDUE,
                after,
                Sm2Osr.IDENTITY);
    LogEntry expected =
        new LogEntry(
            2,
            ACKS,
            LogKind.REVIEW,
            NOW,
            Optional.of(Grade.GOOD),
            Optional.of(TAKEN),
            OVERDUE,
            Optional.of(after),
            Optional.empty(),
            Sm2Osr.IDENTITY,
            Optional.empty());
    assertEquals(expected, row);
    assertEquals(row, profile.reviews().all().getLast());
  }

  @Test
  void recordMovesTheCard() {
    Optional<Schedule> after = schedule(TODAY.plusDays(35), 35, 288);
    record(after);
    assertEquals(after, state(ACKS));
  }

  @Test
  void recordRefusesACardThatIsNotThere() {
    assertThrows(
        IllegalStateException.class,
        () ->
            profile
                .reviews()
                .record(
                    new CardId("nobody"),
                    NOW,
                    Grade.GOOD,
                    TAKEN,
                    Optional.empty(),
                    OVERDUE.orElseThrow(),
                    Sm2Osr.IDENTITY));
    assertEquals(1, profile.reviews().all().size());
  }

  @Test
  void undoLastPutsTheEarlierStateBackOneReviewAtATime() {
    Optional<Schedule> first = schedule(TODAY, 0, 268);
    LogEntry one = record(first);
    LogEntry two = record(schedule(TODAY.plusDays(3), 3, 268));
    assertEquals(Optional.of(new LogStep(two, List.of())), profile.reviews().undoLast(NOW));
    assertEquals(first, state(ACKS));
    assertEquals(Optional.of(new LogStep(one, List.of())), profile.reviews().undoLast(NOW));
    assertEquals(OVERDUE, state(ACKS));
    assertEquals(Optional.empty(), profile.reviews().undoLast(NOW));
  }

  @Test
  void undoLastLogsWhatItTookBack() {
    Optional<Schedule> after = schedule(TODAY, 0, 268);
    record(after);
    profile.reviews().undoLast(NOW);
    LogEntry expected =
        new LogEntry(
            3,
            ACKS,
            LogKind.UNDONE,
            NOW,
            Optional.empty(),
            Optional.empty(),
            after,
            OVERDUE,
            Optional.empty(),
            Sm2Osr.IDENTITY,
            Optional.of(2L));
    assertEquals(expected, profile.reviews().all().getLast());
  }

  @Test
  void undoLastWorksAfterARestart() {
    record(schedule(TODAY.plusDays(35), 35, 288));
    profile.close();
    profile = new SqliteProfiles(CALENDAR).open(folder);
    StudySession session =
        new StudySession(
            new StudyDesk(
                profile.cards(),
                profile.queue(),
                profile.decks(),
                grading(),
                new CardActions(profile.reviews(), CALENDAR, NotesInStep.NEVER),
                CALENDAR),
            new SessionKind.Today(Optional.empty()));
    session.undo();
    assertEquals(Optional.of(new StudyCard(card("acks", "a.md", 3), OVERDUE)), session.current());
  }

  @Test
  void undoLastLeavesAnOutsideChangeThatCameLater() {
    record(schedule(TODAY, 0, 268));
    Optional<Schedule> outside = schedule(TODAY.plusDays(4), 3, 250);
    profile
        .notes()
        .commit(
            plan(
                new CardChange.ChangedOutside(card("acks", "a.md", 3), Optional.of("c"), outside)));
    profile.reviews().undoLast(NOW);
    assertEquals(outside, state(ACKS));
  }

  @Test
  void rowsCannotBeChangedOrDeletedByAnybody() throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("highwater.db"));
        Statement statement = connection.createStatement()) {
      assertRefused(statement, "UPDATE review_log SET at_ms = 0", "never changed");
      assertRefused(statement, "DELETE FROM review_log", "never deleted");
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void stateEqualsTheLogReplayedAfterAnySequenceOfOperations(long seed) {
    Random random = new Random(seed);
    for (int step = 0; step < 60; step++) {
      operate(random);
      List<LogEntry> rows = profile.reviews().of(ACKS);
      String where = "seed " + seed + ", step " + step;
      assertEquals(ReviewReplay.state(rows), state(ACKS), where);
      assertEquals(rows.getLast().after(), state(ACKS), where);
    }
  }

  private void operate(Random random) {
    StudyCard card = profile.cards().find(ACKS).orElseThrow();
    Card note = card.card();
    switch (random.nextInt(5)) {
      case 0 -> grading().grade(card, Grade.AGAIN, TAKEN);
      case 1 -> grading().grade(card, Grade.EASY, TAKEN);
      case 2 -> profile.reviews().undoLast(NOW);
      case 3 ->
          profile
              .notes()
              .commit(plan(new CardChange.Kept(note, Optional.of("kept"), random.nextBoolean())));
      default -> {
        int interval = 1 + random.nextInt(20);
        Optional<Schedule> outside =
            schedule(TODAY.plusDays(interval + random.nextInt(5) - 2L), interval, 250);
        profile
            .notes()
            .commit(plan(new CardChange.ChangedOutside(note, Optional.of("outside"), outside)));
      }
    }
  }

  private static void assertRefused(Statement statement, String sql, String reason) {
    SQLException refused = assertThrows(SQLException.class, () -> statement.executeUpdate(sql));
    String message = String.valueOf(refused.getMessage());
    assertTrue(message.contains(reason), message);
  }

  private Grading grading() {
    return new Grading(
        profile.cards(), profile.reviews(), new Sm2Osr(Sm2Settings.DEFAULTS), CALENDAR);
  }

  private LogEntry record(Optional<Schedule> after) {
    return profile
        .reviews()
        .record(ACKS, NOW, Grade.GOOD, TAKEN, state(ACKS), after.orElseThrow(), Sm2Osr.IDENTITY);
  }

  private Optional<Schedule> state(CardId id) {
    return profile.cards().find(id).orElseThrow().schedule();
  }
}
