package dev.highwater.vault;

import dev.highwater.note.NoteProblem;
import dev.highwater.note.PluginSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    Fields fields = new Fields(json);
    PluginSettings base = PluginSettings.DEFAULTS;
    PluginSettings settings =
        new PluginSettings(
            tags(fields.texts("flashcardTags", base.flashcardTags())),
            tags(fields.texts("flashcardTagsToIgnore", base.tagsToIgnore())),
            fields.texts("noteFoldersToIgnore", base.foldersToIgnore()),
            fields.flag("convertFoldersToDecks", base.foldersAreDecks()),
            fields.text("singleLineCardSeparator", base.single()),
            fields.text("singleLineReversedCardSeparator", base.singleReversed()),
            fields.text("multilineCardSeparator", base.multi()),
            fields.text("multilineReversedCardSeparator", base.multiReversed()),
            fields.text("multilineCardEndMarker", base.endMarker()),
            fields.texts("clozePatterns", clozePatterns(fields)),
            fields.number("baseEase", base.baseEase()),
            fields.flag("cardCommentOnSameLine", base.commentOnSameLine()),
            fields.flag("useCalloutsForSchedulingComments", base.commentInCallout()));
    for (String pattern : settings.unusableClozePatterns()) {
      fields.problems.add(
          problem(
              0,
              "The cloze pattern \""
                  + pattern
                  + "\" lacks a number in brackets, the word answer or a hint in brackets, so it"
                  + " finds nothing."));
    }
    return new PluginSettingsFile(Optional.of(settings), fields.problems);
  }

  /// Older versions have no list of patterns but a switch for each of three.
  private static List<String> clozePatterns(Fields fields) {
    List<String> patterns = new ArrayList<>();
    if (fields.flag("convertHighlightsToClozes", true)) {
      patterns.add(PluginSettings.HIGHLIGHT_CLOZES);
    }
    if (fields.flag("convertBoldTextToClozes", false)) {
      patterns.add(PluginSettings.BOLD_CLOZES);
    }
    if (fields.flag("convertCurlyBracketsToClozes", false)) {
      patterns.add(PluginSettings.CURLY_CLOZES);
    }
    return patterns;
  }

  private static List<String> tags(List<String> written) {
    return written.stream()
        .map(String::strip)
        .map(tag -> tag.startsWith("#") ? tag.substring(1) : tag)
        .filter(tag -> !tag.isEmpty())
        .toList();
  }

  /// Fields of the settings with their defaults.
  private static final class Fields {
    private final JsonNode json;
    private final List<NoteProblem> problems = new ArrayList<>();

    Fields(JsonNode json) {
      this.json = json;
    }

    String text(String name, String otherwise) {
      JsonNode value = json.path(name);
      return value.isString() ? value.asString() : refuse(name, value, "a text", otherwise);
    }

    boolean flag(String name, boolean otherwise) {
      JsonNode value = json.path(name);
      return value.isBoolean()
          ? value.asBoolean()
          : refuse(name, value, "true or false", otherwise);
    }

    int number(String name, int otherwise) {
      JsonNode value = json.path(name);
      return value.isNumber() && value.canConvertToInt()
          ? (int) Math.round(value.asDouble())
          : refuse(name, value, "a number", otherwise);
    }

    List<String> texts(String name, List<String> otherwise) {
      JsonNode value = json.path(name);
      return value.isArray() && value.values().stream().allMatch(JsonNode::isString)
          ? value.values().stream().map(JsonNode::asString).toList()
          : refuse(name, value, "a list of texts", otherwise);
    }

    private <T> T refuse(String name, JsonNode value, String kind, T otherwise) {
      if (!value.isMissingNode()) {
        problems.add(
            problem(
                0,
                "The setting "
                    + name
                    + " of obsidian-spaced-repetition is not "
                    + kind
                    + "; its default is used."));
      }
      return otherwise;
    }
  }
}
