package dev.highwater.ui.player;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Everything that was added to what the card says, one line each, readable without hovering.
final class AssumptionList extends VBox {
  AssumptionList() {
    getStyleClass().add("player-assumptions");
  }

  void show(List<String> assumptions) {
    getChildren().clear();
    setVisible(!assumptions.isEmpty());
    setManaged(!assumptions.isEmpty());
    Label title = new Label("Assumed");
    title.getStyleClass().add("player-title");
    getChildren().add(title);
    for (String assumption : assumptions) {
      Label line = new Label("– " + assumption);
      line.getStyleClass().add("player-assumed");
      line.setWrapText(true);
      line.setMinHeight(USE_PREF_SIZE);
      getChildren().add(line);
    }
  }
}
