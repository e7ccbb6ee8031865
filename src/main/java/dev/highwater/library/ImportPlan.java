package dev.highwater.library;

import dev.highwater.note.NoteProblem;
import dev.highwater.note.PluginSettings;
import java.time.Instant;
import java.util.List;

/// Everything one import will store, decided before anything is written.
///
/// @param notes paths of all notes that were read
/// @param problems what was found in those notes; replaces what was stored for them
/// @param at when the import happened
/// @param baseEase ease that other programs give a card never rated, percent
public record ImportPlan(
    NoteSource source,
    List<String> notes,
    List<CardChange> changes,
    List<NoteProblem> problems,
    Instant at,
    int baseEase) {
  public ImportPlan {
    notes = List.copyOf(notes);
    changes = List.copyOf(changes);
    problems = List.copyOf(problems);
  }

  /// An import of notes whose vault gives new cards the usual ease.
  public ImportPlan(
      NoteSource source,
      List<String> notes,
      List<CardChange> changes,
      List<NoteProblem> problems,
      Instant at) {
    this(source, notes, changes, problems, at, PluginSettings.DEFAULTS.baseEase());
  }

  /// The same import of notes of a vault that gives new cards another ease.
  public ImportPlan withBaseEase(int ease) {
    return new ImportPlan(source, notes, changes, problems, at, ease);
  }
}
