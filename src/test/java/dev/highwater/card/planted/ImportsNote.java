package dev.highwater.card.planted;

import dev.highwater.note.planted.ImportsCard;

/// A planted violation: an architecture rule must turn red on it.
public final class ImportsNote {
  private ImportsNote() {}

  /// Points up.
  public static String up() {
    return ImportsCard.down();
  }

  /// Closes the circle.
  public static String name() {
    return "card";
  }
}
