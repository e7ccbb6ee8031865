package dev.highwater.note;

/// What it takes to make a note declare a card's scenario.
public sealed interface ScenarioEdit {
  /// One span is to be replaced. The edit has been tried: the note read again afterwards holds the
  /// same cards and schedules, and only the cards of the block have another scenario.
  ///
  /// @param line where the scenario begins afterwards, from 0
  record Planned(NoteEdit edit, int line) implements ScenarioEdit {}

  /// The note says so already.
  record Unneeded() implements ScenarioEdit {}

  /// It cannot be written without changing something else.
  ///
  /// @param why one sentence for the learner
  record Impossible(String why) implements ScenarioEdit {}
}
