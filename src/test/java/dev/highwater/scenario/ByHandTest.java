package dev.highwater.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ByHandTest {
  private static final String LOST =
      """
      replicas: 3
      acks: 1
      linger.ms: 0
      schedule: by hand

      send A
      deliver producer -> 1
      deliver 1 -> producer
      expect A acked
      crash 1
      expire session of 1
      deliver controller -> 2
      expect leader = 2
      expect A lost
      """;

  private static List<ScenarioRun.Expectation> play(String text) {
    return Replay.of(ScenarioReaderTest.good(text)).getFirst().expectations();
  }

  @Test
  void eventsHappenInTheOrderOfTheLinesAndExpectationsLookAtTheirMoment() {
    assertEquals(
        List.of(
            new ScenarioRun.Expectation("expect A acked", true),
            new ScenarioRun.Expectation("expect leader = 2", true),
            new ScenarioRun.Expectation("expect A lost", true)),
        play(LOST));
  }

  @Test
  void readingWhatIsPrintedGivesTheSameScenario() {
    Scenario scenario = ScenarioReaderTest.good(LOST);

    assertEquals(LOST, scenario.text());
    assertEquals(scenario, ScenarioReaderTest.good(scenario.text()));
  }

  @Test
  void nothingHappensThatNoLineSays() {
    assertEquals(
        List.of(new ScenarioRun.Expectation("expect A not acked", true)),
        play("acks: 1\nlinger.ms: 0\nschedule: by hand\nsend A\nexpect A not acked\n"));
  }

  @Test
  void leaderThatIsCutOffAcknowledgesWhatIsLostOnceTheLinkIsHealed() {
    assertEquals(
        List.of(
            new ScenarioRun.Expectation("expect leader = 2", true),
            new ScenarioRun.Expectation("expect A acked", true),
            new ScenarioRun.Expectation("expect A on 1", true),
            new ScenarioRun.Expectation("expect A lost", true),
            new ScenarioRun.Expectation("expect A not on 1", true)),
        play(
            """
            acks: 1
            linger.ms: 0
            schedule: by hand
            cut 1 - controller
            expire session of 1
            deliver controller -> 2
            expect leader = 2
            send A
            deliver producer -> 1
            deliver 1 -> producer
            expect A acked
            expect A on 1
            expect A lost
            heal 1 - controller
            deliver controller -> 1
            deliver 2 -> 1
            deliver 1 -> 2
            deliver 2 -> 1
            expect A not on 1
            """));
  }

  @Test
  void brokerThatIsStoppedLeavesTheInSyncSetBeforeItGoes() {
    assertEquals(
        List.of(
            new ScenarioRun.Expectation("expect isr = 1, 2, 3", true),
            new ScenarioRun.Expectation("expect isr = 1, 2", true)),
        play(
            """
            schedule: by hand
            stop 3
            expect isr = 1, 2, 3
            deliver 3 -> controller
            expect isr = 1, 2
            """));
  }

  @Test
  void eventThatCannotHappenEndsTheRun() {
    assertEquals(
        List.of(
            new ScenarioRun.Expectation(
                "deliver 1 -> producer", false, "it cannot happen here, so the run ends"),
            new ScenarioRun.Expectation("expect leader = 1", true)),
        play("schedule: by hand\ndeliver 1 -> producer\ncrash 1\nexpect leader = 1\n"));
  }

  @Test
  void orderInTheLeadersLogCanBeExpected() {
    assertEquals(
        List.of(
            new ScenarioRun.Expectation("expect A before B", true),
            new ScenarioRun.Expectation("expect B not before A", true)),
        play(
            "acks: 1\nsend A\nsend B\nwait until B acked\nexpect A before B\nexpect B not before A\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          schedule: by chance;send A          | line 1, column 14: expected "hand", found "chance"
          schedule: by hand;deliver 2 to 1    | line 2, column 1: expected an event
          schedule: by hand;restart 7         | line 2, column 1: there is no broker 7
          schedule: by hand;send A;send A     | line 3, column 1: A is sent twice
          schedule: by hand;deliver x -> 1    | line 2, column 1: there is no x
          schedule: by hand;send A by second  | line 2, column 1: there is no second
          schedule: by hand;cut 1 - producer  | line 2, column 1: expected an event
          schedule: by hand;cut 1 - 7         | line 2, column 1: there is no broker 7
          schedule: by hand;compare acks: 0, 1;send A | line 1, column 1: a schedule by hand
          compare schedule: by hand;send A    | line 1, column 9: schedule cannot be compared
          """)
  void errorsTellTheirPlace(String text, String error) {
    String found = ScenarioReaderTest.bad(text.replace(";", "\n")).getFirst().text();

    assertEquals(error, found.substring(0, Math.min(error.length(), found.length())));
  }
}
