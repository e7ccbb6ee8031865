package dev.highwater.library;

import java.util.Locale;
import java.util.function.Consumer;

/// Cuts a text into the pieces by which texts are compared: words; in scripts that put no space
/// between words, pairs of neighbouring characters; and each sign that means something (of
/// mathematics, a currency, a picture) by itself.
final class Words {
  private Words() {}

  /// Gives each piece in turn, in lower case.
  static void each(String text, Consumer<String> piece) {
    String lower = text.toLowerCase(Locale.ROOT);
    int at = 0;
    while (at < lower.length()) {
      int letter = lower.codePointAt(at);
      if (isUnspaced(letter)) {
        at = pairs(lower, at, piece);
      } else if (Character.isLetterOrDigit(letter)) {
        int end = endOfWord(lower, at);
        piece.accept(lower.substring(at, end));
        at = end;
      } else {
        int end = at + Character.charCount(letter);
        if (isTelling(letter)) {
          piece.accept(lower.substring(at, end));
        }
        at = end;
      }
    }
  }

  private static int endOfWord(String text, int start) {
    int end = start;
    while (end < text.length()) {
      int letter = text.codePointAt(end);
      boolean continues =
          Character.isLetterOrDigit(letter)
              || Character.getType(letter) == Character.NON_SPACING_MARK;
      if (!continues || isUnspaced(letter)) {
        break;
      }
      end += Character.charCount(letter);
    }
    return end;
  }

  private static int pairs(String text, int start, Consumer<String> piece) {
    int at = start;
    int next = at + Character.charCount(text.codePointAt(at));
    boolean alone = true;
    while (next < text.length() && isUnspaced(text.codePointAt(next))) {
      int end = next + Character.charCount(text.codePointAt(next));
      piece.accept(text.substring(at, end));
      alone = false;
      at = next;
      next = end;
    }
    if (alone) {
      piece.accept(text.substring(start, next));
    }
    return next;
  }

  private static boolean isUnspaced(int letter) {
    // Every such script lies behind Latin, Greek, Cyrillic, Hebrew and Arabic.
    if (letter < 0x0E00) {
      return false;
    }
    return switch (Character.UnicodeScript.of(letter)) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
      default -> false;
    };
  }

  private static boolean isTelling(int letter) {
    return switch (Character.getType(letter)) {
      // A highlight and a card's arrow are made of = and >, so these tell nothing.
      case Character.MATH_SYMBOL -> letter != '=' && letter != '>' && letter != '|';
      case Character.CURRENCY_SYMBOL -> letter != '$';
      case Character.OTHER_SYMBOL -> true;
      default -> letter == '^' || letter == '\\';
    };
  }

  /// True when one word is the other mistyped or with another ending: one letter more, less, other
  /// or two swapped (two such in long words), or up to three letters behind a common beginning.
  /// Never for words with a digit, since another number is another fact.
  static boolean alike(String one, String other) {
    String shorter = one.length() <= other.length() ? one : other;
    String longer = one.length() <= other.length() ? other : one;
    if (shorter.length() < 3 || hasDigit(one) || hasDigit(other)) {
      return false;
    }
    if (shorter.length() >= 4
        && longer.length() - shorter.length() <= 3
        && longer.startsWith(shorter)) {
      return true;
    }
    int slips = slips(shorter, longer);
    if (longer.length() < 4) {
      return slips == 1 && sameLetters(shorter, longer);
    }
    return slips <= (longer.length() < 8 ? 1 : 2);
  }

  private static boolean hasDigit(String word) {
    return word.chars().anyMatch(Character::isDigit);
  }

  private static boolean sameLetters(String one, String other) {
    return java.util.Arrays.equals(
        one.chars().sorted().toArray(), other.chars().sorted().toArray());
  }

  /// Edits that make one word of the other, two swapped neighbours counting as one; 3 for 3 and
  /// more.
  private static int slips(String one, String other) {
    if (Math.abs(one.length() - other.length()) > 2) {
      return 3;
    }
    int[][] cost = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, one, other, i, j);
      }
    }
    return Math.min(3, cost[one.length()][other.length()]);
  }

  private static int cheapest(int[][] cost, String one, String other, int i, int j) {
    boolean same = one.charAt(i - 1) == other.charAt(j - 1);
    int least =
        Math.min(cost[i - 1][j - 1] + (same ? 0 : 1), Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
    boolean swapped =
        i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1);
    return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
  }
}
