package dev.highwater.library;

import dev.highwater.library.WrittenBlock.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Makes up what people write on cards: sentences, many cards of one form that differ in a word,
/// very short cards, numbers, yes and no, Chinese.
final class WrittenTexts {
  private static final List<String> COMMON =
      List.of(
          "the", "a", "of", "is", "to", "and", "in", "that", "which", "for", "with", "by", "an",
          "when", "what", "does", "are", "on", "from", "how");

  private static final List<String> FORMS =
      List.of(
          "Default of %s?",
          "What is the default value of %s?",
          "Capital of %s?",
          "In which year was the battle of %s?",
          "Who wrote %s?",
          "What does the method %s return?",
          "Is %s idempotent?",
          "%s in English");

  private final RandomGenerator random;
  private final List<String> rare = new ArrayList<>();

  WrittenTexts(RandomGenerator random) {
    this.random = random;
    for (int word = 0; word < 900; word++) {
      rare.add(madeUpWord());
    }
  }

  private String madeUpWord() {
    StringBuilder word = new StringBuilder();
    int syllables = 2 + random.nextInt(3);
    for (int syllable = 0; syllable < syllables; syllable++) {
      word.append("bcdfghklmnprstvz".charAt(random.nextInt(16)));
      word.append("aeiou".charAt(random.nextInt(5)));
      if (random.nextInt(3) == 0) {
        word.append("lnrs".charAt(random.nextInt(4)));
      }
    }
    return word.toString();
  }

  <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /// A word; a few are in nearly every sentence, most are seldom.
  String word() {
    if (random.nextInt(5) < 2) {
      return any(COMMON);
    }
    double skew = random.nextDouble();
    return rare.get((int) (skew * skew * rare.size()));
  }

  String rareWord() {
    return any(rare);
  }

  List<String> words(int count) {
    List<String> words = new ArrayList<>();
    for (int word = 0; word < count; word++) {
      words.add(word());
    }
    return words;
  }

  String sentence(int least, int most) {
    return String.join(" ", words(least + random.nextInt(most - least + 1)));
  }

  String chinese(int least, int most) {
    StringBuilder text = new StringBuilder();
    int length = least + random.nextInt(most - least + 1);
    for (int at = 0; at < length; at++) {
      // Some characters are in every other text.
      text.append(
          random.nextInt(4) == 0
              ? "的是在不了有和人这中".charAt(random.nextInt(10))
              : (char) (0x4E00 + random.nextInt(2000)));
    }
    return text.toString();
  }

  private String value() {
    return switch (random.nextInt(5)) {
      case 0 -> Integer.toString(random.nextInt(10));
      case 1 -> Integer.toString(random.nextInt(3000));
      case 2 -> random.nextBoolean() ? "yes" : "no";
      default -> rareWord();
    };
  }

  /// A block with another text than any before, as far as chance allows.
  WrittenBlock block() {
    return switch (random.nextInt(12)) {
      case 0, 1, 2 -> new WrittenBlock(Shape.BASIC, any(FORMS).formatted(rareWord()), value());
      case 3 -> new WrittenBlock(Shape.BASIC, rareWord(), rareWord());
      case 4 -> new WrittenBlock(Shape.REVERSED, rareWord(), rareWord() + " " + word());
      case 5 -> new WrittenBlock(Shape.BASIC, chinese(4, 12) + "？", chinese(2, 10));
      case 6, 7 -> cloze();
      case 8 ->
          new WrittenBlock(
              Shape.MULTI, sentence(4, 10) + "?", sentence(5, 12) + "\n" + sentence(3, 9));
      case 9 -> new WrittenBlock(Shape.MULTI_REVERSED, sentence(2, 6), sentence(5, 12));
      default -> new WrittenBlock(Shape.BASIC, sentence(5, 14) + "?", sentence(1, 12));
    };
  }

  private WrittenBlock cloze() {
    WrittenBlock block = new WrittenBlock(Shape.CLOZE, "", "");
    block.words.addAll(words(7 + random.nextInt(10)));
    int hidden = 1 + random.nextInt(3);
    for (int at = 0; at < hidden; at++) {
      int word = 2 * random.nextInt(block.words.size() / 2);
      if (!block.hidden.contains(word)) {
        block.words.set(word, rareWord());
        block.hidden.add(word);
      }
    }
    block.hidden.sort(null);
    return block;
  }

  /// The text with a word or two changed, added or left out.
  String edited(String text) {
    if (text.codePoints().anyMatch(it -> it >= 0x4E00 && it < 0xA000)) {
      int at = random.nextInt(text.length());
      String before = text.substring(0, at);
      String behind = text.substring(at + (text.length() > 3 && random.nextBoolean() ? 1 : 0));
      return before + chinese(1, 2) + behind;
    }
    List<String> words = new ArrayList<>(List.of(text.split(" ")));
    int edits = words.size() > 6 ? 1 + random.nextInt(2) : 1;
    for (int edit = 0; edit < edits; edit++) {
      int at = random.nextInt(words.size());
      switch (words.size() < 4 ? 3 : random.nextInt(4)) {
        case 0 -> words.set(at, word());
        case 1 -> words.add(at, word());
        case 2 -> words.remove(at);
        default -> words.set(longest(words), slipped(words.get(longest(words))));
      }
    }
    return String.join(" ", words);
  }

  private static int longest(List<String> words) {
    int longest = 0;
    for (int at = 1; at < words.size(); at++) {
      longest = words.get(at).length() > words.get(longest).length() ? at : longest;
    }
    return longest;
  }

  /// A word with a letter doubled, left out, or swapped with its neighbour.
  String slipped(String word) {
    if (word.length() < 3) {
      return word + "s";
    }
    int at = 1 + random.nextInt(word.length() - 2);
    return switch (random.nextInt(3)) {
      case 0 -> word.substring(0, at) + word.charAt(at) + word.substring(at);
      case 1 -> word.substring(0, at) + word.substring(at + 1);
      default ->
          word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
    };
  }
}
