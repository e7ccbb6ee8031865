package dev.highwater.ui.player;

import dev.highwater.simulator.Node;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;

/// How the space-time view is looked at: what is hidden, whether idle time is collapsed, how near.
public final class SpaceTimeViewModel {
  /// How much nearer one step of the zoom goes.
  public static final double ZOOM_STEP = 1.25;

  private static final double FARTHEST = 1e-4;
  private static final double NEAREST = 1e4;

  private final ObservableSet<Node> hiddenLanes = FXCollections.observableSet();
  private final ObservableSet<MessageGroup> hiddenGroups =
      FXCollections.observableSet(MessageGroup.HEARTBEAT);
  private final BooleanProperty collapsed = new SimpleBooleanProperty(true);
  private final DoubleProperty zoom = new SimpleDoubleProperty(1);

  SpaceTimeViewModel() {}

  /// Shows every lane and every message.
  public void showAll() {
    hiddenLanes.clear();
    hiddenGroups.clear();
  }

  /// Goes nearer by so many steps, or farther by negative ones.
  public void zoomBy(double steps) {
    zoom.set(Math.clamp(zoom.get() * Math.pow(ZOOM_STEP, steps), FARTHEST, NEAREST));
  }

  /// Lanes that are not drawn, nor the messages at them.
  public ObservableSet<Node> hiddenLanes() {
    return hiddenLanes;
  }

  /// Messages that are not drawn.
  public ObservableSet<MessageGroup> hiddenGroups() {
    return hiddenGroups;
  }

  /// Whether time in which nothing notable happens takes no room.
  public BooleanProperty collapsedProperty() {
    return collapsed;
  }

  /// How many times nearer than at first.
  public DoubleProperty zoomProperty() {
    return zoom;
  }
}
