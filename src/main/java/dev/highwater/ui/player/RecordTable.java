package dev.highwater.ui.player;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;

/// What became of each record, as far as the run has come.
final class RecordTable extends GridPane {
  private static final List<String> HEADS =
      List.of("Record", "Acknowledged", "Visible", "Survives");
  private static final double[] PERCENT = {16, 46, 19, 19};

  private List<RecordStanding> shown = List.of();

  RecordTable() {
    getStyleClass().add("player-table");
    setAccessibleRole(AccessibleRole.PARENT);
    for (double percent : PERCENT) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(percent);
      column.setFillWidth(true);
      getColumnConstraints().add(column);
    }
  }

  /// Shows the lines; rebuilds only when something has changed.
  void show(List<RecordStanding> lines) {
    if (lines.equals(shown)) {
      return;
    }
    shown = lines;
    getChildren().clear();
    setVisible(!lines.isEmpty());
    setManaged(!lines.isEmpty());
    if (lines.isEmpty()) {
      return;
    }
    for (int column = 0; column < HEADS.size(); column++) {
      add(cell(HEADS.get(column), "player-table-head"), column, 0);
    }
    for (int i = 0; i < lines.size(); i++) {
      RecordStanding line = lines.get(i);
      add(cell(line.name(), "player-table-record"), 0, i + 1);
      add(answer(line.name(), HEADS.get(1), line.acknowledgement()), 1, i + 1);
      add(answer(line.name(), HEADS.get(2), line.visible()), 2, i + 1);
      add(answer(line.name(), HEADS.get(3), line.survives()), 3, i + 1);
    }
  }

  private static Label answer(String record, String head, RecordStanding.Answer answer) {
    String symbol = answer.verdict().symbol();
    Label cell = cell((symbol + " " + answer.text()).strip(), answer.verdict().styleClass());
    cell.setAccessibleText("%s, %s: %s".formatted(record, head, answer.text()));
    return cell;
  }

  private static Label cell(String text, String styleClass) {
    Label cell = new Label(text);
    cell.getStyleClass().addAll("player-cell", styleClass);
    cell.setMaxWidth(Double.MAX_VALUE);
    return cell;
  }
}
