package dev.highwater.study.statistics;

import dev.highwater.schedule.Grade;
import dev.highwater.study.statistics.History.Dated;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The tables that are made of answers.
final class AnswerTables {
  private static final int HOURS = 24;
  private static final int CALENDAR_WEEKS = 53;
  private static final int WEEK = 7;
  private static final double MILLIS_A_MINUTE = 60_000;

  private final List<Dated> counted;
  private final List<Dated> all;
  private final History history;
  private final LocalDate today;
  private final ZoneId zone;
  private final Spans spans;

  /// @param from the first day looked at
  AnswerTables(History history, LocalDate from) {
    this.history = history;
    this.today = history.calendar().today();
    this.zone = history.calendar().zone();
    this.spans = Spans.past(from, today);
    this.counted = within(history.counted(), from);
    this.all = within(history.answers(), from);
  }

  private List<Dated> within(List<Dated> answers, LocalDate from) {
    return answers.stream()
        .filter(dated -> !dated.day().isBefore(from) && !dated.day().isAfter(today))
        .toList();
  }

  Table reviews() {
    Map<Grade, int[]> times = new EnumMap<>(Grade.class);
    Arrays.stream(Grade.values()).forEach(grade -> times.put(grade, new int[spans.count()]));
    for (Dated dated : counted) {
      times.getOrDefault(dated.answer().grade(), new int[0])[spans.of(dated.day())]++;
    }
    List<List<Cell>> rows = new ArrayList<>();
    for (int span = 0; span < spans.count(); span++) {
      List<Cell> row = spanCells(span);
      for (int[] ofGrade : times.values()) {
        row.add(new Cell.Count(ofGrade[span]));
      }
      rows.add(row);
    }
    return new Table(
        Figure.REVIEWS,
        List.of(
            Measure.FIRST_DAY,
            Measure.LAST_DAY,
            Measure.AGAIN,
            Measure.HARD,
            Measure.GOOD,
            Measure.EASY),
        rows);
  }

  private List<Cell> spanCells(int span) {
    List<Cell> row = new ArrayList<>();
    row.add(new Cell.Day(spans.first(span)));
    row.add(new Cell.Day(spans.last(span)));
    return row;
  }

  /// Every day of the last year, from a Monday on, whatever the period.
  static Table calendar(History history) {
    LocalDate today = history.calendar().today();
    int intoWeek = today.getDayOfWeek().getValue() - 1;
    LocalDate from = today.minusDays(intoWeek + (CALENDAR_WEEKS - 1L) * WEEK);
    int[] answers = new int[(CALENDAR_WEEKS - 1) * WEEK + intoWeek + 1];
    for (Dated dated : history.counted()) {
      if (!dated.day().isBefore(from) && !dated.day().isAfter(today)) {
        answers[(int) (dated.day().toEpochDay() - from.toEpochDay())]++;
      }
    }
    List<List<Cell>> rows = new ArrayList<>();
    for (int day = 0; day < answers.length; day++) {
      rows.add(List.of(new Cell.Day(from.plusDays(day)), new Cell.Count(answers[day])));
    }
    return new Table(Figure.CALENDAR, List.of(Measure.DAY, Measure.ANSWERS), rows);
  }

  Table retention() {
    Share[] young = noShares(spans.count());
    Share[] mature = noShares(spans.count());
    for (Dated dated : counted) {
      if (dated.answer().testsMemory()) {
        Share[] shares = dated.answer().ofMature() ? mature : young;
        int span = spans.of(dated.day());
        shares[span] = shares[span].with(dated.answer().remembered());
      }
    }
    List<List<Cell>> rows = new ArrayList<>();
    for (int span = 0; span < spans.count(); span++) {
      List<Cell> row = spanCells(span);
      row.add(Cell.part(young[span].value()));
      row.add(new Cell.Count(young[span].all()));
      row.add(Cell.part(mature[span].value()));
      row.add(new Cell.Count(mature[span].all()));
      rows.add(row);
    }
    return new Table(
        Figure.RETENTION,
        List.of(
            Measure.FIRST_DAY,
            Measure.LAST_DAY,
            Measure.YOUNG,
            Measure.YOUNG_ASKED,
            Measure.MATURE,
            Measure.MATURE_ASKED),
        rows);
  }

  /// What was remembered of the cards with short intervals, or of those with long ones.
  Share retention(boolean mature) {
    Share share = Share.NONE;
    for (Dated dated : counted) {
      if (dated.answer().testsMemory() && dated.answer().ofMature() == mature) {
        share = share.with(dated.answer().remembered());
      }
    }
    return share;
  }

  Table hours() {
    int[] answers = new int[HOURS];
    Share[] shares = noShares(HOURS);
    for (Dated dated : counted) {
      int hour = dated.answer().at().atZone(zone).getHour();
      answers[hour]++;
      if (dated.answer().testsMemory()) {
        shares[hour] = shares[hour].with(dated.answer().remembered());
      }
    }
    List<List<Cell>> rows = new ArrayList<>();
    for (int hour = 0; hour < HOURS; hour++) {
      rows.add(
          List.of(
              new Cell.Count(hour),
              new Cell.Count(answers[hour]),
              Cell.part(shares[hour].value()),
              new Cell.Count(shares[hour].all())));
    }
    return new Table(
        Figure.HOURS,
        List.of(Measure.HOUR, Measure.ANSWERS, Measure.REMEMBERED, Measure.ASKED),
        rows);
  }

  /// Of all answers given here, those in sessions without consequences too.
  Table time() {
    double[] minutes = new double[spans.count()];
    for (Dated dated : all) {
      minutes[spans.of(dated.day())] += dated.answer().taken().toMillis() / MILLIS_A_MINUTE;
    }
    List<List<Cell>> rows = new ArrayList<>();
    for (int span = 0; span < spans.count(); span++) {
      List<Cell> row = spanCells(span);
      row.add(new Cell.Amount(minutes[span]));
      rows.add(row);
    }
    return new Table(
        Figure.TIME, List.of(Measure.FIRST_DAY, Measure.LAST_DAY, Measure.MINUTES), rows);
  }

  Table predictions() {
    int[] right = new int[spans.count()];
    int[] wrong = new int[spans.count()];
    for (GivenPrediction prediction : history.predictions()) {
      LocalDate day = history.calendar().dayOf(prediction.at());
      if (!day.isBefore(spans.from()) && !day.isAfter(today)) {
        (prediction.right() ? right : wrong)[spans.of(day)]++;
      }
    }
    List<List<Cell>> rows = new ArrayList<>();
    for (int span = 0; span < spans.count(); span++) {
      List<Cell> row = spanCells(span);
      row.add(new Cell.Count(right[span]));
      row.add(new Cell.Count(wrong[span]));
      rows.add(row);
    }
    return new Table(
        Figure.PREDICTIONS,
        List.of(Measure.FIRST_DAY, Measure.LAST_DAY, Measure.RIGHT, Measure.WRONG),
        rows);
  }

  private static Share[] noShares(int many) {
    Share[] shares = new Share[many];
    Arrays.fill(shares, Share.NONE);
    return shares;
  }
}
