/// Card text as a tree that a screen can draw: Obsidian's reading of Markdown, without a trace of
/// how it was parsed.
///
/// Belongs here: what Markdown means for the eye. Does not belong here: which lines of a note are
/// cards ({@code note}), how anything looks ({@code ui.prose}).
package dev.highwater.note.prose;
