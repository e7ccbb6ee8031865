package dev.highwater.drill;

import dev.highwater.card.CardKind;
import dev.highwater.card.DeckPath;
import dev.highwater.card.Flashcard;
import dev.highwater.card.LineRange;
import java.util.List;
import java.util.Optional;

/// Cards for tests, as a note would give them.
final class Cards {
  private Cards() {}

  static Flashcard card(String front, String back) {
    return new Flashcard(
        CardKind.SINGLE_BASIC,
        0,
        front,
        back,
        List.of("Flashcards"),
        List.of(new DeckPath("kafka")),
        new LineRange(0, 1),
        Optional.empty());
  }

  static Flashcard declaring(String scenario) {
    return with(card("What does the run show?", "See below"), scenario);
  }

  static Flashcard with(Flashcard card, String scenario) {
    return new Flashcard(
        card.kind(),
        card.ordinal(),
        card.front(),
        card.back(),
        card.context(),
        card.decks(),
        card.lines(),
        Optional.of(scenario));
  }
}
