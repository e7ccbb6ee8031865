package dev.highwater.ui.study;

import dev.highwater.card.DeckPath;
import dev.highwater.study.SessionKind;
import java.util.Optional;

/// Kinds of sessions in words.
final class SessionWords {
  private SessionWords() {}

  /// What the top bar calls a session; empty for the usual one.
  static String name(SessionKind kind) {
    return switch (kind) {
      case SessionKind.Today(var _) -> "";
      case SessionKind.Ahead(var _, int _) -> "Ahead";
      case SessionKind.ForgottenToday(var _) -> "Forgotten today";
      case SessionKind.Cram(var _) -> "Cram";
      case SessionKind.Chosen(var _) -> "Chosen cards";
    };
  }

  /// A deck's own name, without those above it.
  static String name(DeckPath deck) {
    return deck.value().substring(deck.value().lastIndexOf('/') + 1);
  }

  /// Whose cards a session asks, as the top bar has it: its deck with the card's own deck below it,
  /// or the card's deck alone in a session of all.
  static String place(SessionKind session, DeckPath card) {
    return session
        .deck()
        .filter(deck -> !deck.equals(card))
        .map(deck -> name(deck) + " › " + name(card))
        .orElse(name(card));
  }

  /// Why a session of that kind has no card.
  static String nothing(SessionKind kind) {
    return switch (kind) {
      case SessionKind.Today(Optional<DeckPath> deck) ->
          deck.map(it -> "Nothing is left today in " + it.value() + ".")
              .orElse("There is no other new card.");
      case SessionKind.Ahead(var _, int days) ->
          days == 1 ? "No card is due tomorrow." : "No card is due in the next " + days + " days.";
      case SessionKind.ForgottenToday(var _) -> "No card was graded Again today.";
      case SessionKind.Chosen(var _) -> "None of these cards can be asked.";
      case SessionKind.Cram(Optional<DeckPath> deck) ->
          deck.map(it -> "There is no card in " + it.value() + ".").orElse("There is no card.");
    };
  }
}
