package dev.highwater.ui.explain;

import javafx.scene.control.Label;

/// Verdicts as small labels: a sign and words beside the colour.
final class Pills {
  private Pills() {}

  static Label good(String words) {
    return pill("✓ " + words, "good");
  }

  static Label bad(String words) {
    return pill("✕ " + words, "bad");
  }

  static Label open(String words) {
    return pill("… " + words, "open");
  }

  private static Label pill(String words, String styleClass) {
    Label pill = new Label(words);
    pill.getStyleClass().addAll("verdict-pill", styleClass);
    return pill;
  }
}
