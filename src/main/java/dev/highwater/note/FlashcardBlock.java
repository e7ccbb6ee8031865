package dev.highwater.note;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.highwater.card.CardKind;
import dev.highwater.card.LineRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The lines of a note that make one or more cards.
///
/// It stands in the tree behind the Markdown blocks it was found in, since a card may be one line
/// of a paragraph or reach over several blocks. Its span is the card's own lines, its segments are
/// exact: front, separator, back as they stand in the note.
final class FlashcardBlock extends Block {
  private final CardKind kind;
  private final LineRange lines;
  private final String front;
  private final String back;
  private final BasedSequence separator;
  private final Optional<Clozes> clozes;
  private final List<ScheduleCommentNode> comments = new ArrayList<>();
  private final List<ScheduleCommentNode> orphans = new ArrayList<>();
  private boolean adopted;

  /// @param front text before the separator, without comments
  /// @param back text behind it
  FlashcardBlock(
      BasedSequence chars,
      CardKind kind,
      LineRange lines,
      String front,
      String back,
      BasedSequence separator) {
    this(chars, kind, lines, front, back, separator, Optional.empty());
  }

  private FlashcardBlock(
      BasedSequence chars,
      CardKind kind,
      LineRange lines,
      String front,
      String back,
      BasedSequence separator,
      Optional<Clozes> clozes) {
    super(chars);
    this.kind = kind;
    this.lines = lines;
    this.front = front;
    this.back = back;
    this.separator = separator;
    this.clozes = clozes;
  }

  /// A block with deletions; it has no back, and its separator is empty.
  static FlashcardBlock cloze(BasedSequence chars, LineRange lines, String text, Clozes deletions) {
    return new FlashcardBlock(
        chars, CardKind.CLOZE, lines, text, "", chars.subSequence(0, 0), Optional.of(deletions));
  }

  /// The deletions in {@link #front()}; empty for a card with a separator.
  Optional<Clozes> clozes() {
    return clozes;
  }

  CardKind kind() {
    return kind;
  }

  LineRange lines() {
    return lines;
  }

  String front() {
    return front;
  }

  String back() {
    return back;
  }

  /// Adds a comment inside the card's own lines; the first is the one that counts.
  void addComment(ScheduleCommentNode comment) {
    appendChild(comment);
    (comments.isEmpty() ? comments : orphans).add(comment);
  }

  /// Adds a comment that was pushed away from the card.
  void addStray(ScheduleCommentNode comment) {
    appendChild(comment);
    if (comments.isEmpty()) {
      comments.add(comment);
      adopted = true;
    } else {
      orphans.add(comment);
    }
  }

  /// The comment that counts for this card.
  Optional<ScheduleCommentNode> comment() {
    return comments.isEmpty() ? Optional.empty() : Optional.of(comments.getFirst());
  }

  /// True when the comment that counts does not touch the card.
  boolean isAdopted() {
    return adopted;
  }

  /// Nearest first.
  List<ScheduleCommentNode> orphans() {
    return orphans;
  }

  /// The separator's exact place in the note.
  BasedSequence separator() {
    return separator;
  }

  @Override
  public BasedSequence[] getSegments() {
    return new BasedSequence[] {
      getChars().baseSubSequence(getStartOffset(), separator.getStartOffset()),
      separator,
      getChars().baseSubSequence(separator.getEndOffset(), getEndOffset())
    };
  }
}
