package dev.highwater.library;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// A vault or folder of notes that the learner has added to the profile.
///
/// @param source where it is
/// @param mode what may be done to its notes
/// @param choices settings chosen here, by the names obsidian-spaced-repetition gives them in its
///   {@code data.json}, each value as JSON text; they go before what the vault itself says
public record Vault(NoteSource source, VaultMode mode, SortedMap<String, String> choices) {
  public Vault {
    choices = Collections.unmodifiableSortedMap(new TreeMap<>(choices));
  }

  /// A vault that is only read and has the settings it brings.
  public static Vault readOnly(NoteSource source) {
    return new Vault(source, VaultMode.READ_ONLY, new TreeMap<>(Map.of()));
  }
}
