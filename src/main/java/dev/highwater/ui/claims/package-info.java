/// Claims decided while a screen is shown.
///
/// Belongs here: the search as screens follow it. Does not belong here: how a claim is decided
/// ({@code proof}), how a verdict looks ({@code ui.player}).
package dev.highwater.ui.claims;
