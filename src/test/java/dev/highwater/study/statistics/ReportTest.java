package dev.highwater.study.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.highwater.card.DeckPath;
import dev.highwater.schedule.Fsrs6;
import dev.highwater.schedule.Fsrs6Parameters;
import dev.highwater.schedule.Fsrs6Profile;
import dev.highwater.schedule.FsrsSchedule;
import dev.highwater.schedule.Grade;
import dev.highwater.schedule.Schedule;
import dev.highwater.schedule.Sm2Schedule;
import dev.highwater.study.ReviewDay;
import dev.highwater.study.StudyCalendar;
import dev.highwater.study.catchup.Recall;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// Figures of logs made by hand, in Tokyo, nine hours before Greenwich; it is noon there.
class ReportTest {
  private static final LocalDate TODAY = LocalDate.of(2025, 2, 10);
  private static final Scope MONTH = new Scope(Optional.empty(), Period.MONTH);
  private static final Scope ALL = new Scope(Optional.empty(), Period.ALL);

  private final StudyCalendar calendar =
      new StudyCalendar(() -> Instant.parse("2025-02-10T03:00:00Z"), ZoneId.of("Asia/Tokyo"));

  private final Answers log = new Answers();

  @Test
  void daysBeginAtFourInTheLearnersZone() {
    log.graded("one", "2025-02-08T18:59:59Z", Grade.GOOD, 12, 3);
    log.graded("one", "2025-02-08T19:00:00Z", Grade.AGAIN, 12, 3);
    log.fresh("two", "2025-02-09T18:59:59Z", 4);

    assertEquals(
        List.of(
            new ReviewDay(TODAY.minusDays(2), 0, 0, 1, 0, Duration.ofSeconds(3)),
            new ReviewDay(TODAY.minusDays(1), 1, 0, 1, 0, Duration.ofSeconds(7))),
        report(ALL).days());
  }

  @Test
  void crammingAndRatingsElsewhereAreNoReviewsHere() {
    log.crammed("one", "2025-02-09T03:00:00Z", 12, 60);
    log.elsewhere("one", "2025-02-09T03:00:00Z", 12);

    Report report = report(MONTH);

    assertEquals(List.of(), report.days());
    assertEquals(Share.NONE, report.retention());
    assertTrue(report.table(Figure.REVIEWS).isBlank());
    assertTrue(report.table(Figure.HOURS).isBlank());
  }

  @Test
  void timeOfCrammingCountsAsTime() {
    log.crammed("one", "2025-02-09T03:00:00Z", 12, 60);
    log.graded("one", "2025-02-10T02:00:00Z", Grade.GOOD, 12, 30);

    assertEquals(1.5, report(MONTH).minutes());
  }

  @Test
  void retentionPartsYoungFromMatureAndLeavesLearningOut() {
    log.fresh("one", "2025-02-09T01:00:00Z", 3);
    log.graded("one", "2025-02-09T02:00:00Z", Grade.AGAIN, 0.5, 3);
    log.graded("one", "2025-02-09T03:00:00Z", Grade.AGAIN, 1, 3);
    log.graded("one", "2025-02-09T04:00:00Z", Grade.HARD, 20.9, 3);
    log.graded("one", "2025-02-09T05:00:00Z", Grade.GOOD, 21, 3);

    Report report = report(MONTH);

    assertEquals(new Share(1, 2), report.young());
    assertEquals(new Share(1, 1), report.mature());
    assertEquals(new Share(2, 3), report.retention());
  }

  @Test
  void answersBeforeThePeriodAreLeftOut() {
    log.graded("one", "2025-01-11T03:00:00Z", Grade.GOOD, 5, 3);
    log.graded("one", "2025-01-12T03:00:00Z", Grade.GOOD, 5, 3);

    assertEquals(1, report(MONTH).answers());
    assertEquals(2, report(ALL).answers());
    assertEquals(LocalDate.of(2025, 1, 11), report(ALL).from());
  }

  @Test
  void tableOfReviewsHasEveryDayOfThePeriod() {
    log.graded("one", "2025-02-10T02:00:00Z", Grade.HARD, 5, 3);

    Table table = report(MONTH).table(Figure.REVIEWS);

    assertEquals(30, table.rows().size());
    assertEquals(
        List.of(
            new Cell.Day(TODAY),
            new Cell.Day(TODAY),
            new Cell.Count(0),
            new Cell.Count(1),
            new Cell.Count(0),
            new Cell.Count(0)),
        table.rows().getLast());
  }

