package dev.highwater.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunConfigTest {

  @Test
  void minInsyncReplicasBelowOneIsRefusedInKafkasWords() {
    assertRefused(
        "Invalid value 0 for configuration min.insync.replicas: Value must be at least 1", 3, 0);
  }

  @Test
  void replicationFactorZeroIsRefusedInKafkasWords() {
    assertRefused(
        "Replication factor must be larger than 0, or -1 to use the default value.", 0, 1);
  }

  @Test
  void replicationFactorSixIsRefusedBecauseThereAreFiveBrokers() {
    assertRefused(
        "Unable to replicate the partition 6 time(s): The target replication factor of 6 cannot be"
            + " reached because only 5 broker(s) are registered or some brokers have all their"
            + " log directories cordoned.",
        6,
        1);
  }

  @Test
  void minInsyncReplicasAboveTheReplicationFactorCountsAsTheReplicationFactor() {
    assertEquals(3, Runs.config(3, 6, Acks.ALL).effectiveMinIsr());
  }

  @Test
  void deliveryTimeoutShorterThanLingerAndRequestTimeoutIsRefused() {
    ConfigException refusal =
        assertThrows(
            ConfigException.class,
            () ->
                ProducerConfig.of(
                    "p",
                    KafkaVersion.CURRENT,
                    Map.of("delivery.timeout.ms", 30_004, "request.timeout.ms", 30_000)));
    assertEquals(
        "delivery.timeout.ms should be equal to or larger than linger.ms + request.timeout.ms",
        refusal.getMessage());
  }

  @Test
  void defaultsAreThoseOfARecordedCluster() {
    assertEquals(
        new RunConfig(
            new KafkaVersion(4, 3),
            List.of(new BrokerId(1), new BrokerId(2), new BrokerId(3)),
            new TopicConfig(1, false, 1_048_588, Long.MAX_VALUE),
            true,
            List.of(
                new ProducerConfig(
                    "producer",
                    Acks.ALL,
                    true,
                    2147483647,
                    5,
                    5,
                    16_384,
                    120_000,
                    30_000,
                    100,
                    1_000,
                    1_048_576)),
            List.of(),
            new BrokerConfig(30_000, 9_000, 2_000, 500, 1_000, true),
            NetworkTimes.defaults()),
        RunConfig.defaults(3));
  }

  private static void assertRefused(String message, int replicas, int minInsyncReplicas) {
    ConfigException refusal =
        assertThrows(
            ConfigException.class, () -> Runs.config(replicas, minInsyncReplicas, Acks.ALL));
    assertEquals(message, refusal.getMessage());
  }
}
