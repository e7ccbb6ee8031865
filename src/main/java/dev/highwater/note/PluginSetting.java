package dev.highwater.note;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Every setting of obsidian-spaced-repetition that Highwater follows, under the name it has in the
/// plugin's {@code data.json}; the order is that of a list for people.
public enum PluginSetting {
  FLASHCARD_TAGS(
      "flashcardTags",
      new SettingKind.Texts(),
      "A note that carries one of these tags, or a tag below one, holds cards."),
  TAGS_TO_IGNORE(
      "flashcardTagsToIgnore",
      new SettingKind.Texts(),
      "A note that carries one of these tags holds no cards."),
  FOLDERS_TO_IGNORE(
      "noteFoldersToIgnore",
      new SettingKind.Texts(),
      "Notes whose path begins like one of these, or matches it as a glob, are not read."),
  FOLDERS_ARE_DECKS(
      "convertFoldersToDecks",
      new SettingKind.Flag(),
      "The folder of a note is its deck, and tags do not matter."),
  SINGLE(
      "singleLineCardSeparator",
      new SettingKind.Text(List.of()),
      "Stands between front and back of a card on one line."),
  SINGLE_REVERSED(
      "singleLineReversedCardSeparator",
      new SettingKind.Text(List.of()),
      "Stands between the sides of a card on one line that is asked both ways."),
  MULTI(
      "multilineCardSeparator",
      new SettingKind.Text(List.of()),
      "Stands alone on the line between front and back of a card of several lines."),
  MULTI_REVERSED(
      "multilineReversedCardSeparator",
      new SettingKind.Text(List.of()),
      "Stands alone on the line between the sides of a card of several lines that is asked both"
          + " ways."),
  END_MARKER(
      "multilineCardEndMarker",
      new SettingKind.Text(List.of()),
      "Stands alone on the line that ends a card of several lines; when empty, a blank line does."),
  HIGHLIGHT_CLOZES(
      "convertHighlightsToClozes",
      new SettingKind.Flag(),
      "Highlights (==so==) are clozes: switches that pattern of clozePatterns."),
  BOLD_CLOZES(
      "convertBoldTextToClozes",
      new SettingKind.Flag(),
      "Bold text (**so**) is a cloze: switches that pattern of clozePatterns."),
  CURLY_CLOZES(
      "convertCurlyBracketsToClozes",
      new SettingKind.Flag(),
      "Curly brackets ({{so}}) are clozes: switches that pattern of clozePatterns."),
  CLOZE_PATTERNS(
      "clozePatterns",
      new SettingKind.Texts(),
      "How clozes are marked: a number in brackets, the word answer, and a hint in brackets."),
  COMMENT_ON_SAME_LINE(
      "cardCommentOnSameLine",
      new SettingKind.Flag(),
      "A new schedule comment is written behind its card, not below it."),
  COMMENT_IN_CALLOUT(
      "useCalloutsForSchedulingComments",
      new SettingKind.Flag(),
      "A new schedule comment is written into a callout below its card."),
  ALGORITHM(
      "algorithm",
      new SettingKind.Text(List.of(PluginScheduling.SM2, PluginScheduling.FSRS)),
      "The rules by which the next date is worked out."),
  BASE_EASE(
      "baseEase",
      new SettingKind.Amount(100, 1000, true),
      "The ease of a new card, in percent (SM-2)."),
  LAPSES_INTERVAL_CHANGE(
      "lapsesIntervalChange",
      new SettingKind.Amount(0.01, 1, false),
      "A Hard grade multiplies the interval by this (SM-2)."),
  EASY_BONUS(
      "easyBonus",
      new SettingKind.Amount(1, 10, false),
      "An Easy grade multiplies the interval by this once more (SM-2)."),
  LOAD_BALANCE(
      "loadBalance",
      new SettingKind.Flag(),
      "Intervals are moved by a few days towards days with fewer cards due (SM-2)."),
  MAXIMUM_INTERVAL(
      "maximumInterval",
      new SettingKind.Amount(1, 36525, true),
      "No card is put off for more days than this."),
  DESIRED_RETENTION(
      "fsrsDesiredRetention",
      new SettingKind.Amount(0.1, 0.99, false),
      "The share of cards to be remembered on the day they are due (FSRS).");

  private final String storedName;

  /// Its lists are copies that nobody can change, which the checker cannot know.
  @SuppressWarnings("ImmutableEnumChecker")
  private final SettingKind kind;

  private final String meaning;

  PluginSetting(String storedName, SettingKind kind, String meaning) {
    this.storedName = storedName;
    this.kind = kind;
    this.meaning = meaning;
  }

  /// The setting of that name in {@code data.json}.
  public static Optional<PluginSetting> named(String name) {
    return Arrays.stream(values()).filter(setting -> setting.storedName.equals(name)).findFirst();
  }

  /// Its name in {@code data.json}.
  public String storedName() {
    return storedName;
  }

  public SettingKind kind() {
    return kind;
  }

  /// What it does, in one sentence.
  public String meaning() {
    return meaning;
  }

  /// Its value in those settings.
  public SettingValue in(PluginSettings settings) {
    return SettingValues.of(settings).get(this);
  }
}
