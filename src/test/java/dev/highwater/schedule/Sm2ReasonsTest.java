package dev.highwater.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class Sm2ReasonsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 12, 23);
  private static final StudyMoment NOW =
      new StudyMoment(Instant.parse("2026-12-23T10:00:00Z"), TODAY);

  private static String good(int maximumInterval) {
    Sm2Osr rules = new Sm2Osr(new Sm2Settings(250, 0.5, 1.3, maximumInterval, false));
    Optional<Schedule> before = Optional.of(new Sm2Schedule(TODAY, 12, 250));
    Schedule after = rules.outcomes(before, NOW, DueLoad.none()).good();
    return rules.reasons().outcome(before, Grade.GOOD, after, NOW);
  }

  @Test
  void outcomeGivesTheArithmetic() {
    assertEquals("12 days × 250 % gives 30 days; the ease stays 250 %.", good(36525));
  }

  @Test
  void outcomeSaysWhenTheLongestIntervalHoldsIt() {
    assertEquals(
        "12 days × 250 %, but at most 20 days, the longest interval allowed; the ease stays 250 %.",
        good(20));
  }
}
