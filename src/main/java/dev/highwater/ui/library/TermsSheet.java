package dev.highwater.ui.library;

import dev.highwater.study.query.QueryHelp;
import dev.highwater.ui.frame.Sentence;
import dev.highwater.ui.frame.Texts;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The terms of the query language, laid over the screen; an example that is chosen is typed into
/// the search field.
final class TermsSheet extends StackPane {
  private static final Texts TEXTS = Texts.of(TermsSheet.class);

  private final GridPane table = new GridPane();

  TermsSheet(Consumer<String> onExample) {
    getStyleClass().add("library-overlay");
    setId("terms-sheet");
    setAccessibleRole(AccessibleRole.DIALOG);
    setAccessibleText(TEXTS.say("terms-heading"));
    Label heading = new Label(TEXTS.say("terms-heading"));
    heading.getStyleClass().addAll("semibold", "sheet-heading");
    table.getStyleClass().add("terms");
    ColumnConstraints meaning = new ColumnConstraints();
    meaning.setHgrow(Priority.ALWAYS);
    meaning.setFillWidth(true);
    table.getColumnConstraints().setAll(new ColumnConstraints(), meaning);
    int row = 0;
    for (QueryHelp.Line line : QueryHelp.lines()) {
      Button example = new Button(line.example());
      example.getStyleClass().addAll("term", "config");
      example.setMinWidth(USE_PREF_SIZE);
      example.setOnAction(event -> {
        setVisible(false);
        onExample.accept(line.example());
      });
      table.addRow(row++, example, Sentence.plain(line.meaning()));
    }
    VBox column = new VBox(heading, Sentence.quiet(TEXTS.say("terms-hint")), table);
    column.getStyleClass().add("terms-column");
    ScrollPane scroll = new ScrollPane(column);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().addAll("card-sheet", "sheet");
    scroll.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    scroll.setMinHeight(0);
    setMinSize(0, 0);
    getChildren().setAll(scroll);
    setVisible(false);
    setOnMouseClicked(event -> setVisible(false));
  }

  void open() {
    setVisible(true);
    table.getChildren().getFirst().requestFocus();
  }
}
