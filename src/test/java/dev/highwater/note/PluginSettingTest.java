package dev.highwater.note;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.highwater.schedule.Sm2Settings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PluginSettingTest {
  @ParameterizedTest
  @EnumSource(PluginSetting.class)
  void everySettingIsFoundByItsNameHasAMeaningAndComesBackAsItWasSet(PluginSetting setting) {
    SettingValue other = other(setting);
    PluginSettings changed = PluginSettings.DEFAULTS.with(Map.of(setting, other));

    assertEquals(Optional.of(setting), PluginSetting.named(setting.storedName()));
    assertTrue(setting.meaning().endsWith("."), setting.meaning());
    assertTrue(setting.kind().accepts(setting.in(PluginSettings.DEFAULTS)));
    assertEquals(other, setting.in(changed));
    assertEquals(
        PluginSettings.DEFAULTS,
        changed.with(Map.of(setting, setting.in(PluginSettings.DEFAULTS))));
  }

  private static SettingValue other(PluginSetting setting) {
    return switch (setting.in(PluginSettings.DEFAULTS)) {
      case SettingValue.Text _ when setting == PluginSetting.ALGORITHM ->
          new SettingValue.Text(PluginScheduling.FSRS);
      case SettingValue.Text _ -> new SettingValue.Text("@");
      case SettingValue.Flag(boolean on) -> new SettingValue.Flag(!on);
      case SettingValue.Amount(double number) when setting.kind().accepts(amount(number - 1)) ->
          amount(number - 1);
      case SettingValue.Amount(double number) when setting.kind().accepts(amount(number + 1)) ->
          amount(number + 1);
      case SettingValue.Amount(double number) -> amount(number - 0.05);
      case SettingValue.Texts _ -> new SettingValue.Texts(List.of("#one", "#two"));
    };
  }

  private static SettingValue amount(double number) {
    return new SettingValue.Amount(number);
  }

  @Test
  void aSwitchOfClozesChangesTheListOfPatterns() {
    assertEquals(
        List.of(PluginSettings.BOLD_CLOZES),
        PluginSettings.DEFAULTS
            .with(
                Map.of(
                    PluginSetting.BOLD_CLOZES,
                    new SettingValue.Flag(true),
                    PluginSetting.HIGHLIGHT_CLOZES,
                    new SettingValue.Flag(false)))
            .clozePatterns());
  }

  @Test
  void aListOfPatternsGoesBeforeTheSwitches() {
    assertEquals(
        List.of("{[123;;]answer[;;hint]}"),
        PluginSettings.DEFAULTS
            .with(
                Map.of(
                    PluginSetting.BOLD_CLOZES,
                    new SettingValue.Flag(true),
                    PluginSetting.CLOZE_PATTERNS,
                    new SettingValue.Texts(List.of("{[123;;]answer[;;hint]}"))))
            .clozePatterns());
  }

  @Test
  void tagsAreWrittenWithAHashAndKeptWithout() {
    PluginSettings changed =
        PluginSettings.DEFAULTS.with(
            Map.of(PluginSetting.FLASHCARD_TAGS, new SettingValue.Texts(List.of(" #a/b", "c"))));

    assertEquals(List.of("a/b", "c"), changed.flashcardTags());
    assertEquals(
        new SettingValue.Texts(List.of("#a/b", "#c")), PluginSetting.FLASHCARD_TAGS.in(changed));
  }

  @Test
  void theDefaultsScheduleAsThePluginDoes() {
    assertEquals(Sm2Settings.DEFAULTS, PluginSettings.DEFAULTS.sm2());
  }
}
