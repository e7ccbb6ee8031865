package dev.highwater.note;

import static dev.highwater.note.PluginSetting.ALGORITHM;
import static dev.highwater.note.PluginSetting.BASE_EASE;
import static dev.highwater.note.PluginSetting.BOLD_CLOZES;
import static dev.highwater.note.PluginSetting.CLOZE_PATTERNS;
import static dev.highwater.note.PluginSetting.COMMENT_IN_CALLOUT;
import static dev.highwater.note.PluginSetting.COMMENT_ON_SAME_LINE;
import static dev.highwater.note.PluginSetting.CURLY_CLOZES;
import static dev.highwater.note.PluginSetting.DESIRED_RETENTION;
import static dev.highwater.note.PluginSetting.EASY_BONUS;
import static dev.highwater.note.PluginSetting.END_MARKER;
import static dev.highwater.note.PluginSetting.FLASHCARD_TAGS;
import static dev.highwater.note.PluginSetting.FOLDERS_ARE_DECKS;
import static dev.highwater.note.PluginSetting.FOLDERS_TO_IGNORE;
import static dev.highwater.note.PluginSetting.HIGHLIGHT_CLOZES;
import static dev.highwater.note.PluginSetting.LAPSES_INTERVAL_CHANGE;
import static dev.highwater.note.PluginSetting.LOAD_BALANCE;
import static dev.highwater.note.PluginSetting.MAXIMUM_INTERVAL;
import static dev.highwater.note.PluginSetting.MULTI;
import static dev.highwater.note.PluginSetting.MULTI_REVERSED;
import static dev.highwater.note.PluginSetting.SINGLE;
import static dev.highwater.note.PluginSetting.SINGLE_REVERSED;
import static dev.highwater.note.PluginSetting.TAGS_TO_IGNORE;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Settings as one value for each name, and back again.
final class SettingValues {
  private final Map<PluginSetting, SettingValue> values;

  private SettingValues(Map<PluginSetting, SettingValue> values) {
    this.values = values;
  }

  static SettingValues of(PluginSettings settings) {
    SettingValues all = new SettingValues(new EnumMap<>(PluginSetting.class));
    all.put(FLASHCARD_TAGS, withHash(settings.flashcardTags()));
    all.put(TAGS_TO_IGNORE, withHash(settings.tagsToIgnore()));
    all.put(FOLDERS_TO_IGNORE, settings.foldersToIgnore());
    all.put(FOLDERS_ARE_DECKS, settings.foldersAreDecks());
    all.put(SINGLE, settings.single());
    all.put(SINGLE_REVERSED, settings.singleReversed());
    all.put(MULTI, settings.multi());
    all.put(MULTI_REVERSED, settings.multiReversed());
    all.put(END_MARKER, settings.endMarker());
    all.put(HIGHLIGHT_CLOZES, marks(settings, PluginSettings.HIGHLIGHT_CLOZES));
    all.put(BOLD_CLOZES, marks(settings, PluginSettings.BOLD_CLOZES));
    all.put(CURLY_CLOZES, marks(settings, PluginSettings.CURLY_CLOZES));
    all.put(CLOZE_PATTERNS, settings.clozePatterns());
    all.put(COMMENT_ON_SAME_LINE, settings.commentOnSameLine());
    all.put(COMMENT_IN_CALLOUT, settings.commentInCallout());
    all.put(ALGORITHM, settings.scheduling().algorithm());
    all.put(BASE_EASE, settings.baseEase());
    all.put(LAPSES_INTERVAL_CHANGE, settings.scheduling().lapsesIntervalChange());
    all.put(EASY_BONUS, settings.scheduling().easyBonus());
    all.put(LOAD_BALANCE, settings.scheduling().loadBalance());
    all.put(MAXIMUM_INTERVAL, settings.scheduling().maximumInterval());
    all.put(DESIRED_RETENTION, settings.scheduling().desiredRetention());
    return all;
  }

  /// Those settings with other values, each of its setting's kind; a list of cloze patterns goes
  /// before the switches that change such a list.
  static PluginSettings with(PluginSettings settings, Map<PluginSetting, SettingValue> changes) {
    SettingValues all = of(settings);
    if (!changes.containsKey(CLOZE_PATTERNS)) {
      all.switchPattern(changes, HIGHLIGHT_CLOZES, PluginSettings.HIGHLIGHT_CLOZES);
      all.switchPattern(changes, BOLD_CLOZES, PluginSettings.BOLD_CLOZES);
      all.switchPattern(changes, CURLY_CLOZES, PluginSettings.CURLY_CLOZES);
    }
    all.values.putAll(changes);
    return all.settings();
  }

  SettingValue get(PluginSetting setting) {
    return Objects.requireNonNull(values.get(setting));
  }

  private PluginSettings settings() {
    return new PluginSettings(
        withoutHash(texts(FLASHCARD_TAGS)),
        withoutHash(texts(TAGS_TO_IGNORE)),
        texts(FOLDERS_TO_IGNORE),
        flag(FOLDERS_ARE_DECKS),
        text(SINGLE),
        text(SINGLE_REVERSED),
        text(MULTI),
        text(MULTI_REVERSED),
        text(END_MARKER),
        texts(CLOZE_PATTERNS),
        (int) number(BASE_EASE),
        flag(COMMENT_ON_SAME_LINE),
        flag(COMMENT_IN_CALLOUT),
        new PluginScheduling(
            text(ALGORITHM),
            number(LAPSES_INTERVAL_CHANGE),
            number(EASY_BONUS),
            (int) number(MAXIMUM_INTERVAL),
            flag(LOAD_BALANCE),
            number(DESIRED_RETENTION)));
  }

  private void switchPattern(
      Map<PluginSetting, SettingValue> changes, PluginSetting setting, String pattern) {
    if (changes.get(setting) instanceof SettingValue.Flag(boolean on)) {
      List<String> patterns = new ArrayList<>(texts(CLOZE_PATTERNS));
      if (!on) {
        patterns.removeIf(pattern::equals);
      } else if (!patterns.contains(pattern)) {
        patterns.add(pattern);
      }
      put(CLOZE_PATTERNS, patterns);
    }
  }

  private static boolean marks(PluginSettings settings, String pattern) {
    return settings.clozePatterns().contains(pattern);
  }

  private static List<String> withHash(List<String> tags) {
    return tags.stream().map(tag -> "#" + tag).toList();
  }

  private static List<String> withoutHash(List<String> written) {
    return written.stream()
        .map(String::strip)
        .map(tag -> tag.startsWith("#") ? tag.substring(1) : tag)
        .filter(tag -> !tag.isEmpty())
        .toList();
  }

  private void put(PluginSetting setting, String text) {
    values.put(setting, new SettingValue.Text(text));
  }

  private void put(PluginSetting setting, boolean on) {
    values.put(setting, new SettingValue.Flag(on));
  }

  private void put(PluginSetting setting, double number) {
    values.put(setting, new SettingValue.Amount(number));
  }

  private void put(PluginSetting setting, List<String> texts) {
    values.put(setting, new SettingValue.Texts(texts));
  }

  private String text(PluginSetting setting) {
    return ((SettingValue.Text) get(setting)).text();
  }

  private boolean flag(PluginSetting setting) {
    return ((SettingValue.Flag) get(setting)).on();
  }

  private double number(PluginSetting setting) {
    return ((SettingValue.Amount) get(setting)).number();
  }

  private List<String> texts(PluginSetting setting) {
    return ((SettingValue.Texts) get(setting)).texts();
  }
}
