/// Card text as plain JavaFX nodes.
///
/// Belongs here: how rendered Markdown looks. Does not belong here: Markdown itself ({@code note}).
package dev.highwater.ui.prose;
