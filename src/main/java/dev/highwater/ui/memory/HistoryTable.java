package dev.highwater.ui.memory;

import dev.highwater.schedule.Reasons;
import dev.highwater.study.explain.HistoryLine;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/// What happened to a card, one row each, oldest first.
final class HistoryTable extends GridPane {
  private static final String NOTHING = "–";

  HistoryTable(List<HistoryLine> lines) {
    setId("card-history");
    getStyleClass().add("history-table");
    heading("Day", "What", "Time", "Chance before", "Stability after", "Due then");
    lines.forEach(this::add);
  }

  private void heading(String... names) {
    for (int column = 0; column < names.length; column++) {
      Label label = new Label(names[column]);
      label.getStyleClass().addAll("muted", "small");
      add(label, column, 0);
    }
  }

  private void add(HistoryLine line) {
    int row = getRowCount();
    String what = line.what() + (line.takenBack() ? ", taken back" : "");
    String[] cells = {
      line.day().toString(),
      what,
      line.taken().map(TimeTaken::of).orElse(NOTHING),
      line.recall().map(Reasons::percent).orElse(NOTHING),
      line.memory().map(memory -> Reasons.days(memory.stability())).orElse(NOTHING),
      line.schedule().map(schedule -> schedule.due().toString()).orElse(NOTHING)
    };
    for (int column = 0; column < cells.length; column++) {
      Label cell = new Label(cells[column]);
      cell.getStyleClass().add("small");
      if (line.takenBack()) {
        cell.getStyleClass().add("muted");
      }
      cell.setWrapText(column == 1);
      cell.setMinWidth(column == 1 ? 0 : USE_PREF_SIZE);
      add(cell, column, row);
    }
  }
}
