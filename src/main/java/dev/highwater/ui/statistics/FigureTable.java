package dev.highwater.ui.statistics;

import dev.highwater.study.statistics.Cell;
import dev.highwater.study.statistics.Measure;
import dev.highwater.study.statistics.Table;
import dev.highwater.ui.frame.Texts;
import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// A figure as a table, for those who would rather read numbers, and for screen readers.
final class FigureTable extends TableView<List<Cell>> {
  private static final Texts TEXTS = Texts.of(FigureTable.class);

  FigureTable(Table table) {
    getStyleClass().add("figure-table");
    setAccessibleText(TEXTS.say("table-accessible", FigureWords.title(table.figure())));
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    for (int at = 0; at < table.columns().size(); at++) {
      int place = at;
      Measure measure = table.columns().get(at);
      TableColumn<List<Cell>, String> column = new TableColumn<>(FigureWords.measure(measure));
      column.setCellValueFactory(
          row -> new ReadOnlyStringWrapper(FigureWords.cell(row.getValue().get(place))));
      column.setSortable(false);
      column.setReorderable(false);
      column.getStyleClass().add("figure");
      getColumns().add(column);
    }
    setItems(FXCollections.observableArrayList(table.rows()));
    getSelectionModel().select(0);
  }
}
