package dev.highwater.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class Sm2OsrTest {
  private static final LocalDate TODAY = LocalDate.of(2025, 2, 10);
  private static final StudyMoment NOW =
      new StudyMoment(Instant.parse("2025-02-10T09:00:00Z"), TODAY);
  private final Sm2Osr scheduler = new Sm2Osr(Sm2Settings.DEFAULTS);

  @Test
  void outcomesOfANewCardStartAtTheBaseEase() {
    assertEquals(
        new Outcomes(
            new Sm2Schedule(TODAY, 0, 230),
            new Sm2Schedule(TODAY.plusDays(1), 1, 230),
            new Sm2Schedule(TODAY.plusDays(3), 3, 250),
            new Sm2Schedule(TODAY.plusDays(4), 4, 270)),
        scheduler.outcomes(Optional.empty(), NOW, DueLoad.none()));
  }

  @Test
  void outcomesGiveNoBonusWhenTheCardIsOverdue() {
    Outcomes onTime = scheduler.outcomes(dueOn(TODAY), NOW, DueLoad.none());
    assertEquals(onTime, scheduler.outcomes(dueOn(TODAY.minusDays(400)), NOW, DueLoad.none()));
  }

  @Test
  void outcomesGiveABonusForDaysOverdueWhenItIsAskedFor() {
    Sm2Osr asMeant = new Sm2Osr(new Sm2Settings(250, 0.5, 1.3, 36525, true, true));
    assertEquals(
        new Outcomes(
            new Sm2Schedule(TODAY, 0, 230),
            new Sm2Schedule(TODAY.plusDays(7), 7, 230),
            new Sm2Schedule(TODAY.plusDays(35), 35, 250),
            new Sm2Schedule(TODAY.plusDays(56), 56, 270)),
        asMeant.outcomes(dueOn(TODAY.minusDays(4), 250), NOW, DueLoad.none()));
  }

  @Test
  void outcomesGiveNoBonusForACardRatedEarlyWhenTheBonusIsMeantForOverdueOnes() {
    Sm2Osr asMeant = new Sm2Osr(new Sm2Settings(250, 0.5, 1.3, 36525, true, true));
    assertEquals(
        asMeant.outcomes(dueOn(TODAY, 250), NOW, DueLoad.none()),
        asMeant.outcomes(dueOn(TODAY.plusDays(4), 250), NOW, DueLoad.none()));
  }

  @Test
  void outcomesStayWithinTheMaximumWhenANoteClaimsAnAbsurdSchedule() {
    Optional<Schedule> absurd = Optional.of(new Sm2Schedule(TODAY, 1e15, Integer.MAX_VALUE));
    assertEquals(
        new Sm2Schedule(TODAY.plusDays(36525), 36525, Integer.MAX_VALUE),
        scheduler.outcomes(absurd, NOW, DueLoad.none()).easy());
  }

  @Test
  void ratedOnIsDueMinusTheIntervalAsItsDateWasRounded() {
    assertEquals(TODAY, new Sm2Schedule(TODAY.plusDays(3), 2.5, 250).ratedOn());
  }

  private static Optional<Schedule> dueOn(LocalDate day) {
    return dueOn(day, 288);
  }

  private static Optional<Schedule> dueOn(LocalDate day, int ease) {
    return Optional.of(new Sm2Schedule(day, 12, ease));
  }
}
