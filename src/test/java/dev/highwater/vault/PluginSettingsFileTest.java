package dev.highwater.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.highwater.note.NoteProblem;
import dev.highwater.note.PluginScheduling;
import dev.highwater.note.PluginSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginSettingsFileTest {
  @TempDir Path vault;

  private PluginSettingsFile read(String json) throws IOException {
    Path file = vault.resolve(PluginSettingsFile.PATH);
    Files.createDirectories(file.resolve("..").normalize());
    Files.writeString(file, json);
    return PluginSettingsFile.read(vault);
  }

  private static List<String> codes(PluginSettingsFile read) {
    return read.problems().stream().map(NoteProblem::code).toList();
  }

  @Test
  void aVaultWithoutTheFileHasNoSettings() {
    assertEquals(
        new PluginSettingsFile(Optional.empty(), List.of()), PluginSettingsFile.read(vault));
  }

  @Test
  void missingKeysHaveThePluginsDefaults() throws IOException {
    assertEquals(
        new PluginSettingsFile(Optional.of(PluginSettings.DEFAULTS), List.of()),
        read("{\"settings\":{\"algorithm\":\"SM-2-OSR\"}}"));
  }

  @Test
  void whatIsSetIsRead() throws IOException {
    PluginSettings settings =
        read("""
        {"settings": {"flashcardTags": ["#cards", "#quiz"], "noteFoldersToIgnore": ["x"],
          "flashcardTagsToIgnore": ["#old"], "convertFoldersToDecks": true,
          "singleLineCardSeparator": ":@:", "singleLineReversedCardSeparator": "::@::",
          "multilineCardSeparator": "!", "multilineReversedCardSeparator": "!!",
          "multilineCardEndMarker": "+++", "baseEase": 230,
          "clozePatterns": ["{@{[123;;]answer[;;hint]}@}"],
          "cardCommentOnSameLine": true, "useCalloutsForSchedulingComments": true}}
        """)
            .settings()
            .orElseThrow();

    assertEquals(
        new PluginSettings(
            List.of("cards", "quiz"),
            List.of("old"),
            List.of("x"),
            true,
            ":@:",
            "::@::",
            "!",
            "!!",
            "+++",
            List.of("{@{[123;;]answer[;;hint]}@}"),
            230,
            true,
            true),
        settings);
  }

  @Test
  void switchesOfOlderVersionsBecomePatterns() throws IOException {
    assertEquals(
        List.of(PluginSettings.HIGHLIGHT_CLOZES, PluginSettings.BOLD_CLOZES),
        read("{\"settings\":{\"convertBoldTextToClozes\":true}}")
            .settings()
            .orElseThrow()
            .clozePatterns());
  }

  @Test
  void whenCardsAreDueIsReadToo() throws IOException {
    assertEquals(
        new PluginScheduling("FSRS", 0.25, 1.5, 365, false, 0.85),
        read("""
        {"settings": {"algorithm": "FSRS", "lapsesIntervalChange": 0.25, "easyBonus": 1.5,
          "maximumInterval": 365, "loadBalance": false, "fsrsDesiredRetention": 0.85}}
        """)
            .settings()
            .orElseThrow()
            .scheduling());
  }

  @Test
  void brokenJsonIsAProblemAndTheDefaultsAreUsed() throws IOException {
    PluginSettingsFile read = read("{\"settings\":\n{");

    assertEquals(Optional.of(PluginSettings.DEFAULTS), read.settings());
    assertEquals(List.of("bad-settings"), codes(read));
  }

  @Test
  void aValueOfTheWrongKindIsAProblemAndItsDefaultIsUsed() throws IOException {
    PluginSettingsFile read =
        read("{\"settings\":{\"baseEase\":\"much\",\"clozePatterns\":[\"==answer==\"]}}");

    assertEquals(250, read.settings().orElseThrow().baseEase());
    assertEquals(List.of("bad-settings", "bad-settings"), codes(read));
  }
}
