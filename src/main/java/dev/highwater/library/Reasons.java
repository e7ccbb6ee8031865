package dev.highwater.library;

import dev.highwater.card.Flashcard;
import dev.highwater.note.ReadCard;
import java.util.Optional;

/// Says why a card was recognised.
///
/// @param ties where the notes went
/// @param comments which comments stand for one block
record Reasons(NoteTies ties, Comments comments) {
  /// Below this a text counts as rewritten, and what remains the same must have told.
  private static final double REWRITTEN = 0.3;

  /// How a card was recognised; empty when it is the same text in the same note, which is no
  /// decision.
  ///
  /// @param readBlock the block of the card
  Optional<RecognitionDecision> decision(
      KnownCard who, String note, ReadCard found, CardPairs.Sign sign, int readBlock) {
    Flashcard before = who.card().flashcard();
    Flashcard now = found.flashcard();
    boolean sameText = before.front().equals(now.front()) && before.back().equals(now.back());
    boolean sameNote = who.card().note().equals(note);
    if (sameText && sameNote && !who.removed()) {
      return Optional.empty();
    }
    double likeness = TextLikeness.of(text(before), text(now));
    RecognitionReason reason;
    if (who.removed()) {
      reason = RecognitionReason.CAME_BACK;
    } else if (sameText) {
      reason =
          ties.renamed(who.card().note(), note)
              ? RecognitionReason.NOTE_RENAMED
              : RecognitionReason.MOVED;
    } else if (sign == CardPairs.Sign.PART_OF_BLOCK) {
      reason = RecognitionReason.SPLIT_BLOCK;
    } else if (likeness < REWRITTEN
        && !before.front().equals(now.front())
        && comments.soleHolder(readBlock).isPresent()) {
      reason = RecognitionReason.SAME_SCHEDULE;
    } else if (before.kind() != now.kind() || before.ordinal() != now.ordinal()) {
      reason = RecognitionReason.SAME_BLOCK;
    } else {
      reason = sameNote ? RecognitionReason.EDITED : RecognitionReason.EDITED_AND_MOVED;
    }
    return Optional.of(
        new RecognitionDecision(
            who.card().id(),
            reason,
            likeness,
            Sighting.of(who.card()),
            new Sighting(note, now.lines().first(), now.front(), now.back())));
  }

  private static String text(Flashcard card) {
    return card.front() + " " + card.back();
  }
}
