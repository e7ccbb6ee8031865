package dev.highwater.ui.statistics;

import dev.highwater.study.statistics.Figure;
import dev.highwater.study.statistics.Report;
import dev.highwater.study.statistics.Table;
import dev.highwater.ui.chart.Legend;
import dev.highwater.ui.chart.Pointer;
import dev.highwater.ui.frame.Notice;
import dev.highwater.ui.frame.Texts;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// One figure: its name, what it comes to or what is pointed at, and the chart or the table.
final class FigureCard extends VBox {
  private static final Texts TEXTS = Texts.of(FigureCard.class);

  /// What can be done with a figure.
  interface Deeds {
    /// Shows it as a table, or as a chart again.
    void toggleTable(Figure figure);

    /// Keeps it as a picture.
    void savePicture(FigureCard card);

    /// Keeps its table as a file.
    void saveTable(Figure figure);
  }

  private final Figure figure;
  private final Label said = Notice.sentence("");
  private final HBox buttons = new HBox();
  private final VBox drawing = new VBox();
  private final StackPane place = new StackPane();
  private final Button table;

  FigureCard(Figure figure, Deeds deeds) {
    this.figure = figure;
    String title = FigureWords.title(figure);
    getStyleClass().addAll("card-sheet", "sheet", "figure-card");
    setId("figure-" + figure.storedName());
    Label heading = new Label(title);
    heading.getStyleClass().addAll("semibold", "sheet-heading");
    HBox.setHgrow(heading, Priority.ALWAYS);
    heading.setMaxWidth(Double.MAX_VALUE);
    table = pill("table-", TEXTS.say("as-table"), () -> deeds.toggleTable(figure));
    Button png = pill("png-", TEXTS.say("png"), () -> deeds.savePicture(this));
    png.setAccessibleText(TEXTS.say("png-accessible", title));
    Button csv = pill("csv-", TEXTS.say("csv"), () -> deeds.saveTable(figure));
    csv.setAccessibleText(TEXTS.say("csv-accessible", title));
    buttons.getChildren().setAll(table, png, csv);
    buttons.getStyleClass().add("figure-buttons");
    HBox head = new HBox(heading, buttons);
    head.setAlignment(Pos.CENTER_LEFT);
    said.getStyleClass().addAll("small", "figure-said");
    said.setId("said-" + figure.storedName());
    said.setMinHeight(USE_PREF_SIZE);
    if (figure != Figure.CALENDAR) {
      place.getStyleClass().add("figure-place");
    }
    VBox.setVgrow(place, Priority.ALWAYS);
    VBox.setVgrow(drawing, Priority.ALWAYS);
    drawing.getStyleClass().add("figure-drawing");
    getChildren().setAll(head, drawing);
  }

  private Button pill(String id, String text, Runnable action) {
    Button button = new Button(text);
    button.setId(id + figure.storedName());
    button.getStyleClass().add("pill");
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
    return button;
  }

  Figure figure() {
    return figure;
  }

  /// Shows the figure of a report.
  void show(Report report, boolean asTable) {
    Table numbers = report.table(figure);
    String title = FigureWords.title(figure);
    String summary = FigureWords.summary(figure, report);
    said.textProperty().unbind();
    said.setText(summary);
    table.setText(asTable ? TEXTS.say("as-chart") : TEXTS.say("as-table"));
    table.setAccessibleText(
        asTable
            ? TEXTS.say("as-chart-accessible", title)
            : TEXTS.say("as-table-accessible", title));
    place.getChildren().setAll(content(numbers, summary, asTable));
    drawing.getChildren().setAll(said);
    Map<String, String> legend = FigureChart.legend(figure);
    if (!asTable && !legend.isEmpty() && !numbers.isBlank()) {
      drawing.getChildren().add(new Legend(FigureChart.legend(figure), FigureChart.shape(figure)));
    }
    drawing.getChildren().add(place);
  }

  private Node content(Table numbers, String summary, boolean asTable) {
    if (asTable) {
      return new FigureTable(numbers);
    }
    if (numbers.isBlank()) {
      return Notice.sentence(TEXTS.say("nothing"));
    }
    Pointer chart =
        FigureChart.of(numbers, TEXTS.say("chart-accessible", FigureWords.title(figure), summary));
    chart.setId("chart-" + figure.storedName());
    said.textProperty().bind(chart.pointedProperty().map(it -> it.isEmpty() ? summary : it));
    return chart;
  }

  /// Puts the focus on the chart or table.
  void takeFocus() {
    place.getChildren().getFirst().requestFocus();
  }

  /// Does something while the buttons are out of the picture.
  <T> T withoutButtons(java.util.function.Supplier<T> action) {
    buttons.setVisible(false);
    try {
      return action.get();
    } finally {
      buttons.setVisible(true);
    }
  }
}
