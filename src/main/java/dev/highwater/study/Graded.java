package dev.highwater.study;

import java.util.List;

/// A grade or an action that was logged, taken back or done again, and what that did to the card's
/// note.
///
/// @param entry the row of the log: the one written, or the one taken back or done again
/// @param parts what came with it, such as the mark of a leech
public record Graded(LogEntry entry, List<LogEntry> parts, NoteOutcome note) {
  public Graded {
    parts = List.copyOf(parts);
  }

  /// True when the grade made the card a leech.
  public boolean madeLeech() {
    return parts.stream()
        .anyMatch(part -> part.action().filter(CardAction.Leech.class::isInstance).isPresent());
  }
}
