/// What the window and its screens agree on: how a screen is shown, and the forms of keys and
/// notices that look alike on all of them.
///
/// Belongs here: what both the shell and several screens name. Does not belong here: what only one
/// of them needs.
package dev.highwater.ui.frame;
