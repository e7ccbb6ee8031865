package dev.highwater.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
            + " reached because only 5 broker(s) are registered.",
        6,
        1);
  }

  @Test
  void minInsyncReplicasAboveTheReplicationFactorCountsAsTheReplicationFactor() {
    assertEquals(3, Runs.config(3, 6, Acks.ALL).effectiveMinIsr());
  }

  @Test
  void deliveryTimeoutShorterThanLingerAndRequestTimeoutIsRefused() {
    RunConfig kafka = RunConfig.defaults(3);
    ConfigException refusal =
        assertThrows(
            ConfigException.class,
            () ->
                new RunConfig(
                    3,
                    1,
                    false,
                    true,
                    Acks.ALL,
                    0,
                    5,
                    30_004,
                    30_000,
                    kafka.replicaLagTimeMaxMs(),
                    kafka.brokerSessionTimeoutMs(),
                    kafka.network()));
    assertEquals(
        "delivery.timeout.ms should be equal to or larger than linger.ms + request.timeout.ms",
        refusal.getMessage());
  }

  @Test
  void defaultsAreThoseOfARecordedCluster() {
    assertEquals(
        new RunConfig(
            3,
            1,
            false,
            true,
            Acks.ALL,
            2147483647,
            5,
            120_000,
            30_000,
            30_000,
            9_000,
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
