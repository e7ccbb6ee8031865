package dev.highwater.study.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.highwater.schedule.Fsrs;
import dev.highwater.schedule.Fsrs6;
import dev.highwater.schedule.Fsrs6Parameters;
import dev.highwater.schedule.Fsrs6Profile;
import dev.highwater.schedule.FsrsSettings;
import dev.highwater.schedule.Sm2Osr;
import dev.highwater.schedule.Sm2Settings;
import dev.highwater.study.StudyCalendar;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutlookTest {
  private final StudyCalendar calendar =
      new StudyCalendar(() -> Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC);

  /// Good multiplies an interval by 2.5, and it is rounded: 3, 8, 20, 50 and 125 days.
  @Test
  void newCardComesBackWhenSm2SaysGood() {
    Outlook outlook = Outlook.of(20, new Sm2Osr(Sm2Settings.DEFAULTS), calendar);

    assertEquals(new Outlook(20, List.of(3, 11, 31, 81, 206)), outlook);
  }

  @Test
  void shortStepsOfFsrsAreOnOneDay() {
    Fsrs6 model = new Fsrs6(Fsrs6Parameters.DEFAULTS, Fsrs6Profile.ANKI);

    Outlook outlook = Outlook.of(20, new Fsrs(model, FsrsSettings.AS_ANKI, calendar), calendar);

    assertGrows(outlook.comesBack());
  }

  private static void assertGrows(List<Integer> days) {
    assertTrue(days.size() > 3 && days.size() < 12, days.toString());
    assertTrue(days.getFirst() >= 1 && days.getLast() < 365, days.toString());
    for (int at = 2; at < days.size(); at++) {
      int gap = days.get(at) - days.get(at - 1);
      assertTrue(gap > days.get(at - 1) - days.get(at - 2), days.toString());
    }
  }
}
