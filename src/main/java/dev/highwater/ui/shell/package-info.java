/// The window: rail, banner, the screen in it, and what happens when something goes wrong.
///
/// Belongs here: what is around every screen. Does not belong here: what a screen does.
package dev.highwater.ui.shell;
