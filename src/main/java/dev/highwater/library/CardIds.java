package dev.highwater.library;

import dev.highwater.card.CardId;
import java.util.random.RandomGenerator;

/// Gives names to cards seen for the first time.
@FunctionalInterface
public interface CardIds {
  /// An id that no card has yet.
  CardId next();

  /// Ids of 60 random bits; among a million cards two are alike once in two million profiles.
  static CardIds drawnFrom(RandomGenerator random) {
    return () -> {
      String alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
      StringBuilder id = new StringBuilder(12);
      long bits = random.nextLong();
      for (int digit = 0; digit < 12; digit++) {
        id.append(alphabet.charAt((int) (bits & 31)));
        bits >>>= 5;
      }
      return new CardId(id.toString());
    };
  }
}
