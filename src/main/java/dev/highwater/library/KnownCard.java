package dev.highwater.library;

import dev.highwater.card.Card;
import dev.highwater.note.CommentReading;
import java.util.Optional;

/// A card as the profile knows it, before an import looks at its note again.
///
/// @param comment exact characters of the schedule comment last seen for its block
/// @param removed true when the card had vanished from its note; it keeps its history
public record KnownCard(Card card, Optional<String> comment, boolean removed) {
  /// The card as a report shows it.
  ///
  /// @param asPlugin the comment is understood as obsidian-spaced-repetition does
  ImportReport.ImportedCard imported(String shownNote, boolean asPlugin) {
    CommentReading reading =
        comment
            .map(text -> CommentReading.of(text, card.flashcard().ordinal(), asPlugin))
            .orElse(CommentReading.NOTHING);
    return new ImportReport.ImportedCard(card, shownNote, reading.schedule(), reading.unreadable());
  }
}
