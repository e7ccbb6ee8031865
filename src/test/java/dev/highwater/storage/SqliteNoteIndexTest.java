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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.highwater.card.Card;
import dev.highwater.card.CardId;
import dev.highwater.library.CardChange;
import dev.highwater.library.ImportNotes;
import dev.highwater.library.ImportPlan;
import dev.highwater.library.KnownCard;
import dev.highwater.library.NoteSource;
import dev.highwater.library.NoteStamp;
import dev.highwater.library.NoteTrace;
import dev.highwater.library.OutsideReading;
import dev.highwater.library.Profile;
import dev.highwater.library.SeenNote;
import dev.highwater.note.NoteProblem;
import dev.highwater.schedule.Grade;
import dev.highwater.schedule.Schedule;
import dev.highwater.schedule.Sm2Osr;
import dev.highwater.study.LogEntry;
import dev.highwater.study.LogKind;
import dev.highwater.study.OutsideChange;
import dev.highwater.study.StudyCard;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteNoteIndexTest {
  private static final Card CARD = card("acks", "a.md", 3);
  private static final Optional<Schedule> NONE = Optional.empty();

  @TempDir private Path folder;
  private Profile profile;

  @BeforeEach
  void openProfile() {
    profile = new SqliteProfiles(CALENDAR).open(folder);
  }

  @AfterEach
  void closeProfile() {
    profile.close();
  }

  @Test
  void emptyUntilTheFirstImport() {
    assertTrue(profile.notes().empty());
    profile.notes().commit(plan());
    assertFalse(profile.notes().empty());
  }

  @Test
  void knownGivesCardsBackAsTheyWereCommitted() {
    profile.notes().commit(plan(added(CARD, OVERDUE)));
    assertEquals(
        List.of(new KnownCard(CARD, Optional.of("2025-02-05,12,288"), false)),
        profile.notes().known(VAULT));
  }

  @Test
  void knownKeepsSourcesApart() {
    profile.notes().commit(plan(added(CARD, OVERDUE)));
    assertEquals(List.of(), profile.notes().known(new NoteSource("/other")));
  }

  @Test
  void commitLogsEarlierSchedulesThenTheCardsOwn() {
    Schedule oldest = schedule(TODAY.minusDays(300), 1, 230).orElseThrow();
    Schedule older = schedule(TODAY.minusDays(200), 3, 250).orElseThrow();
    profile
        .notes()
        .commit(
            plan(new CardChange.Added(CARD, Optional.of("c"), OVERDUE, List.of(oldest, older))));
    assertEquals(
        List.of(
            row(1, LogKind.SNAPSHOT, NONE, NONE, Optional.of(oldest)),
            row(2, LogKind.SNAPSHOT, NONE, NONE, Optional.of(older)),
            row(3, LogKind.SNAPSHOT, NONE, OVERDUE, NONE)),
        profile.reviews().of(CARD.id()));
    assertEquals(OVERDUE, state());
  }

  @Test
  void commitLeavesTheStateWhenACardIsKept() {
    profile.notes().commit(plan(added(CARD, OVERDUE)));
    Schedule reviewed = review(schedule(TODAY.plusDays(35), 35, 288).orElseThrow());
    Card moved = card("acks", "b.md", 40, "New words");
    profile.notes().commit(plan(new CardChange.Kept(moved, Optional.of("c"), true)));
    assertEquals(
        Optional.of(new StudyCard(moved, Optional.of(reviewed))), profile.cards().find(CARD.id()));
  }

  @Test
  void commitTakesAnOutsideChangeOfALaterDay() {
    profile.notes().commit(plan(added(CARD, OVERDUE)));
    Optional<Schedule> reviewed = Optional.of(review(schedule(TODAY, 0, 268).orElseThrow()));
    Optional<Schedule> outside = schedule(TODAY.plusDays(4), 3, 250);
    profile.notes().commit(plan(changedOutside(outside)));
    assertEquals(outside, state());
    assertEquals(
        outsideRow(3, TODAY.plusDays(1), Optional.of(Grade.HARD), reviewed, outside, NONE),
        lastRow());
  }

  @Test
  void commitKeepsTheReviewMadeHereOnTheSameDayAndLogsTheLoser() {
    profile.notes().commit(plan(added(CARD, OVERDUE)));
    Optional<Schedule> reviewed =
        Optional.of(review(schedule(TODAY.plusDays(35), 35, 288).orElseThrow()));
    Optional<Schedule> outside = schedule(TODAY.plusDays(3), 3, 250);
    profile.notes().commit(plan(changedOutside(outside)));
    assertEquals(reviewed, state());
    assertEquals(
        outsideRow(3, TODAY, Optional.of(Grade.HARD), reviewed, reviewed, outside), lastRow());
  }

  @Test
  void commitTakesWhatOurOwnWriteLeftInTheNoteForOurs() {
    profile.notes().commit(plan(added(CARD, OVERDUE)));
    review(schedule(TODAY.plusDays(3), 2.5, 288).orElseThrow());
    CardChange seen = changedOutside(schedule(TODAY.plusDays(3), 3, 288));
    assertEquals(List.of(), profile.notes().outsideChanges(plan(seen)));
    profile.notes().commit(plan(seen));
    assertEquals(schedule(TODAY.plusDays(3), 2.5, 288), state());
    assertEquals(2, profile.reviews().all().size());
  }

  @Test
  void outsideChangesTellsWhatCommitWillDoAndStoresNothing() {
    profile.notes().commit(plan(added(CARD, OVERDUE)));
    Optional<Schedule> outside = schedule(TODAY.plusDays(29), 30, 288);
    assertEquals(
        List.of(
            new OutsideReading(
                CARD,
                new OutsideChange(
                    OutsideChange.Outcome.TAKEN_OVER,
                    OVERDUE,
                    outside,
                    false,
                    CALENDAR.startOf(TODAY.minusDays(1)),
                    Optional.of(Grade.GOOD)))),
        profile.notes().outsideChanges(plan(changedOutside(outside))));
    assertEquals(1, profile.reviews().all().size());
    assertEquals(OVERDUE, state());
  }

  @Test
  void commitLogsNothingWhenTheCommentChangedForASiblingOnly() {
    profile.notes().commit(plan(added(CARD, OVERDUE)));
    profile.notes().commit(plan(changedOutside(OVERDUE)));
    assertEquals(1, profile.reviews().of(CARD.id()).size());
    assertEquals(
        List.of(new KnownCard(CARD, Optional.of("changed"), false)), profile.notes().known(VAULT));
  }

  @Test
  void commitLeavesTheStateWhenTheCommentIsGone() {
    profile.notes().commit(plan(added(CARD, OVERDUE)));
    profile.notes().commit(plan(new CardChange.ChangedOutside(CARD, Optional.empty(), NONE)));
    assertEquals(OVERDUE, state());
    assertEquals(row(2, LogKind.OUTSIDE, OVERDUE, OVERDUE, NONE), lastRow());
    assertEquals(
        List.of(new KnownCard(CARD, Optional.empty(), false)), profile.notes().known(VAULT));
  }

  @Test
  void commitOnlyMarksARemovedCard() {
    profile.notes().commit(plan(added(CARD, OVERDUE)));
    profile.notes().commit(plan(new CardChange.Removed(CARD.id())));
    assertEquals(Optional.empty(), profile.cards().find(CARD.id()));
    assertEquals(
        List.of(new KnownCard(CARD, Optional.of("2025-02-05,12,288"), true)),
        profile.notes().known(VAULT));
    assertEquals(1, profile.reviews().of(CARD.id()).size());
  }

  @Test
  void commitBringsARemovedCardBackWithItsState() {
    profile.notes().commit(plan(added(CARD, OVERDUE)));
    profile.notes().commit(plan(new CardChange.Removed(CARD.id())));
    profile.notes().commit(plan(new CardChange.Kept(CARD, Optional.of("c"), true)));
    assertEquals(OVERDUE, state());
  }

  @Test
  void commitLeavesNothingWhenItFailsHalfWay() {
    profile.notes().commit(plan(added(CARD, OVERDUE)));
    Card unknown = card("unknown", "a.md", 9);
    assertThrows(
        IllegalStateException.class,
        () ->
            profile
                .notes()
                .commit(
                    plan(
                        added(card("new", "new.md", 7), OVERDUE),
                        new CardChange.Kept(card("acks", "new.md", 8), Optional.empty(), true),
                        new CardChange.Kept(unknown, Optional.empty(), true))));
    assertEquals(
        List.of(new KnownCard(CARD, Optional.of("2025-02-05,12,288"), false)),
        profile.notes().known(VAULT));
    assertEquals(1, profile.reviews().all().size());
  }

  @Test
  void commitReplacesTheProblemsOfTheNotesItRead() throws SQLException {
    NoteProblem old = new NoteProblem("a.md", 3, "orphan-schedule", "An older comment.");
    NoteProblem elsewhere = new NoteProblem("b.md", 1, "not-utf-8", "Not UTF-8.");
    NoteProblem fresh = new NoteProblem("a.md", 5, "orphan-schedule", "Moved.");
    profile.notes().commit(plan(List.of(), List.of(old, elsewhere)));
    profile.notes().commit(plan(List.of(), List.of(fresh)));
    assertEquals(List.of(elsewhere, fresh), problems());
  }

  @Test
  void commitForgetsTheProblemsOfANoteThatVanished() throws SQLException {
    Card vanishing = card("gone", "gone.md", 1);
    NoteProblem problem = new NoteProblem("gone.md", 3, "orphan-schedule", "An older comment.");
    profile.notes().commit(plan(List.of(added(vanishing, NONE)), List.of(problem)));
    profile.notes().commit(plan(new CardChange.Removed(vanishing.id())));
    assertEquals(List.of(), problems());
  }

  @Test
  void commitLeavesNothingWhenAPartCannotBeHad() {
    Iterator<ImportPlan> parts =
        Stream.of("a.md", "b.md")
            .map(note -> {
              if (note.equals("b.md")) {
                throw new ImportNotes.CancelledException();
              }
              return plan(added(CARD, OVERDUE));
            })
            .iterator();

    assertThrows(ImportNotes.CancelledException.class, () -> profile.notes().commit(parts));
    assertTrue(profile.notes().empty());
    assertEquals(List.of(), profile.notes().known(VAULT));
  }

  @Test
  void knownGivesTheCardsOfSomeNotesAndAllRemovedOnes() {
    Card gone = card("gone", "c.md", 1);
    profile
        .notes()
        .commit(plan(added(CARD, NONE), added(card("b", "b.md", 1), NONE), added(gone, NONE)));
    profile.notes().commit(plan(new CardChange.Removed(gone.id())));

    assertEquals(
        List.of(
            new KnownCard(CARD, Optional.empty(), false),
            new KnownCard(gone, Optional.empty(), true)),
        profile.notes().known(VAULT, Set.of("a.md", "x.md")));
  }

  @Test
  void seenGivesBackWhatANoteIsKnownByAndHowManyCardsItHas() {
    NoteTrace trace = new NoteTrace(new NoteStamp(12, 34, "file"), "rules", false);
    NoteTrace passed = new NoteTrace(new NoteStamp(1, 2, "other"), "rules", true);
    profile
        .notes()
        .commit(
            new ImportPlan(
                VAULT,
                List.of("a.md", "b.md", "folder/c.md", "folder0.md"),
                new TreeMap<>(Map.of("a.md", trace, "folder/c.md", passed)),
                List.of(added(CARD, NONE)),
                List.of(),
                NOW,
                250,
                Optional.empty()));

    assertEquals(
        Map.of(
            "a.md", new SeenNote(Optional.of(trace), 1),
            "b.md", new SeenNote(Optional.empty(), 0),
            "folder/c.md", new SeenNote(Optional.of(passed), 0),
            "folder0.md", new SeenNote(Optional.empty(), 0)),
        profile.notes().seen(VAULT, ""));
    assertEquals(Set.of("folder/c.md"), profile.notes().seen(VAULT, "folder").keySet());
    assertEquals(Set.of("a.md"), profile.notes().seen(VAULT, "a.md").keySet());
  }

  @Test
  void problemsAreThoseOfTheScope() {
    NoteProblem one = new NoteProblem("a.md", 3, "orphan-schedule", "One.");
    NoteProblem other = new NoteProblem("b/c.md", 1, "not-utf-8", "Other.");
    profile.notes().commit(plan(List.of(), List.of(one, other)));

    assertEquals(List.of(one, other), profile.notes().problems(VAULT, ""));
    assertEquals(List.of(other), profile.notes().problems(VAULT, "b"));
  }

  private static CardChange changedOutside(Optional<Schedule> schedule) {
    return new CardChange.ChangedOutside(CARD, Optional.of("changed"), schedule);
  }

  private Schedule review(Schedule after) {
    profile
        .reviews()
        .record(CARD.id(), NOW, Grade.GOOD, Duration.ofSeconds(3), state(), after, Sm2Osr.IDENTITY);
    return after;
  }

  private Optional<Schedule> state() {
    return profile.cards().find(CARD.id()).orElseThrow().schedule();
  }

  private LogEntry lastRow() {
    return profile.reviews().all().getLast();
  }

  private static LogEntry row(
      long id,
      LogKind kind,
      Optional<Schedule> before,
      Optional<Schedule> after,
      Optional<Schedule> seen) {
    return new LogEntry(
        id,
        new CardId("acks"),
        kind,
        NOW,
        Optional.empty(),
        Optional.empty(),
        before,
        after,
        seen,
        Sm2Osr.IDENTITY,
        Optional.empty());
  }

  private static LogEntry outsideRow(
      long id,
      LocalDate ratedOn,
      Optional<Grade> grade,
      Optional<Schedule> before,
      Optional<Schedule> after,
      Optional<Schedule> seen) {
    Instant day = CALENDAR.startOf(ratedOn);
    return new LogEntry(
        id,
        new CardId("acks"),
        LogKind.OUTSIDE,
        day.isBefore(NOW) ? day : NOW,
        grade,
        Optional.empty(),
        before,
        after,
        seen,
        Sm2Osr.IDENTITY,
        Optional.empty());
  }

  private List<NoteProblem> problems() throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("highwater.db"));
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT * FROM problem ORDER BY id")) {
      List<NoteProblem> problems = new ArrayList<>();
      while (row.next()) {
        problems.add(
            new NoteProblem(
                row.getString("note"),
                row.getInt("line"),
                row.getString("code"),
                row.getString("message")));
      }
      return problems;
    }
  }
}
