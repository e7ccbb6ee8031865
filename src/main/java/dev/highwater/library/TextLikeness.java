package dev.highwater.library;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// How much two texts have in common, word by word.
final class TextLikeness {
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private TextLikeness() {}

  /// Dice's coefficient over words: 0 nothing in common, 1 the same words. Order does not count.
  static double of(String one, String other) {
    Map<String, Integer> words = new HashMap<>();
    int total = 0;
    for (String word : words(one)) {
      words.merge(word, 1, Integer::sum);
      total++;
    }
    int common = 0;
    for (String word : words(other)) {
      total++;
      if (words.merge(word, -1, Integer::sum) >= 0) {
        common++;
      }
    }
    return total == 0 ? 0 : 2.0 * common / total;
  }

  private static String[] words(String text) {
    return BETWEEN_WORDS
        .splitAsStream(text.toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .toArray(String[]::new);
  }
}
