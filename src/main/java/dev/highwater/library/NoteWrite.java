package dev.highwater.library;

import dev.highwater.note.NoteEdit;
import java.util.Optional;

/// One span of a note that is replaced.
///
/// @param row the row of the log that it brings into the note, or that took an earlier one back
public record NoteWrite(Optional<Long> row, NoteEdit edit) {}
