package dev.highwater.note;

import dev.highwater.card.LineRange;
import java.util.List;
import java.util.Optional;

/// A note that has been read to write to one of its blocks.
///
/// @param read everything the note holds, to compare with what it holds after the edit
record OpenNote(String text, SourceLines lines, ReadNote read, WrittenBlock block) {
  /// From the reading that copies the plugin, which knows no spans: a comment is found by its line.
  static Optional<OpenNote> asPlugin(
      String text, SourceLines lines, ReadNote read, LineRange range) {
    List<ReadCard> cards = cardsAt(read, range);
    return cards.stream()
        .findFirst()
        .map(card ->
            new OpenNote(
                text,
                lines,
                read,
                new WrittenBlock(
                    range, cards.size(), card.comment().flatMap(it -> span(it, text, lines)))));
  }

  /// Empty for a comment that the plugin made up of pieces; it stands nowhere.
  private static Optional<WrittenBlock.Span> span(
      ScheduleComment comment, String text, SourceLines lines) {
    int start = lines.start(comment.line()) + lines.text(comment.line()).indexOf(comment.text());
    return text.startsWith(comment.text(), start)
        ? Optional.of(new WrittenBlock.Span(start, start + comment.text().length()))
        : Optional.empty();
  }

  private static List<ReadCard> cardsAt(ReadNote read, LineRange range) {
    return read.cards().stream().filter(it -> it.flashcard().lines().equals(range)).toList();
  }

  /// The cards of the block.
  List<ReadCard> cards() {
    return cardsAt(read, block.lines());
  }

  /// True when the plugin found a schedule in pieces of a comment that is not closed.
  boolean isScheduledWithoutComment() {
    return block.comment().isEmpty() && cards().stream().anyMatch(it -> it.comment().isPresent());
  }

  /// The exact characters of the comment that counts.
  Optional<String> comment() {
    return block.comment().map(span -> text.substring(span.start(), span.end()));
  }
}
