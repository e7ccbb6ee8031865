package dev.highwater.library;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// Schedule comments as evidence. A comment that one known block had and one block of the notes has
/// all but names the card: due day, interval and ease together are seldom the same twice. One that
/// several have says little, and one that only says "never reviewed" says nothing.
final class Comments {
  /// An entry whose date is not the plugin's mark of a card never reviewed.
  private static final Pattern REVIEWED =
      Pattern.compile("![^!-]*(?!2000-01-01)\\d{4}-\\d\\d-\\d\\d");

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
          .filter(comment -> REVIEWED.matcher(comment).find())
          .ifPresent(comment -> holders.merge(comment, block, (_, _) -> SEVERAL));
    }
    return holders;
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
