package dev.highwater.note;

import dev.highwater.card.LineRange;
import java.util.Optional;

/// One flashcard block as a place to write to.
///
/// @param lines the whole block
/// @param places how many cards its lines make, those left out included
/// @param comment the span of the comment that counts, if there is one
record WrittenBlock(LineRange lines, int places, Optional<Span> comment) {
  /// Characters of the note's text.
  ///
  /// @param end just behind the last
  record Span(int start, int end) {}
}
