package dev.highwater.study.statistics;

import dev.highwater.schedule.Schedule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// What comes due from today on. What is overdue counts for today. A card that is due counts once,
/// on its day: the days on which it comes back after that depend on answers not yet given.
final class Forecast {
  private Forecast() {}

  static Table of(History history, Outlook outlook, int days) {
    LocalDate today = history.calendar().today();
    Spans spans = Spans.ahead(today, days);
    int[] due = new int[spans.count()];
    int fresh = 0;
    for (CardStanding card : history.present()) {
      if (card.suspended()) {
        continue;
      }
      if (card.schedule().isEmpty()) {
        fresh++;
        continue;
      }
      Schedule schedule = card.schedule().get();
      LocalDate day = history.calendar().dueDay(schedule);
      LocalDate asked = day.isBefore(today) ? today : day;
      if (!asked.isAfter(spans.to())) {
        due[spans.of(asked)]++;
      }
    }
    int[] added = added(fresh, outlook, days);
    long[] fromNew = new long[spans.count()];
    for (int day = 0; day < days; day++) {
      fromNew[spans.of(today.plusDays(day))] += added[day];
    }
    List<List<Cell>> rows = new ArrayList<>();
    for (int span = 0; span < spans.count(); span++) {
      rows.add(
          List.of(
              new Cell.Day(spans.first(span)),
              new Cell.Day(spans.last(span)),
              new Cell.Count(due[span]),
              new Cell.Count(fromNew[span])));
    }
    return new Table(
        Figure.FORECAST,
        List.of(Measure.FIRST_DAY, Measure.LAST_DAY, Measure.DUE, Measure.FROM_NEW),
        rows);
  }

  /// How often cards that are new today are asked on each of the days.
  private static int[] added(int fresh, Outlook outlook, int days) {
    int[] added = new int[days];
    int left = fresh;
    for (int day = 0; day < days && left > 0 && outlook.newPerDay() > 0; day++) {
      int begun = Math.min(left, outlook.newPerDay());
      left -= begun;
      added[day] += begun;
      for (int later : outlook.comesBack()) {
        if (day + later < days) {
          added[day + later] += begun;
        }
      }
    }
    return added;
  }
}
