package dev.highwater.study.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Large and small letters taken for the same, character by character.
///
/// ASCII letters are the same as ASCII letters only, so that a database that knows just those can
/// do most of the work; all others as Unicode maps single characters.
public final class Folding {
  private static final int ASCII_END = 0x80;

  private Folding() {}

  private static final class Variants {
    /// Characters that are not alone with what they fold to.
    private static final Map<Integer, List<Integer>> OF = all();

    private static Map<Integer, List<Integer>> all() {
      Map<Integer, List<Integer>> variants = new TreeMap<>();
      for (int character = ASCII_END; character <= Character.MAX_CODE_POINT; character++) {
        int folded = fold(character);
        if (folded != character) {
          variants.computeIfAbsent(folded, it -> new ArrayList<>(List.of(it))).add(character);
        }
      }
      variants.replaceAll((_, same) -> Collections.unmodifiableList(same));
      return variants;
    }
  }

  /// The character that stands for all that are taken for the same.
  public static int fold(int character) {
    if (character < ASCII_END) {
      return character >= 'A' && character <= 'Z' ? character + 'a' - 'A' : character;
    }
    int folded = Character.toLowerCase(Character.toUpperCase(character));
    return folded < ASCII_END ? character : folded;
  }

  /// All characters beyond ASCII that are taken for the same as this one, itself among them.
  public static List<Integer> variants(int character) {
    return Variants.OF.getOrDefault(fold(character), List.of(character));
  }

  /// A text in folded characters.
  public static String fold(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    text.codePoints().map(Folding::fold).forEach(folded::appendCodePoint);
    return folded.toString();
  }

  /// Whether a text stands in another.
  public static boolean contains(String text, String part) {
    return fold(text).contains(fold(part));
  }
}
