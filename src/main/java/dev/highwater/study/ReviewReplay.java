package dev.highwater.study;

import dev.highwater.schedule.Schedule;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Works a card's state out from its log alone. The stored state is a copy of this answer, kept
/// because asking the log for every card would be slow; the log decides when they differ.
public final class ReviewReplay {
  private ReviewReplay() {}

  /// The card's schedule according to its rows, from its last snapshot on.
  ///
  /// @param rows all rows of one card, in order
  /// @return empty for a card never rated
  public static Optional<Schedule> state(List<LogEntry> rows) {
    return decisive(rows).flatMap(row -> row.decides() ? row.after() : row.seen());
  }

  /// The row that gave the card its state: the last one that stands and decided anything. A rating
  /// of another program that had only been seen decides once the rating that it gave way to is
  /// taken back.
  ///
  /// @param rows all rows of one card, in order
  public static Optional<LogEntry> decisive(List<LogEntry> rows) {
    Optional<LogEntry> decisive = Optional.empty();
    for (LogEntry row : standing(rows)) {
      if (row.decides() || prevails(row, decisive)) {
        decisive = Optional.of(row);
      }
    }
    return decisive;
  }

  /// As {@link OutsideChange} decides: on the same study day a rating made here counts, and an
  /// outside row has the beginning of its day.
  private static boolean prevails(LogEntry row, Optional<LogEntry> before) {
    return row.kind() == LogKind.OUTSIDE
        && row.seen().isPresent()
        && before
            .filter(it -> it.kind() == LogKind.REVIEW || it.kind() == LogKind.MANUAL)
            .filter(made -> !row.at().isAfter(made.at()))
            .isEmpty();
  }

  /// True while the card's schedule is out of its note because another program took it out, and the
  /// card has not been rated since.
  ///
  /// @param rows all rows of one card, in order
  public static boolean isTakenOut(List<LogEntry> rows) {
    return standing(rows).stream()
        .filter(row -> row.decides() || row.takesOut())
        .reduce((earlier, later) -> later)
        .map(LogEntry::takesOut)
        .orElse(false);
  }

  /// The rows that were not taken back, in order; the rows that took others back are left out too.
  /// A row whose taking back was itself taken back stands.
  ///
  /// @param rows in order; every row that takes one of them back among them
  public static List<LogEntry> standing(List<LogEntry> rows) {
    Set<Long> takenBack = new HashSet<>();
    for (LogEntry row : rows.reversed()) {
      if (!takenBack.contains(row.id())) {
        row.undoes().ifPresent(takenBack::add);
      }
    }
    return rows.stream()
        .filter(row -> row.kind() != LogKind.UNDONE && !takenBack.contains(row.id()))
        .toList();
  }
}
