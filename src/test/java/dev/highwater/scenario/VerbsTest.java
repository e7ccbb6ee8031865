package dev.highwater.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.highwater.simulator.RecordOutcome;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerbsTest {

  @Test
  void aSlowFollowerDelaysTheAcknowledgementByItsSlownessWhileItIsInSync() {
    assertEquals(50.0, latency("slow 2 by 50 ms\n") - latency(""), 0.001);
  }

  @Test
  void twoSlowFollowersDelayItByTheSlowerOneAndNotBySum() {
    assertEquals(
        latency("slow 2 by 50 ms\n"), latency("slow 2 by 50 ms\nslow 3 by 30 ms\n"), 0.001);
  }

  @Test
  void slownessEnds() {
    assertEquals(latency(""), latency("slow 2 by 50 ms\nslow 2 by 0 ms\n"), 0.001);
  }

  @Test
  void anActionAtATimeActsAtThatMicrosecond() {
    ScenarioRun run = run("linger.ms: 0\nsend A at 1.234 ms\n");
    assertEquals(1_234, run.trace().records().getFirst().sent().micros());
  }

  @Test
  void anActionInTheMiddleOfAWaitLeavesTheRestOfTheWaitToTheNextLine() {
    ScenarioRun run = run("send A at 5 ms\nwait until 20 ms\nsend B\n");
    assertEquals(20_000, run.trace().records().getLast().sent().micros());
  }

  @Test
  void aMomentThatHasPassedIsReportedAndTheActionDoneAtOnce() {
    ScenarioRun run = run("wait 10 ms\nsend A at 4 ms\n");
    assertEquals(
        List.of(new ScenarioRun.Expectation("send A at 4 ms", false, "it is 10 ms already")),
        run.expectations());
    assertEquals(10_000, run.trace().records().getFirst().sent().micros());
  }

  @Test
  void aHeldDirectionLetsItsMessagesGoAfterItsTime() {
    double late = latency("hold producer -> 1 for 40 ms\n");
    assertEquals(40.0, late - latency(""), 0.001);
  }

  @Test
  void aDeliveredMessageArrivesAtOnceThoughItIsHeld() {
    assertHolds(
        """
        linger.ms: 0
        hold producer -> 1
        send A
        wait until 100 ms
        expect A not on 1
        deliver producer -> 1
        expect A acked
        """);
  }

  @Test
  void aDroppedRequestIsSentAgainOnANewConnection() {
    assertHolds(
        """
        linger.ms: 0
        send A at 1 ms
        drop producer -> 1 at 1.1 ms
        wait until 5 ms
        expect A not on 1
        expect A acked
        """);
  }

  @Test
  void aDroppedFetchDoesNotStopReplication() {
    assertHolds(
        """
        linger.ms: 0
        drop 2 -> 1 at 0.1 ms
        send A
        expect A acked
        expect A on 2
        expect isr = 1, 2, 3
        """);
  }

  @Test
  void droppingIsReportedWhereNothingIsUnderWay() {
    assertEquals(
        List.of(
            new ScenarioRun.Expectation(
                "drop producer -> 1", false, "nothing is under way from producer to 1")),
        run("drop producer -> 1\nsend A\n").expectations());
  }

  @Test
  void aRunTellsWhereEachLineBeganAndEnded() {
    ScenarioRun run = run("linger.ms: 0\nsend A\nwait until 50 ms\nexpect A acked\n");
    assertEquals(
        List.of("0 0", "0 50000", "50000 50000"),
        run.passages().stream()
            .map(line -> line.began().micros() + " " + line.ended().micros())
            .toList());
    assertEquals(
        List.of(List.of(), List.of(), List.of(true)),
        run.passages().stream()
            .map(line -> line.expectations().stream().map(ScenarioRun.Expectation::holds).toList())
            .toList());
  }

  private static double latency(String before) {
    RecordOutcome record =
        run("linger.ms: 0\n" + before + "send A\nexpect A acked\n").trace().records().getFirst();
    return record.completed().orElseThrow().millis() - record.sent().millis();
  }

  @Test
  void aPausedFollowerIsFencedAndComesBackWhenItGoesOn() {
    assertHolds(
        """
        min.insync.replicas: 2
        pause 3
        send A
        wait 1 s
        expect A not acked
        wait until isr = 1, 2
        expect A acked
        expect A not on 3
        resume 3
        wait until isr = 1, 2, 3
        expect A on 3
        """);
  }

  /// The zombie: it wakes up, thinks it leads, and is told otherwise.
  @Test
  void aPausedLeaderIsReplacedAndItsSuccessorHasTheRecords() {
    assertHolds(
        """
        min.insync.replicas: 2
        send A
        expect A acked
        pause leader
        wait until leader = 2
        send B
        expect B acked
        resume 1
        wait until isr = 1, 2, 3
        expect A on 1, 2, 3
        expect B on 1
        expect leader = 2
        """);
  }

  @Test
  void aPausedBrokerThatCrashesComesBackLikeAnyOther() {
    assertHolds(
        """
        pause 3
        crash 3
        send A
        wait until isr = 1, 2
        restart 3
        wait until isr = 1, 2, 3
        expect A on 3
        """);
  }

  @Test
  void aScenarioWithABrokerThatNeverGoesOnEnds() {
    double end = run("pause 3\nsend A\n").trace().steps().getLast().at().millis();

    assertTrue(end < 60_000, "ends at " + end + " ms");
  }

  @Test
  void aCrashBeforeAFetchComesBeforeTheLeaderKnowsWhatTheFollowerHas() {
    assertHolds(
        """
        acks: all
        retries: 0
        send A
        crash leader when A on 2, 3 before 2 fetches
        expect A NetworkException
        expect high watermark = 0
        wait until leader elected
        expect A survives
        """);
  }

  @Test
  void aFetchThatNeverComesIsSaid() {
    ScenarioRun run = run("crash 2\nwait until isr = 1, 3\ncrash leader before 2 fetches\n");

    assertEquals(
        new ScenarioRun.Expectation(
            "crash leader before 2 fetches", false, "no fetch of broker 2 within 130 s"),
        run.expectations().getLast());
  }

  @Test
  void anUncleanElectionByCommandGivesALeaderAtTheCostOfARecord() {
    assertHolds(
        """
        acks: 1
        hold fetches of 2, 3
        send A
        wait until isr = 1
        crash 1
        wait until leader = none
        elect unclean
        wait until leader = 2
        expect A lost
        """);
  }

  @Test
  void anUncleanElectionChangesNothingWhileThereIsALeader() {
    assertHolds("send A\nexpect A acked\nelect unclean\nexpect leader = 1\nexpect A survives\n");
  }

  private static void assertHolds(String text) {
    assertEquals(
        List.of(), run(text).expectations().stream().filter(each -> !each.holds()).toList());
  }

  private static ScenarioRun run(String text) {
    return Replay.of(ScenarioReaderTest.good(text)).getFirst();
  }
}
