package dev.highwater.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ThinningTest {
  private static final Instant NOW = Instant.parse("2026-11-28T12:30:00Z");
  private static final Thinning THINNING = new Thinning(ZoneId.of("UTC"));

  private static Set<Instant> kept(String... times) {
    return new TreeSet<>(THINNING.kept(List.of(times).stream().map(Instant::parse).toList(), NOW));
  }

  private static Set<Instant> instants(String... times) {
    return List.of(times).stream()
        .map(Instant::parse)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void allOfTheLastDayAreKept() {
    String[] hours = {"2026-11-27T12:31:00Z", "2026-11-27T13:31:00Z", "2026-11-28T11:31:00Z"};
    assertEquals(instants(hours), kept(hours));
  }

  @Test
  void ofADayWithinTwoWeeksTheLastOneIsKept() {
    assertEquals(
        instants("2026-11-20T19:00:00Z", "2026-11-21T08:00:00Z"),
        kept("2026-11-20T08:00:00Z", "2026-11-20T19:00:00Z", "2026-11-21T08:00:00Z"));
  }

  @Test
  void ofAWeekWithinTwoMonthsTheLastOneIsKept() {
    assertEquals(
        instants("2026-10-25T08:00:00Z", "2026-10-31T08:00:00Z", "2026-11-27T08:00:00Z"),
        kept(
            "2026-10-20T08:00:00Z",
            "2026-10-25T08:00:00Z",
            "2026-10-26T08:00:00Z",
            "2026-10-31T08:00:00Z",
            "2026-11-27T08:00:00Z"));
  }

  @Test
  void ofAMonthWithinTwoYearsTheLastOneIsKept() {
    assertEquals(
        instants("2025-03-30T08:00:00Z", "2025-04-02T08:00:00Z", "2026-11-27T08:00:00Z"),
        kept(
            "2025-03-01T08:00:00Z",
            "2025-03-30T08:00:00Z",
            "2025-04-02T08:00:00Z",
            "2026-11-27T08:00:00Z"));
  }

  @Test
  void ofAnEarlierYearTheLastOneIsKept() {
    assertEquals(
        instants("2019-12-30T08:00:00Z", "2020-05-01T08:00:00Z", "2026-11-27T08:00:00Z"),
        kept(
            "2019-03-01T08:00:00Z",
            "2019-12-30T08:00:00Z",
            "2020-05-01T08:00:00Z",
            "2026-11-27T08:00:00Z"));
  }

  @Test
  void theLatestIsKeptHoweverOldAndSoAreThoseFromTheFuture() {
    assertEquals(instants("1999-01-01T00:00:00Z"), kept("1999-01-01T00:00:00Z"));
    String[] future = {"2027-01-01T00:00:00Z", "2027-01-01T01:00:00Z"};
    assertEquals(instants(future), kept(future));
  }

  @Test
  void thinnedHourByHourForThreeYearsItComesToTheSameAsAtOnceAndStaysSmall() {
    Instant begin = NOW.minus(Duration.ofDays(3 * 365));
    Set<Instant> all = new TreeSet<>();
    Set<Instant> step = new TreeSet<>();
    for (Instant at = begin; at.isBefore(NOW); at = at.plus(Duration.ofHours(7))) {
      all.add(at);
      step.add(at);
      step.retainAll(THINNING.kept(step, at));
    }
    step.retainAll(THINNING.kept(step, NOW));
    assertEquals(new TreeSet<>(THINNING.kept(all, NOW)), step);
    assertEquals(true, step.size() < 60, step::toString);
  }
}
