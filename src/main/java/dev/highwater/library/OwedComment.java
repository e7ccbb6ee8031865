package dev.highwater.library;

import dev.highwater.note.NoteEdit;
import dev.highwater.schedule.Schedule;
import dev.highwater.study.LogEntry;
import dev.highwater.study.LogKind;
import dev.highwater.study.ReviewReplay;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/// A card whose note does not say yet what the profile knows of it.
///
/// @param at its place among the cards of its note
/// @param row the row of the log that the note is to follow
/// @param state what the note is to say; empty for never rated
/// @param takesBack the write of a grade that was taken back since; its bytes are put back first
/// @param onlyBack nothing else than that may be written, since another program took the schedule
///   out of the note
record OwedComment(
    int at,
    Optional<Long> row,
    Optional<Schedule> state,
    Optional<NoteEdit> takesBack,
    boolean onlyBack) {

  /// What is owed to a card; empty when its note says what it should, or should say nothing.
  ///
  /// @param rows all rows of the card, in order
  /// @param written asked what was written for a row of the log
  static Optional<OwedComment> of(
      int at, NoteCard card, List<LogEntry> rows, LongFunction<Optional<NoteEdit>> written) {
    if (!card.differs()) {
      return Optional.empty();
    }
    Optional<LogEntry> undone =
        rows.reversed().stream()
            .filter(row -> row.kind() == LogKind.UNDONE ? movesSchedule(row, rows) : row.decides())
            .findFirst()
            .filter(row -> row.kind() == LogKind.UNDONE);
    Optional<NoteEdit> takesBack =
        undone
            .filter(row -> written.apply(row.id()).isEmpty())
            .flatMap(LogEntry::undoes)
            .flatMap(written::apply);
    boolean takenOut = ReviewReplay.isTakenOut(rows);
    if (takenOut && takesBack.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new OwedComment(
            at,
            undone.or(() -> ReviewReplay.decisive(rows)).map(LogEntry::id),
            card.state(),
            takesBack,
            takenOut));
  }

  /// Whether what the row took back, or let stand again, had given the card its schedule.
  private static boolean movesSchedule(LogEntry undone, List<LogEntry> rows) {
    LogEntry first = undone;
    while (first.kind() == LogKind.UNDONE) {
      long earlier = first.undoes().orElseThrow();
      first = rows.stream().filter(row -> row.id() == earlier).findFirst().orElseThrow();
    }
    return first.decides();
  }
}
