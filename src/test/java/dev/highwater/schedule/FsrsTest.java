package dev.highwater.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.highwater.schedule.FsrsSchedule.Phase;
import dev.highwater.schedule.FsrsSettings.FromSm2;
import dev.highwater.schedule.FsrsSettings.Spread;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FsrsTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  /// A day begins at four in the morning.
  private static final StudyDays DAYS =
      instant -> instant.atZone(BERLIN).minusHours(4).toLocalDate();

  private static final MemoryModel MODEL = new Fsrs6(Fsrs6Parameters.DEFAULTS, Fsrs6Profile.PLUGIN);
  private static final MemoryModel WHOLE_DAYS =
      new Fsrs6(Fsrs6Parameters.DEFAULTS, Fsrs6Profile.WHOLE_DAYS);
  private static final StudyMoment NOW = at("2025-02-10T09:00:00Z");
  private static final Fsrs FSRS = new Fsrs(MODEL, FsrsSettings.DEFAULTS, DAYS);

  static LongStream seeds() {
    return LongStream.range(0, 200);
  }

  @Test
  void outcomesSayWhichModelMadeThem() {
    assertEquals(Fsrs6.IDENTITY, FSRS.identity());
    assertEquals(Fsrs6.IDENTITY, FSRS.forCard(7).identity());
  }

  @Test
  void aCardRatedAfterMidnightBelongsToTheEveningBefore() {
    Optional<Schedule> evening = review(10, 5, at("2025-02-08T20:00:00Z"));
    Schedule sameNight = rate(evening, at("2025-02-09T02:30:00Z")).good();
    Schedule nextMorning = rate(evening, at("2025-02-09T03:30:00Z")).good();

    assertEquals(
        MODEL.at(10, 5).after(Grade.GOOD, Elapsed.ofDays(0)).stability(),
        stability(sameNight),
        1e-8);
    assertEquals(
        MODEL.at(10, 5).after(Grade.GOOD, Elapsed.ofDays(1)).stability(),
        stability(nextMorning),
        1e-8);
  }

  /// The night of 30 March 2025 is an hour shorter, that of 26 October an hour longer.
  @ParameterizedTest
  @CsvSource({
    "2025-03-20T03:10:00Z, 2025-04-19T03:10:00Z",
    "2025-03-20T02:10:00Z, 2025-04-19T01:10:00Z",
    "2025-10-10T02:10:00Z, 2025-11-09T03:10:00Z",
    "2025-10-10T03:10:00Z, 2025-11-09T03:10:00Z"
  })
  void anIntervalEndsOnItsStudyDayThoughTheClockWasChanged(String rated, String due) {
    StudyMoment now = at(rated);
    Optional<Schedule> before = review(30, 5, at("2025-03-20T03:00:00Z"));
    FsrsSettings thirty = settings(0.9, 30, List.of(), List.of(), Spread.NONE);
    FsrsSchedule after =
        (FsrsSchedule) new Fsrs(MODEL, thirty, DAYS).outcomes(before, now, DueLoad.none()).easy();

    assertEquals(30, after.interval());
    assertEquals(now.day().plusDays(30), DAYS.dayOf(after.dueAt()));
    assertEquals(Instant.parse(due), after.dueAt());
  }

  @Test
  void aClockSetBackCountsAsTheSameDay() {
    Optional<Schedule> future = review(10, 5, at("2026-02-10T09:00:00Z"));
    Optional<Schedule> now = review(10, 5, NOW);
    assertEquals(rate(now, NOW), rate(future, NOW));
  }

  @Test
  void withoutALastReviewItIsTheDueDateLessTheInterval() {
    Instant due = Instant.parse("2025-02-08T09:00:00Z");
    FsrsSchedule known =
        new FsrsSchedule(
            due, 4, 4, 5, 2, 3, 0, 0, Optional.of(Instant.parse("2025-02-04T09:00:00Z")));
    FsrsSchedule unknown = new FsrsSchedule(due, 4, 4, 5, 2, 3, 0, 0, Optional.empty());
    assertEquals(rate(Optional.of(known), NOW), rate(Optional.of(unknown), NOW));
  }

  @Test
  void aCardThatWasResetStartsAnew() {
    FsrsSchedule reset = FSRS.reset(NOW);
    assertEquals(new FsrsSchedule(NOW.instant(), 0, 0, 0, 0, 0, 0, 0, Optional.empty()), reset);
    assertEquals(rate(Optional.empty(), NOW), rate(Optional.of(reset), NOW));
  }

  @Test
  void longStepsAreReviewsInDays() {
    Fsrs fsrs = withSteps(List.of("PT10M", "P2D"), List.of("P3D"));
    Outcomes fresh = fsrs.outcomes(Optional.empty(), NOW, DueLoad.none());
    assertEquals(List.of("1/0/0/10m", "2/0/1/1440m", "2/0/2/2880m", "2/0/8/11520m"), shapes(fresh));
    Outcomes known = fsrs.outcomes(review(10, 5, at("2025-02-01T09:00:00Z")), NOW, DueLoad.none());
    assertEquals(List.of("2/0/3/4320m", "2/0/22/31680m"), shapes(known).subList(0, 2));
    assertEquals(1, ((FsrsSchedule) known.again()).lapses());
    assertEquals(0, ((FsrsSchedule) known.hard()).lapses());
  }

  @Test
  void withoutStepsEveryGradeGivesDays() {
    Fsrs fsrs = withSteps(List.of(), List.of());
    assertEquals(
        List.of("2/0/1/1440m", "2/0/1/1440m", "2/0/2/2880m", "2/0/8/11520m"),
        shapes(fsrs.outcomes(Optional.empty(), NOW, DueLoad.none())));
    assertEquals(
        1,
        ((FsrsSchedule)
                fsrs.outcomes(review(10, 5, at("2025-02-01T09:00:00Z")), NOW, DueLoad.none())
                    .again())
            .lapses());
  }

  @ParameterizedTest
  @CsvSource({
    "-1, 1/0/0/6m, 1/1/0/10m",
    "0, 1/0/0/6m, 1/1/0/10m",
    "1, 1/1/0/6m, 1/2/0/60m",
    "2, 1/2/0/6m, 2/0/1/1440m",
    "99, 1/2/0/6m, 2/0/1/1440m"
  })
  void aStepThatNoLongerExistsCountsAsTheNearest(int step, String hard, String good) {
    Fsrs fsrs = withSteps(List.of("PT1M", "PT10M", "PT1H"), List.of("PT10M"));
    Schedule before =
        new FsrsSchedule(NOW.instant(), 0, 1, 5, 1, 1, 0, step, Optional.of(NOW.instant()));
    Outcomes outcomes = fsrs.outcomes(Optional.of(before), NOW, DueLoad.none());
    assertEquals(List.of(hard, good), List.of(shape(outcomes.hard()), shape(outcomes.good())));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void outcomesOfAReviewRiseFromHardToEasyWithinTheMaximum(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int maximum = random.nextInt(1, 400);
    Spread spread = List.of(Spread.values()).get(random.nextInt(3));
    FsrsSettings settings =
        settings(random.nextDouble(0.7, 0.99), maximum, List.of(), List.of(), spread);
    MemoryModel model = random.nextBoolean() ? MODEL : WHOLE_DAYS;
    Optional<Schedule> before =
        review(
            Math.exp(random.nextDouble(-3, 8)),
            random.nextDouble(1, 10),
            before(NOW, random.nextInt(1, 500)));
    Outcomes outcomes =
        new Fsrs(model, settings, DAYS).forCard(seed).outcomes(before, NOW, day -> 3);
    double shortest = 1;
    for (Grade grade : Grade.values()) {
      double interval = outcomes.of(grade).interval();
      assertTrue(interval >= 1 && interval <= maximum, grade + " " + interval);
      if (grade != Grade.AGAIN) {
        assertTrue(interval >= Math.min(shortest, maximum), grade + " " + interval);
        shortest = interval + 1;
      } else if (model == WHOLE_DAYS) {
        shortest = interval + 1;
      }
    }
  }

  @Test
  void fuzzIsTheSameForACardAndReviewAndAnotherForOthers() {
    Fsrs fuzzed = new Fsrs(MODEL, settings(0.9, 36_500, List.of(), List.of(), Spread.FUZZ), DAYS);
    Optional<Schedule> before = review(100, 5, at("2024-11-01T09:00:00Z"));
    assertEquals(
        fuzzed.forCard(1).outcomes(before, NOW, DueLoad.none()),
        fuzzed.forCard(1).outcomes(before, NOW, DueLoad.none()));
    assertEquals(
        fuzzed.outcomes(before, NOW, DueLoad.none()),
        fuzzed.forCard(0).outcomes(before, NOW, DueLoad.none()));
    long intervals =
        LongStream.range(0, 50)
            .mapToDouble(card ->
                fuzzed.forCard(card).outcomes(before, NOW, DueLoad.none()).good().interval())
            .distinct()
            .count();
    assertTrue(intervals > 10, () -> intervals + " different intervals");
  }

  @ParameterizedTest
  @CsvSource({"AS_PLUGIN, 5.5", "AS_ANKI, 6.9140552"})
  void aCardOfSm2GoesOnWithTheMemoryItsIntervalLetsSuppose(FromSm2 fromSm2, double difficulty) {
    FsrsSettings settings =
        new FsrsSettings(0.9, 36_500, List.of(), List.of(), Spread.NONE, Map.of(), fromSm2);
    Schedule sm2 = new Sm2Schedule(LocalDate.of(2025, 2, 8), 10, 250);
    FsrsSchedule after =
        (FsrsSchedule)
            new Fsrs(MODEL, settings, DAYS).outcomes(Optional.of(sm2), NOW, DueLoad.none()).good();
    Memory expected = MODEL.at(10, difficulty).after(Grade.GOOD, Elapsed.ofDays(12));
    assertEquals(expected.stability(), after.stability(), 1e-5);
    assertEquals(4, after.reps());
  }

  @Test
  void anAbsurdScheduleOfSm2StillGivesDates() {
    Schedule absurd = new Sm2Schedule(LocalDate.of(9999, 12, 31), 1e300, Integer.MIN_VALUE);
    FsrsSchedule after = (FsrsSchedule) rate(Optional.of(absurd), NOW).easy();
    assertEquals(36_500, after.interval());
    assertEquals(NOW.day().plusDays(36_500), after.due());
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, -0.5, 1.5, Double.NaN})
  void aRetentionThatIsNoChanceIsRefused(double retention) {
    assertRefused(
        "The desired retention must be above 0 and below 1.",
        () -> settings(retention, 10, List.of(), List.of(), Spread.NONE));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 1_000_001})
  void aMaximumIntervalOutOfRangeIsRefused(int maximum) {
    assertRefused(
        "The maximum interval must be between 1 and 1000000 days.",
        () -> settings(0.9, maximum, List.of(), List.of(), Spread.NONE));
  }

  @Test
  void theLongestMaximumIntervalIsTaken() {
    assertEquals(
        1_000_000, settings(0.9, 1_000_000, List.of(), List.of(), Spread.NONE).maximumInterval());
    assertEquals(1, settings(0.9, 1, List.of(), List.of(), Spread.NONE).maximumInterval());
  }

  @Test
  void aStepOfNoTimeIsRefused() {
    String sentence = "A learning step must be longer than nothing.";
    List<Duration> none = List.of(Duration.ZERO);
    assertRefused(sentence, () -> settings(0.9, 9, none, List.of(), Spread.NONE));
    assertRefused(sentence, () -> settings(0.9, 9, List.of(), none, Spread.NONE));
  }

  private static void assertRefused(String sentence, Executable made) {
    assertEquals(sentence, assertThrows(IllegalArgumentException.class, made).getMessage());
  }

  private static Outcomes rate(Optional<Schedule> before, StudyMoment now) {
    return FSRS.outcomes(before, now, DueLoad.none());
  }

  private static double stability(Schedule schedule) {
    return ((FsrsSchedule) schedule).stability();
  }

  private static StudyMoment at(String instant) {
    return new StudyMoment(Instant.parse(instant), DAYS.dayOf(Instant.parse(instant)));
  }

  private static StudyMoment before(StudyMoment now, int days) {
    Instant then = now.instant().minus(days, ChronoUnit.DAYS);
    return new StudyMoment(then, DAYS.dayOf(then));
  }

  private static Optional<Schedule> review(double stability, double difficulty, StudyMoment last) {
    return Optional.of(
        new FsrsSchedule(
            last.instant(),
            0,
            stability,
            difficulty,
            Phase.REVIEW.state(),
            3,
            0,
            0,
            Optional.of(last.instant())));
  }

  private static Fsrs withSteps(List<String> learning, List<String> relearning) {
    FsrsSettings settings =
        settings(
            0.9,
            36_500,
            learning.stream().map(Duration::parse).toList(),
            relearning.stream().map(Duration::parse).toList(),
            Spread.NONE);
    return new Fsrs(MODEL, settings, DAYS);
  }

  private static FsrsSettings settings(
      double retention,
      int maximum,
      List<Duration> learning,
      List<Duration> relearning,
      Spread spread) {
    return new FsrsSettings(
        retention, maximum, learning, relearning, spread, Map.of(), FromSm2.AS_PLUGIN);
  }

  private static List<String> shapes(Outcomes outcomes) {
    return List.of(
        shape(outcomes.again()),
        shape(outcomes.hard()),
        shape(outcomes.good()),
        shape(outcomes.easy()));
  }

  /// State, step, interval and minutes until due.
  private static String shape(Schedule schedule) {
    FsrsSchedule fsrs = (FsrsSchedule) schedule;
    return "%d/%d/%.0f/%dm"
        .formatted(
            fsrs.state(),
            fsrs.learningStep(),
            fsrs.interval(),
            Duration.between(NOW.instant(), fsrs.dueAt()).toMinutes());
  }
}
