package dev.highwater.ui.library;

import dev.highwater.library.NoteSource;
import dev.highwater.note.NoteProblem;

/// Something wrong in a note.
///
/// @param source the vault
public record VaultProblem(NoteSource source, NoteProblem problem) {}
