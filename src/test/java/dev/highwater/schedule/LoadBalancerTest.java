package dev.highwater.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoadBalancerTest {
  private static final LocalDate TODAY = LocalDate.of(2025, 2, 10);

  /// Only the day just beyond or just at the end of the window is free.
  @ParameterizedTest
  @CsvSource({
    "7, 0", "8, 1", "21, 1", "22, 1", "40, 2", "60, 3", "180, 3", "181, 4", "240, 6", "280, 7",
    "3650, 7"
  })
  void balanceMovesAnIntervalByTheWindowAndNoFurther(long interval, long window) {
    assertEquals(
        interval - window,
        LoadBalancer.balance(interval, TODAY, freeOnlyOn(interval - window)),
        "the window's last day");
    assertEquals(
        interval,
        LoadBalancer.balance(interval, TODAY, freeOnlyOn(interval - window - 1)),
        "the day beyond");
  }

  @Test
  void balanceTakesTheEarlierOfTwoEquallyEmptyDays() {
    DueLoad load = day -> day.equals(TODAY.plusDays(10)) ? 2 : 1;
    assertEquals(9, LoadBalancer.balance(10, TODAY, load));
  }

  @Test
  void balanceKeepsTheDayWhenNoneIsEmptier() {
    assertEquals(10, LoadBalancer.balance(10, TODAY, day -> 3));
  }

  private static DueLoad freeOnlyOn(long interval) {
    return day -> day.equals(TODAY.plusDays(interval)) ? 0 : 1;
  }
}
