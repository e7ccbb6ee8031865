package dev.highwater.ui.shell;

import dev.highwater.ui.frame.KeyCap;
import dev.highwater.ui.frame.KeyLine;
import dev.highwater.ui.frame.Sentence;
import dev.highwater.ui.frame.Texts;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The list of keys, laid over the screen until Escape, {@code ?} or a click takes it away.
final class KeysSheet extends StackPane {
  private static final Texts TEXTS = Texts.of(KeysSheet.class);

  /// How far an arrow scrolls, of the whole list.
  private static final double STEP = 0.1;

  private final ScrollPane scroll = new ScrollPane();

  KeysSheet() {
    getStyleClass().add("keys-sheet");
    // However long the list, it takes no room from the screen below it.
    setMinSize(0, 0);
    scroll.getStyleClass().addAll("card-sheet", "sheet");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    scroll.setMinHeight(0);
    scroll.setFocusTraversable(false);
    getChildren().setAll(scroll);
    setId("keys-sheet");
    setVisible(false);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.DIALOG);
    setAccessibleText(TEXTS.say("keys-accessible"));

    setOnMouseClicked(event -> setVisible(false));
    addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
  }

  /// @param lines the keys of the screen shown and of the window, as the learner has them
  void open(List<KeyLine> lines) {
    scroll.setContent(list(lines));
    scroll.setVvalue(0);
    setVisible(true);
    requestFocus();
  }

  private static VBox list(List<KeyLine> lines) {
    Label heading = new Label(TEXTS.say("keys"));
    heading.getStyleClass().addAll("notice-heading", "semibold");
    GridPane table = new GridPane();
    table.getStyleClass().add("keys-table");
    int row = 0;
    for (KeyLine line : lines) {
      HBox caps = new HBox();
      caps.getStyleClass().add("caps");
      caps.setMinWidth(USE_PREF_SIZE);
      line.keys().forEach(key -> caps.getChildren().add(new KeyCap(key)));
      table.addRow(row++, caps, Sentence.plain(line.meaning()));
    }
    VBox list = new VBox(heading, table);
    list.getStyleClass().add("keys-list");
    return list;
  }

  private void onKey(KeyEvent event) {
    switch (event.getCode()) {
      case ESCAPE, ENTER, SPACE -> setVisible(false);
      case DOWN -> scroll.setVvalue(scroll.getVvalue() + STEP);
      case UP -> scroll.setVvalue(scroll.getVvalue() - STEP);
      case HOME, PAGE_UP -> scroll.setVvalue(scroll.getVmin());
      case END, PAGE_DOWN -> scroll.setVvalue(scroll.getVmax());
      default -> {}
    }
    event.consume();
  }
}
