package dev.highwater.drill;

import java.util.List;

/// Tells a card in English from one in another language, whose words would be misread as numbers
/// and names without what is said about them.
///
/// The words looked at are those no sentence of a language does without: articles, pronouns,
/// prepositions. A card that has none of either, a line of settings, passes for English.
final class Language {
  private static final List<String> ENGLISH =
      List.of(
          "the", "a", "an", "of", "is", "are", "with", "how", "many", "what", "which", "when", "if",
          "for", "to", "does", "do", "it", "its", "by", "and", "or", "from", "can", "who", "has",
          "have", "not", "be", "at", "before", "after", "until", "must", "only", "that");

  /// German, French, Spanish, Portuguese, Italian, Dutch and Polish; none of them an English word.
  private static final List<String> OTHER =
      List.of(
          "der", "das", "und", "wie", "viele", "bei", "mit", "ist", "wird", "werden", "nicht",
          "wenn", "welche", "welcher", "welches", "ein", "eine", "einer", "einen", "auf", "alle",
          "wann", "kann", "muss", "le", "la", "les", "des", "du", "est", "sont", "avec", "combien",
          "peut", "peuvent", "que", "quel", "quelle", "un", "une", "dans", "avant", "el", "los",
          "las", "con", "se", "cuantos", "pueden", "puede", "por", "cual", "qu", "os", "uma", "um",
          "quantos", "podem", "pode", "com", "em", "quais", "qual", "il", "gli", "di", "quanti",
          "possono", "che", "sono", "quale", "per", "het", "een", "hoeveel", "zijn", "kunnen",
          "welk", "ile", "jest", "jak", "przy", "moze", "czy", "nie", "z", "e", "y");

  private Language() {}

  static boolean isEnglish(String text) {
    long letters = text.chars().filter(Character::isLetter).count();
    long latin =
        text.chars()
            .filter(Character::isLetter)
            .filter(each -> Character.UnicodeScript.of(each) == Character.UnicodeScript.LATIN)
            .count();
    if (latin * 2 < letters) {
      return false;
    }
    List<String> tokens = Tokens.of(text);
    long english = tokens.stream().filter(ENGLISH::contains).count();
    long other = tokens.stream().filter(OTHER::contains).count();
    return other <= english;
  }
}
