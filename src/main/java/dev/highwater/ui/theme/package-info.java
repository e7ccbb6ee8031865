/// How everything looks: typefaces, colours, the tokens of the application's style sheet, light and
/// dark.
///
/// Belongs here: what every screen shares of its looks. Does not belong here: a screen's own style
/// sheet, which lies beside that screen.
package dev.highwater.ui.theme;
