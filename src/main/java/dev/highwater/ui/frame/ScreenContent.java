package dev.highwater.ui.frame;

import java.util.List;
import javafx.scene.input.KeyEvent;

/// A screen as the window sees it. Keys come to it only while it is shown.
public interface ScreenContent {
  /// Is offered every key that is pressed before the control with the focus gets it; consumes those
  /// that act wherever the focus is.
  void onKeyFirst(KeyEvent event);

  /// Is offered every key event that nothing else has used.
  void onKey(KeyEvent event);

  /// Puts the focus where the keyboard is at home.
  void takeFocus();

  /// What the list of keys says about this screen.
  List<KeyLine> keys();
}
