package dev.highwater.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a real Kafka 4.3.1 cluster was recorded doing, and which of it is not compared.
final class RecordedCases {
  private RecordedCases() {}

  static List<JsonNode> all() {
    JsonNode all = JsonMapper.shared().readTree(resource("kafka-truth.json"));
    return StreamSupport.stream(all.spliterator(), false).toList();
  }

  static JsonNode of(String id) {
    return all().stream().filter(recorded -> id(recorded).equals(id)).findFirst().orElseThrow();
  }

  static String id(JsonNode recorded) {
    return recorded.path("id").asString();
  }

  /// A case that looks at configurations and runs nothing.
  static boolean isCheck(JsonNode recorded) {
    String first = recorded.path("steps").path(0).path("do").asString();
    return first.startsWith("new KafkaProducer")
        || first.startsWith("read ProducerConfig")
        || first.startsWith("create topics")
        || recorded.path("steps").path(1).path("do").asString("").startsWith("describe configs");
  }

  static Map<String, String> leftOut() {
    Map<String, String> reasons = new TreeMap<>();
    resource("left-out.txt")
        .lines()
        .filter(line -> !line.isBlank())
        .forEach(line ->
            reasons.put(
                line.substring(0, line.indexOf(':')),
                line.substring(line.indexOf(':') + 1).strip()));
    return reasons;
  }

  private static String resource(String name) {
    try (InputStream in =
        Objects.requireNonNull(RecordedCases.class.getResourceAsStream("/kafka/" + name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
