package dev.highwater.ui.statistics;

import dev.highwater.study.statistics.Cell;
import dev.highwater.study.statistics.Figure;
import dev.highwater.study.statistics.Measure;
import dev.highwater.study.statistics.Table;
import dev.highwater.ui.frame.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Places of a chart in words: the name under it, and the sentence when it is pointed at.
final class PlaceWords {
  private static final Texts TEXTS = Texts.of(PlaceWords.class);
  private static final DateTimeFormatter SHORT =
      DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);
  private static final int WEEK = 7;
  private static final int MONTH_DAYS = 30;
  private static final int YEAR_DAYS = 365;
  private static final int LONG_TIME = 200;

  private PlaceWords() {}

  /// The name under a column.
  static String name(Table table, int row) {
    if (table.has(Measure.FIRST_DAY)) {
      return isLong(table) ? MONTH.format(day(table, row)) : SHORT.format(day(table, row));
    }
    if (table.has(Measure.HOUR)) {
      return FigureWords.cell(table.at(row, Measure.HOUR));
    }
    return edge(table.figure(), table.at(row, Measure.FROM).height());
  }

  private static boolean isLong(Table table) {
    int last = table.rows().size() - 1;
    return day(table, last).toEpochDay() - day(table, 0).toEpochDay() > LONG_TIME;
  }

  private static LocalDate day(Table table, int row) {
    return ((Cell.Day) table.at(row, Measure.FIRST_DAY)).day();
  }

  /// An end of a class in its unit.
  private static String edge(Figure figure, double at) {
    return switch (figure) {
      case INTERVALS, STABILITY -> days((int) at);
      case EASE -> TEXTS.say("edge-percent", at);
      case RETRIEVABILITY -> TEXTS.say("whole-percent", at);
      default -> TEXTS.say("edge", at);
    };
  }

  private static String days(int days) {
    if (days < WEEK) {
      return TEXTS.say("edge-days", days);
    }
    if (days < MONTH_DAYS) {
      return TEXTS.say("edge-weeks", days / WEEK);
    }
    return days < YEAR_DAYS
        ? TEXTS.say("edge-months", days / MONTH_DAYS)
        : TEXTS.say("edge-years", days / YEAR_DAYS);
  }

  /// Everything of one row.
  static String aloud(Table table, int row) {
    return switch (table.figure()) {
      case REVIEWS ->
          TEXTS.say(
              "reviews-at",
              span(table, row),
              Math.round(
                  table.at(row, Measure.AGAIN).height()
                      + table.at(row, Measure.HARD).height()
                      + table.at(row, Measure.GOOD).height()
                      + table.at(row, Measure.EASY).height()),
              text(table, row, Measure.AGAIN),
              text(table, row, Measure.HARD),
              text(table, row, Measure.GOOD),
              text(table, row, Measure.EASY));
      case CALENDAR ->
          TEXTS.say(
              "calendar-at",
              text(table, row, Measure.DAY),
              Math.round(table.at(row, Measure.ANSWERS).height()));
      case FORECAST ->
          TEXTS.say(
              "forecast-at",
              span(table, row),
              text(table, row, Measure.DUE),
              text(table, row, Measure.FROM_NEW));
      case RETENTION ->
          TEXTS.say(
              "retention-at",
              span(table, row),
              text(table, row, Measure.YOUNG),
              text(table, row, Measure.YOUNG_ASKED),
              text(table, row, Measure.MATURE),
              text(table, row, Measure.MATURE_ASKED));
      case INTERVALS, EASE, STABILITY, DIFFICULTY, RETRIEVABILITY ->
          TEXTS.say(
              "cards-at", classOf(table, row), Math.round(table.at(row, Measure.CARDS).height()));
      case HOURS ->
          TEXTS.say(
              "hours-at",
              (int) table.at(row, Measure.HOUR).height(),
              Math.round(table.at(row, Measure.ANSWERS).height()),
              text(table, row, Measure.REMEMBERED),
              text(table, row, Measure.ASKED));
      case PREDICTIONS ->
          TEXTS.say(
              "predictions-at",
              span(table, row),
              text(table, row, Measure.RIGHT),
              text(table, row, Measure.WRONG));
      case TIME ->
          TEXTS.say(
              "time-at",
              span(table, row),
              FigureWords.minutes(table.at(row, Measure.MINUTES).height()));
    };
  }

  private static String text(Table table, int row, Measure column) {
    return FigureWords.cell(table.at(row, column));
  }

  private static String span(Table table, int row) {
    Cell first = table.at(row, Measure.FIRST_DAY);
    Cell last = table.at(row, Measure.LAST_DAY);
    return first.equals(last)
        ? FigureWords.cell(first)
        : TEXTS.say("span", FigureWords.cell(first), FigureWords.cell(last));
  }

  private static String classOf(Table table, int row) {
    String from = edge(table.figure(), table.at(row, Measure.FROM).height());
    return table.at(row, Measure.TO) instanceof Cell.Nothing
        ? TEXTS.say("class-from", from)
        : TEXTS.say("class", from, edge(table.figure(), table.at(row, Measure.TO).height()));
  }
}
