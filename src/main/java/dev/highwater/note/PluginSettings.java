package dev.highwater.note;

import dev.highwater.schedule.Sm2Settings;
import java.util.List;
import java.util.Map;

/// What a vault's owner has chosen in obsidian-spaced-repetition, as far as it decides which cards
/// a note holds, how their schedules are written, and when they are due.
///
/// Names and defaults are those of the plugin 1.15.4.
///
/// @param flashcardTags tags, without {@code #}, that say a note holds cards; nested tags count
/// @param tagsToIgnore tags, without {@code #}; a note that carries one has no cards
/// @param foldersToIgnore beginnings of paths, or globs
/// @param foldersAreDecks the folder of a note is its deck, and tags do not matter
/// @param single between front and back on one line
/// @param singleReversed the same, for a card asked both ways
/// @param multi alone on a line between front and back
/// @param multiReversed the same, for a card asked both ways
/// @param endMarker alone on a line, ends a card of several lines; empty when a blank line does
/// @param clozePatterns for example {@code ==[123;;]answer[;;hint]==}
/// @param baseEase ease of a new card, percent
/// @param commentOnSameLine a schedule comment is written behind the card, not below it
/// @param commentInCallout a schedule comment is written into a callout below the card
/// @param scheduling when cards are due
public record PluginSettings(
    List<String> flashcardTags,
    List<String> tagsToIgnore,
    List<String> foldersToIgnore,
    boolean foldersAreDecks,
    String single,
    String singleReversed,
    String multi,
    String multiReversed,
    String endMarker,
    List<String> clozePatterns,
    int baseEase,
    boolean commentOnSameLine,
    boolean commentInCallout,
    PluginScheduling scheduling) {

  /// Clozes from {@code ==highlights==}.
  public static final String HIGHLIGHT_CLOZES = "==[123;;]answer[;;hint]==";

  /// Clozes from {@code **bold text**}.
  public static final String BOLD_CLOZES = "**[123;;]answer[;;hint]**";

  /// Clozes from {@code {{curly brackets}}}.
  public static final String CURLY_CLOZES = "{{[123;;]answer[;;hint]}}";

  /// What the plugin does when nobody changed its settings.
  public static final PluginSettings DEFAULTS =
      new PluginSettings(
          List.of("flashcards"),
          List.of(),
          List.of("**/*.excalidraw.md"),
          false,
          "::",
          ":::",
          "?",
          "??",
          "",
          List.of(HIGHLIGHT_CLOZES),
          250,
          false,
          false,
          PluginScheduling.DEFAULTS);

  public PluginSettings {
    flashcardTags = List.copyOf(flashcardTags);
    tagsToIgnore = List.copyOf(tagsToIgnore);
    foldersToIgnore = List.copyOf(foldersToIgnore);
    clozePatterns = List.copyOf(clozePatterns);
  }

  /// Settings with the plugin's own scheduling.
  public PluginSettings(
      List<String> flashcardTags,
      List<String> tagsToIgnore,
      List<String> foldersToIgnore,
      boolean foldersAreDecks,
      String single,
      String singleReversed,
      String multi,
      String multiReversed,
      String endMarker,
      List<String> clozePatterns,
      int baseEase,
      boolean commentOnSameLine,
      boolean commentInCallout) {
    this(
        flashcardTags,
        tagsToIgnore,
        foldersToIgnore,
        foldersAreDecks,
        single,
        singleReversed,
        multi,
        multiReversed,
        endMarker,
        clozePatterns,
        baseEase,
        commentOnSameLine,
        commentInCallout,
        PluginScheduling.DEFAULTS);
  }

  /// These settings with other values of some of them. A list of cloze patterns goes before the
  /// switches that add a pattern to it or take one out.
  ///
  /// @param changes each of its setting's kind
  public PluginSettings with(Map<PluginSetting, SettingValue> changes) {
    return SettingValues.with(this, changes);
  }

  /// What the rules of SM-2 need to know.
  public Sm2Settings sm2() {
    return new Sm2Settings(
        baseEase,
        scheduling.lapsesIntervalChange(),
        scheduling.easyBonus(),
        scheduling.maximumInterval(),
        scheduling.loadBalance());
  }

  /// The cloze patterns that name no number, no answer or no hint or are far too long; they find
  /// nothing.
  public List<String> unusableClozePatterns() {
    return clozePatterns.stream().filter(pattern -> ClozePattern.parse(pattern).isEmpty()).toList();
  }
}
