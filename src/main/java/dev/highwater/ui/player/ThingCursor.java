package dev.highwater.ui.player;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;

/// Goes through the things of the cluster picture by key, so that whatever a mouse can point at a
/// keyboard can too.
final class ThingCursor {
  /// A thing to go to, and the node that shows it.
  record Stop(Pick pick, Node node) {}

  private final ClusterPane pane;
  private final Pick.Listener watcher;
  private final Runnable onEnter;
  private Optional<Pick> at = Optional.empty();

  ThingCursor(ClusterPane pane, Pick.Listener watcher, Runnable onEnter) {
    this.pane = pane;
    this.watcher = watcher;
    this.onEnter = onEnter;
    pane.addEventHandler(KeyEvent.KEY_PRESSED, this::use);
  }

  private void use(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    switch (event.getCode()) {
      case DOWN -> move(1);
      case UP -> move(-1);
      case ENTER -> {
        if (at.isEmpty()) {
          return;
        }
        onEnter.run();
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void move(int by) {
    List<Stop> things = pane.things();
    if (things.isEmpty()) {
      return;
    }
    int here = at.map(pick -> things.stream().map(Stop::pick).toList().indexOf(pick)).orElse(-1);
    int next = here < 0 && by < 0 ? things.size() - 1 : here + by;
    Stop stop = things.get(Math.floorMod(next, things.size()));
    at = Optional.of(stop.pick());
    watcher.picked(stop.pick(), stop.node().localToScreen(stop.node().getLayoutBounds()));
  }

  /// Lets go of a message that has left the picture.
  void follow() {
    at = at.filter(pick -> pane.things().stream().map(Stop::pick).anyMatch(pick::equals));
  }
}
