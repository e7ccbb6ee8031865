package dev.highwater.library;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Pairs blocks whose text has changed: of all pairs that are likely, the surest first.
final class LikePairs {
  private static final Comparator<Evidence.Likely> SUREST_FIRST =
      Comparator.comparingDouble(Evidence.Likely::weight)
          .reversed()
          .thenComparingInt(Evidence.Likely::known)
          .thenComparingInt(Evidence.Likely::read);

  /// Each block that is recognised is a neighbour by which the next may be.
  private static final int ROUNDS = 2;

  private LikePairs() {}

  /// Pairs all it can.
  static void find(Pairing pairing, Vocabulary vocabulary) {
    Comments comments = new Comments(pairing);
    for (int round = 0; round < ROUNDS; round++) {
      NoteTies ties = new NoteTies(pairing);
      Neighbours neighbours = new Neighbours(pairing, ties);
      Candidates candidates = new Candidates(pairing, vocabulary, ties, neighbours, comments);
      Evidence evidence = new Evidence(pairing, vocabulary, ties, neighbours, comments);
      List<Evidence.Likely> likely = new ArrayList<>();
      pairing
          .openRead()
          .forEach(read -> {
            for (int known : candidates.of(read)) {
              evidence.of(known, read).ifPresent(likely::add);
            }
          });
      likely.sort(SUREST_FIRST);
      for (Evidence.Likely pair : likely) {
        if (pairing.areOpen(pair.known(), pair.read())) {
          pairing.pair(pair.known(), pair.read());
        }
      }
    }
  }
}
