package dev.highwater.ui.player;

import dev.highwater.simulator.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

/// The names above the lanes, and what is true of their nodes now.
final class LaneHeads extends Pane {
  private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
  private static final double GAP = 4;

  /// Below this width a head has smaller letters, and of the state only the symbol.
  private static final double NARROW_LANE = 86;

  private final Pick.Listener listener;
  private final List<Head> heads = new ArrayList<>();
  private Optional<SpaceTimeGeometry> geometry = Optional.empty();

  LaneHeads(Pick.Listener listener) {
    this.listener = listener;
    getStyleClass().add("player-lane-heads");
  }

  /// Takes over the lanes.
  void open(SpaceTimeGeometry shape) {
    boolean narrow = shape.laneWidth() < NARROW_LANE;
    geometry = Optional.of(shape);
    if (!heads.stream().map(Head::node).toList().equals(shape.lanes())) {
      heads.clear();
      shape.lanes().forEach(node -> heads.add(new Head(node)));
      getChildren().setAll(heads);
    }
    heads.forEach(head -> head.narrow(narrow));
    requestLayout();
  }

  /// Says of every node how it is.
  void show(Picture picture) {
    heads.forEach(head -> head.show(picture));
  }

  @Override
  protected void layoutChildren() {
    geometry.ifPresent(shape -> {
      double width = shape.laneWidth() - GAP;
      for (int lane = 0; lane < heads.size(); lane++) {
        double left = Math.rint(shape.laneX(lane) - width / 2);
        heads.get(lane).resizeRelocate(left, 0, width, getHeight());
      }
    });
  }

  /// The head of one lane.
  private final class Head extends VBox {
    private final Node node;
    private final Label name = new Label();
    private final Label state = new Label();
    private final Tooltip about = new Tooltip();
    private boolean symbolOnly;

    Head(Node node) {
      this.node = node;
      getStyleClass().add("player-lane-head");
      setAlignment(Pos.TOP_CENTER);
      setAccessibleRole(AccessibleRole.BUTTON);
      name.getStyleClass().add("player-box-name");
      name.setText(NodeNames.title(node));
      state.getStyleClass().add("player-box-state");
      about.setText(name.getText());
      Tooltip.install(this, about);
      getChildren().addAll(name, state);
      setOnMouseClicked(
          _ -> listener.picked(new Pick.OfNode(node), localToScreen(getLayoutBounds())));
    }

    Node node() {
      return node;
    }

    void narrow(boolean narrow) {
      pseudoClassStateChanged(NARROW, narrow);
      symbolOnly = narrow;
    }

    void show(Picture picture) {
      if (node instanceof Node.Broker(var id)) {
        Picture.Row row = picture.row(id);
        String text = row.leads() ? "★ leader" : row.state().symbol() + " " + row.state().words();
        state.setText(symbolOnly ? text.substring(0, 1) : text);
        about.setText(name.getText() + ": " + text);
        String tone = row.leads() ? "player-accent" : row.state().styleClass();
        state.getStyleClass().setAll("label", "player-box-state", tone);
      }
      setAccessibleText(about.getText());
    }
  }
}
