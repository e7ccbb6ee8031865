package dev.highwater.library;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/// The nearest recognised blocks before and behind each block of a note: a block between the same
/// neighbours as before is in its place.
final class Neighbours {
  private final Pairing pairing;
  private final NoteTies ties;
  private final int[] beforeKnown;
  private final int[] behindKnown;
  private final int[] beforeRead;
  private final int[] behindRead;

  /// Neighbours among the blocks paired so far.
  Neighbours(Pairing pairing, NoteTies ties) {
    this.pairing = pairing;
    this.ties = ties;
    // A block that left its note, or came into it, says nothing about places in it.
    IntPredicate stayed =
        block -> {
          int now = pairing.readOf(block);
          return now != Pairing.NONE
              && pairing.known(block).isPresent()
              && ties.target(pairing.known(block).note())
                  .filter(pairing.read(now).note()::equals)
                  .isPresent();
        };
    IntPredicate wasThere =
        block -> {
          int earlier = pairing.knownOf(block);
          return earlier != Pairing.NONE
              && pairing.known(earlier).isPresent()
              && ties.origin(pairing.read(block).note())
                  .filter(pairing.known(earlier).note()::equals)
                  .isPresent();
        };
    beforeKnown = before(pairing.known(), stayed);
    behindKnown = behind(pairing.known(), stayed);
    beforeRead = before(pairing.read(), wasThere);
    behindRead = behind(pairing.read(), wasThere);
  }

  private static int[] before(List<Block> blocks, IntPredicate counts) {
    int[] nearest = new int[blocks.size()];
    Arrays.fill(nearest, Pairing.NONE);
    for (int at = 1; at < nearest.length; at++) {
      if (blocks.get(at - 1).note().equals(blocks.get(at).note())) {
        nearest[at] = counts.test(at - 1) ? at - 1 : nearest[at - 1];
      }
    }
    return nearest;
  }

  private static int[] behind(List<Block> blocks, IntPredicate counts) {
    int[] nearest = new int[blocks.size()];
    Arrays.fill(nearest, Pairing.NONE);
    for (int at = nearest.length - 2; at >= 0; at--) {
      if (blocks.get(at + 1).note().equals(blocks.get(at).note())) {
        nearest[at] = counts.test(at + 1) ? at + 1 : nearest[at + 1];
      }
    }
    return nearest;
  }

  /// On how many sides, 0 to 2, both blocks have the same neighbour; the end of a note counts as
  /// one.
  int shared(int known, int read) {
    if (!pairing.known(known).isPresent()) {
      return 0;
    }
    int sides = 0;
    sides += same(beforeKnown[known], beforeRead[read], known, read) ? 1 : 0;
    sides += same(behindKnown[known], behindRead[read], known, read) ? 1 : 0;
    return sides;
  }

  private boolean same(int neighbour, int neighbourNow, int known, int read) {
    if (neighbour == Pairing.NONE || neighbourNow == Pairing.NONE) {
      return neighbour == neighbourNow
          && ties.tied(pairing.known(known).note(), pairing.read(read).note());
    }
    return pairing.readOf(neighbour) == neighbourNow;
  }

  /// The recognised block before this one, named by its number among the known ones; none at the
  /// start of a note.
  int gapOfKnown(int known) {
    return beforeKnown[known];
  }

  /// As {@link #gapOfKnown}, for a block of the notes: the same number means the same gap.
  int gapOfRead(int read) {
    return beforeRead[read] == Pairing.NONE ? Pairing.NONE : pairing.knownOf(beforeRead[read]);
  }
}
