package dev.highwater.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collector;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The small vocabulary in which all commands write their JSON.
final class Json {
  /// Beyond this a whole number no longer fits a {@code double} exactly.
  private static final double LARGEST_EXACT = 1L << 53;

  private Json() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /// Collects values into an array, in their order.
  static Collector<JsonNode, ?, ArrayNode> array() {
    return Collector.of(
        JsonNodeFactory.instance::arrayNode, ArrayNode::add, (left, right) -> left.addAll(right));
  }

  static JsonNode text(String value) {
    return JsonNodeFactory.instance.stringNode(value);
  }

  /// The value, or {@code null} where there is none.
  static JsonNode orNull(Optional<? extends JsonNode> value) {
    return value.<JsonNode>map(found -> found).orElseGet(JsonNodeFactory.instance::nullNode);
  }

  /// A plain number: 12 and not 12.0; 2.5 as it is; what is no number as a string.
  static JsonNode number(double value) {
    if (!Double.isFinite(value)) {
      return text(Double.toString(value));
    }
    if (value == Math.rint(value) && Math.abs(value) <= LARGEST_EXACT) {
      return JsonNodeFactory.instance.numberNode((long) value);
    }
    return JsonNodeFactory.instance.numberNode(value);
  }

  /// Prints one value and a line end, in UTF-8 whatever the stream's own encoding is.
  static void print(JsonNode value, PrintStream out) {
    out.writeBytes(
        (JsonMapper.shared().writeValueAsString(value) + "\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
