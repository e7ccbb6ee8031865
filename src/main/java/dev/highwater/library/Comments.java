package dev.highwater.library;

import dev.highwater.note.ScheduleComment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Schedule comments as evidence. A comment that one known block had and one block of the notes has
/// all but names the card: due day, interval and ease together are seldom the same twice. One that
/// several have says little; one that only says "never reviewed" or "learned the other day" says
/// nothing, since every card looks like that once.
final class Comments {
  /// The plugin gives a card that was never reviewed 1 to 4 days after the first rating.
  private static final double FIRST_INTERVALS = 4;

  private static final int SEVERAL = -2;

  private final Pairing pairing;
  private final Map<String, Integer> known;
  private final Map<String, Integer> read;

  Comments(Pairing pairing) {
    this.pairing = pairing;
    known = holders(pairing.known());
    read = holders(pairing.read());
  }

  private static Map<String, Integer> holders(List<Block> blocks) {
    Map<String, Integer> holders = new HashMap<>();
    for (int at = 0; at < blocks.size(); at++) {
      int block = at;
      blocks
          .get(at)
          .comment()
          .filter(Comments::tells)
          .ifPresent(comment -> holders.merge(comment, block, (_, _) -> SEVERAL));
    }
    return holders;
  }

  private static boolean tells(String comment) {
    return ScheduleComment.parse(0, comment).schedules().stream()
        .flatMap(Optional::stream)
        .anyMatch(schedule -> schedule.interval() > FIRST_INTERVALS);
  }

  /// The known block that had this block's comment and no other block has; empty when there is no
  /// such block or the comment does not stand for one.
  OptionalInt soleHolder(int readBlock) {
    Optional<String> comment = pairing.read(readBlock).comment();
    if (comment.isEmpty() || read.getOrDefault(comment.get(), SEVERAL) == SEVERAL) {
      return OptionalInt.empty();
    }
    int holder = known.getOrDefault(comment.get(), SEVERAL);
    return holder == SEVERAL ? OptionalInt.empty() : OptionalInt.of(holder);
  }

  boolean same(int knownBlock, int readBlock) {
    Optional<String> comment = pairing.read(readBlock).comment();
    return comment.isPresent() && comment.equals(pairing.known(knownBlock).comment());
  }
}
