package dev.highwater.ui.frame;

import javafx.scene.control.Label;

/// Words of the program on a screen, wrapped where they do not fit.
public final class Sentence {
  private Sentence() {}

  /// In the usual colour and size.
  public static Label plain(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    return label;
  }

  /// Small and muted, for what is said beside the point.
  public static Label quiet(String text) {
    Label label = plain(text);
    label.getStyleClass().addAll("muted", "small");
    return label;
  }
}
