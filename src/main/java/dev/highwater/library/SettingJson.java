package dev.highwater.library;

import dev.highwater.note.PluginSetting;
import dev.highwater.note.PluginSettings;
import dev.highwater.note.SettingKind;
import dev.highwater.note.SettingValue;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Settings of obsidian-spaced-repetition as JSON, the form in which its {@code data.json} and the
/// choices of a {@link Vault} hold them.
public final class SettingJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private SettingJson() {}

  /// The value that a JSON value stands for; empty when the setting cannot have it.
  public static Optional<SettingValue> read(PluginSetting setting, JsonNode json) {
    return value(json).filter(setting.kind()::accepts);
  }

  private static Optional<SettingValue> value(JsonNode json) {
    if (json.isString()) {
      return Optional.of(new SettingValue.Text(json.asString()));
    }
    if (json.isBoolean()) {
      return Optional.of(new SettingValue.Flag(json.asBoolean()));
    }
    if (json.isNumber()) {
      return Optional.of(new SettingValue.Amount(json.asDouble()));
    }
    if (json.isArray() && json.values().stream().allMatch(JsonNode::isString)) {
      return Optional.of(
          new SettingValue.Texts(json.values().stream().map(JsonNode::asString).toList()));
    }
    return Optional.empty();
  }

  /// What a person typed for a setting: JSON, or the bare words of a text, or of the one text of a
  /// list.
  ///
  /// @return empty when the setting cannot have that value
  public static Optional<SettingValue> typed(PluginSetting setting, String words) {
    Optional<SettingValue> json = parse(words).flatMap(node -> read(setting, node));
    if (json.isPresent()) {
      return json;
    }
    SettingValue bare =
        setting.kind() instanceof SettingKind.Texts
            ? new SettingValue.Texts(List.of(words))
            : new SettingValue.Text(words);
    return Optional.of(bare).filter(setting.kind()::accepts);
  }

  private static Optional<JsonNode> parse(String text) {
    try {
      return Optional.of(JsonMapper.shared().readTree(text));
    } catch (JacksonException _) {
      return Optional.empty();
    }
  }

  /// The JSON value of a setting's value.
  public static JsonNode of(SettingValue value) {
    return switch (value) {
      case SettingValue.Text(String text) -> NODES.stringNode(text);
      case SettingValue.Flag(boolean on) -> NODES.booleanNode(on);
      case SettingValue.Amount(double number) when number == Math.rint(number) ->
          NODES.numberNode((long) number);
      case SettingValue.Amount(double number) -> NODES.numberNode(number);
      case SettingValue.Texts(List<String> texts) -> {
        ArrayNode array = NODES.arrayNode();
        texts.forEach(array::add);
        yield array;
      }
    };
  }

  /// Settings with the choices of a vault put before them. A choice that this version does not
  /// understand has no effect.
  ///
  /// @param choices as {@link Vault#choices}
  public static PluginSettings under(PluginSettings own, SortedMap<String, String> choices) {
    Map<PluginSetting, SettingValue> chosen = new EnumMap<>(PluginSetting.class);
    choices.forEach((name, json) ->
        PluginSetting.named(name)
            .ifPresent(setting ->
                parse(json)
                    .flatMap(node -> read(setting, node))
                    .ifPresent(value -> chosen.put(setting, value))));
    return own.with(chosen);
  }
}
