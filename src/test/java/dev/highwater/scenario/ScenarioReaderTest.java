package dev.highwater.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.highwater.simulator.BrokerId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioReaderTest {
  private static final String EVERYTHING =
      """
      replicas: 3
      min.insync.replicas: 2
      unclean.leader.election.enable: false
      eligible.leader.replicas.version: 1
      retries: 0
      linger.ms: 0
      delivery.timeout.ms: 120000
      request.timeout.ms: 30000
      replica.lag.time.max.ms: 30000
      broker.session.timeout.ms: 9000
      compare acks: 0, 1, all

      hold fetches of 2, 3
      hold fetches of 3 for 200 ms
      send A
      crash leader when A acked
      crash 3
      restart 3
      release fetches of 2, 3
      wait 500 ms
      wait until A done
      wait until leader elected
      wait until isr = 1, 2
      expect A acked
      expect A NotEnoughReplicasException
      expect A lost under acks = 0, 1
      expect A survives
      expect A visible
      expect leader = 2
      expect leader = none
      expect isr = none
      claim acked records survive 1 crash
      """;

  @Test
  void readGivesTheSettingsComparisonAndStepsOfTheText() {
    Scenario scenario =
        good(
            """
            # the leader alone
              acks :  -1   # all
            replicas: 2
            hold fetches of 2 for 1 s
            send A # now

            crash leader when A acked
            """);

    assertEquals(
        new Scenario(
            List.of(new Setting(ConfigName.REPLICAS, "2"), new Setting(ConfigName.ACKS, "all")),
            Optional.empty(),
            List.of(
                new Step.Do(
                    new Action.HoldFetches(List.of(new BrokerId(2)), OptionalInt.of(1000)),
                    Optional.empty()),
                new Step.Do(new Action.Send("A"), Optional.empty()),
                new Step.Do(
                    new Action.Crash(new Target.Leader()), Optional.of(new Condition.Acked("A"))))),
        scenario);
  }

  @Test
  void printGivesBackACanonicalTextUnchanged() {
    assertEquals(EVERYTHING, good(EVERYTHING).text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "send A\nexpect A acked",
        "compare   min.insync.replicas :2,1\n\n\nsend  A-1\nwait 2 s\nwait until A-1   visible",
        "acks: -1\nlinger.ms: 007\nsend A\nwait until isr = 3,2,1",
        "send A\nclaim  x = y,z :  1   # and more",
        "unclean.leader.election.enable: TRUE\nsend A\ncrash leader when A done",
      })
  void readingWhatWasPrintedGivesAnEqualScenario(String text) {
    Scenario scenario = good(text);

    assertEquals(scenario, good(scenario.text()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          acks: 2\\nsend A                 | 1 | 7  | Invalid value 2 for configuration acks: String must be one of: all, -1, 0, 1
          retries: many\\nsend A           | 1 | 10 | Invalid value many for configuration retries: Not a number of type INT
          acks: 1\\nacks: 0\\nsend A       | 2 | 1  | acks is set twice
          replicas: 0\\nsend A              | 1 | 11 | Replication factor must be larger than 0
          acks: 1\\nreplicas: 7\\nsend A   | 2 | 11 | cannot be reached because only 5 broker(s) are registered
          min.insync.replicas: 0\\nsend A   | 1 | 22 | Invalid value 0 for configuration min.insync.replicas: Value must be at least 1
          linger.ms: 1\\ndelivery.timeout.ms: 9\\nsend A | 2 | 22 | delivery.timeout.ms should be equal to or larger than linger.ms + request.timeout.ms
          colour: red\\nsend A             | 1 | 1  | expected one of the configurations replicas, min.insync.replicas
          compare acks: 0, 0\\nsend A      | 1 | 18 | 0 stands here twice
          send A\\nacks: 1                 | 2 | 1  | configuration stands before the first step
          send A\\nsend A                  | 2 | 6  | A is sent twice
          send 7                          | 1 | 6  | expected the name of a record, found "7"
          send A\\nexpect B acked          | 2 | 8  | B has not been sent
          send A\\nexpect A happy          | 2 | 10 | expected one of acked, done, lost, survives, visible
          crash 4                         | 1 | 7  | expected a broker from 1 to 3, found "4"
          replicas: 2\\n  crash 3          | 2 | 9  | expected a broker from 1 to 2, found "3"
          crash                           | 1 | 6  | expected "leader" or a broker from 1 to 3, found the end of the line
          wait until isr = 1, 1           | 1 | 21 | broker 1 is named twice
          wait 5000000 ms                 | 1 | 6  | expected at most 3600000 ms
          wait 99999999999999 s           | 1 | 6  | expected at most 3600000 ms
          wait 5                          | 1 | 7  | expected "ms" or "s", found the end of the line
          explode 3                       | 1 | 1  | expected one of the steps send, crash
          send A B                        | 1 | 8  | expected the end of the line, found "B"
          send A\\nexpect A lost under acks = 1 | 2 | 21 | nothing compares acks
          compare acks: 0, 1\\nsend A\\nexpect A lost under acks = all | 3 | 28 | expected values that are compared: 0, 1
          acks: 1                         | 2 | 1  | expected at least one step
          """)
  void readNamesLineColumnAndWhatWasExpected(String text, int line, int column, String message) {
    ScenarioError error = bad(text.replace("\\n", "\n")).getFirst();

    assertEquals(List.of(line, column), List.of(error.line(), error.column()), error.text());
    assertTrue(error.message().contains(message), error.text());
  }

  @Test
  void readReportsEveryBadLineWhenThereAreSeveral() {
    List<ScenarioError> errors = bad("acks: 7\nsend A\ncrash 9\nexpect A acked\nfly\n");

    assertEquals(List.of(1, 3, 5), errors.stream().map(ScenarioError::line).toList());
  }

  @Test
  void readRefusesAScriptThatIsLongerThanTheLimit() {
    ScenarioError error = bad("wait 1 ms\n".repeat(ScenarioReader.MOST_STEPS + 1)).getFirst();

    assertEquals("line 501, column 1: expected at most 500 steps", error.text());
  }

  static Scenario good(String text) {
    return assertInstanceOf(ReadScenario.Good.class, ScenarioReader.read(text)).scenario();
  }

  static List<ScenarioError> bad(String text) {
    return assertInstanceOf(ReadScenario.Bad.class, ScenarioReader.read(text)).errors();
  }
}
