package dev.highwater.drill;

import dev.highwater.card.CardId;

/// One answer to one card: what is left to chance about it is drawn for it, the same for ever, so
/// that after an undo, and on another machine, the same is asked again.
///
/// @param card which card
/// @param number how many answers there were before it
public record Turn(CardId card, int number) {
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  /// Draws a number (FNV-1a, mixed).
  ///
  /// @param purpose draws for other purposes have nothing to do with each other
  /// @param bound at least 1
  /// @return from 0 on, below the bound
  public int draw(String purpose, int bound) {
    String text = card.value() + "/" + number + "/" + purpose;
    long hash = FNV_OFFSET;
    for (int at = 0; at < text.length(); at++) {
      hash = (hash ^ text.charAt(at)) * FNV_PRIME;
    }
    hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    return (int) Long.remainderUnsigned(hash ^ (hash >>> 33), bound);
  }
}
