package dev.highwater.library;

import java.util.Optional;

/// A note as the profile knows it.
///
/// @param trace empty when it must be read again
/// @param cards how many are in it
public record SeenNote(Optional<NoteTrace> trace, int cards) {}
