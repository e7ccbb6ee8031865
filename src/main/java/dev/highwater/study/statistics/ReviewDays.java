package dev.highwater.study.statistics;

import dev.highwater.schedule.Grade;
import dev.highwater.schedule.StudyDays;
import dev.highwater.study.ReviewDay;
import dev.highwater.study.statistics.History.Dated;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Answers counted by study day.
public final class ReviewDays {
  private ReviewDays() {}

  private static final class Tally {
    private final Map<Grade, Integer> times = new EnumMap<>(Grade.class);
    private long millis;

    private void add(GivenAnswer answer) {
      times.merge(answer.grade(), 1, Integer::sum);
      millis += answer.taken().toMillis();
    }

    private int of(Grade grade) {
      return times.getOrDefault(grade, 0);
    }
  }

  /// Every study day with an answer given here that counts, earliest first.
  public static List<ReviewDay> of(List<GivenAnswer> answers, StudyDays days) {
    return of(
        answers.stream()
            .filter(GivenAnswer::counts)
            .map(answer -> new Dated(answer, days.dayOf(answer.at())))
            .toList());
  }

  static List<ReviewDay> of(List<Dated> counted) {
    TreeMap<LocalDate, Tally> tallies = new TreeMap<>();
    for (Dated dated : counted) {
      tallies.computeIfAbsent(dated.day(), _ -> new Tally()).add(dated.answer());
    }
    List<ReviewDay> days = new ArrayList<>();
    tallies.forEach((day, tally) ->
        days.add(
            new ReviewDay(
                day,
                tally.of(Grade.AGAIN),
                tally.of(Grade.HARD),
                tally.of(Grade.GOOD),
                tally.of(Grade.EASY),
                Duration.ofMillis(tally.millis))));
    return days;
  }
}