  @Test
  void calendarGoesFromAMondayAYearAgoUpToToday() {
    log.graded("one", "2025-02-10T02:00:00Z", Grade.GOOD, 5, 3);

    Table table = report(MONTH).table(Figure.CALENDAR);

    assertEquals(new Cell.Day(LocalDate.of(2024, 2, 12)), table.at(0, Measure.DAY));
    assertEquals(List.of(new Cell.Day(TODAY), new Cell.Count(1)), table.rows().getLast());
  }

  @Test
  void hoursAreThoseOfTheLearnersZone() {
    log.graded("one", "2025-02-10T02:59:00Z", Grade.GOOD, 5, 3);
    log.graded("one", "2025-02-09T15:00:00Z", Grade.AGAIN, 5, 3);

    Table table = report(MONTH).table(Figure.HOURS);

    assertEquals(
        List.of(new Cell.Count(11), new Cell.Count(1), new Cell.Part(1), new Cell.Count(1)),
        table.rows().get(11));
    assertEquals(
        List.of(new Cell.Count(0), new Cell.Count(1), new Cell.Part(0), new Cell.Count(1)),
        table.rows().getFirst());
    assertEquals(new Cell.Nothing(), table.at(5, Measure.REMEMBERED));
  }

  @Test
  void deckHasItsCardsAndThoseOfDecksBelowAndWhatWasAnsweredOfThem() {
    log.card("one", sm2(TODAY, 5, 250), "a/b");
    log.card("two", sm2(TODAY, 5, 250), "ab");
    log.card("gone", sm2(TODAY, 5, 250), false, true, "a");
    log.graded("one", "2025-02-10T02:00:00Z", Grade.GOOD, 5, 3);
    log.graded("two", "2025-02-10T02:00:00Z", Grade.GOOD, 5, 3);
    log.graded("gone", "2025-02-10T02:00:00Z", Grade.GOOD, 5, 3);

    Report report = report(new Scope(Optional.of(new DeckPath("a")), Period.MONTH));

    assertEquals(2, report.answers());
    assertEquals(new CardCounts(0, 0, 1, 0, 0, 1), report.cards());
    assertEquals(
        new TreeSet<>(List.of(new DeckPath("a"), new DeckPath("a/b"), new DeckPath("ab"))),
        History.read(log, calendar).decks());
  }

  @Test
  void cardsAreCountedByTheirIntervals() {
    log.card("new", Optional.empty(), "a");
    log.card("learning", sm2(TODAY, 0, 250), "a");
    log.card("young", sm2(TODAY.plusDays(1), 20.5, 250), "a");
    log.card("mature", sm2(TODAY.minusDays(1), 21, 250), "a");
    log.card("suspended", sm2(TODAY, 21, 250), true, false, "a");

    assertEquals(new CardCounts(1, 1, 1, 1, 1, 2), report(MONTH).cards());
  }

  @Test
  void intervalsFallIntoClassesWithTheirLowerEndInside() {
    log.card("one", sm2(TODAY, 0, 250), "a");
    log.card("two", sm2(TODAY, 1, 250), "a");
    log.card("three", sm2(TODAY, 1.9, 250), "a");
    log.card("long", sm2(TODAY, 4000, 250), "a");
    log.card("suspended", sm2(TODAY, 4000, 250), true, false, "a");

    Table table = report(MONTH).table(Figure.INTERVALS);

    assertEquals(
        List.of(new Cell.Amount(0), new Cell.Amount(1), new Cell.Count(1)), table.rows().get(0));
    assertEquals(
        List.of(new Cell.Amount(1), new Cell.Amount(2), new Cell.Count(2)), table.rows().get(1));
    assertEquals(
        List.of(new Cell.Amount(730), new Cell.Nothing(), new Cell.Count(1)),
        table.rows().getLast());
  }

  @Test
  void easeIsOfSm2AndStabilityAndDifficultyOfFsrs() {
    log.card("sm2", sm2(TODAY, 5, 130), "a");
    log.card("fsrs", Optional.of(fsrs(TODAY, 5, 9.5, 10)), "a");

    Report report = report(MONTH);

    assertEquals(new Cell.Count(1), report.table(Figure.EASE).at(0, Measure.CARDS));
    assertEquals(1, report.table(Figure.EASE).sum(Measure.CARDS));
    assertEquals(new Cell.Count(1), report.table(Figure.STABILITY).at(4, Measure.CARDS));
    assertEquals(new Cell.Count(1), report.table(Figure.DIFFICULTY).at(8, Measure.CARDS));
  }

