package dev.highwater.ui.player;

import dev.highwater.ui.frame.Texts;
import java.util.List;
import java.util.stream.Collectors;
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
  private static final Texts TEXTS = Texts.of(NodeBox.class);
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
    showRole(row);
    if (row.standsStill()) {
      setState("‖ " + TEXTS.say("stands-still", row.state().words()), "player-warning");
    } else {
      setState(row.state().symbol() + " " + row.state().words(), row.state().styleClass());
    }
    String standing =
        row.state().isDown() ? "player-down" : row.leads() ? "player-leads" : "player-follows";
    wear(this, "player-box", "player-broker", standing);
  }

  /// A role and a cut link have to share the room beside the name: then the sign of the role is
  /// enough.
  private void showRole(Picture.Row row) {
    String sign = row.leads() ? "★" : row.believesItLeads() ? "☆" : "";
    String role = row.leads() ? "leader" : row.believesItLeads() ? "old leader" : "";
    String styleClass = row.leads() ? "player-accent" : "player-muted";
    if (row.cutFrom().isEmpty()) {
      setAside((sign + " " + role).strip(), styleClass);
    } else {
      String others =
          row.cutFrom().stream().map(NodeNames::brief).collect(Collectors.joining(", "));
      setAside((sign + " ⊘ " + others).strip(), "player-danger");
    }
  }

  /// Changes style classes only if they are others: to set them again would style the node again.
  private static void wear(Node node, String... classes) {
    if (!node.getStyleClass().equals(List.of(classes))) {
      node.getStyleClass().setAll(classes);
    }
  }
}
