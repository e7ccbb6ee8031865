package dev.highwater.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.highwater.scenario.ScenarioRun.Expectation;
import dev.highwater.simulator.RecordOutcome;
import dev.highwater.simulator.Tick;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplayTest {
  @Test
  void aScenarioRunsOnceForEachComparedValue() {
    List<ScenarioRun> runs = play("compare acks: 0, 1, all\nsend A\nexpect A acked\n");

    assertEquals(
        List.of("acks=0", "acks=1", "acks=all"), runs.stream().map(ScenarioRun::setting).toList());
  }

  @Test
  void anExpectedAcknowledgementIsWaitedFor() {
    assertEquals(
        List.of(new Expectation("expect A acked", true)), expectations("send A\nexpect A acked\n"));
  }

  @Test
  void anExpectationThatDoesNotHoldSaysWhatWasSeen() {
    assertEquals(
        List.of(
            new Expectation("expect A NotEnoughReplicasException", false, "A was acknowledged"),
            new Expectation(
                "expect A lost", false, "A was acknowledged, A is in the log of leader 1"),
            new Expectation("expect leader = 2", false, "leader = 1"),
            new Expectation("expect isr = 1, 2", false, "isr = 1, 2, 3")),
        expectations(
            """
            send A
            expect A NotEnoughReplicasException
            expect A lost
            expect leader = 2
            expect isr = 1, 2
            """));
  }

  /// Heartbeats of five brokers every millisecond for an hour would be millions.
  @Test
  void aRunOfTooManyEventsIsCutOffAndSaysSo() {
    assertEquals(
        List.of(
            new Expectation("expect A acked", true),
            new Expectation(
                "wait 3600000 ms",
                false,
                "a run ends after 500000 events or 100000 steps of its trace")),
        expectations(
            """
            replicas: 5
            broker.heartbeat.interval.ms: 1
            send A
            expect A acked
            wait 3600 s
            expect A lost
            """));
  }

  @Test
  void anHourOfFiveReplicasUnderKafkasDefaultsIsNotCutOff() {
    assertEquals(
        List.of(new Expectation("expect A acked", true)),
        expectations("replicas: 5\nread\nsend A\nwait 3590 s\nexpect A acked\n"));
  }

  @Test
  void anExpectationUnderOneValueIsNotAskedOfTheOthers() {
    List<ScenarioRun> runs =
        play("compare acks: 0, all\nsend A\nexpect A acked under acks = all\n");

    assertEquals(List.of(0, 1), runs.stream().map(run -> run.expectations().size()).toList());
  }

  @Test
  void theCrashOfTheLeaderAtTheAcknowledgementLosesWhatOnlyTheLeaderHas() {
    String scenario =
        """
        acks: 1
        hold fetches of 2, 3
        send A
        crash leader when A acked
        wait until leader elected
        expect A lost
        expect leader = 2
        """;

    assertTrue(expectations(scenario).stream().allMatch(Expectation::holds));
  }

  @Test
  void fetchesThatAreHeldForATimeGoOnByThemselves() {
    ScenarioRun run = play("hold fetches of 2, 3 for 200 ms\nsend A\nexpect A acked\n").getFirst();

    RecordOutcome outcome = run.trace().records().getFirst();
    assertTrue(outcome.completed().orElseThrow().compareTo(Tick.ofMillis(200)) > 0);
    assertTrue(outcome.completed().orElseThrow().compareTo(Tick.ofMillis(210)) < 0);
  }

  @Test
  void theInSyncSetShrinksOnlyWhenTheControllerHasNoticedTheCrash() {
    String scenario =
        """
        crash 3
        wait 1 s
        expect isr = 1, 2, 3
        wait until isr = 1, 2
        expect isr = 1, 2
        restart 3
        wait until isr = 1, 2, 3
        expect isr = 1, 2, 3
        """;

    assertEquals(
        List.of(true, true, true),
        expectations(scenario).stream().map(Expectation::holds).toList());
  }

  @Test
  void writesAreRefusedWhenTheInSyncSetIsBelowTheMinimum() {
    String scenario =
        """
        min.insync.replicas: 2
        retries: 0
        send A
        expect A acked
        crash 3
        wait until isr = 1, 2
        send B
        expect B acked
        crash 2
        wait until isr = 1
        send C
        expect C NotEnoughReplicasException
        """;

    assertTrue(expectations(scenario).stream().allMatch(Expectation::holds));
  }

  @Test
  void aWaitThatNeverComesTrueIsAFailedExpectationAndTheRunGoesOn() {
    assertEquals(
        List.of(
            new Expectation(
                "wait until isr = 1", false, "waited 130 s for \"isr = 1\" in vain: isr = 1, 2, 3"),
            new Expectation("expect A acked", true)),
        expectations("wait until isr = 1\nsend A\nexpect A acked\n"));
  }

  @Test
  void anActionWhoseMomentNeverComesIsNotDone() {
    assertEquals(
        List.of(
            new Expectation(
                "crash leader when A TimeoutException",
                false,
                "waited 130 s for \"A TimeoutException\" in vain: A was acknowledged"),
            new Expectation("expect leader = 1", true)),
        expectations("send A\ncrash leader when A TimeoutException\nexpect leader = 1\n"));
  }

  @Test
  void aRunEndsAfterAnHourHoweverLongItsWaits() {
    ScenarioRun run = play("send A\n" + "wait until isr = 1\n".repeat(60)).getFirst();

    Expectation last = run.expectations().getLast();
    assertEquals(
        new Expectation(
            "wait until isr = 1", false, "waited 0 s for \"isr = 1\" in vain: isr = 1, 2, 3"),
        last);
    assertTrue(run.trace().steps().getLast().at().compareTo(Tick.ofMillis(3_600_000)) <= 0);
  }

  @Test
  void crashingABrokerThatIsDownIsAFailedExpectation() {
    assertEquals(
        List.of(new Expectation("crash 3", false, "broker 3 is down already")),
        expectations("crash 3\ncrash 3\n"));
  }

  @Test
  void lostAcknowledgementIsRetriedAndTheRecordWrittenOnce() {
    assertAllHold(
        """
        hold 1 -> producer
        send A
        wait until A visible
        cut producer - 1
        heal producer - 1
        expect A acked
        """);
  }

  @Test
  void lostAcknowledgementWritesTheRecordTwiceWithoutIdempotence() {
    assertAllHold(
        """
        enable.idempotence: false
        hold 1 -> producer
        send A
        wait until A visible
        cut producer - 1
        heal producer - 1
        expect A acked
        expect A duplicated
        """);
  }

  @Test
  void stoppedLeaderHandsOverAndThePreferredOneLeadsAgain() {
    assertAllHold(
        """
        send A
        expect A acked
        stop leader
        wait until leader = 2
        wait 5 s
        restart 1
        wait until isr = 1, 2, 3
        elect preferred
        expect leader = 1
        expect A survives
        """);
  }

  @Test
  void leaderCutOffFromTheControllerStillAcknowledgesWhatWillBeLost() {
    assertAllHold(
        """
        acks: 1
        hold fetches of 2, 3
        cut 1 - controller
        wait until leader = 2
        send A
        expect A acked
        expect A lost
        heal 1 - controller
        """);
  }

  @Test
  void uncleanElectionSwitchedOnEndsTheWaitOfAnOfflinePartition() {
    assertAllHold(
        """
        crash 2
        crash 3
        wait until isr = 1
        send A
        expect A acked
        crash 1
        wait until leader = none
        expect elr = 1
        restart 2
        wait 5 s
        expect leader = none
        set unclean.leader.election.enable true
        expect leader = 2
        expect A lost
        """);
  }

  @Test
  void producersHaveSettingsOfTheirOwn() {
    assertAllHold(
        """
        max.message.bytes: 1000
        producer p2: acks = 0
        send A of 5000 bytes
        expect A RecordTooLargeException
        send B of 5000 bytes by p2
        expect B acked
        expect B lost
        """);
  }

  private static void assertAllHold(String text) {
    assertEquals(List.of(), expectations(text).stream().filter(each -> !each.holds()).toList());
  }

  @Test
  void claimsAreNotEvaluated() {
    assertEquals(List.of(), expectations("send A\nclaim acked records survive 1 crash\n"));
  }

  @Test
  void theSameTextGivesTheSameTrace() {
    String text = "hold fetches of 3\nsend A\nwait until isr = 1, 2\ncrash leader\nsend B\n";

    assertEquals(play(text), play(text));
  }

  private static List<Expectation> expectations(String text) {
    return play(text).getFirst().expectations();
  }

  private static List<ScenarioRun> play(String text) {
    return Replay.of(ScenarioReaderTest.good(text));
  }
}
