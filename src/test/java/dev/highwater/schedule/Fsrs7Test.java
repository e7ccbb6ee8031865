package dev.highwater.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A memory model with other numbers, another notion of time and one more stability goes through
/// scheduler, log and replay as FSRS-6 does.
class Fsrs7Test {
  private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");
  private static final StudyDays DAYS = instant -> instant.atZone(ZoneOffset.UTC).toLocalDate();
  private final Fsrs rules = new Fsrs(new Fsrs7(), FsrsSettings.DEFAULTS, DAYS);

  /// Another program's figures, which rounds a little differently on the way.
  @Test
  void alwaysGoodOnTheDayDueGivesTheKnownIntervals() {
    Memory memory = new Fsrs7().first(Grade.GOOD);
    for (double known : new double[] {4.8, 26, 92, 293, 885}) {
      double due = memory.daysUntil(0.9);
      assertEquals(known, due, known * 0.02);
      memory = memory.after(Grade.GOOD, Elapsed.ofDays((int) Math.round(due)));
    }
  }

  @Test
  void theSchedulerPlansByItAndKeepsItsSecondStability() {
    FsrsSchedule first = outcome(Optional.empty(), START, Grade.EASY);
    assertEquals(54, first.interval());
    FsrsSchedule second = outcome(Optional.of(first), first.dueAt(), Grade.GOOD);
    Memory expected = new Fsrs7().first(Grade.EASY).after(Grade.GOOD, new Elapsed(54, 54));
    assertEquals(expected.stability(), second.stability(), 1e-6);
    assertEquals(expected.further().getFirst(), second.further().getFirst(), 1e-6);
    assertNotEquals(0.8 * second.stability(), second.further().getFirst(), 0.01);
  }

  @Test
  void replayingTheLogGivesBackWhatTheStoredFormCannotHold() {
    FsrsSchedule first = outcome(Optional.empty(), START, Grade.GOOD);
    FsrsSchedule second = outcome(Optional.of(first), first.dueAt(), Grade.GOOD);
    Instant later = second.dueAt().plus(Duration.ofHours(30));
    FsrsSchedule third = outcome(Optional.of(second), later, Grade.HARD);
    FsrsSchedule stored = FsrsSchedule.parse(third.text()).orElseThrow();
    assertEquals(List.of(), stored.further());
    CardHistory history =
        new CardHistory(
            Optional.empty(),
            List.of(
                review(START, Grade.GOOD, false, first),
                review(first.dueAt(), Grade.GOOD, false, second),
                review(later, Grade.HARD, true, third)),
            Optional.of(stored));
    assertEquals(Optional.of(third), rules.replayed(history));
  }

  private static PastReview review(Instant at, Grade grade, boolean learned, Schedule after) {
    return new PastReview(moment(at), grade, learned, after);
  }

  private FsrsSchedule outcome(Optional<Schedule> before, Instant at, Grade grade) {
    return (FsrsSchedule) rules.outcomes(before, moment(at), DueLoad.none()).of(grade);
  }

  private static StudyMoment moment(Instant at) {
    LocalDate day = DAYS.dayOf(at);
    return new StudyMoment(at, day);
  }
}
