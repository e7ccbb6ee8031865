package dev.highwater.drill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.highwater.scenario.ScenarioRun;
import dev.highwater.simulator.RecordOutcome;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AcksRunsTest {
  private static final String HELD_AND_CRASHED =
      """
      min.insync.replicas: 2
      acks: 1
      hold fetches of 2, 3
      send A
      expect A acked
      crash leader
      wait until leader elected
      """;

  private static AcksRuns of(String scenario, String setting) {
    return AcksRuns.of(scenario, setting).orElseThrow();
  }

  private static RecordOutcome first(ScenarioRun run) {
    return run.trace().records().getFirst();
  }

  @Test
  void sameScriptIsRunUnderEachValue() {
    assertEquals(
        List.of("acks=0", "acks=1", "acks=all"),
        of(HELD_AND_CRASHED, "").runs().stream().map(ScenarioRun::setting).toList());
  }

  @Test
  void onlyAcksAllDoesNotAcknowledgeWhatIsLost() {
    List<ScenarioRun> runs = of(HELD_AND_CRASHED, "").runs();
    assertEquals(
        List.of(true, true, false),
        runs.stream().map(run -> first(run).acknowledged()).toList());
  }

  @Test
  void comparedSettingThatIsLookedAtStays() {
    String scenario =
        """
        compare min.insync.replicas: 1, 3
        acks: all
        send A
        """;
    List<ScenarioRun> runs = of(scenario, "min.insync.replicas=3").runs();
    assertEquals(
        List.of(3, 3, 3),
        runs.stream().map(run -> run.trace().config().minInsyncReplicas()).toList());
  }

  @Test
  void expectationOfOneComparedValueIsWaitedForUnderAll() {
    String scenario =
        """
        compare acks: 1, all
        send A
        expect A acked under acks=all
        send B
        """;
    ScenarioRun one = of(scenario, "acks=1").runs().get(1);
    RecordOutcome sent = one.trace().records().getLast();
    assertTrue(sent.sent().compareTo(first(one).completed().orElseThrow()) >= 0);
  }

  @Test
  void valueThatKafkaRefusesIsSaidToBeRefused() {
    AcksRuns runs = of("enable.idempotence: true\nacks: all\nsend A", "");
    assertEquals(
        List.of("acks=all"), runs.runs().stream().map(ScenarioRun::setting).toList());
    assertEquals(2, runs.refused().size());
    assertTrue(runs.refused().getFirst().startsWith("acks=0: "), runs.refused().getFirst());
  }

  @Test
  void scheduleByHandHasNoTimesToCompare() {
    assertEquals(Optional.empty(), AcksRuns.of("schedule: by hand\nsend A", ""));
  }
}
