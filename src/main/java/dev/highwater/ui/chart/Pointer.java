package dev.highwater.ui.chart;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;

/// A picture of numbers in which one place at a time can be pointed at, with the mouse or, once it
/// has the focus, with the arrow keys; what is there is said in a sentence.
public abstract class Pointer extends Pane {
  static final int NOWHERE = -1;

  private final ReadOnlyStringWrapper pointed = new ReadOnlyStringWrapper(this, "pointed", "");
  private final String summary;
  private int place = NOWHERE;

  /// @param summary says what the picture shows, for those who do not see it
  Pointer(String summary) {
    this.summary = summary;
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(summary);
    setFocusTraversable(true);
    addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(placeAt(event.getX(), event.getY())));
    addEventHandler(MouseEvent.MOUSE_EXITED, event -> point(NOWHERE));
    addEventHandler(MouseEvent.MOUSE_PRESSED, event -> requestFocus());
    addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    focusedProperty()
        .subscribe(focused -> {
          if (!focused) {
            point(NOWHERE);
          }
        });
  }

  /// What is said of the place pointed at; empty when none is.
  public final ReadOnlyStringProperty pointedProperty() {
    return pointed.getReadOnlyProperty();
  }

  /// How many places there are.
  abstract int places();

  /// The place under a point of the picture, or {@link #NOWHERE}.
  abstract int placeAt(double x, double y);

  /// Where a key leads from a place; the same place for a key that leads nowhere.
  abstract int moved(int from, KeyCode key);

  /// Says what is there.
  abstract String aloud(int there);

  /// Marks that place, or none.
  abstract void mark(int there);

  final int place() {
    return place;
  }

  private void onKey(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown() || places() == 0) {
      return;
    }
    switch (event.getCode()) {
      case LEFT, RIGHT, UP, DOWN, HOME, END -> {
        int from = place == NOWHERE ? places() : place;
        int to = Math.clamp(moved(from, event.getCode()), 0, places() - 1);
        if (to != place) {
          point(to);
          event.consume();
        }
      }
      case ESCAPE -> point(NOWHERE);
      default -> {}
    }
  }

  private void point(int there) {
    if (there != place && there < places()) {
      place = there;
      mark(there);
      pointed.set(there == NOWHERE ? "" : aloud(there));
      setAccessibleText(there == NOWHERE ? summary : aloud(there));
    }
  }
}
