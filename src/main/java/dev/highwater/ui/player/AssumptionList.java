package dev.highwater.ui.player;

import dev.highwater.explorer.OutsideTheSearch;
import dev.highwater.simulator.OutsideTheModel;
import java.util.List;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Everything that was added to what the card says, one line each, readable without hovering; and,
/// when asked for, what the model and the search leave out.
final class AssumptionList extends VBox {
  private final VBox assumed = new VBox();
  private final Hyperlink link = new Hyperlink("What the model leaves out");
  private final VBox leftOut = new VBox();

  AssumptionList() {
    getStyleClass().add("player-assumptions");
    assumed.getStyleClass().add("player-assumptions");
    leftOut.getStyleClass().add("player-assumptions");
    link.getStyleClass().add("player-left-out");
    link.setOnAction(_ -> {
      link.setVisited(false);
      unfold(leftOut.getChildren().isEmpty());
    });
    getChildren().addAll(assumed, link, leftOut);
    unfold(false);
  }

  void show(List<String> assumptions) {
    assumed.getChildren().clear();
    assumed.setVisible(!assumptions.isEmpty());
    assumed.setManaged(!assumptions.isEmpty());
    addTo(assumed, "Assumed", assumptions);
    unfold(false);
  }

  private void unfold(boolean shown) {
    leftOut.getChildren().clear();
    leftOut.setManaged(shown);
    if (shown) {
      addTo(leftOut, "The model leaves out", OutsideTheModel.sentences());
      addTo(leftOut, "A search leaves out", OutsideTheSearch.sentences());
    }
  }

  private static void addTo(VBox list, String heading, List<String> lines) {
    Label title = new Label(heading);
    title.getStyleClass().add("player-title");
    list.getChildren().add(title);
    for (String text : lines) {
      Label line = new Label("– " + text);
      line.getStyleClass().add("player-assumed");
      line.setWrapText(true);
      line.setMinHeight(USE_PREF_SIZE);
      list.getChildren().add(line);
    }
  }
}
