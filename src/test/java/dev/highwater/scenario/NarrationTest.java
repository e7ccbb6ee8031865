package dev.highwater.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.highwater.simulator.TraceStep;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Sentences that depend on more than the fact they tell.
class NarrationTest {
  private static final String FOLLOWERS_DIE =
      """
      min.insync.replicas: 2
      crash 2
      wait until isr = 1, 3
      crash 3
      wait until isr = 1
      wait 1 s
      """;

  @Test
  void aShortInSyncSetStopsTheHighWatermarkSince37() {
    assertEquals(
        List.of(
            "Leader 1 now works with the in-sync set 1, 3.",
            "Leader 1 now works with the in-sync set 1, fewer than min.insync.replicas=2: acks=all is refused and the high watermark stands still."),
        told("isr-changed", "kafka.version: 3.7\n" + FOLLOWERS_DIE));
  }

  @Test
  void aShortInSyncSetDoesNotStopTheHighWatermarkBefore37() {
    assertEquals(
        List.of(
            "Leader 1 now works with the in-sync set 1, 3.",
            "Leader 1 now works with the in-sync set 1, fewer than min.insync.replicas=2: acks=all is refused."),
        told("isr-changed", "kafka.version: 3.6\n" + FOLLOWERS_DIE));
  }

  @Test
  void aRetryPausesAfterARefusalThatNamesNobody() {
    assertEquals(
        "The producer takes NOT_ENOUGH_REPLICAS for A as a reason to try again, after a pause; so far it has tried once.",
        told("send-retried", FOLLOWERS_DIE + "send A\nwait 1 s\n").getFirst());
  }

  /// spec: KIP-951
  @Test
  void aRetryDoesNotPauseWhenTheRefusalNamesTheNewLeader() {
    assertEquals(
        List.of(
            "The producer takes NOT_LEADER_OR_FOLLOWER for A as a reason to try again at once, for the answer names the new leader; so far it has tried once."),
        told(
            "send-retried",
            """
            cut 1 - controller
            cut 1 - 2
            cut 1 - 3
            send A
            wait until leader = 2
            wait 1 s
            heal 1 - 2
            heal 1 - 3
            heal 1 - controller
            expect A acked
            """));
  }

  private static List<String> told(String event, String text) {
    return Replay.of(ScenarioReaderTest.good(text)).getFirst().trace().steps().stream()
        .filter(step -> step.event().equals(event))
        .map(TraceStep::text)
        .toList();
  }
}
