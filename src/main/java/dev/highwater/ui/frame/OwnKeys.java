package dev.highwater.ui.frame;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.stage.PopupWindow;

/// The learner's own keys, each in the place of one of the program's, on one screen.
///
/// A screen knows the program's keys only: what the learner presses is translated before any screen
/// sees it, and what a screen shows of its keys is translated back. So every key of every screen
/// can be moved. For the screen's thread.
public final class OwnKeys {
  private static final String STORED = "key.";
  private static final Object PLACE = new Object();

  private final Remembered remembered;
  private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
  private boolean listening;

  /// @param remembered which keys were moved where
  public OwnKeys(Remembered remembered) {
    this.remembered = remembered;
  }

  /// Lets everything in the scene show the learner's keys.
  public void in(Scene scene) {
    scene.getProperties().put(OwnKeys.class, this);
  }

  /// Lets everything in that node show the learner's keys of that place.
  ///
  /// @param place a screen, or what is around all of them
  public static void place(Node node, String place) {
    node.getProperties().put(PLACE, place);
  }

  /// What to press for a key of the program.
  ///
  /// @param key as the lists of keys write it
  public String shown(String place, String key) {
    return remembered
        .get(name(place, key))
        .flatMap(KeyStroke::of)
        .map(KeyStroke::toString)
        .orElse(key);
  }

  /// Whether the learner has moved that key.
  public boolean isMoved(String place, String key) {
    return remembered.get(name(place, key)).isPresent();
  }

  /// Lets that key of the program be another one.
  public void move(String place, String key, KeyStroke own) {
    if (KeyStroke.of(key).equals(Optional.of(own))) {
      reset(place, key);
    } else {
      remembered.put(name(place, key), own.toString());
      changes.set(changes.get() + 1);
    }
  }

  /// Lets that key of the program be itself again.
  public void reset(String place, String key) {
    remembered.forget(name(place, key));
    changes.set(changes.get() + 1);
  }

  /// Counts the changes, for those who show keys.
  public ReadOnlyIntegerProperty changesProperty() {
    return changes.getReadOnlyProperty();
  }

  /// While someone listens for a key to be chosen, none is translated.
  public void listen(boolean toAll) {
    listening = toAll;
  }

  /// What the program is to see when a key is pressed.
  public sealed interface Meaning {
    /// The key itself.
    record Itself() implements Meaning {}

    /// Another one, in whose place the learner has put it.
    record Instead(KeyStroke of) implements Meaning {}

    /// None: the learner has moved that key away.
    record Nothing() implements Meaning {}
  }

  /// What the program is to see instead of a key.
  ///
  /// @param places the screen shown and what is around it
  public Meaning of(KeyEvent event, List<String> places) {
    Optional<KeyStroke> pressed = KeyStroke.of(event);
    if (listening || pressed.isEmpty()) {
      return new Meaning.Itself();
    }
    String written = pressed.get().toString();
    Optional<KeyStroke> meant =
        places.stream()
            .flatMap(place -> remembered.under(STORED + place + ".").entrySet().stream())
            .filter(moved -> moved.getValue().equals(written))
            .flatMap(moved -> KeyStroke.of(moved.getKey()).stream())
            .findFirst();
    boolean away = places.stream().anyMatch(place -> isMoved(place, written));
    return meant
        .<Meaning>map(Meaning.Instead::new)
        .orElseGet(() -> away ? new Meaning.Nothing() : new Meaning.Itself());
  }

  private static String name(String place, String key) {
    return STORED + place + "." + KeyStroke.of(key).map(KeyStroke::toString).orElse(key);
  }

  /// The learner's keys in that scene.
  static Optional<OwnKeys> of(Scene scene) {
    if (scene.getWindow() instanceof PopupWindow popup && popup.getOwnerWindow() != null) {
      return of(popup.getOwnerWindow().getScene());
    }
    return Optional.ofNullable(scene.getProperties().get(OwnKeys.class)).map(OwnKeys.class::cast);
  }

  /// The place that node is in: its own, or that of what it lies in or pops up from.
  static Optional<String> placeOf(Node node) {
    for (Node at = node; at != null; at = above(at)) {
      if (at.getProperties().get(PLACE) instanceof String place) {
        return Optional.of(place);
      }
    }
    return Optional.empty();
  }

  private static @org.jspecify.annotations.Nullable Node above(Node node) {
    if (node.getParent() == null
        && node.getScene() != null
        && node.getScene().getWindow() instanceof PopupWindow popup) {
      return popup.getOwnerNode();
    }
    return node.getParent();
  }
}
