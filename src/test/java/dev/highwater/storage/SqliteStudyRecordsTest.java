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
import dev.highwater.card.DeckPath;
import dev.highwater.library.Profile;
import dev.highwater.schedule.FsrsSchedule;
import dev.highwater.schedule.Grade;
import dev.highwater.schedule.Schedule;
import dev.highwater.schedule.Sm2Osr;
import dev.highwater.study.CardAction;
import dev.highwater.study.LogEntry;
import dev.highwater.study.LogKind;
import dev.highwater.study.Prediction;
import dev.highwater.study.StudyCard;
import dev.highwater.study.statistics.CardStanding;
import dev.highwater.study.statistics.GivenAnswer;
import dev.highwater.study.statistics.GivenPrediction;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteStudyRecordsTest {
  private static final CardId ONE = new CardId("one");
  private static final List<DeckPath> DECKS = List.of(new DeckPath("♣️/kafka"), new DeckPath("b"));

  @TempDir private Path folder;
  private Profile profile;

  @BeforeEach
  void openProfile() {
    profile = new SqliteProfiles(CALENDAR).open(folder);
    profile
        .notes()
        .commit(
            plan(
                added(card("one", "a.md", 1), OVERDUE),
                added(card("two", "a.md", 5), Optional.empty())));
  }

  @AfterEach
  void closeProfile() {
    profile.close();
  }

  @Test
  void answersHaveTheIntervalThatTheCardHadBefore() {
    review(ONE, NOW, Grade.HARD, OVERDUE);
    review(new CardId("two"), NOW.plusSeconds(9), Grade.EASY, Optional.empty());

    assertEquals(
        List.of(
            answer(ONE, NOW, Grade.HARD, GivenAnswer.Kind.COUNTED, OptionalDouble.of(12)),
            answer(
                new CardId("two"),
                NOW.plusSeconds(9),
                Grade.EASY,
                GivenAnswer.Kind.COUNTED,
                OptionalDouble.empty())),
        answers(Instant.EPOCH));
  }

  @Test
  void intervalOfAScheduleOfFsrsIsReadToo() {
    FsrsSchedule before =
        new FsrsSchedule(NOW, 4.5, 6.25, 5, 2, 3, 0, 0, Optional.of(NOW.minusSeconds(400_000)));

    review(ONE, NOW, Grade.GOOD, Optional.of(before));

    assertEquals(OptionalDouble.of(4.5), answers(Instant.EPOCH).getFirst().interval());
  }

  @Test
  void answersTakenBackAreLeftOutAndThoseDoneAgainAreThere() {
    review(ONE, NOW, Grade.HARD, OVERDUE);
    review(ONE, NOW.plusSeconds(60), Grade.GOOD, OVERDUE);
    profile.reviews().undoLast(NOW.plusSeconds(70));
    assertEquals(List.of(Grade.HARD), grades(Instant.EPOCH));

    profile.reviews().redoLast(NOW.plusSeconds(80));
    assertEquals(List.of(Grade.HARD, Grade.GOOD), grades(Instant.EPOCH));

    profile.reviews().undoLast(NOW.plusSeconds(90));
    assertEquals(List.of(Grade.HARD), grades(Instant.EPOCH));
  }

  @Test
  void onlyAnswersSinceAnInstantAreRead() {
    review(ONE, NOW, Grade.HARD, OVERDUE);
    review(ONE, NOW.plusSeconds(60), Grade.GOOD, OVERDUE);

    assertEquals(List.of(Grade.GOOD), grades(NOW.plusSeconds(60)));
  }

  @Test
  void crammingAndRatingsOfOtherProgramsAreToldApart() {
    StudyCard card = profile.cards().find(ONE).orElseThrow();
    LogEntry cram = LogEntry.of(new CardAction.Cram(), card, NOW, card.schedule());
    profile.reviews().add(List.of(answered(cram)));
    profile.reviews().add(List.of(outside(schedule(TODAY.plusDays(3), 5, 250), false)));
    profile.reviews().add(List.of(outside(schedule(TODAY.plusDays(4), 6, 250), true)));

    assertEquals(
        List.of(
            answer(ONE, NOW, Grade.AGAIN, GivenAnswer.Kind.CRAMMED, OptionalDouble.of(12)),
            new GivenAnswer(
                ONE,
                NOW,
                Grade.GOOD,
                Duration.ZERO,
                GivenAnswer.Kind.ELSEWHERE,
                OptionalDouble.of(12))),
        answers(Instant.EPOCH));
  }

  @Test
  void suspendingAndOtherActionsAreNoAnswers() {
    StudyCard card = profile.cards().find(ONE).orElseThrow();

    profile
        .reviews()
        .add(List.of(LogEntry.of(new CardAction.Suspend(), card, NOW, card.schedule())));

    assertEquals(List.of(), answers(Instant.EPOCH));
    assertEquals(
        List.of(
            new CardStanding(ONE, DECKS, OVERDUE, true, false),
            new CardStanding(new CardId("two"), DECKS, Optional.empty(), false, false)),
        profile.records().cards());
  }

  @Test
  void predictionsStandAsLongAsTheirAnswerDoes() {
    StudyCard card = profile.cards().find(ONE).orElseThrow();
    profile.reviews().add(List.of(predicted(card, "yes")));
    profile.reviews().add(List.of(predicted(card, "no")));
    assertEquals(
        List.of(new GivenPrediction(ONE, NOW, true), new GivenPrediction(ONE, NOW, false)),
        profile.records().predictions());

    profile.reviews().undoLast(NOW);

    assertEquals(List.of(new GivenPrediction(ONE, NOW, true)), profile.records().predictions());
  }

  private static LogEntry predicted(StudyCard card, String answer) {
    Prediction prediction = new Prediction(Prediction.Kind.ACKNOWLEDGED, answer, "yes");
    return LogEntry.of(new CardAction.Predicted(prediction), card, NOW, card.schedule());
  }

  private static LogEntry answered(LogEntry row) {
    return new LogEntry(
        row.id(),
        row.card(),
        row.kind(),
        row.at(),
        Optional.of(Grade.AGAIN),
        Optional.of(Duration.ofSeconds(3)),
        row.before(),
        row.after(),
        row.seen(),
        row.scheduler(),
        row.undoes(),
        row.action(),
        row.partOf());
  }

  private static LogEntry outside(Optional<Schedule> there, boolean onlySeen) {
    return new LogEntry(
        LogEntry.NO_ID_YET,
        ONE,
        LogKind.OUTSIDE,
        NOW,
        Optional.of(Grade.GOOD),
        Optional.empty(),
        OVERDUE,
        onlySeen ? OVERDUE : there,
        onlySeen ? there : Optional.empty(),
        Sm2Osr.IDENTITY,
        Optional.empty());
  }

  private void review(CardId card, Instant at, Grade grade, Optional<Schedule> before) {
    profile
        .reviews()
        .record(
            card,
            at,
            grade,
            Duration.ofSeconds(3),
            before,
            schedule(TODAY.plusDays(9), 9, 250).orElseThrow(),
            Sm2Osr.IDENTITY);
  }

  private List<GivenAnswer> answers(Instant since) {
    return profile.records().answers(since);
  }

  private List<Grade> grades(Instant since) {
    return answers(since).stream().map(GivenAnswer::grade).toList();
  }

  private static GivenAnswer answer(
      CardId card, Instant at, Grade grade, GivenAnswer.Kind kind, OptionalDouble interval) {
    return new GivenAnswer(card, at, grade, Duration.ofSeconds(3), kind, interval);
  }
}
