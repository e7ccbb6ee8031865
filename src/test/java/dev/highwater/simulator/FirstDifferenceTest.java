package dev.highwater.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.highwater.scenario.ReadScenario;
import dev.highwater.scenario.Replay;
import dev.highwater.scenario.ScenarioReader;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FirstDifferenceTest {
  private static final String SCRIPT = "linger.ms: 0\nsend A\nexpect A acked\n";

  @Test
  void runsOfTheSameTextDoNotDiffer() {
    assertEquals(Optional.empty(), FirstDifference.of(run("acks: 1\n"), run("acks: 1\n")));
  }

  @Test
  void acksOneAndAllPartWhereTheLeaderAnswersWithoutItsFollowers() {
    FirstDifference found = FirstDifference.of(run("acks: 1\n"), run("acks: all\n")).orElseThrow();
    assertEquals("record-answered at 0.6 ms", told(found.left()));
    assertEquals("records-replicated at 1.2 ms", told(found.right()));
  }

  @Test
  void aRunThatGoesOnDiffersFromOneThatIsOver() {
    Trace shorter = run("acks: 1\n");
    Trace longer = trace("acks: 1\n" + SCRIPT + "wait 1 s\nsend B\n");
    FirstDifference found = FirstDifference.of(shorter, longer).orElseThrow();
    assertEquals(Optional.empty(), found.left());
    assertEquals("B", longer.records().getLast().name());
  }

  private static String told(Optional<TraceStep> step) {
    return step.map(it -> it.event() + " at " + it.at().millis() + " ms").orElse("over");
  }

  private static Trace run(String setting) {
    return trace(setting + SCRIPT);
  }

  private static Trace trace(String text) {
    return Replay.of(((ReadScenario.Good) ScenarioReader.read(text)).scenario()).getFirst().trace();
  }
}
