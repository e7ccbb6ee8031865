package dev.highwater.ui.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.shape.Path;
import javafx.scene.text.TextFlow;

/// Running text, with grounds painted behind stretches of it: highlights, and code too long for a
/// chip.
final class ProseFlow extends TextFlow {
  /// @param start first character in the flow
  /// @param end character behind the last
  private record Ground(int start, int end, Path shape) {}

  private final List<Ground> grounds = new ArrayList<>();

  private ProseFlow() {
    getStyleClass().add("prose-flow");
    setMinWidth(0);
  }

  static ProseFlow of(List<FlowPiece> pieces) {
    ProseFlow flow = new ProseFlow();
    int at = 0;
    int start = 0;
    Optional<String> ground = Optional.empty();
    for (FlowPiece piece : pieces) {
      if (!piece.ground().equals(ground)) {
        flow.paint(ground, start, at);
        ground = piece.ground();
        start = at;
      }
      at += piece.length();
    }
    flow.paint(ground, start, at);
    List<Node> nodes = new ArrayList<>(flow.grounds.stream().map(Ground::shape).toList());
    pieces.forEach(piece -> nodes.add(piece.node()));
    flow.getChildren().setAll(nodes);
    return flow;
  }

  private void paint(Optional<String> ground, int start, int end) {
    ground.ifPresent(styleClass -> {
      Path shape = new Path();
      shape.getStyleClass().setAll(styleClass);
      shape.setManaged(false);
      shape.setStroke(null);
      grounds.add(new Ground(start, end, shape));
    });
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    for (Ground ground : grounds) {
      ground.shape().getElements().setAll(getRangeShape(ground.start(), ground.end(), false));
    }
  }
}
