package dev.highwater.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.highwater.note.PluginSetting;
import dev.highwater.note.PluginSettings;
import dev.highwater.note.SettingValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SettingJsonTest {
  private static Optional<SettingValue> typed(PluginSetting setting, String words) {
    return SettingJson.typed(setting, words);
  }

  @Test
  void bareWordsAreATextAndJsonIsToo() {
    assertEquals(Optional.of(new SettingValue.Text(":@:")), typed(PluginSetting.SINGLE, ":@:"));
    assertEquals(Optional.of(new SettingValue.Text("7")), typed(PluginSetting.SINGLE, "7"));
    assertEquals(Optional.of(new SettingValue.Text("a b")), typed(PluginSetting.SINGLE, "\"a b\""));
    assertEquals(Optional.of(new SettingValue.Text("")), typed(PluginSetting.END_MARKER, ""));
  }

  @Test
  void bareWordsAreTheOneTextOfAList() {
    assertEquals(
        Optional.of(new SettingValue.Texts(List.of("#a, b"))),
        typed(PluginSetting.FLASHCARD_TAGS, "#a, b"));
    assertEquals(
        Optional.of(new SettingValue.Texts(List.of("#a", "#b"))),
        typed(PluginSetting.FLASHCARD_TAGS, "[\"#a\", \"#b\"]"));
  }

  @Test
  void whatTheSettingCannotBeIsRefused() {
    assertEquals(Optional.empty(), typed(PluginSetting.BASE_EASE, "much"));
    assertEquals(Optional.empty(), typed(PluginSetting.BASE_EASE, "250.5"));
    assertEquals(Optional.empty(), typed(PluginSetting.MAXIMUM_INTERVAL, "0"));
    assertEquals(Optional.empty(), typed(PluginSetting.LOAD_BALANCE, "maybe"));
    assertEquals(Optional.empty(), typed(PluginSetting.ALGORITHM, "SM-17"));
  }

  @Test
  void choicesGoBeforeWhatTheVaultSays() {
    PluginSettings own =
        PluginSettings.DEFAULTS.with(
            Map.of(
                PluginSetting.BASE_EASE,
                new SettingValue.Amount(230),
                PluginSetting.SINGLE,
                new SettingValue.Text(";;")));

    PluginSettings both =
        SettingJson.under(
            own, new TreeMap<>(Map.of("singleLineCardSeparator", "\":@:\"", "unknown", "1")));

    assertEquals(":@:", both.single());
    assertEquals(230, both.baseEase());
  }

  @Test
  void aValueIsPrintedAsTheJsonItCameFrom() {
    assertEquals("250", SettingJson.of(new SettingValue.Amount(250)).toString());
    assertEquals("0.5", SettingJson.of(new SettingValue.Amount(0.5)).toString());
    assertEquals("[\"#a\"]", SettingJson.of(new SettingValue.Texts(List.of("#a"))).toString());
  }
}
