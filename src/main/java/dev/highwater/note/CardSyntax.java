package dev.highwater.note;

import java.util.List;
import java.util.Optional;

/// The marks that make a card in a note, ready for use.
///
/// @param settings the vault's own choice of them
/// @param clozes its cloze patterns, those left out that cannot be used
record CardSyntax(PluginSettings settings, List<ClozePattern> clozes) {
  /// What the plugin does when nobody changed its settings.
  static final CardSyntax PLUGIN_DEFAULTS = of(PluginSettings.DEFAULTS);

  CardSyntax {
    clozes = List.copyOf(clozes);
  }

  static CardSyntax of(PluginSettings settings) {
    return new CardSyntax(
        settings,
        settings.clozePatterns().stream()
            .map(ClozePattern::parse)
            .flatMap(Optional::stream)
            .toList());
  }

  String single() {
    return settings.single();
  }

  String singleReversed() {
    return settings.singleReversed();
  }

  String multi() {
    return settings.multi();
  }

  String multiReversed() {
    return settings.multiReversed();
  }

  /// Empty when a blank line ends a card.
  String endMarker() {
    return settings.endMarker();
  }

  /// True for a flashcard tag or one nested under it; case and whole segments count.
  boolean isFlashcardTag(String tag) {
    return isUnder(tag, settings.flashcardTags());
  }

  /// True for a tag that keeps a note from being read.
  boolean isIgnoredTag(String tag) {
    return isUnder(tag, settings.tagsToIgnore());
  }

  private static boolean isUnder(String tag, List<String> tags) {
    return tags.stream().anyMatch(own -> tag.equals(own) || tag.startsWith(own + "/"));
  }

  /// True when {@code text} has a mark of a card somewhere; a cheap test before any parsing.
  boolean mayMakeCards(String text) {
    return holds(text, single())
        || holds(text, singleReversed())
        || text.contains(ScheduleText.OPENING)
        || (mayBeChosen(text) && mayHaveClozes(text))
        || text.lines().anyMatch(line -> isMulti(line.strip()));
  }

  /// False when the plugin does not read the note for want of a tag.
  boolean mayBeChosen(String text) {
    return settings.foldersAreDecks() || settings.flashcardTags().stream().anyMatch(text::contains);
  }

  private static boolean holds(String text, String separator) {
    return !separator.isEmpty() && text.contains(separator);
  }

  private boolean isMulti(String line) {
    return !line.isEmpty() && (line.equals(multi()) || line.equals(multiReversed()));
  }

  /// A cheap test: false when there is no deletion in the text.
  boolean mayHaveClozes(String text) {
    for (ClozePattern pattern : clozes) {
      if (pattern.mayBeIn(text)) {
        return true;
      }
    }
    return false;
  }

  /// True when the plugin sees a cloze on that line.
  boolean hasCloze(String line) {
    try {
      return mayHaveClozes(line) && Clozes.of(line, clozes).isPresent();
    } catch (LimitedText.ExhaustedException _) {
      return false;
    }
  }
}
