package dev.highwater.note;

import dev.highwater.card.CardKind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// One note with the plugin's own answer.
record PluginCase(JsonNode json) {
  static List<PluginCase> all() {
    JsonNode root =
        new ObjectMapper()
            .readTree(
                new String(
                    Notes.resource("/obsidian/obsidian-sr-cases.json"), StandardCharsets.UTF_8));
    return root.get("notes").values().stream().map(PluginCase::new).toList();
  }

  String id() {
    return json.get("id").asString();
  }

  String path() {
    return json.get("path").asString();
  }

  String input() {
    return json.get("input").asString();
  }

  boolean loaded() {
    return json.get("loaded").asBoolean();
  }

  List<JsonNode> questions() {
    return List.copyOf(json.get("questions").values());
  }

  /// The settings of the case; the others are the plugin's defaults.
  PluginSettings settings() {
    JsonNode own = json.path("settings");
    PluginSettings base = PluginSettings.DEFAULTS;
    return new PluginSettings(
        base.flashcardTags(),
        base.tagsToIgnore(),
        base.foldersToIgnore(),
        own.path("convertFoldersToDecks").asBoolean(false),
        base.single(),
        base.singleReversed(),
        base.multi(),
        base.multiReversed(),
        own.path("multilineCardEndMarker").asString(""),
        own.has("clozePatterns")
            ? own.get("clozePatterns").values().stream().map(JsonNode::asString).toList()
            : base.clozePatterns(),
        base.baseEase(),
        own.path("cardCommentOnSameLine").asBoolean(false),
        own.path("useCalloutsForSchedulingComments").asBoolean(false));
  }

  static String name(CardKind kind) {
    return switch (kind) {
      case SINGLE_BASIC -> "SingleLineBasic";
      case SINGLE_REVERSED -> "SingleLineReversed";
      case MULTI_BASIC -> "MultiLineBasic";
      case MULTI_REVERSED -> "MultiLineReversed";
      case CLOZE -> "Cloze";
    };
  }
}
