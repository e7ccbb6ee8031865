package dev.highwater.vault;

import dev.highwater.library.SettingJson;
import dev.highwater.note.NoteProblem;
import dev.highwater.note.PluginSetting;
import dev.highwater.note.PluginSettings;
import dev.highwater.note.SettingValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// The settings that obsidian-spaced-repetition keeps in a vault. What is missing or of the wrong
/// kind has the plugin's default, and what is wrong is a problem.
///
/// @param settings empty when the vault has no such file
record PluginSettingsFile(Optional<PluginSettings> settings, List<NoteProblem> problems) {
  /// Where it is, from the root of the vault.
  static final String PATH = ".obsidian/plugins/obsidian-spaced-repetition/data.json";

  private static final long LARGEST = 16L * 1024 * 1024;
  private static final ObjectMapper JSON = new ObjectMapper();

  PluginSettingsFile {
    problems = List.copyOf(problems);
  }

  static PluginSettingsFile read(Path vault) {
    Path file = vault.resolve(PATH);
    if (!Files.isRegularFile(file)) {
      return new PluginSettingsFile(Optional.empty(), List.of());
    }
    try {
      if (Files.size(file) > LARGEST) {
        return unusable(0, "it is larger than 16 MB");
      }
      String text = Files.readString(file, StandardCharsets.UTF_8);
      return of(JSON.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text));
    } catch (JacksonException broken) {
      int line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNr() - 1;
      return unusable(Math.max(0, line), "it is not JSON");
    } catch (IOException _) {
      return unusable(0, "the file cannot be read");
    }
  }

  private static PluginSettingsFile unusable(int line, String why) {
    return new PluginSettingsFile(
        Optional.of(PluginSettings.DEFAULTS),
        List.of(
            problem(
                line,
                "The settings of obsidian-spaced-repetition are not used, since "
                    + why
                    + "; its defaults are used instead.")));
  }

  private static NoteProblem problem(int line, String message) {
    return new NoteProblem(PATH, line, "bad-settings", message);
  }

  private static PluginSettingsFile of(JsonNode root) {
    JsonNode json = root.path("settings");
    if (!root.isObject() || !(json.isObject() || json.isMissingNode())) {
      return unusable(0, "they are no JSON object");
    }
    List<NoteProblem> problems = new ArrayList<>();
    PluginSettings settings = PluginSettings.DEFAULTS.with(values(json, problems));
    for (String pattern : settings.unusableClozePatterns()) {
      problems.add(
          problem(
              0,
              "The cloze pattern \""
                  + pattern
                  + "\" lacks a number in brackets, the word answer or a hint in brackets, so it"
                  + " finds nothing."));
    }
    return new PluginSettingsFile(Optional.of(settings), problems);
  }

  private static Map<PluginSetting, SettingValue> values(
      JsonNode json, List<NoteProblem> problems) {
    Map<PluginSetting, SettingValue> values = new EnumMap<>(PluginSetting.class);
    for (PluginSetting setting : PluginSetting.values()) {
      JsonNode node = json.path(setting.storedName());
      Optional<SettingValue> value = SettingJson.read(setting, node);
      value.ifPresent(said -> values.put(setting, said));
      if (value.isEmpty() && !node.isMissingNode()) {
        problems.add(
            problem(
                0,
                "The setting "
                    + setting.storedName()
                    + " of obsidian-spaced-repetition is not "
                    + setting.kind().words()
                    + "; its default is used."));
      }
    }
    return values;
  }
}
