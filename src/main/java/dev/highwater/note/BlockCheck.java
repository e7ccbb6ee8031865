package dev.highwater.note;

import dev.highwater.card.Flashcard;
import dev.highwater.card.LineRange;
import java.util.List;
import java.util.Optional;

/// Compares what a note held before a block of cards was rewritten, or one was added behind it,
/// with what it holds after: every other card is what it was, and every schedule too.
final class BlockCheck {
  private final OpenNote before;
  private final int splicedLine;
  private final int addedLines;

  BlockCheck(OpenNote before, Splice splice) {
    this.before = before;
    this.splicedLine = before.lines().lineAt(splice.start());
    this.addedLines = splice.addedLines(before.text());
  }

  /// The block's cards may say something else, but there are as many, with the schedules they had.
  boolean acceptsRewritten(ReadNote after) {
    return after.cards().size() == before.read().cards().size()
        && strays(after) == strays(before.read())
        && agree(after, 0, after.cards().size(), 0);
  }

  /// One card more comes right behind the block.
  boolean acceptsAdded(ReadNote after, String front, String back) {
    int fresh = endOfBlock();
    if (after.cards().size() != before.read().cards().size() + 1
        || strays(after) != strays(before.read())) {
      return false;
    }
    ReadCard card = after.cards().get(fresh);
    return card.flashcard().front().equals(front)
        && card.flashcard().back().equals(back)
        && card.comment().isEmpty()
        && agree(after, 0, fresh, 0)
        && agree(after, fresh, before.read().cards().size(), 1);
  }

  /// Where the block is after it was accepted.
  LineRange block(ReadNote after) {
    return after.cards().get(endOfBlock() - 1).flashcard().lines();
  }

  private int endOfBlock() {
    List<ReadCard> cards = before.read().cards();
    int end = 0;
    for (int at = 0; at < cards.size(); at++) {
      if (isOwn(cards.get(at))) {
        end = at + 1;
      }
    }
    return end;
  }

  private boolean isOwn(ReadCard card) {
    return card.flashcard().lines().equals(before.block().lines());
  }

  private boolean agree(ReadNote after, int from, int to, int further) {
    for (int at = from; at < to; at++) {
      ReadCard old = before.read().cards().get(at);
      ReadCard now = after.cards().get(at + further);
      boolean agrees =
          isOwn(old)
              ? now.flashcard().lines().first() == old.flashcard().lines().first()
                  && now.flashcard().ordinal() == old.flashcard().ordinal()
              : now.flashcard().equals(moved(old.flashcard()));
      if (!agrees || !comment(old).equals(comment(now)) || !orphans(old).equals(orphans(now))) {
        return false;
      }
    }
    return true;
  }

  private static Optional<String> comment(ReadCard card) {
    return card.comment().map(ScheduleComment::text);
  }

  private static List<String> orphans(ReadCard card) {
    return card.orphans().stream().map(ScheduleComment::text).toList();
  }

  private Flashcard moved(Flashcard card) {
    return card.at(new LineRange(after(card.lines().first()), after(card.lines().last())));
  }

  private int after(int line) {
    return line > splicedLine ? line + addedLines : line;
  }

  /// Schedules that belong to no card are known only by their problems.
  private static long strays(ReadNote note) {
    return note.problems().stream()
        .filter(it -> it.code().equals("orphan-schedule") || it.code().equals("cloze-not-read"))
        .count();
  }
}