  @Test
  void cardIsRememberedByNineInTenWhenItsStabilityIsOver() {
    log.card("fsrs", Optional.of(fsrs(TODAY, 10, 10, 5)), "a");

    Report report = report(MONTH);

    assertEquals(0.9, report.expected(), 1e-6);
  }

  @Test
  void lastAnswerSaysWhenMemoryBeganToFadeNotTheDayMovedByHand() {
    log.card("sm2", sm2(TODAY.plusDays(30), 10, 250), "a");
    log.graded("sm2", "2025-01-31T03:00:00Z", Grade.GOOD, 4, 3);

    assertEquals(0.9, report(MONTH).expected(), 1e-6);
  }

  @Test
  void forecastCountsOverdueCardsForTodayAndSuspendedOnesNot() {
    log.card("overdue", sm2(TODAY.minusDays(9), 5, 250), "a");
    log.card("today", sm2(TODAY, 5, 250), "a");
    log.card("soon", sm2(TODAY.plusDays(29), 5, 250), "a");
    log.card("later", sm2(TODAY.plusDays(30), 5, 250), "a");
    log.card("suspended", sm2(TODAY, 5, 250), true, false, "a");

    Table table = report(MONTH).table(Figure.FORECAST);

    assertEquals(30, table.rows().size());
    assertEquals(new Cell.Count(2), table.at(0, Measure.DUE));
    assertEquals(new Cell.Count(1), table.at(29, Measure.DUE));
    assertEquals(3, table.sum(Measure.DUE));
  }

  @Test
  void forecastAddsNewCardsOnTheirDaysWhileThereAreAny() {
    log.card("one", Optional.empty(), "a");
    log.card("two", Optional.empty(), "a");
    log.card("three", Optional.empty(), "a");

    Table table = report(MONTH, new Outlook(2, List.of(1, 4))).table(Figure.FORECAST);

    assertEquals(
        List.of(2.0, 3.0, 1.0, 0.0, 2.0, 1.0, 0.0),
        table.rows().subList(0, 7).stream().map(row -> row.getLast().height()).toList());
  }

  @Test
  void figuresAreWrittenAsCommaSeparatedValues() {
    log.graded("one", "2025-02-10T02:00:00Z", Grade.GOOD, 5, 90);

    String csv = report(ALL).table(Figure.TIME).csv();

    assertEquals("first-day,last-day,minutes\r\n2025-02-10,2025-02-10,1.5\r\n", csv);
  }

  @Test
  void predictionsAreCountedOnTheirStudyDays() {
    log.predicted("one", "2025-02-09T18:59:59Z", true);
    log.predicted("one", "2025-02-09T19:00:00Z", false);
    log.predicted("one", "2025-02-10T01:00:00Z", true);
    log.predicted("one", "2024-12-10T01:00:00Z", true);

    Table table = report(MONTH).table(Figure.PREDICTIONS);

    assertEquals(
        List.of(new Cell.Day(TODAY), new Cell.Day(TODAY), new Cell.Count(1), new Cell.Count(1)),
        table.rows().getLast());
    assertEquals(2, table.sum(Measure.RIGHT));
  }

  @Test
  void everyFigureHasATable() {
    assertEquals(
        List.of(Figure.values()), report(ALL).tables().stream().map(Table::figure).toList());
  }

  private Report report(Scope scope) {
    return report(scope, Outlook.NOTHING_NEW);
  }

  private Report report(Scope scope, Outlook outlook) {
    Recall recall = new Recall(new Fsrs6(Fsrs6Parameters.DEFAULTS, Fsrs6Profile.ANKI), calendar);
    return Report.of(History.read(log, calendar), scope, outlook, recall);
  }

  private static Optional<Schedule> sm2(LocalDate due, double interval, int ease) {
    return Optional.of(new Sm2Schedule(due, interval, ease));
  }

  private static FsrsSchedule fsrs(
      LocalDate due, int interval, double stability, double difficulty) {
    Instant at = due.atTime(9, 0).atZone(ZoneId.of("Asia/Tokyo")).toInstant();
    return new FsrsSchedule(
        at,
        interval,
        stability,
        difficulty,
        2,
        3,
        0,
        0,
        Optional.of(at.minus(Duration.ofDays(interval))));
  }
}
