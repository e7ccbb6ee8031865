package dev.highwater.study;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// How often the learner foresaw what happens. Predictions of answers taken back are not counted.
///
/// @param days every study day with a prediction, earliest first
/// @param kinds by what was asked; kinds never asked are missing
public record Predictions(List<Day> days, SortedMap<Prediction.Kind, Score> kinds) {
  public Predictions {
    days = List.copyOf(days);
    kinds = Collections.unmodifiableSortedMap(new TreeMap<>(kinds));
  }

  /// Predictions that came true, and those that did not.
  public record Score(int right, int wrong) {
    private static final Score NONE = new Score(0, 0);

    private Score plus(Prediction prediction) {
      return prediction.right() ? new Score(right + 1, wrong) : new Score(right, wrong + 1);
    }
  }

  /// The score of one study day.
  public record Day(LocalDate day, Score score) {}

  /// Counts what the log says.
  public static Predictions of(ReviewLog log, StudyCalendar calendar) {
    return of(log.all(), calendar);
  }

  /// The same of rows that have been read already.
  ///
  /// @param rows all rows of the log, in order
  public static Predictions of(List<LogEntry> rows, StudyCalendar calendar) {
    SortedMap<LocalDate, Score> days = new TreeMap<>();
    SortedMap<Prediction.Kind, Score> kinds = new TreeMap<>();
    for (LogEntry row : ReviewReplay.standing(rows)) {
      if (row.action().orElse(null) instanceof CardAction.Predicted(Prediction prediction)) {
        LocalDate day = calendar.dayOf(row.at());
        days.put(day, days.getOrDefault(day, Score.NONE).plus(prediction));
        Score score = kinds.getOrDefault(prediction.kind(), Score.NONE);
        kinds.put(prediction.kind(), score.plus(prediction));
      }
    }
    List<Day> list = new ArrayList<>();
    days.forEach((day, score) -> list.add(new Day(day, score)));
    return new Predictions(list, kinds);
  }
}
