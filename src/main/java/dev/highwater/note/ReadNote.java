package dev.highwater.note;

import java.util.List;

/// What reading one note gave: the good cards, and what the learner should know.
///
/// @param cards in order of line, then ordinal
public record ReadNote(List<ReadCard> cards, List<NoteProblem> problems) implements NoteReading {
  public ReadNote {
    cards = List.copyOf(cards);
    problems = List.copyOf(problems);
  }
}
