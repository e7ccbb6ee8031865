package dev.highwater.library;

import dev.highwater.card.Card;

/// Where a card was seen, and what it said there.
///
/// @param note path from the root of its source
/// @param line 0-based first line of its block
/// @param front question as Markdown
/// @param back answer as Markdown
public record Sighting(String note, int line, String front, String back) {
  /// Where that card is and what it says.
  public static Sighting of(Card card) {
    return new Sighting(
        card.note(),
        card.flashcard().lines().first(),
        card.flashcard().front(),
        card.flashcard().back());
  }
}
