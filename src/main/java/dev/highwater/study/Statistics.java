package dev.highwater.study;

import dev.highwater.schedule.Grade;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What has been learned so far, in numbers. Reviews taken back are not counted.
///
/// @param counts cards by state, today
/// @param days every study day with a review, earliest first
/// @param retention share (0 to 1) of the reviews of cards with an interval of a day or more that
///   were remembered, that is not graded Again; empty when there are none
public record Statistics(StudyCards.Counts counts, List<ReviewDay> days, OptionalDouble retention) {
  public Statistics {
    days = List.copyOf(days);
  }

  /// Works the numbers out from the whole log.
  public static Statistics of(StudyCards cards, ReviewLog log, StudyCalendar calendar) {
    List<LogEntry> reviews =
        ReviewReplay.standing(log.all()).stream()
            .filter(entry -> entry.kind() == LogKind.REVIEW)
            .toList();
    return new Statistics(
        cards.counts(calendar.today()), days(reviews, calendar), retention(reviews));
  }

  private static List<ReviewDay> days(List<LogEntry> reviews, StudyCalendar calendar) {
    Map<LocalDate, List<LogEntry>> byDay =
        reviews.stream()
            .collect(
                Collectors.groupingBy(
                    entry -> calendar.dayOf(entry.at()), TreeMap::new, Collectors.toList()));
    List<ReviewDay> days = new ArrayList<>();
    byDay.forEach((day, entries) -> days.add(day(day, entries)));
    return days;
  }

  private static ReviewDay day(LocalDate day, List<LogEntry> entries) {
    Duration spent =
        entries.stream()
            .flatMap(entry -> entry.taken().stream())
            .reduce(Duration.ZERO, Duration::plus);
    return new ReviewDay(
        day,
        times(Grade.AGAIN, entries),
        times(Grade.HARD, entries),
        times(Grade.GOOD, entries),
        times(Grade.EASY, entries),
        spent);
  }

  private static OptionalDouble retention(List<LogEntry> reviews) {
    List<LogEntry> ofKnown =
        reviews.stream()
            .filter(entry -> entry.before().map(schedule -> schedule.interval() >= 1).orElse(false))
            .toList();
    return ofKnown.stream()
        .mapToInt(entry -> entry.grade().equals(Optional.of(Grade.AGAIN)) ? 0 : 1)
        .average();
  }

  private static int times(Grade grade, List<LogEntry> entries) {
    return (int) entries.stream().filter(entry -> entry.grade().equals(Optional.of(grade))).count();
  }
}
