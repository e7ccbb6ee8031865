/// The vaults screen: which vaults there are, what may be done to their notes, their settings, and
/// what the last import found.
///
/// Belongs here: what that screen shows and does. Does not belong here: how a vault is imported,
/// written to or watched; the screen asks for that through {@link
/// dev.highwater.ui.settings.VaultDesk}.
package dev.highwater.ui.settings;
