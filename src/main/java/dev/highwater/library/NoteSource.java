package dev.highwater.library;

/// A vault or folder whose notes have been imported. Cards are recognised inside one source only.
///
/// @param root absolute, normalised path of the folder; for the bundled decks {@code bundled:}
public record NoteSource(String root) {}
