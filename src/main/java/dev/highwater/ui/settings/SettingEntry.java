package dev.highwater.ui.settings;

import dev.highwater.note.PluginSetting;
import dev.highwater.note.PluginSettings;
import dev.highwater.note.SettingKind;
import dev.highwater.note.SettingValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Settings as people write them in a form: one line, or one line for each text of a list.
final class SettingEntry {
  /// What was typed.
  sealed interface Typed {
    /// A value that the setting can have.
    record Understood(SettingValue value) implements Typed {}

    /// None.
    ///
    /// @param why one sentence
    record Refused(String why) implements Typed {}
  }

  private SettingEntry() {}

  /// A setting's name for people.
  static String title(PluginSetting setting) {
    return switch (setting) {
      case FLASHCARD_TAGS -> "Flashcard tags";
      case TAGS_TO_IGNORE -> "Tags to ignore";
      case FOLDERS_TO_IGNORE -> "Folders to ignore";
      case FOLDERS_ARE_DECKS -> "Folders are decks";
      case SINGLE -> "Separator on one line";
      case SINGLE_REVERSED -> "Separator on one line, both ways";
      case MULTI -> "Separator between lines";
      case MULTI_REVERSED -> "Separator between lines, both ways";
      case END_MARKER -> "End marker";
      case HIGHLIGHT_CLOZES -> "Highlights are clozes";
      case BOLD_CLOZES -> "Bold text is a cloze";
      case CURLY_CLOZES -> "Curly brackets are clozes";
      case CLOZE_PATTERNS -> "Cloze patterns";
      case COMMENT_ON_SAME_LINE -> "Comment on the card's line";
      case COMMENT_IN_CALLOUT -> "Comment in a callout";
      case ALGORITHM -> "Algorithm";
      case BASE_EASE -> "Base ease";
      case LAPSES_INTERVAL_CHANGE -> "Interval change of Hard";
      case EASY_BONUS -> "Easy bonus";
      case LOAD_BALANCE -> "Load balance";
      case MAXIMUM_INTERVAL -> "Maximum interval";
      case DESIRED_RETENTION -> "Desired retention";
    };
  }

  static String text(SettingValue value) {
    return switch (value) {
      case SettingValue.Text(String text) -> text;
      case SettingValue.Flag(boolean on) -> on ? "on" : "off";
      case SettingValue.Amount(double number) ->
          number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
      case SettingValue.Texts(List<String> texts) -> String.join("\n", texts);
    };
  }

  /// What such a line or such lines mean for that setting.
  static Typed read(PluginSetting setting, String typed) {
    Optional<SettingValue> value =
        switch (setting.kind()) {
          case SettingKind.Text _ -> Optional.of(new SettingValue.Text(typed));
          case SettingKind.Flag _ -> Optional.of(new SettingValue.Flag(typed.equals("on")));
          case SettingKind.Amount _ -> number(typed.strip()).map(SettingValue.Amount::new);
          case SettingKind.Texts _ ->
              Optional.of(
                  new SettingValue.Texts(
                      typed.lines().map(String::strip).filter(it -> !it.isEmpty()).toList()));
        };
    return value
        .filter(setting.kind()::accepts)
        .map(understood -> checked(setting, understood))
        .orElseGet(() -> new Typed.Refused("This must be " + setting.kind().words() + "."));
  }

  private static Typed checked(PluginSetting setting, SettingValue value) {
    PluginSettings changed = PluginSettings.DEFAULTS.with(Map.of(setting, value));
    return changed.unusableClozePatterns().stream()
        .findFirst()
        .<Typed>map(pattern ->
            new Typed.Refused(
                "The pattern "
                    + pattern
                    + " lacks a number in brackets, the word answer or a hint in brackets, as in "
                    + PluginSettings.HIGHLIGHT_CLOZES
                    + "."))
        .orElseGet(() -> new Typed.Understood(value));
  }

  private static Optional<Double> number(String typed) {
    try {
      return Optional.of(Double.valueOf(typed.replace(',', '.')));
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }
}
