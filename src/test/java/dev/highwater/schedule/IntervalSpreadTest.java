package dev.highwater.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.highwater.schedule.FsrsSettings.FromSm2;
import dev.highwater.schedule.FsrsSettings.Spread;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalSpreadTest {
  /// A Monday.
  private static final LocalDate TODAY = LocalDate.of(2025, 2, 10);

  private static final double ALMOST_ONE = Math.nextDown(1.0);

  /// Reach: 1, then 0.15 a day from 2.5, 0.10 from 7, 0.05 from 20.
  @ParameterizedTest
  @CsvSource({
    "1, 36500, 0, 1, 1",
    "2, 36500, 0, 2, 2",
    "3, 36500, 0, 2, 4",
    "7, 36500, 0, 5, 9",
    "10, 36500, 0, 8, 12",
    "20, 36500, 0, 17, 23",
    "30, 36500, 0, 27, 33",
    "100, 36500, 0, 93, 107",
    "100, 102, 0, 93, 102",
    "100, 36500, 96, 97, 107",
    "100, 36500, 100, 93, 107",
    "100, 36500, 99, 100, 107",
    "4, 36500, 1, 3, 5",
    "100, 100, 0, 93, 100"
  })
  void fuzzReachesSoFarAndNoFurther(
      long interval, int maximum, int elapsed, long earliest, long latest) {
    assertEquals(earliest, fuzz(maximum, 0).spread(interval, elapsed));
    assertEquals(latest, fuzz(maximum, ALMOST_ONE).spread(interval, elapsed));
  }

  @Test
  void fuzzTakesEveryDayInReachAlike() {
    assertEquals(
        List.of(8L, 8L, 9L, 9L, 10L, 10L, 11L, 11L, 12L, 12L),
        IntStream.range(0, 10)
            .mapToObj(tenth -> fuzz(36_500, tenth / 10.0).spread(10, 0))
            .toList());
  }

  @Test
  void noSpreadLeavesTheInterval() {
    IntervalSpread none =
        new IntervalSpread(settings(Spread.NONE, 36_500, Map.of()), TODAY, DueLoad.none(), 0.99);
    assertEquals(100, none.spread(100, 0));
  }

  @Test
  void balancingAvoidsDaysWithManyCards() {
    DueLoad load = day -> day.equals(TODAY.plusDays(9)) ? 0 : 1000;
    assertEquals(List.of(9L, 9L, 9L), balanced(10, load, Map.of(), 0.001, 0.5, 0.999));
  }

  /// Weights are the third powers of 1/8 to 1/12; the shares are worked out apart from the code.
  @ParameterizedTest
  @CsvSource({
    "0.34, 8",
    "0.35, 9",
    "0.58, 9",
    "0.59, 10",
    "0.76, 10",
    "0.77, 11",
    "0.89, 11",
    "0.90, 12",
    "0.999, 12"
  })
  void balancingPrefersEarlierDaysWhenAllAreFree(double chance, long interval) {
    assertEquals(List.of(interval), balanced(10, DueLoad.none(), Map.of(), chance));
  }

  /// With two cards a day weighs 2^2.15 times less than with one, which weighs as much as none.
  @Test
  void balancingWeighsADayByItsCards() {
    DueLoad load = day -> day.equals(TODAY.plusDays(8)) ? 2 : 1;
    double first = Math.pow(0.5, 2.15) / 512;
    double share = first / (first + 1.0 / 729 + 1.0 / 1000 + 1.0 / 1331 + 1.0 / 1728);
    assertEquals(List.of(8L, 9L), balanced(10, load, Map.of(), share - 1e-6, share + 1e-6));
  }

  @Test
  void balancingLeavesLongIntervalsToChance() {
    DueLoad load = day -> day.equals(TODAY.plusDays(91)) ? 0 : 1000;
    assertEquals(List.of(84L), balanced(91, load, Map.of(), 0));
    DueLoad ninety = day -> day.equals(TODAY.plusDays(90)) ? 0 : 1000;
    assertEquals(List.of(90L), balanced(90, ninety, Map.of(), 0.0001));
  }

  @Test
  void easyDaysGetAlmostNoCards() {
    Map<DayOfWeek, EasyDay> restOnTuesday =
        Map.of(DayOfWeek.TUESDAY, EasyDay.MINIMUM, DayOfWeek.WEDNESDAY, EasyDay.MINIMUM);
    // 8 days from Monday is a Tuesday, 9 a Wednesday.
    assertEquals(List.of(10L, 12L), balanced(10, DueLoad.none(), restOnTuesday, 0.001, 0.999));
  }

  @Test
  void aReducedDayWeighsHalf() {
    double first = 0.5 / 512;
    double share = first / (first + 1.0 / 729 + 1.0 / 1000 + 1.0 / 1331 + 1.0 / 1728);
    Map<DayOfWeek, EasyDay> reduced = Map.of(DayOfWeek.TUESDAY, EasyDay.REDUCED);
    assertEquals(
        List.of(8L, 9L), balanced(10, DueLoad.none(), reduced, share - 1e-6, share + 1e-6));
  }

  @ParameterizedTest
  @CsvSource({"0, 1e-6", "1, 0.2", "2, 0.4", "3, 0.6", "4, 0.8", "5, 1"})
  void siblingsAreKeptApart(int apart, double weight) {
    LocalDate sibling = TODAY.plusDays(8 - apart);
    double[] weights = new double[5];
    for (int at = 0; at < weights.length; at++) {
      int distance = apart + at;
      double factor = distance == 0 ? 1e-6 : Math.min(1, 0.2 * distance);
      weights[at] = factor / Math.pow(8 + at, 3);
    }
    assertEquals(weight / 512, weights[0], 1e-12);
    double share = weights[0] / Arrays.stream(weights).sum();
    assertEquals(
        List.of(8L, 9L), balanced(10, siblingOn(sibling), Map.of(), share - 1e-9, share + 1e-9));
  }

  @Test
  void siblingsAfterTheDayAreKeptApartToo() {
    // 8 to 12 days: the 13th holds a sibling, so the 12th weighs a fifth of what it would.
    double[] weights = new double[5];
    for (int at = 0; at < weights.length; at++) {
      weights[at] = Math.min(1, 0.2 * (5 - at)) / Math.pow(8 + at, 3);
    }
    double share = 1 - weights[4] / Arrays.stream(weights).sum();
    assertEquals(
        List.of(11L, 12L),
        balanced(10, siblingOn(TODAY.plusDays(13)), Map.of(), share - 1e-9, share + 1e-9));
  }

  private static DueLoad siblingOn(LocalDate sibling) {
    return new DueLoad() {
      @Override
      public int cardsDueOn(LocalDate day) {
        return 0;
      }

      @Override
      public boolean siblingDueOn(LocalDate day) {
        return day.equals(sibling);
      }
    };
  }

  private static List<Long> balanced(
      long interval, DueLoad load, Map<DayOfWeek, EasyDay> easyDays, double... chances) {
    FsrsSettings settings = settings(Spread.BALANCED, 36_500, easyDays);
    return Arrays.stream(chances)
        .mapToObj(chance -> new IntervalSpread(settings, TODAY, load, chance).spread(interval, 0))
        .toList();
  }

  private static IntervalSpread fuzz(int maximum, double chance) {
    return new IntervalSpread(
        settings(Spread.FUZZ, maximum, Map.of()), TODAY, DueLoad.none(), chance);
  }

  private static FsrsSettings settings(
      Spread spread, int maximum, Map<DayOfWeek, EasyDay> easyDays) {
    return new FsrsSettings(
        0.9, maximum, List.of(), List.of(), spread, easyDays, FromSm2.AS_PLUGIN);
  }
}
