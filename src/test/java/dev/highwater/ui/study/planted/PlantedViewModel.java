package dev.highwater.ui.study.planted;

import dev.highwater.ui.player.planted.ImportsStudy;
import javafx.scene.Node;

/// A planted violation: an architecture rule must turn red on it.
public final class PlantedViewModel {
  private final Node node;

  PlantedViewModel(Node node) {
    this.node = node;
  }

  /// Knows the toolkit, makes a thread and closes a circle.
  public Thread thread() {
    return new Thread(() -> ImportsStudy.use(node.getId()));
  }

  /// Used from the other side of the circle.
  public static String name() {
    return "study";
  }
}
