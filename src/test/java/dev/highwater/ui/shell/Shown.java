package dev.highwater.ui.shell;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import org.testfx.api.FxRobot;

/// What a window shows.
final class Shown {
  private Shown() {}

  /// A node and all below it, as they are laid out.
  static Stream<Node> all(Node node) {
    Stream<Node> below =
        node instanceof Parent parent
            ? parent.getChildrenUnmodifiable().stream().flatMap(Shown::all)
            : Stream.empty();
    return Stream.concat(Stream.of(node), below);
  }

  /// The texts of the labels that are visible.
  static List<String> texts(FxRobot robot) {
    return robot
        .lookup(node -> node instanceof Label && node.isVisible())
        .queryAllAs(Label.class)
        .stream()
        .map(Label::getText)
        .toList();
  }

  static boolean shows(FxRobot robot, String query) {
    return robot.lookup(query).tryQuery().isPresent();
  }
}
