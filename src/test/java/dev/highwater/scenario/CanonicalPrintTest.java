package dev.highwater.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

class CanonicalPrintTest {
  private static final int SCENARIOS_A_SEED = 40;

  @RepeatedTest(25)
  void readingWhatWasPrintedGivesAnEqualScenarioAndTheSameText(RepetitionInfo repetition) {
    long first = (long) repetition.getCurrentRepetition() * SCENARIOS_A_SEED;
    for (long seed = first; seed < first + SCENARIOS_A_SEED; seed++) {
      String text = RandomScenarioText.of(seed);
      Scenario scenario = good(text, seed);
      Scenario again = good(scenario.text(), seed);

      assertEquals(scenario, again, "seed " + seed + "\n" + text);
      assertEquals(scenario.text(), again.text(), "seed " + seed + "\n" + text);
    }
  }

  private static Scenario good(String text, long seed) {
    ReadScenario read = ScenarioReader.read(text);
    return assertInstanceOf(
            ReadScenario.Good.class, read, () -> "seed " + seed + ": " + read + "\n" + text)
        .scenario();
  }
}
