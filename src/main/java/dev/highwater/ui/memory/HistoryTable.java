package dev.highwater.ui.memory;

import dev.highwater.schedule.Reasons;
import dev.highwater.study.explain.HistoryLine;
import java.util.List;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/// What happened to a card, one row each, oldest first.
final class HistoryTable extends GridPane {
  private static final String NOTHING = "–";
  private static final double LEAST_WORDS = 96;

  private static final Column DAY = new Column("Day", line -> line.day().toString());
  private static final Column WHAT =
      new Column("What", line -> line.what() + (line.takenBack() ? ", taken back" : ""));
  private static final Column TIME =
      new Column("Time", line -> line.taken().map(TimeTaken::of).orElse(NOTHING));
  private static final Column CHANCE =
      new Column("Chance before", line -> line.recall().map(Reasons::percent).orElse(NOTHING));
  private static final Column STABILITY =
      new Column(
          "Stability after",
          line -> line.memory().map(memory -> Reasons.days(memory.stability())).orElse(NOTHING));
  private static final Column DUE =
      new Column(
          "Due then",
          line -> line.schedule().map(schedule -> schedule.due().toString()).orElse(NOTHING));

  private record Column(String name, Function<HistoryLine, String> text) {}

  /// All columns.
  HistoryTable(List<HistoryLine> lines) {
    this(lines, List.of(DAY, WHAT, TIME, CHANCE, STABILITY, DUE));
  }

  /// For a narrow place.
  static HistoryTable inShort(List<HistoryLine> lines) {
    return new HistoryTable(lines, List.of(DAY, WHAT, CHANCE, DUE));
  }

  private HistoryTable(List<HistoryLine> lines, List<Column> columns) {
    setId("card-history");
    getStyleClass().add("history-table");
    for (int place = 0; place < columns.size(); place++) {
      Label heading = new Label(columns.get(place).name());
      heading.getStyleClass().addAll("muted", "small");
      heading.setMinWidth(USE_PREF_SIZE);
      add(heading, place, 0);
    }
    lines.forEach(line -> add(line, columns));
  }

  private void add(HistoryLine line, List<Column> columns) {
    int row = getRowCount();
    for (int place = 0; place < columns.size(); place++) {
      Column column = columns.get(place);
      Label cell = new Label(column.text().apply(line));
      cell.getStyleClass().add("small");
      if (line.takenBack()) {
        cell.getStyleClass().add("muted");
      }
      boolean words = column.equals(WHAT);
      cell.setWrapText(words);
      cell.setMinWidth(words ? LEAST_WORDS : USE_PREF_SIZE);
      setHgrow(cell, words ? Priority.ALWAYS : Priority.NEVER);
      add(cell, place, row);
    }
  }
}
