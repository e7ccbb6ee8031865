package dev.highwater.note;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The deletions of one cloze text and the cards they make.
///
/// @param deletions pattern by pattern, in text order inside a pattern
record Clozes(ClozeKind kind, List<ClozeDeletion> deletions) {
  /// What happens to a deletion on one card.
  enum Role {
    ASKED,
    SHOWN,
    HIDDEN
  }

  /// More cards than this no text is meant to have; {@code ==2025;;a==} is a slip.
  static final int MOST_CARDS = 1000;

  Clozes {
    deletions = List.copyOf(deletions);
  }

  /// All deletions of a text, whatever they stand in; empty when it has none.
  static Optional<Clozes> of(String text, List<ClozePattern> patterns) {
    for (ClozeKind kind : ClozeKind.values()) {
      List<ClozeDeletion> found = new ArrayList<>();
      patterns.forEach(pattern -> pattern.find(kind, text, found::add));
      if (!found.isEmpty()) {
        return Optional.of(new Clozes(kind, found));
      }
    }
    return Optional.empty();
  }

  /// How many cards they make; a number that nothing has counts too.
  int cards() {
    return switch (kind) {
      case SIMPLE -> deletions.size();
      case SEQUENCE -> deletions.stream().mapToInt(it -> it.place().length()).max().orElse(0);
      case CLASSIC -> deletions.stream().mapToInt(it -> number(it.place())).max().orElse(0);
    };
  }

  private static int number(String digits) {
    return new BigInteger(digits).min(BigInteger.valueOf(Integer.MAX_VALUE)).intValue();
  }

  /// What happens to a deletion on a card.
  ///
  /// @param deletion place in {@link #deletions}
  /// @param card 0-based
  Role role(int deletion, int card) {
    String place = deletions.get(deletion).place();
    return switch (kind) {
      case SIMPLE -> deletion == card ? Role.ASKED : Role.SHOWN;
      case CLASSIC -> number(place) == card + 1 ? Role.ASKED : Role.SHOWN;
      case SEQUENCE ->
          switch (card < place.length() ? place.charAt(card) : 's') {
            case 'a' -> Role.ASKED;
            case 'h' -> Role.HIDDEN;
            default -> Role.SHOWN;
          };
    };
  }

  /// True when the texts of all cards together would fill the memory.
  boolean areTooManyFor(String text) {
    return cards() > MOST_CARDS || (long) cards() * text.length() > 10_000_000L;
  }
}
