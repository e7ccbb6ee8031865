package dev.highwater.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Plays what a real Kafka 4.3.1 cluster was recorded doing, case by case. {@code
/// kafka/left-out.txt} names the cases that the present commands cannot express, and why.
class KafkaConformanceTest {

  @TestFactory
  Stream<DynamicTest> runDoesWhatTheClusterDid() {
    Map<String, String> leftOut = leftOut();
    return cases()
        .filter(recorded -> !leftOut.containsKey(id(recorded)))
        .map(recorded ->
            dynamicTest(
                id(recorded),
                () -> assertEquals(List.of(), RecordedCaseReplay.differences(recorded))));
  }

  @Test
  void everyLeftOutCaseIsARecordedOne() {
    List<String> ids = cases().map(KafkaConformanceTest::id).toList();
    assertEquals(List.of(), leftOut().keySet().stream().filter(id -> !ids.contains(id)).toList());
  }

  private static Stream<JsonNode> cases() {
    JsonNode all = JsonMapper.shared().readTree(resource("kafka-truth.json"));
    return StreamSupport.stream(all.spliterator(), false);
  }

  private static String id(JsonNode recorded) {
    return recorded.path("id").asString();
  }

  private static Map<String, String> leftOut() {
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
        Objects.requireNonNull(KafkaConformanceTest.class.getResourceAsStream("/kafka/" + name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
