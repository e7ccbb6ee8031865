package dev.highwater.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Scenarios that can be asked with other values.
class VaryTest {
  private static final String TEXT =
      """
      replicas: 3
      min.insync.replicas: 2
      acks: all
      vary min.insync.replicas: 1, 3
      vary acks: 1

      send A
      expect A acked under min.insync.replicas = 1, 2
      expect A survives under acks = all
      """;

  @Test
  void printGivesBackATextWithVaryLinesUnchanged() {
    assertEquals(TEXT, good(TEXT).text());
  }

  @Test
  void variationsAreAllOtherCombinationsInTheOrderOfTheText() {
    assertEquals(
        List.of(
            "min.insync.replicas=2 acks=1",
            "min.insync.replicas=1 acks=all",
            "min.insync.replicas=1 acks=1",
            "min.insync.replicas=3 acks=all",
            "min.insync.replicas=3 acks=1"),
        good(TEXT).variations().stream()
            .map(each -> each.settings().get(1).text() + " " + each.settings().get(2).text())
            .toList());
  }

  @Test
  void variationIsAPlainScenarioWithTheLinesThatAreMeantForIt() {
    assertEquals(
        """
        replicas: 3
        min.insync.replicas: 3
        acks: all

        send A
        expect A survives
        """,
        good(TEXT).variations().get(3).text());
  }

  @Test
  void theTextItselfIsRunWithItsOwnValues() {
    ScenarioRun run = Replay.of(good(TEXT)).getFirst();

    assertEquals(2, run.trace().config().minInsyncReplicas());
    assertEquals(2, run.expectations().size());
  }

  @Test
  void scenarioThatVariesNothingHasNoVariations() {
    assertEquals(List.of(), good("send A").variations());
  }

  @Test
  void comparedRunIsAScenarioOfItsOwn() {
    Scenario compared =
        good("compare acks: 0, 1\n\nsend A\nexpect A acked\nexpect A visible under acks = 0\n");

    assertEquals("acks: 1\n\nsend A\nexpect A acked\n", compared.alone("acks=1").text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          vary acks: 0, 1\\nsend A                                | 1 | 6  | acks is varied; expected a line besides that says what the card itself has
          acks: 1\\nvary acks: 2\\nsend A                          | 2 | 12 | Invalid value 2 for configuration acks: String must be one of: all, -1, 0, 1
          acks: 1\\nvary acks: 0\\nvary acks: all\\nsend A          | 3 | 6  | acks is varied twice; expected it once
          replicas: 3\\nvary replicas: 2\\ncrash 3                 | 3 | 7  | expected a broker from 1 to 2
          acks: 1\\nvary acks: 0\\nsend A\\nexpect A acked under acks = all | 4 | 29 | expected values that are compared: 1, 0
          acks: 1\\nsend A\\nvary acks: 0                          | 3 | 1  | configuration stands before the first step; expected a step
          """)
  void mistakeIsReportedWithItsPlace(String text, int line, int column, String message) {
    ReadScenario.Bad bad = (ReadScenario.Bad) ScenarioReader.read(text.replace("\\n", "\n"));
    ScenarioError error = bad.errors().getFirst();

    assertEquals(line + ":" + column, error.line() + ":" + error.column(), () -> error.message());
    assertEquals(true, error.message().startsWith(message), error::message);
  }

  @Test
  void tooManyVariationsAreRefused() {
    String many =
        "replicas: 5\nmin.insync.replicas: 1\nlinger.ms: 0\nvary min.insync.replicas: 1, 2, 3, 4, 5"
            + "\nvary linger.ms: 0, 5, 10\nsend A";

    assertEquals(
        "expected at most 12 variations together",
        ((ReadScenario.Bad) ScenarioReader.read(many)).errors().getFirst().message());
  }

  private static Scenario good(String text) {
    return switch (ScenarioReader.read(text)) {
      case ReadScenario.Good(Scenario scenario) -> scenario;
      case ReadScenario.Bad(var errors) -> throw new AssertionError(errors);
    };
  }
}
