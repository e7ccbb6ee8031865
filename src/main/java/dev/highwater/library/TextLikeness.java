package dev.highwater.library;

import java.util.HashMap;
import java.util.Map;

/// How much two texts have in common, word by word, for the learner to read.
final class TextLikeness {
  private TextLikeness() {}

  /// Dice's coefficient over {@link Words}: 0 nothing in common, 1 the same words. Order does not
  /// count.
  static double of(String one, String other) {
    if (one.equals(other)) {
      return 1;
    }
    Map<String, Integer> words = new HashMap<>();
    int[] total = {0};
    int[] common = {0};
    Words.each(
        one,
        word -> {
          words.merge(word, 1, Integer::sum);
          total[0]++;
        });
    Words.each(
        other,
        word -> {
          total[0]++;
          if (words.merge(word, -1, Integer::sum) >= 0) {
            common[0]++;
          }
        });
    return total[0] == 0 ? 0 : 2.0 * common[0] / total[0];
  }
}
