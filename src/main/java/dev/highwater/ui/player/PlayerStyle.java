package dev.highwater.ui.player;

import java.util.Objects;

/// The style sheet of the parts of the player.
final class PlayerStyle {
  private PlayerStyle() {}

  static String sheet() {
    return Objects.requireNonNull(PlayerStyle.class.getResource("player.css")).toExternalForm();
  }
}
