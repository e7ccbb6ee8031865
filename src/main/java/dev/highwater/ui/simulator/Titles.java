package dev.highwater.ui.simulator;

import dev.highwater.card.Card;

/// What a card's scenario is called.
final class Titles {
  private static final int LONGEST = 60;

  private Titles() {}

  /// The beginning of its question, in one line.
  static String of(Card card) {
    String front = card.flashcard().front().replaceAll("[\\s*_`=]+", " ").strip();
    return front.length() <= LONGEST ? front : front.substring(0, LONGEST).strip() + "…";
  }
}
