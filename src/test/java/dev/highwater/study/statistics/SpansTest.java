package dev.highwater.study.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpansTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @ParameterizedTest
  @CsvSource({"0, 1, 1", "91, 92, 1", "92, 14, 7", "363, 52, 7", "419, 60, 7", "420, 31, 14"})
  void longTimesAreCutIntoSpansOfWholeWeeks(int daysAgo, int spans, int length) {
    Spans past = Spans.past(TODAY.minusDays(daysAgo), TODAY);

    assertEquals(spans, past.count());
    assertEquals(length, past.length());
  }

  @Test
  void pastEndsTodayAndItsFirstSpanMayBeShort() {
    Spans past = Spans.past(TODAY.minusDays(99), TODAY);

    assertEquals(15, past.count());
    assertEquals(TODAY.minusDays(6), past.first(14));
    assertEquals(TODAY, past.last(14));
    assertEquals(TODAY.minusDays(99), past.first(0));
    assertEquals(TODAY.minusDays(98), past.last(0));
  }

  @Test
  void forecastBeginsTodayAndItsLastSpanMayBeShort() {
    Spans ahead = Spans.ahead(TODAY, 100);

    assertEquals(TODAY, ahead.first(0));
    assertEquals(TODAY.plusDays(6), ahead.last(0));
    assertEquals(TODAY.plusDays(98), ahead.first(14));
    assertEquals(TODAY.plusDays(99), ahead.last(14));
  }

  @Test
  void everyDayIsInTheSpanThatSaysSo() {
    for (Spans spans :
        new Spans[] {Spans.past(TODAY.minusDays(250), TODAY), Spans.ahead(TODAY, 250)}) {
      for (LocalDate day = spans.from(); !day.isAfter(spans.to()); day = day.plusDays(1)) {
        int span = spans.of(day);
        assertEquals(
            false, day.isBefore(spans.first(span)) || day.isAfter(spans.last(span)), day + "");
      }
    }
  }
}
