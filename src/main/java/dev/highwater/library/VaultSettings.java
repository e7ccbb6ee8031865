package dev.highwater.library;

import dev.highwater.note.PluginSettings;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Which settings go for the notes of a vault: the plugin's defaults, before them what the vault
/// itself says, before that what was chosen here.
///
/// What a vault says is read once and remembered, so one object is for one command or one session.
/// For one thread at a time.
public final class VaultSettings {
  private final Vaults vaults;
  private final OwnSettings own;
  private final Map<NoteSource, PluginSettings> remembered = new HashMap<>();

  public VaultSettings(Vaults vaults, OwnSettings own) {
    this.vaults = vaults;
    this.own = own;
  }

  /// The settings of a vault or imported folder.
  public PluginSettings of(NoteSource source) {
    return remembered.computeIfAbsent(source, asked -> of(vaults, asked, own.of(asked)));
  }

  /// The settings of a vault or imported folder that says {@code own} of itself.
  static PluginSettings of(Vaults vaults, NoteSource source, Optional<PluginSettings> own) {
    PluginSettings said = own.orElse(PluginSettings.DEFAULTS);
    return vaults.find(source).map(vault -> SettingJson.under(said, vault.choices())).orElse(said);
  }
}
