package dev.highwater.study.queue;

import dev.highwater.card.CardId;
import dev.highwater.card.DeckPath;
import java.time.Instant;

/// A card as a queue sees it: no text.
///
/// @param deck the first of its decks, whose limits it counts for
/// @param block the flashcard block it is in; cards of one block are siblings
/// @param ordinal its place in the block
/// @param key what orders it; the smaller the earlier. Cards with the same key are asked as they
///   stand in the notes
/// @param dueAt when it comes back, for cards that are being learned; {@link Instant#EPOCH} means
///   at once
public record QueuedCard(
    CardId id,
    DeckPath deck,
    CardStage stage,
    Block block,
    int ordinal,
    double key,
    Instant dueAt) {

  /// A place in the notes.
  ///
  /// @param note number of the note; notes known longer have lower ones
  /// @param line 0-based
  public record Block(long note, int line) {}
}
