package dev.highwater.study.statistics;

import dev.highwater.study.ReviewDay;
import dev.highwater.study.catchup.Recall;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/// The statistics of one deck, or all, over one period.
///
/// @param from the first day looked at
/// @param today the last
/// @param days study days of the period with an answer given here that counts, earliest first
/// @param minutes spent answering, in sessions without consequences too
/// @param young what was remembered of cards with short intervals
/// @param mature what was remembered of cards with long ones
/// @param expected how many of the rated cards would be remembered today, by the model of memory
/// @param outlook what the forecast takes for granted
/// @param tables one for each figure, in their order
public record Report(
    Scope scope,
    LocalDate from,
    LocalDate today,
    CardCounts cards,
    List<ReviewDay> days,
    double minutes,
    Streak streak,
    Share young,
    Share mature,
    double expected,
    Outlook outlook,
    List<Table> tables) {
  public Report {
    days = List.copyOf(days);
    tables = List.copyOf(tables);
  }

  /// Answers given here that count, within the period.
  public int answers() {
    return days.stream().mapToInt(ReviewDay::count).sum();
  }

  /// What was remembered, of cards with intervals of a day or more.
  public Share retention() {
    return young.plus(mature);
  }

  /// Works everything out.
  ///
  /// @param all everything on record
  /// @param recall the chance of a card to be remembered
  public static Report of(History all, Scope scope, Outlook outlook, Recall recall) {
    History history = all.in(scope.deck());
    LocalDate today = history.calendar().today();
    LocalDate from = scope.period().from(history.earliest(), today);
    AnswerTables answers = new AnswerTables(history, from);
    CardTables cards = new CardTables(history);
    double[] chances = cards.chances(recall, history.lastRated(), today);
    List<ReviewDay> days = ReviewDays.of(history.counted());
    List<ReviewDay> within =
        days.stream()
            .filter(it -> !it.day().isBefore(from))
            .filter(it -> scope.period() == Period.ALL || !it.day().isAfter(today))
            .toList();
    Table time = answers.time();
    return new Report(
        scope,
        from,
        today,
        CardCounts.of(history),
        within,
        time.sum(Measure.MINUTES),
        Streak.of(days.stream().map(ReviewDay::day).toList(), today),
        answers.retention(false),
        answers.retention(true),
        Arrays.stream(chances).sum(),
        outlook,
        List.of(
            answers.reviews(),
            Forecast.of(history, outlook, scope.period().ahead()),
            AnswerTables.calendar(history),
            answers.retention(),
            cards.intervals(),
            cards.ease(),
            cards.stability(),
            cards.difficulty(),
            cards.retrievability(chances),
            answers.hours(),
            time,
            answers.predictions()));
  }

  /// The table of a figure.
  public Table table(Figure figure) {
    return tables.stream().filter(it -> it.figure() == figure).findFirst().orElseThrow();
  }
}
