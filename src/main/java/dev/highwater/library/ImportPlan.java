package dev.highwater.library;

import dev.highwater.note.NoteProblem;
import dev.highwater.note.PluginSettings;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What one import, or one part of it, will store, decided before it is written.
///
/// @param notes paths of all notes that were looked at, those that have vanished included
/// @param traces by path; a note without one must be read again next time
/// @param problems what was found in those notes; replaces what was stored for them
/// @param at when the import happened
/// @param baseEase ease that other programs give a card never rated, percent
/// @param ways how the notes of the source were asked to be read, all of it; empty when that stays
///   as it was
public record ImportPlan(
    NoteSource source,
    List<String> notes,
    SortedMap<String, NoteTrace> traces,
    List<CardChange> changes,
    List<NoteProblem> problems,
    Instant at,
    int baseEase,
    Optional<ReadingWays> ways) {
  public ImportPlan {
    notes = List.copyOf(notes);
    traces = Collections.unmodifiableSortedMap(new TreeMap<>(traces));
    changes = List.copyOf(changes);
    problems = List.copyOf(problems);
  }

  /// Notes that must be read again next time, of a vault that gives new cards the usual ease.
  public ImportPlan(
      NoteSource source,
      List<String> notes,
      List<CardChange> changes,
      List<NoteProblem> problems,
      Instant at) {
    this(
        source,
        notes,
        new TreeMap<>(),
        changes,
        problems,
        at,
        PluginSettings.DEFAULTS.baseEase(),
        Optional.empty());
  }

  /// The same with the ways in which notes were asked to be read.
  ImportPlan with(Optional<ReadingWays> asked) {
    return new ImportPlan(source, notes, traces, changes, problems, at, baseEase, asked);
  }
}
