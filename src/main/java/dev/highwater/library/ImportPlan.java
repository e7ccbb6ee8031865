package dev.highwater.library;

import dev.highwater.note.NoteProblem;
import java.time.Instant;
import java.util.List;

/// Everything one import will store, decided before anything is written.
///
/// @param notes paths of all notes that were read
/// @param problems what was found in those notes; replaces what was stored for them
/// @param at when the import happened
public record ImportPlan(
    NoteSource source,
    List<String> notes,
    List<CardChange> changes,
    List<NoteProblem> problems,
    Instant at) {
  public ImportPlan {
    notes = List.copyOf(notes);
    changes = List.copyOf(changes);
    problems = List.copyOf(problems);
  }
}
