package dev.highwater.ui.player;

import java.util.ArrayList;
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

  private final List<List<Label>> lines = new ArrayList<>();
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
    for (int column = 0; column < HEADS.size(); column++) {
      Label head = cell("player-table-head");
      head.setText(HEADS.get(column));
      add(head, column, 0);
    }
  }

  /// Shows the lines; cells are kept, and changed only where something has changed.
  void show(List<RecordStanding> wanted) {
    if (wanted.equals(shown)) {
      return;
    }
    shown = wanted;
    setVisible(!wanted.isEmpty());
    setManaged(!wanted.isEmpty());
    while (lines.size() > wanted.size()) {
      getChildren().removeAll(lines.removeLast());
    }
    while (lines.size() < wanted.size()) {
      addLine();
    }
    for (int i = 0; i < wanted.size(); i++) {
      RecordStanding line = wanted.get(i);
      change(lines.get(i).getFirst(), line.name(), "player-table-record", line.name());
      answer(lines.get(i).get(1), line.name(), HEADS.get(1), line.acknowledgement());
      answer(lines.get(i).get(2), line.name(), HEADS.get(2), line.visible());
      answer(lines.get(i).get(3), line.name(), HEADS.get(3), line.survives());
    }
  }

  private void addLine() {
    List<Label> line = new ArrayList<>();
    for (int column = 0; column < HEADS.size(); column++) {
      Label cell = cell("player-muted");
      line.add(cell);
      add(cell, column, lines.size() + 1);
    }
    lines.add(line);
  }

  private static void answer(
      Label cell, String record, String head, RecordStanding.Answer answer) {
    String text = (answer.verdict().symbol() + " " + answer.text()).strip();
    String said = "%s, %s: %s".formatted(record, head, answer.text());
    change(cell, text, answer.verdict().styleClass(), said);
  }

  private static void change(Label cell, String text, String styleClass, String said) {
    if (!text.equals(cell.getText())) {
      cell.setText(text);
    }
    cell.setAccessibleText(said);
    if (!cell.getStyleClass().contains(styleClass)) {
      cell.getStyleClass().setAll("label", "player-cell", styleClass);
    }
  }

  private static Label cell(String styleClass) {
    Label cell = new Label();
    cell.getStyleClass().addAll("player-cell", styleClass);
    cell.setMaxWidth(Double.MAX_VALUE);
    return cell;
  }
}
