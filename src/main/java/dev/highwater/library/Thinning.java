package dev.highwater.library;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.Collection;
import java.util.HashSet;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/// Which automatic backups are kept as they grow old.
///
/// All of the last 24 hours; after that the last one of each day for two weeks, of each week for
/// two months, of each month for two years, of each year for ever. The latest is always kept, and
/// so are those dated in the future, for then it is the clock that cannot be trusted.
///
/// @param zone tells days apart
public record Thinning(ZoneId zone) {
  private static final Duration ALL = Duration.ofDays(1);
  private static final Period DAYS = Period.ofDays(14);
  private static final Period WEEKS = Period.ofMonths(2);
  private static final Period MONTHS = Period.ofYears(2);

  /// Those of the times that are kept.
  public Set<Instant> kept(Collection<Instant> times, Instant now) {
    LocalDate today = day(now);
    NavigableSet<Instant> latestFirst = new TreeSet<>(times).descendingSet();
    Set<Instant> kept = new HashSet<>();
    latestFirst.stream().limit(1).forEach(kept::add);
    latestFirst.stream().filter(at -> at.isAfter(now.minus(ALL))).forEach(kept::add);
    Function<Period, Predicate<Instant>> within =
        period -> at -> !day(at).isBefore(today.minus(period));
    lastOfEach(latestFirst, LocalDate::toEpochDay, within.apply(DAYS), kept);
    lastOfEach(latestFirst, Thinning::week, within.apply(WEEKS), kept);
    lastOfEach(latestFirst, Thinning::month, within.apply(MONTHS), kept);
    lastOfEach(latestFirst, day -> (long) day.getYear(), _ -> true, kept);
    return kept;
  }

  private void lastOfEach(
      NavigableSet<Instant> latestFirst,
      Function<LocalDate, Long> span,
      Predicate<Instant> young,
      Set<Instant> kept) {
    Set<Long> spans = new HashSet<>();
    latestFirst.stream()
        .filter(at -> spans.add(span.apply(day(at))))
        .filter(young)
        .forEach(kept::add);
  }

  private LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, zone);
  }

  private static long week(LocalDate day) {
    return day.get(IsoFields.WEEK_BASED_YEAR) * 100L + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
  }

  private static long month(LocalDate day) {
    return day.getYear() * 100L + day.getMonthValue();
  }
}
