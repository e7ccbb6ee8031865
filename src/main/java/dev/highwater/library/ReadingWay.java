package dev.highwater.library;

import java.util.Locale;

/// How somebody asked for notes to be read, which decides what becomes a card.
public enum ReadingWay {
  /// Notes with a sign that they hold cards.
  USUAL,
  /// Every note.
  ALL,
  /// Exactly what obsidian-spaced-repetition reads, and as it does.
  AS_PLUGIN;

  /// The name used in the database: {@code usual}, {@code all}, {@code as-plugin}.
  public String storedName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
