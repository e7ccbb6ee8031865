package dev.highwater.study;

/// Keeps the notes in step with the log. Told of every row right after it is on the disk; never
/// throws for what the disk or a note is like, since the log stands whatever becomes of the note.
/// Filled by {@code library}.
public interface NotesInStep {
  /// Notes are left alone.
  NotesInStep NEVER =
      new NotesInStep() {
        @Override
        public NoteOutcome graded(LogEntry review) {
          return NoteOutcome.NONE;
        }

        @Override
        public NoteOutcome takenBack(LogEntry review) {
          return NoteOutcome.NONE;
        }
      };

  /// A card was graded or given another schedule, or that stands again after it was taken back.
  NoteOutcome graded(LogEntry review);

  /// A row that gave a card its schedule was taken back.
  ///
  /// @param review the row that was taken back
  NoteOutcome takenBack(LogEntry review);

  /// As {@link #graded} for the rows of one step, or {@link #takenBack}; rows that leave schedules
  /// alone ask nothing of a note.
  default NoteOutcome follow(LogStep step, boolean takenBack) {
    NoteOutcome outcome = NoteOutcome.NONE;
    for (LogEntry row : step.rows()) {
      if (row.decides()) {
        outcome = outcome.and(takenBack ? takenBack(row) : graded(row));
      }
    }
    return outcome;
  }
}
