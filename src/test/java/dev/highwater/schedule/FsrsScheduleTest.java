package dev.highwater.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FsrsScheduleTest {
  private static final String TEXT =
      "fsrs,2025-02-05T08:00:00.000Z,12,12.5,5.25,2,4,1,0,2025-01-24T08:00:00.000Z";

  @Test
  void thePluginsFieldsAreReadAndWrittenAlike() {
    FsrsSchedule schedule = FsrsSchedule.parse(TEXT).orElseThrow();

    assertEquals(
        new FsrsSchedule(
            Instant.parse("2025-02-05T08:00:00Z"),
            12,
            12.5,
            5.25,
            2,
            4,
            1,
            0,
            Optional.of(Instant.parse("2025-01-24T08:00:00Z"))),
        schedule);
    assertEquals(TEXT, schedule.text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025-02-05,12,288",
        "fsrs,2025-02-05T08:00:00.000Z,12",
        "fsrs,soon,12,12.5,5.25,2,4,1,0,-",
        "fsrs,2025-02-05T08:00:00.000Z,NaN,12.5,5.25,2,4,1,0,-",
        "fsrs,2025-02-05T08:00:00.000Z,12,Infinity,5.25,2,4,1,0,-",
        "fsrs,2025-02-05T08:00:00.000Z,12,12.5,NaN,2,4,1,0,-",
        "fsrs,2025-02-05T08:00:00.000Z,-0.5,12.5,5.25,2,4,1,0,-",
        "fsrs,+1000000000-12-31T23:59:59.999999999Z,12,12.5,5.25,2,4,1,0,-",
        "fsrs,2025-02-05T08:00:00.000Z,12,12.5,5.25,2,4,1,0,-1000000000-01-01T00:00:00Z"
      })
  void whatIsNoScheduleOfFsrsIsNotRead(String text) {
    assertEquals(Optional.empty(), FsrsSchedule.parse(text));
  }

  @ParameterizedTest
  @CsvSource({"0, NEW", "1, LEARNING", "2, REVIEW", "3, RELEARNING", "-1, REVIEW", "4, REVIEW"})
  void thePhaseIsWhatTheStateSays(int state, FsrsSchedule.Phase phase) {
    FsrsSchedule schedule =
        new FsrsSchedule(Instant.EPOCH, 0, 1, 1, state, 0, 0, 0, Optional.empty());
    assertEquals(phase, schedule.phase());
  }

  @Test
  void aPhaseIsWrittenAsTheStateItIsReadFrom() {
    for (FsrsSchedule.Phase phase : FsrsSchedule.Phase.values()) {
      FsrsSchedule schedule =
          new FsrsSchedule(Instant.EPOCH, 0, 1, 1, phase.state(), 0, 0, 0, Optional.empty());
      assertEquals(phase, schedule.phase());
    }
  }

  @Test
  void sm2GoesOnFromACardOfFsrs() {
    LocalDate today = LocalDate.of(2025, 2, 10);
    StudyMoment now = new StudyMoment(Instant.parse("2025-02-10T10:00:00Z"), today);
    Optional<Schedule> before = Optional.of(FsrsSchedule.parse(TEXT).orElseThrow());
    Optional<Schedule> same = Optional.of(new Sm2Schedule(LocalDate.of(2025, 2, 5), 12, 257));
    Sm2Osr rules = new Sm2Osr(Sm2Settings.DEFAULTS);

    assertEquals(
        rules.outcomes(same, now, DueLoad.none()), rules.outcomes(before, now, DueLoad.none()));
  }
}
