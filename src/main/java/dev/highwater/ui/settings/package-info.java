/// The vaults screen: which vaults there are, what may be done to their notes, their settings, and
/// what the last import found. The settings screen: options of decks, looks, keys, backups and
/// data, each with what it does.
///
/// Belongs here: what these screens show and do. Does not belong here: how a vault is imported,
/// written to or watched, and what an option does to cards; the screens ask for that through {@link
/// dev.highwater.ui.settings.VaultDesk} and {@link dev.highwater.ui.settings.SettingsDesk}.
package dev.highwater.ui.settings;
