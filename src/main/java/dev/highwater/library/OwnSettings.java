package dev.highwater.library;

import dev.highwater.note.PluginSettings;
import java.util.Optional;

/// The settings that a vault itself brings, in obsidian-spaced-repetition's {@code data.json}.
/// Filled by {@code vault}.
@FunctionalInterface
public interface OwnSettings {
  /// The vault's settings; empty when it does not say, or is not on this computer.
  Optional<PluginSettings> of(NoteSource source);
}
