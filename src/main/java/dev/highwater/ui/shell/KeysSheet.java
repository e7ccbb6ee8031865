package dev.highwater.ui.shell;

import dev.highwater.ui.frame.KeyCap;
import dev.highwater.ui.frame.KeyLine;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The list of keys, laid over the screen until Escape, {@code ?} or a click takes it away.
final class KeysSheet extends StackPane {
  KeysSheet() {
    getStyleClass().add("keys-sheet");
    setId("keys-sheet");
    setVisible(false);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.DIALOG);
    setAccessibleText("List of keys");

    setOnMouseClicked(event -> setVisible(false));
    addEventHandler(KeyEvent.KEY_PRESSED, this::close);
  }

  /// @param screen what the screen shown says about its keys
  void open(List<KeyLine> screen) {
    getChildren()
        .setAll(sheet(Stream.concat(screen.stream(), WindowKeys.lines().stream()).toList()));
    setVisible(true);
    requestFocus();
  }

  private static VBox sheet(List<KeyLine> lines) {
    Label heading = new Label("Keys");
    heading.getStyleClass().addAll("notice-heading", "semibold");
    GridPane table = new GridPane();
    table.getStyleClass().add("keys-table");
    int row = 0;
    for (KeyLine line : lines) {
      HBox caps = new HBox();
      caps.getStyleClass().add("caps");
      line.keys().forEach(key -> caps.getChildren().add(new KeyCap(key)));
      table.addRow(row++, caps, new Label(line.meaning()));
    }
    VBox sheet = new VBox(heading, table);
    sheet.getStyleClass().addAll("card-sheet", "sheet");
    sheet.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    return sheet;
  }

  private void close(KeyEvent event) {
    switch (event.getCode()) {
      case ESCAPE, ENTER, SPACE -> setVisible(false);
      default -> {}
    }
    event.consume();
  }
}
