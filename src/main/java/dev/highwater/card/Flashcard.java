package dev.highwater.card;

import java.util.List;
import java.util.Optional;

/// One card as its note says it, without identity and without schedule.
///
/// @param kind the shape it has in the note
/// @param ordinal 0-based place among the cards of one block (both directions of a reversed card,
///   the clozes)
/// @param front question as Markdown, as the note has it; wikilinks keep their targets
/// @param back answer as Markdown, as the note has it
/// @param context enclosing headings, outermost first; shown as {@code Producer Acknowledgement ›
///   Flashcards}
/// @param decks the decks it is in, at least one; the first is the one shown
/// @param lines the whole block; the schedule comment of a single-line card included
/// @param scenario text of the {@code acks} block declared for this card, if the note has one
public record Flashcard(
    CardKind kind,
    int ordinal,
    String front,
    String back,
    List<String> context,
    List<DeckPath> decks,
    LineRange lines,
    Optional<String> scenario) {

  public Flashcard {
    context = List.copyOf(context);
    decks = List.copyOf(decks);
    if (decks.isEmpty()) {
      throw new IllegalArgumentException("a card is in at least one deck");
    }
  }

  /// The same card at other lines of its note.
  public Flashcard at(LineRange otherLines) {
    return new Flashcard(kind, ordinal, front, back, context, decks, otherLines, scenario);
  }

  /// The same card with that scenario declared for it, or with none.
  public Flashcard declaring(Optional<String> otherScenario) {
    return new Flashcard(kind, ordinal, front, back, context, decks, lines, otherScenario);
  }

  /// True when one of its decks is that deck or lies below it.
  public boolean isIn(DeckPath deck) {
    return decks.stream().anyMatch(deck::contains);
  }

  /// The deck shown when there is room for one.
  public DeckPath deck() {
    return decks.getFirst();
  }
}
