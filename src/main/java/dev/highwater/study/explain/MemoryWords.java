package dev.highwater.study.explain;

import java.util.List;

/// A card's memory in numbers and words.
///
/// @param stability days until the chance has fallen to about 90 %
/// @param difficulty 1 to 10
/// @param recall the chance of remembering it now, 0 to 1
/// @param estimated whether the model only estimates: the rules in force keep no memory, and it
///   does not decide when the card is due
/// @param words the same as sentences
public record MemoryWords(
    double stability, double difficulty, double recall, boolean estimated, List<String> words) {
  public MemoryWords {
    words = List.copyOf(words);
  }
}
