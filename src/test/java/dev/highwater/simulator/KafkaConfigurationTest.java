package dev.highwater.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/// Checks configurations as a real Kafka 4.3.1 was recorded doing, one test per recorded case.
class KafkaConfigurationTest {

  @TestFactory
  Stream<DynamicTest> producerConfigurationIsTakenOrRefusedAsByKafka() {
    return RecordedCases.all().stream()
        .filter(RecordedCases::isCheck)
        .filter(recorded -> recorded.path("setup").has("producer"))
        .map(recorded ->
            dynamicTest(
                RecordedCases.id(recorded),
                () ->
                    assertEquals(
                        recorded.path("conclusion").asString(),
                        created(recorded.path("setup").path("producer")))));
  }

  private static String created(JsonNode settings) {
    try {
      ProducerConfig config = ProducerConfig.of("p", KafkaVersion.CURRENT, given(settings));
      return "accepted: acks=%s, enable.idempotence=%s, retries=%d, max.in.flight=%d"
          .formatted(
              config.acks() == Acks.ALL ? "-1" : config.acks().configValue(),
              config.idempotence(),
              config.retries(),
              config.maxInFlight());
    } catch (ConfigException refusal) {
      return "ConfigException: " + refusal.getMessage();
    }
  }

  private static Map<String, Object> given(JsonNode settings) {
    Map<String, Object> given = new TreeMap<>();
    settings
        .properties()
        .forEach(e ->
            given.put(
                e.getKey(),
                e.getValue().isString()
                    ? e.getValue().asString()
                    : e.getValue().isBoolean() ? e.getValue().asBoolean() : e.getValue().asInt()));
    return given;
  }

  /// The settings that bound a wait for memory or for the first metadata are not modelled.
  @Test
  void producerDefaultsAreKafkas() {
    JsonNode defaults =
        RecordedCases.of("i-default-values")
            .path("steps")
            .path(0)
            .path("observed")
            .path("defaults");
    ProducerConfig here = ProducerConfig.defaults(KafkaVersion.CURRENT);
    Map<String, String> modelled = new TreeMap<>();
    modelled.put("acks", here.acks().configValue());
    modelled.put("enable.idempotence", Boolean.toString(here.idempotence()));
    modelled.put("retries", Integer.toString(here.retries()));
    modelled.put("max.in.flight.requests.per.connection", Integer.toString(here.maxInFlight()));
    modelled.put("linger.ms", Integer.toString(here.lingerMs()));
    modelled.put("batch.size", Integer.toString(here.batchSize()));
    modelled.put("delivery.timeout.ms", Integer.toString(here.deliveryTimeoutMs()));
    modelled.put("request.timeout.ms", Integer.toString(here.requestTimeoutMs()));
    modelled.put("retry.backoff.ms", Integer.toString(here.retryBackoffMs()));
    modelled.put("retry.backoff.max.ms", Integer.toString(here.retryBackoffMaxMs()));
    Map<String, String> expected = texts(defaults);
    expected.keySet().removeAll(List.of("max.block.ms", "buffer.memory"));
    assertEquals(expected, modelled);
  }

  @Test
  void topicAndBrokerDefaultsAreKafkas() {
    JsonNode values =
        RecordedCases.of("i-broker-defaults").path("steps").path(1).path("observed").path("values");
    RunConfig here = RunConfig.defaults(1);
    Map<String, String> modelled = new TreeMap<>();
    modelled.put("topic min.insync.replicas", "" + here.minInsyncReplicas());
    modelled.put("broker min.insync.replicas", "" + here.minInsyncReplicas());
    modelled.put("topic unclean.leader.election.enable", "" + here.uncleanLeaderElection());
    modelled.put("broker unclean.leader.election.enable", "" + here.uncleanLeaderElection());
    modelled.put("topic max.message.bytes", "" + here.topic().maxMessageBytes());
    modelled.put("topic flush.messages", "" + here.topic().flushMessages());
    modelled.put(
        "feature eligible.leader.replicas.version", here.eligibleLeaderReplicas() ? "1" : "0");
    modelled.put("broker replica.lag.time.max.ms", "" + here.replicaLagTimeMaxMs());
    modelled.put("broker broker.session.timeout.ms", "" + here.brokerSessionTimeoutMs());
    modelled.put("broker broker.heartbeat.interval.ms", "" + here.brokers().heartbeatIntervalMs());
    modelled.put("broker auto.leader.rebalance.enable", "" + here.brokers().autoLeaderRebalance());
    modelled.put("broker replica.fetch.wait.max.ms", "" + here.brokers().fetchWaitMaxMs());
    Map<String, String> expected = texts(values);
    expected.keySet().retainAll(modelled.keySet());
    assertEquals(expected, modelled);
  }

  private static Map<String, String> texts(JsonNode values) {
    Map<String, String> texts = new TreeMap<>();
    values.properties().forEach(e -> texts.put(e.getKey(), e.getValue().asString()));
    return texts;
  }

  @Test
  void topicsAreCreatedOrRefusedAsByKafka() {
    JsonNode results =
        RecordedCases.of("h-create-errors").path("steps").path(0).path("observed").path("results");
    Map<String, String> here = new TreeMap<>();
    here.put("RF=0", topic("InvalidReplicationFactorException", 0, 1));
    here.put("RF=6 on 5 brokers", topic("InvalidReplicationFactorException", 6, 1));
    here.put("min.insync.replicas=0", topic("InvalidConfigurationException", 3, 0));
    here.put("min.insync.replicas=6 on 5 brokers, RF=3", topic("", 3, 6));
    assertEquals(texts(results), here);
  }

  /// Kafka reports what is wrong with a topic under an exception of its own.
  private static String topic(String exception, int replicas, int minInsyncReplicas) {
    try {
      RunConfig.defaults(replicas)
          .withTopic(TopicConfig.DEFAULTS.withMinInsyncReplicas(minInsyncReplicas));
      return "created";
    } catch (ConfigException refusal) {
      return exception + ": " + refusal.getMessage();
    }
  }

  @Test
  void everyRecordedCheckIsComparedHere() {
    List<String> others =
        RecordedCases.all().stream()
            .filter(RecordedCases::isCheck)
            .filter(recorded -> !recorded.path("setup").has("producer"))
            .map(RecordedCases::id)
            .toList();
    assertEquals(List.of("h-create-errors", "i-default-values", "i-broker-defaults"), others);
  }
}
