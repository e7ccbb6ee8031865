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

  /// A card was graded.
  NoteOutcome graded(LogEntry review);

  /// A grade was taken back.
  ///
  /// @param review the row that was taken back
  NoteOutcome takenBack(LogEntry review);
}
