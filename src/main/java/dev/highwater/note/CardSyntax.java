package dev.highwater.note;

import java.util.List;

/// The marks that make a card in a note. A vault may choose its own; these are read by
/// obsidian-spaced-repetition from its settings.
///
/// @param single between front and back on one line
/// @param singleReversed the same, for a card asked both ways
/// @param multi alone on a line between front and back
/// @param multiReversed the same, for a card asked both ways
/// @param flashcardTags tags, without {@code #}, that say a note holds cards; nested tags count
record CardSyntax(
    String single,
    String singleReversed,
    String multi,
    String multiReversed,
    List<String> flashcardTags) {

  /// What the plugin does when nobody changed its settings.
  static final CardSyntax PLUGIN_DEFAULTS =
      new CardSyntax("::", ":::", "?", "??", List.of("flashcards"));

  CardSyntax {
    flashcardTags = List.copyOf(flashcardTags);
  }

  /// True for a flashcard tag or one nested under it; case and whole segments count.
  boolean isFlashcardTag(String tag) {
    return flashcardTags.stream().anyMatch(own -> tag.equals(own) || tag.startsWith(own + "/"));
  }

  /// True when {@code text} has a mark of a card somewhere; a cheap test before any parsing.
  boolean mayMakeCards(String text) {
    return text.contains(single)
        || text.contains(singleReversed)
        || text.contains(ScheduleText.OPENING)
        || text.lines().anyMatch(line -> isMulti(line.strip()));
  }

  private boolean isMulti(String line) {
    return line.equals(multi) || line.equals(multiReversed);
  }
}
