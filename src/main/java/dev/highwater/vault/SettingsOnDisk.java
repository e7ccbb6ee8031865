package dev.highwater.vault;

import dev.highwater.library.NoteSource;
import dev.highwater.library.OwnSettings;
import dev.highwater.note.PluginSettings;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/// The settings in the {@code data.json} of vaults on this computer.
public final class SettingsOnDisk implements OwnSettings {
  @Override
  public Optional<PluginSettings> of(NoteSource source) {
    if (source.equals(BundledDecks.SOURCE)) {
      return Optional.empty();
    }
    try {
      return PluginSettingsFile.read(Path.of(source.root())).settings();
    } catch (InvalidPathException ofAnotherSystem) {
      return Optional.empty();
    }
  }
}
