package dev.highwater.note.planted;

import dev.highwater.card.planted.ImportsNote;

/// A planted violation: an architecture rule must turn red on it.
public final class ImportsCard {
  private ImportsCard() {}

  /// Points down.
  public static String down() {
    return ImportsNote.name();
  }
}
