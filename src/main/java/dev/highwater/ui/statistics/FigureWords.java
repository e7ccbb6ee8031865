package dev.highwater.ui.statistics;

import dev.highwater.study.statistics.Cell;
import dev.highwater.study.statistics.Figure;
import dev.highwater.study.statistics.Measure;
import dev.highwater.study.statistics.Period;
import dev.highwater.study.statistics.Report;
import dev.highwater.study.statistics.Share;
import dev.highwater.study.statistics.Table;
import dev.highwater.ui.frame.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/// Figures in words: what they are called, what they come to, what stands in a table.
final class FigureWords {
  private static final Texts TEXTS = Texts.of(FigureWords.class);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);
  private static final int MINUTES_AN_HOUR = 60;

  private FigureWords() {}

  static String title(Figure figure) {
    return switch (figure) {
      case REVIEWS -> TEXTS.say("reviews");
      case CALENDAR -> TEXTS.say("calendar");
      case FORECAST -> TEXTS.say("forecast");
      case RETENTION -> TEXTS.say("retention");
      case INTERVALS -> TEXTS.say("intervals");
      case EASE -> TEXTS.say("ease");
      case STABILITY -> TEXTS.say("stability");
      case DIFFICULTY -> TEXTS.say("difficulty");
      case RETRIEVABILITY -> TEXTS.say("retrievability");
      case HOURS -> TEXTS.say("hours");
      case TIME -> TEXTS.say("time");
      case PREDICTIONS -> TEXTS.say("predictions");
    };
  }

  static String period(Period period) {
    return switch (period) {
      case MONTH -> TEXTS.say("month");
      case QUARTER -> TEXTS.say("quarter");
      case YEAR -> TEXTS.say("year");
      case ALL -> TEXTS.say("all");
    };
  }

  static String measure(Measure measure) {
    return switch (measure) {
      case DAY -> TEXTS.say("column-day");
      case FIRST_DAY -> TEXTS.say("column-first-day");
      case LAST_DAY -> TEXTS.say("column-last-day");
      case HOUR -> TEXTS.say("column-hour");
      case FROM -> TEXTS.say("column-from");
      case TO -> TEXTS.say("column-to");
      case AGAIN -> TEXTS.say("column-again");
      case HARD -> TEXTS.say("column-hard");
      case GOOD -> TEXTS.say("column-good");
      case EASY -> TEXTS.say("column-easy");
      case ANSWERS -> TEXTS.say("column-answers");
      case CARDS -> TEXTS.say("column-cards");
      case DUE -> TEXTS.say("column-due");
      case FROM_NEW -> TEXTS.say("column-from-new");
      case YOUNG_ASKED -> TEXTS.say("column-young-asked");
      case YOUNG -> TEXTS.say("column-young");
      case MATURE_ASKED -> TEXTS.say("column-mature-asked");
      case MATURE -> TEXTS.say("column-mature");
      case ASKED -> TEXTS.say("column-asked");
      case REMEMBERED -> TEXTS.say("column-remembered");
      case MINUTES -> TEXTS.say("column-minutes");
      case RIGHT -> TEXTS.say("column-right");
      case WRONG -> TEXTS.say("column-wrong");
    };
  }

  /// What stands in a table.
  static String cell(Cell cell) {
    return switch (cell) {
      case Cell.Day(LocalDate day) -> DAY.format(day);
      case Cell.Count(long number) -> TEXTS.say("number", number);
      case Cell.Amount(double number) -> TEXTS.say("amount", number);
      case Cell.Part(double share) -> TEXTS.say("percent", share);
      case Cell.Nothing() -> TEXTS.say("none");
    };
  }

  static String share(Share share) {
    return cell(Cell.part(share.value()));
  }

  static String minutes(double minutes) {
    long whole = Math.round(minutes);
    return whole < MINUTES_AN_HOUR
        ? TEXTS.say("minutes", whole)
        : TEXTS.say("hours-minutes", whole / MINUTES_AN_HOUR, whole % MINUTES_AN_HOUR);
  }

  /// What a figure comes to, in a sentence or two; how it is counted, where that is not plain.
  static String summary(Figure figure, Report report) {
    Table table = report.table(figure);
    return switch (figure) {
      case REVIEWS -> reviews(report);
      case CALENDAR ->
          TEXTS.say("calendar-summary", report.streak().current(), report.streak().longest());
      case FORECAST -> forecast(report, table);
      case RETENTION -> retention(report);
      case INTERVALS -> TEXTS.say("intervals-summary", (long) table.sum(Measure.CARDS));
      case EASE -> TEXTS.say("ease-summary", (long) table.sum(Measure.CARDS));
      case STABILITY -> TEXTS.say("stability-summary", (long) table.sum(Measure.CARDS));
      case DIFFICULTY -> TEXTS.say("difficulty-summary", (long) table.sum(Measure.CARDS));
      case RETRIEVABILITY ->
          TEXTS.say(
              "retrievability-summary",
              Math.round(report.expected()),
              (long) table.sum(Measure.CARDS));
      case HOURS -> TEXTS.say("hours-summary");
      case PREDICTIONS ->
          TEXTS.say(
              "predictions-summary",
              (long) table.sum(Measure.RIGHT),
              (long) (table.sum(Measure.RIGHT) + table.sum(Measure.WRONG)));
      case TIME ->
          TEXTS.say(
              "time-summary",
              minutes(report.minutes()),
              minutes(report.minutes() / Math.max(1, report.days().size())));
    };
  }

  private static String reviews(Report report) {
    long days = ChronoUnit.DAYS.between(report.from(), report.today()) + 1;
    int studied = report.days().size();
    return studied == 0
        ? TEXTS.say("reviews-none", days)
        : TEXTS.say(
            "reviews-summary",
            report.answers(),
            studied,
            days,
            (double) report.answers() / studied);
  }

  private static String retention(Report report) {
    return report.retention().all() == 0
        ? TEXTS.say("retention-none")
        : TEXTS.say(
            "retention-summary",
            share(report.young()),
            report.young().all(),
            share(report.mature()),
            report.mature().all());
  }

  private static String forecast(Report report, Table table) {
    long due = (long) table.sum(Measure.DUE);
    return report.outlook().newPerDay() == 0 || report.cards().fresh() == 0
        ? TEXTS.say("forecast-known", due)
        : TEXTS.say("forecast-summary", due, report.cards().fresh(), report.outlook().newPerDay());
  }
}
