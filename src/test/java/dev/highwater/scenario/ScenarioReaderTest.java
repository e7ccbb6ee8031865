package dev.highwater.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.highwater.simulator.BrokerId;
import dev.highwater.simulator.CrashKind;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioReaderTest {
  private static final String EVERYTHING =
      """
      kafka.version: 4.1
      replicas: 3
      replica.assignment: 1, 3, 2
      min.insync.replicas: 2
      unclean.leader.election.enable: false
      max.message.bytes: 1000
      flush.messages: 1
      eligible.leader.replicas.version: 1
      retries: 0
      max.in.flight.requests.per.connection: 1
      linger.ms: 0
      batch.size: 1
      max.request.size: 2000
      delivery.timeout.ms: 120000
      request.timeout.ms: 30000
      retry.backoff.ms: 50
      retry.backoff.max.ms: 500
      isolation.level: read_uncommitted
      auto.offset.reset: earliest
      fetch.max.wait.ms: 100
      replica.lag.time.max.ms: 30000
      replica.fetch.wait.max.ms: 500
      replica.fetch.backoff.ms: 1000
      broker.session.timeout.ms: 9000
      broker.heartbeat.interval.ms: 2000
      auto.leader.rebalance.enable: false
      producer p2: acks = all, enable.idempotence = true, retries = 5
      consumer c1: isolation.level = read_committed, auto.offset.reset = none
      consumer c2
      compare acks: 0, 1, all

      hold fetches of 2, 3
      hold fetches of 3 for 200 ms
      send A
      send B by p2
      send C of 5000 bytes
      send D of 10 bytes by p2
      crash leader when A acked
      crash leader before 2 fetches
      crash leader when A on 2, 3 before 3 fetches
      read
      read by c1
      slow 2 by 50 ms
      pause leader
      pause 3 when c1 read A
      resume 3
      elect unclean
      hold c1 - 2
      cut consumer - 1
      crash 3
      crash 3 lossy
      crash leader unclean when B acked
      stop 2
      stop leader
      lose disk 3
      restart 3
      hold 1 - 2
      hold 1 -> producer when A done
      hold p2 - 1
      cut 1 - controller
      heal 1 - controller
      elect preferred
      set min.insync.replicas 1
      set unclean.leader.election.enable true
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
      expect B duplicated
      expect A vanished
      expect A not acked
      expect A not NotEnoughReplicasException
      expect A on 1, 2
      expect A not on 3
      expect c1 read A
      expect consumer not read A
      expect c1 position = 2
      expect c1 OffsetOutOfRangeException
      expect high watermark = 2
      expect elr = 2, 3
      expect elr = none
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
                    new Action.Crash(new Target.Leader(), CrashKind.KEEPING_MARK),
                    Optional.of(new Condition.Acked("A"))))),
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
        "send A\nclaim  acked records survive  1 crash,1 lag   # and more",
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
          isolation.level: both\\nsend A | 1 | 18 | Invalid value both for configuration isolation.level: String must be one of: read_committed, read_uncommitted
          auto.offset.reset: never\\nsend A | 1 | 20 | The value must be either 'earliest', 'latest', 'none' or of the format
          fetch.max.wait.ms: -1\\nsend A | 1 | 20 | Invalid value -1 for configuration fetch.max.wait.ms: Value must be at least 0
          consumer c1\\nconsumer c1\\nread by c1 | 2 | 10 | c1 stands here twice; expected it once
          producer x\\nsend A             | 1 | 11 | expected ":", found the end of the line
          consumer c1: acks = 1\\nread by c1 | 1 | 14 | acks: expected a consumer's setting, each once
          consumer read-er\\nread          | 1 | 10 | expected the name of a consumer, found "read-er"
          read by c9                      | 1 | 9  | expected a consumer, but no line names one, found "c9"
          consumer c1\\nread by c9        | 2 | 9  | expected one of the consumers c1, found "c9"
          consumer A\\nsend A             | 2 | 6  | "A" cannot name a record
          consumer c1\\nsend A\\nexpect c1 eats A | 3 | 11 | expected one of not, read, position, or the name of a Kafka exception, found "eats"
          send A\\nexpect A on 4          | 2 | 13 | expected a broker from 1 to 3
          slow 2                          | 1 | 7  | expected "by", found the end of the line
          slow leader by 5 ms             | 1 | 6  | expected a broker from 1 to 3, found "leader"
          resume leader                   | 1 | 8  | expected a broker from 1 to 3, found "leader"
          crash leader before 2           | 1 | 22 | expected "fetches", found the end of the line
          send A\\nexpect high tide = 1   | 2 | 13 | expected "watermark", found "tide"
          colour: red\\nsend A             | 1 | 1  | expected one of the configurations kafka.version, replicas,
          compare acks: 0, 0\\nsend A      | 1 | 18 | 0 stands here twice
          send A\\nacks: 1                 | 2 | 1  | configuration stands before the first step
          send A\\nsend A                  | 2 | 6  | A is sent twice
          send 7                          | 1 | 6  | expected the name of a record, found "7"
          send A\\nexpect B acked          | 2 | 8  | B has not been sent
          send A\\nexpect A happy          | 2 | 10 | expected one of not, acked, done, lost, survives, visible
          crash 4                         | 1 | 7  | expected a broker from 1 to 3, found "4"
          replicas: 2\\n  crash 3          | 2 | 9  | expected a broker from 1 to 2, found "3"
          crash                           | 1 | 6  | expected "leader" or a broker from 1 to 3, found the end of the line
          wait until isr = 1, 1           | 1 | 21 | broker 1 is named twice
          wait 5000000 ms                 | 1 | 6  | expected at most 3600000 ms
          wait 99999999999999 s           | 1 | 6  | expected at most 3600000 ms
          wait 999999999999999999999 ms   | 1 | 6  | expected at most 3600000 ms
          compare retries: 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13\\nsend A | 1 | 18 | expected at most 12 values
          wait 5                          | 1 | 7  | expected "ms" or "s", found the end of the line
          crash 1 at 5                    | 1 | 13 | expected "ms" or "s", found the end of the line
          crash 1 at noon                 | 1 | 12 | expected a time such as 3.2 ms, found "noon"
          crash 1 at 1.00005 ms           | 1 | 12 | expected whole microseconds at the finest
          crash 1 at 3601 s               | 1 | 12 | expected at most 3600000 ms
          wait until 4000000 ms           | 1 | 12 | expected at most 3600000 ms
          hold 1 - 2 for 5 ms             | 1 | 12 | expected the end of the line, found "for"
          drop 1 - 2                      | 1 | 8  | expected "->", found "-"
          deliver producer -> controller  | 1 | 21 | there is no such link
          explode 3                       | 1 | 1  | expected one of the steps send, read, crash
          send A by p2                    | 1 | 11 | expected a producer, but no line names one, found "p2"
          send A of 5                     | 1 | 12 | expected "bytes", found the end of the line
          lose 3                          | 1 | 6  | expected "disk", found "3"
          cut 1                           | 1 | 6  | expected "-", found the end of the line
          cut 1 - 1                       | 1 | 9  | there is no such link
          cut producer - controller       | 1 | 16 | there is no such link
          hold 1 -> 9                     | 1 | 11 | expected a broker from 1 to 3, found "9"
          heal leader - 1                 | 1 | 6  | expected an end of a link: a broker from 1 to 3
          elect 2                         | 1 | 7  | expected "preferred" or "unclean", found "2"
          set acks 1                      | 1 | 5  | acks cannot change in a run
          set min.insync.replicas 0       | 1 | 25 | Value must be at least 1
          producer p2: acks = 2\\nsend A  | 1 | 21 | Invalid value 2 for configuration acks
          producer p2: replicas = 2\\nsend A | 1 | 14 | expected a producer's setting
          producer p2: acks = 1, enable.idempotence = true\\nsend A | 1 | 21 | Must set acks to all in order to use the idempotent producer
          enable.idempotence: true\\nretries: 0\\nsend A | 2 | 10 | Must set retries to non-zero when using the idempotent producer.
          max.in.flight.requests.per.connection: 6\\nsend A | 1 | 40 | must be set to at most 5. Current value is 6.
          kafka.version: 1.0\\nsend A      | 1 | 16 | expected a release from 2.8 to 4.3
          kafka.version: 3.9\\neligible.leader.replicas.version: 1\\nsend A | 2 | 35 | does not have the feature
          replica.assignment: 1, 4\\nsend A | 1 | 21 | the brokers are 1 to 2
          replica.assignment: 1, 1\\nsend A | 1 | 24 | broker 1 is named twice
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

  @Test
  void readRepeatsOnlyTheBeginningOfAVeryLongWord() {
    ScenarioError error = bad("send " + "A".repeat(1_000_000)).getFirst();

    assertEquals(
        "line 1, column 6: expected the name of a record, found \"" + "A".repeat(40) + "…\"",
        error.text());
  }

  static Scenario good(String text) {
    ReadScenario read = ScenarioReader.read(text);
    return assertInstanceOf(ReadScenario.Good.class, read, read::toString).scenario();
  }

  static List<ScenarioError> bad(String text) {
    return assertInstanceOf(ReadScenario.Bad.class, ScenarioReader.read(text)).errors();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "replicas: 3; acks: all; retries: 0 | ",
        "replicas: 3; acks: 1 | ",
        "acks: 1 | replication factor 3 assumed",
        "replicas: 3; compare acks: 0, all | ",
        "replica.assignment: 2, 1 | ",
      })
  void assumptionsNameWhatTheTextLeavesOpen(String text, @Nullable String expected) {
    ReadScenario read = ScenarioReader.read(text.replace("; ", "\n") + "\n\nsend A\n");

    ReadScenario.Good good = assertInstanceOf(ReadScenario.Good.class, read);
    assertEquals(Optional.ofNullable(expected).stream().toList(), good.scenario().assumptions());
  }
}
