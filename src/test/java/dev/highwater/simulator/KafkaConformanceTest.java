package dev.highwater.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/// Plays what a real Kafka 4.3.1 cluster was recorded doing, case by case. {@code
/// kafka/left-out.txt} names the cases that cannot be compared, and why.
class KafkaConformanceTest {

  @TestFactory
  Stream<DynamicTest> runDoesWhatTheClusterDid() {
    Map<String, String> leftOut = RecordedCases.leftOut();
    return RecordedCases.all().stream()
        .filter(recorded -> !RecordedCases.isCheck(recorded))
        .filter(recorded -> !leftOut.containsKey(RecordedCases.id(recorded)))
        .map(recorded ->
            dynamicTest(
                RecordedCases.id(recorded),
                () -> assertEquals(List.of(), differences(recorded))));
  }

  private static List<String> differences(JsonNode recorded) {
    return RecordedLatency.isMeasuredBy(recorded)
        ? RecordedLatency.differences(recorded)
        : RecordedCaseReplay.differences(recorded);
  }

  @Test
  void everyLeftOutCaseIsARecordedOne() {
    List<String> ids = RecordedCases.all().stream().map(RecordedCases::id).toList();
    assertEquals(
        List.of(),
        RecordedCases.leftOut().keySet().stream().filter(id -> !ids.contains(id)).toList());
  }
}
