package dev.highwater.ui.shell;

import dev.highwater.ui.frame.KeyStroke;
import dev.highwater.ui.frame.OwnKeys;
import java.util.List;
import javafx.event.Event;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/// Lets the screens see the program's keys where the learner pressed their own.
final class KeyTranslation {
  private final OwnKeys own;
  private boolean translated;

  KeyTranslation(OwnKeys own) {
    this.own = own;
  }

  /// Uses up a key that stands for another, or for nothing any more; the other is fired in its
  /// place. What is typed into a field is left to it.
  ///
  /// @param places the screen shown and what is around it
  /// @return false when the event goes on as it is
  boolean replaces(KeyEvent event, List<String> places) {
    if (translated || isWriting(event)) {
      return false;
    }
    return switch (own.of(event, places)) {
      case OwnKeys.Meaning.Itself() -> false;
      case OwnKeys.Meaning.Nothing() -> {
        event.consume();
        yield true;
      }
      case OwnKeys.Meaning.Instead(var meant) -> {
        event.consume();
        fire(event, meant);
        yield true;
      }
    };
  }

  private static boolean isWriting(KeyEvent event) {
    return event.getTarget() instanceof TextInputControl
        && KeyStroke.of(event).map(KeyStroke::writes).orElse(true);
  }

  private void fire(KeyEvent pressed, KeyStroke meant) {
    translated = true;
    try {
      Event.fireEvent(pressed.getTarget(), meant.event());
    } finally {
      translated = false;
    }
  }
}
