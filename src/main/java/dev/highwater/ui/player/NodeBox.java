package dev.highwater.ui.player;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A box of the picture: a name with an aside, and one line of state under it.
final class NodeBox extends VBox {
  private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");

  private final Label name = new Label();
  private final Label aside = new Label();
  private final Label state = new Label();

  NodeBox(String title) {
    getStyleClass().add("player-box");
    name.setText(title);
    name.getStyleClass().add("player-box-name");
    aside.getStyleClass().add("player-box-aside");
    aside.setMinWidth(Region.USE_PREF_SIZE);
    state.getStyleClass().add("player-box-state");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox head = new HBox(4, name, space, aside);
    head.setAlignment(Pos.BASELINE_LEFT);
    getChildren().addAll(head, state);
    setAlignment(Pos.CENTER_LEFT);
  }

  /// Says whether it is the one that has been chosen.
  void mark(boolean marked) {
    pseudoClassStateChanged(MARKED, marked);
  }

  /// Says beside the name what role it plays.
  void setAside(String text, String styleClass) {
    aside.setText(text);
    wear(aside, "label", "player-box-aside", styleClass);
  }

  /// Says under the name how it is.
  void setState(String text, String styleClass) {
    state.setText(text);
    wear(state, "label", "player-box-state", styleClass);
    state.setManaged(!text.isEmpty());
  }

  /// Draws the broker of a row.
  void showBroker(Picture.Row row) {
    if (row.leads()) {
      setAside("★ leader", "player-accent");
    } else {
      setAside(row.believesItLeads() ? "☆ old leader" : "", "player-muted");
    }
    setState(row.state().symbol() + " " + row.state().words(), row.state().styleClass());
    String standing = row.state().isDown() ? "player-down" : row.leads() ? "player-leads" : "player-follows";
    wear(this, "player-box", "player-broker", standing);
  }

  /// Changes style classes only if they are others: to set them again would style the node again.
  private static void wear(Node node, String... classes) {
    if (!node.getStyleClass().equals(List.of(classes))) {
      node.getStyleClass().setAll(classes);
    }
  }
}
