package dev.highwater.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import org.junit.jupiter.api.Test;

class SharedTextTest {
  private static final String TEXT = "compare acks: 0, all\n\nsend A # the record\n";

  @Test
  void aTextHandedOnIsCanonicalAndEndsWithAHashForEachRun() {
    Scenario scenario = ScenarioReaderTest.good(TEXT);
    List<ScenarioRun> runs = Replay.of(scenario);
    assertEquals(
        "compare acks: 0, all\n\nsend A\n\n# state "
            + runs.getFirst().trace().stateHash()
            + ", "
            + runs.getLast().trace().stateHash()
            + "\n",
        SharedText.of(scenario, runs));
  }

  @Test
  void theSameTextVerifies() {
    String shared = shared();
    assertInstanceOf(SharedText.Check.Same.class, SharedText.check(shared, runs(shared)));
  }

  @Test
  void aTextThatWasChangedDoesNotVerify() {
    String changed = shared().replace("send A", "send B");
    assertInstanceOf(SharedText.Check.Differs.class, SharedText.check(changed, runs(changed)));
  }

  @Test
  void aTextWithoutAHashIsNotJudged() {
    assertEquals(new SharedText.Check.Unsigned(), SharedText.check(TEXT, runs(TEXT)));
  }

  @Test
  void takingTheHashOffLeavesTheText() {
    assertEquals("compare acks: 0, all\n\nsend A\n", SharedText.unsigned(shared()));
    assertEquals(TEXT, SharedText.unsigned(TEXT));
  }

  private static String shared() {
    return SharedText.of(ScenarioReaderTest.good(TEXT), runs(TEXT));
  }

  private static List<ScenarioRun> runs(String text) {
    return Replay.of(ScenarioReaderTest.good(text));
  }
}
