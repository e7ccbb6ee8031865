package dev.highwater.ui.statistics;

import dev.highwater.study.statistics.Cell;
import dev.highwater.study.statistics.Figure;
import dev.highwater.study.statistics.Measure;
import dev.highwater.study.statistics.Table;
import dev.highwater.ui.chart.Chart;
import dev.highwater.ui.chart.ChartData;
import dev.highwater.ui.chart.ChartData.Series;
import dev.highwater.ui.chart.ChartData.Shape;
import dev.highwater.ui.chart.HeatMap;
import dev.highwater.ui.chart.Pointer;
import dev.highwater.ui.frame.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;

/// Makes a chart of the table of a figure.
final class FigureChart {
  private static final Texts TEXTS = Texts.of(FigureChart.class);
  private static final String ONLY = "plain";
  private static final String OTHER = "second";

  private FigureChart() {}

  /// The chart.
  ///
  /// @param summary says what it shows, for those who do not see it
  static Pointer of(Table table, String summary) {
    return table.figure() == Figure.CALENDAR
        ? calendar(table, summary)
        : new Chart(data(table), summary);
  }

  private static HeatMap calendar(Table table, String summary) {
    LocalDate from = ((Cell.Day) table.at(0, Measure.DAY)).day();
    List<Integer> counts =
        IntStream.range(0, table.rows().size())
            .mapToObj(row -> (int) table.at(row, Measure.ANSWERS).height())
            .toList();
    return new HeatMap(from, counts, row -> PlaceWords.aloud(table, row), Locale.ENGLISH, summary);
  }

  private static ChartData data(Table table) {
    boolean shares = table.figure() == Figure.RETENTION;
    DoubleFunction<String> mark =
        shares ? value -> TEXTS.say("whole-percent", value) : value -> TEXTS.say("amount", value);
    List<String> names = new ArrayList<>();
    for (int row = 0; row < table.rows().size(); row++) {
      names.add(PlaceWords.name(table, row));
    }
    return new ChartData(
        shape(table.figure()),
        names,
        series(table),
        shares ? 1 : 0,
        !shares && table.figure() != Figure.TIME,
        mark,
        row -> PlaceWords.aloud(table, row));
  }

  static Shape shape(Figure figure) {
    return figure == Figure.RETENTION ? Shape.LINES : Shape.COLUMNS;
  }

  private static List<Series> series(Table table) {
    return switch (table.figure()) {
      case REVIEWS ->
          List.of(
              series("again", table, Measure.AGAIN),
              series("hard", table, Measure.HARD),
              series("good", table, Measure.GOOD),
              series("easy", table, Measure.EASY));
      case FORECAST ->
          List.of(series(ONLY, table, Measure.DUE), series(OTHER, table, Measure.FROM_NEW));
      case RETENTION ->
          List.of(series(ONLY, table, Measure.YOUNG), series(OTHER, table, Measure.MATURE));
      case HOURS, CALENDAR -> List.of(series(ONLY, table, Measure.ANSWERS));
      case PREDICTIONS ->
          List.of(series("again", table, Measure.WRONG), series("good", table, Measure.RIGHT));
      case TIME -> List.of(series(ONLY, table, Measure.MINUTES));
      case INTERVALS, EASE, STABILITY, DIFFICULTY, RETRIEVABILITY ->
          List.of(series(ONLY, table, Measure.CARDS));
    };
  }

  private static Series series(String style, Table table, Measure column) {
    return new Series(
        style,
        IntStream.range(0, table.rows().size())
            .mapToObj(row -> table.at(row, column))
            .map(cell ->
                cell instanceof Cell.Nothing
                    ? Double.valueOf(Double.NaN)
                    : Double.valueOf(cell.height()))
            .toList());
  }

  /// What the colours mean; empty where there is only one.
  static SequencedMap<String, String> legend(Figure figure) {
    SequencedMap<String, String> names = new LinkedHashMap<>();
    switch (figure) {
      case REVIEWS -> {
        names.put("again", TEXTS.say("column-again"));
        names.put("hard", TEXTS.say("column-hard"));
        names.put("good", TEXTS.say("column-good"));
        names.put("easy", TEXTS.say("column-easy"));
      }
      case FORECAST -> {
        names.put(ONLY, TEXTS.say("legend-due"));
        names.put(OTHER, TEXTS.say("legend-from-new"));
      }
      case PREDICTIONS -> {
        names.put("again", TEXTS.say("column-wrong"));
        names.put("good", TEXTS.say("column-right"));
      }
      case RETENTION -> {
        names.put(ONLY, TEXTS.say("legend-young"));
        names.put(OTHER, TEXTS.say("legend-mature"));
      }
      default -> {}
    }
    return names;
  }
}
