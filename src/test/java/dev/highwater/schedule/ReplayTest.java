package dev.highwater.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.highwater.schedule.FsrsSchedule.Phase;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What rules make of a card's log, whoever wrote it.
class ReplayTest {
  private static final StudyDays DAYS = instant -> instant.atZone(ZoneOffset.UTC).toLocalDate();
  private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");
  private static final Sm2Osr SM2 = new Sm2Osr(Sm2Settings.DEFAULTS);
  private static final Fsrs FSRS = fsrs(Fsrs6Parameters.DEFAULTS);
  private static final Fsrs OTHER_FSRS = fsrs(otherParameters());

  static LongStream seeds() {
    return LongStream.range(0, 50);
  }

  private static Fsrs fsrs(Fsrs6Parameters parameters) {
    return new Fsrs(new Fsrs6(parameters, Fsrs6Profile.ANKI), FsrsSettings.AS_ANKI, DAYS);
  }

  private static Fsrs6Parameters otherParameters() {
    List<Double> values = new ArrayList<>(Fsrs6Parameters.DEFAULTS.values());
    values.replaceAll(value -> Math.max(value * 0.9, 0.001));
    values.set(16, 2.0);
    values.set(20, 0.2);
    return new Fsrs6Parameters(values);
  }

  /// A card that is studied, by rules that may change on the way.
  private static final class Studied {
    private final Optional<Schedule> given;
    private final List<PastReview> reviews = new ArrayList<>();
    private Optional<Schedule> state;
    private Instant now = START;

    Studied(Optional<Schedule> given) {
      this.given = given;
      this.state = given;
    }

    CardHistory history() {
      return new CardHistory(given, reviews, state);
    }

    void rate(Scheduler rules, Grade grade) {
      Optional<Schedule> seen = rules.replayed(history());
      Schedule after = rules.outcomes(seen, moment(now), DueLoad.none()).of(grade);
      boolean learned =
          state
              .map(before ->
                  before instanceof FsrsSchedule fsrs
                      ? fsrs.phase() == Phase.REVIEW
                      : before.interval() >= 1)
              .orElse(false);
      reviews.add(new PastReview(moment(now), grade, learned, after));
      state = Optional.of(after);
    }

    void rateByChance(Scheduler rules, int times, SplittableRandom random) {
      for (int review = 0; review < times; review++) {
        rate(rules, List.of(Grade.values()).get(random.nextInt(4)));
        now = now.plusSeconds(random.nextInt(3) == 0 ? 700 : random.nextLong(30 * 86_400L));
      }
    }
  }

  private static StudyMoment moment(Instant at) {
    return new StudyMoment(at, DAYS.dayOf(at));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void fsrsGoesOnFromItsOwnLogAsFromItsState(long seed) {
    Studied card = new Studied(Optional.empty());
    card.rateByChance(FSRS, 12, new SplittableRandom(seed));
    assertEquals(card.state, FSRS.replayed(card.history()));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void fsrsGoesOnFromAScheduleGivenAsFromItsState(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Sm2Schedule given = new Sm2Schedule(LocalDate.of(2026, 1, 1), random.nextInt(1, 100), 250);
    Studied card = new Studied(Optional.of(given));
    card.rateByChance(FSRS, 8, random);
    assertEquals(card.state, FSRS.replayed(card.history()));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void sm2ThereAndBackIsTheSameState(long seed) {
    Studied card = new Studied(Optional.empty());
    card.rateByChance(SM2, 6, new SplittableRandom(seed));
    CardHistory history = card.history();
    Optional<Schedule> seenByFsrs = FSRS.replayed(history);
    assertEquals(FsrsSchedule.class, seenByFsrs.orElseThrow().getClass());
    assertEquals(card.state, SM2.replayed(history));
  }

  @Test
  void sm2AfterReviewsByFsrsGoesOnFromItsOwnLastAndRatesTheOthersItself() {
    Studied card = new Studied(Optional.empty());
    card.rate(SM2, Grade.GOOD);
    Optional<Schedule> bySm2 = card.state;
    card.now = card.now.plusSeconds(3 * 86_400L);
    card.rate(FSRS, Grade.EASY);
    Schedule expected = SM2.outcomes(bySm2, moment(card.now), DueLoad.none()).easy();
    assertEquals(Optional.of(expected), SM2.replayed(card.history()));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void otherParametersGiveAnotherMemoryAndTheSameDueDateAndGoBackExactly(long seed) {
    Studied card = new Studied(Optional.empty());
    card.rateByChance(FSRS, 5, new SplittableRandom(seed));
    FsrsSchedule before = (FsrsSchedule) card.state.orElseThrow();
    FsrsSchedule other = (FsrsSchedule) OTHER_FSRS.replayed(card.history()).orElseThrow();
    assertNotEquals(before.stability(), other.stability());
    assertEquals(
        new FsrsSchedule(
            before.dueAt(),
            before.interval(),
            other.stability(),
            other.difficulty(),
            before.state(),
            before.reps(),
            before.lapses(),
            before.learningStep(),
            before.lastReview()),
        other);
    assertEquals(card.state, FSRS.replayed(card.history()));
  }

  @Test
  void aCardThatSm2AsksAgainTodayIsInRelearningForFsrs() {
    Studied card = new Studied(Optional.empty());
    card.rate(SM2, Grade.GOOD);
    card.now = card.now.plusSeconds(3 * 86_400L);
    card.rate(SM2, Grade.AGAIN);
    FsrsSchedule seen = (FsrsSchedule) FSRS.replayed(card.history()).orElseThrow();
    assertEquals(Phase.RELEARNING, seen.phase());
    assertEquals(1, seen.lapses());
    assertEquals(2, seen.reps());
    assertEquals(Optional.of(card.now), seen.lastReview());
  }

  @Test
  void aCardNeverRatedStaysNew() {
    assertEquals(Optional.empty(), FSRS.replayed(CardHistory.NONE));
    assertEquals(Optional.empty(), SM2.replayed(CardHistory.NONE));
  }
}
