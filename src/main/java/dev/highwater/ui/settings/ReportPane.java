package dev.highwater.ui.settings;

import dev.highwater.ui.settings.VaultsState.Page;
import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// What the last import of a vault found; thousands of rows are as quick as ten.
final class ReportPane extends StackPane {
  private final VaultsViewModel model;
  private final ListView<ReportRow> rows = new ListView<>();
  private List<ReportRow> shown = List.of();

  ReportPane(VaultsViewModel model) {
    this.model = model;
    getStyleClass().add("report");
    rows.setId("report-rows");
    rows.setAccessibleText("What the last import found");
    rows.setCellFactory(list -> new ReportCell(list, this::act));
    rows.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    rows.setMinHeight(0);
    VBox column = new VBox(rows);
    column.getStyleClass().add("report-column");
    VBox.setVgrow(rows, Priority.ALWAYS);
    getChildren().add(column);
  }

  void show(Page.Report report) {
    if (!shown.equals(report.rows())) {
      int selected = rows.getSelectionModel().getSelectedIndex();
      shown = report.rows();
      rows.getItems().setAll(shown);
      rows.getSelectionModel().select(Math.clamp(selected, 0, shown.size() - 1));
    }
  }

  void takeFocus() {
    rows.requestFocus();
  }

  private void onKey(KeyEvent event) {
    ReportRow selected = rows.getSelectionModel().getSelectedItem();
    if (selected != null && event.getCode() == KeyCode.ENTER) {
      act(selected);
      event.consume();
    }
  }

  /// Opens or closes a group, takes a decision back, or lets the other side of a rating count.
  private void act(ReportRow row) {
    switch (row) {
      case ReportRow.Heading heading -> model.toggle(heading.group());
      case ReportRow.Decision(var decision) -> {
        if (decision.takenBack().isEmpty()) {
          model.takeBack(decision.id());
        }
      }
      case ReportRow.Outside(var rating) -> {
        if (!rating.overruled()) {
          model.overrule(rating.row());
        }
      }
      case ReportRow.Problem _, ReportRow.Nothing _ -> {}
    }
  }
}
