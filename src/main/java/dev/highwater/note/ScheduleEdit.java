package dev.highwater.note;

/// What it takes to make a note's schedule comment say something.
public sealed interface ScheduleEdit {
  /// One span is to be replaced. The edit has been tried: the note read again afterwards holds the
  /// same cards with the wanted schedules, and every other schedule as before.
  record Planned(NoteEdit edit) implements ScheduleEdit {}

  /// The note says so already.
  record Unneeded() implements ScheduleEdit {}

  /// It cannot be written without changing something else.
  ///
  /// @param why one sentence for the learner
  record Impossible(String why) implements ScheduleEdit {}
}
