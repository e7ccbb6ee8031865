package dev.highwater.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TimedRunTest {

  @Test
  void beginningIsHealthyAndTheFirstStep() {
    TimedRun run = new TimedRun(Runs.config(3, 2, Acks.ALL));
    TraceStep first = run.trace().steps().getFirst();
    assertEquals("run-begun", first.event());
    assertEquals(Tick.ZERO, first.at());
    assertEquals(ids(1, 2, 3), first.after().isr());
    assertEquals(Optional.of(Runs.broker(1)), first.after().leader());
  }

  @Test
  void acknowledgementTakesLongerTheMoreItWaitsFor() {
    assertEquals(5_000, completionMicros(Acks.NONE));
    assertEquals(5_000 + 500 + 100 + 500, completionMicros(Acks.LEADER));
    assertEquals(5_000 + 500 + 100 + 500 + 100 + 500 + 500, completionMicros(Acks.ALL));
  }

  private static long completionMicros(Acks acks) {
    TimedRun run = new TimedRun(Runs.config(3, 1, acks));
    Runs.settle(run);
    RecordOutcome outcome = Runs.send(run, "A");
    return outcome.completed().orElseThrow().micros() - outcome.sent().micros();
  }

  @Test
  void acksNoneLearnsNoOffset() {
    TimedRun run = new TimedRun(Runs.config(3, 1, Acks.NONE));
    RecordOutcome outcome = Runs.send(run, "A");
    assertTrue(outcome.acknowledged());
    assertEquals(Optional.empty(), outcome.offset());
  }

  @Test
  void notableStepsOfOneRecordWithAcksAllTellTheWholeStory() {
    TimedRun run = new TimedRun(Runs.config(3, 2, Acks.ALL));
    run.apply(new Command.Send("A"));
    Runs.settle(run);
    assertEquals(
        List.of(
            "run-begun",
            "record-sent",
            "record-appended",
            "records-replicated",
            "records-replicated",
            "follower-fetch-handled",
            "follower-fetch-handled",
            "high-watermark-advanced",
            "record-answered",
            "record-acknowledged",
            "high-watermark-learned",
            "high-watermark-learned"),
        notable(run).stream().map(TraceStep::event).toList());
  }

  @Test
  void answerWithAcksOneNamesTheBrokersThatLackTheRecord() {
    TimedRun run = new TimedRun(Runs.config(3, 1, Acks.LEADER));
    Runs.send(run, "A");
    assertEquals(
        "The leader answers A now: acks=1 waits for its own append only; brokers 2 and 3 do not have"
            + " A yet.",
        text(run, "record-answered"));
  }

  @Test
  void crashAloneNeverChangesTheInSyncSet() {
    TimedRun run = new TimedRun(Runs.config(3, 1, Acks.ALL));
    run.apply(new Command.Crash(Runs.broker(3)));
    assertFalse(
        run.runUntil(m -> m.cluster().isr().size() < 3, Tick.ofMillis(8_000)),
        "in-sync set before the session timeout");
    assertTrue(run.runUntil(m -> m.cluster().isr().size() < 3, Tick.ofMillis(11_100)));
    assertEquals(
        "The controller has heard nothing from broker 3 for 9 s: it fences the broker and the in-sync"
            + " set becomes 1, 2.",
        text(run, "broker-fenced"));
  }

  @Test
  void writesFailWhenTheInSyncSetIsBelowTheMinimumAndRetriesIsZero() {
    TimedRun run = new TimedRun(Runs.config(3, 2, Acks.ALL, 0));
    Runs.crashAndFence(run, 3);
    assertTrue(Runs.send(run, "A").acknowledged());
    Runs.crashAndFence(run, 2);
    RecordOutcome refused = Runs.send(run, "B");
    assertEquals(Optional.of("NotEnoughReplicasException"), refused.error());
    assertEquals(Optional.of(false), refused.survives());
    assertEquals(
        "Only broker 1 is left in the in-sync set, and min.insync.replicas is 2: the leader refuses B"
            + " before appending it.",
        text(run, "produce-refused"));
  }

  @Test
  void applicationSeesATimeoutAfterDeliveryTimeoutWhenRetriesIsKafkasDefault() {
    TimedRun run = new TimedRun(Runs.config(3, 2, Acks.ALL));
    Runs.crashAndFence(run, 3);
    Runs.crashAndFence(run, 2);
    RecordOutcome outcome = Runs.send(run, "A");
    assertEquals(Optional.of("TimeoutException"), outcome.error());
    assertEquals(outcome.sent().plusMicros(120_000_000), outcome.completed().orElseThrow());
  }

  @Test
  void acksAllDoesNotWaitForAReplicaOutsideTheInSyncSet() {
    TimedRun run = new TimedRun(Runs.config(3, 1, Acks.ALL));
    Runs.crashAndFence(run, 3);
    Runs.settle(run);
    RecordOutcome outcome = Runs.send(run, "A");
    assertEquals(7_200, outcome.completed().orElseThrow().micros() - outcome.sent().micros());
    assertEquals(List.of(), run.moment().cluster().broker(Runs.broker(3)).log());
  }

  @Test
  void slowFollowerLeavesTheInSyncSetBetweenOneAndOneAndAHalfTimesTheLagLimit() {
    TimedRun run = new TimedRun(Runs.config(3, 1, Acks.ALL));
    Runs.settle(run);
    run.apply(new Command.HoldFetches(ids(3)));
    run.apply(new Command.Send("A"));
    Tick held = run.now();
    assertFalse(
        run.runUntil(m -> m.cluster().isr().equals(ids(1, 2)), held.plusMicros(29_000_000)));
    assertTrue(run.runUntil(m -> m.cluster().isr().equals(ids(1, 2)), held.plusMicros(45_100_000)));
    assertTrue(run.runUntil(Moment::allCompleted, run.now().plusMicros(10_000)));
  }

  @Test
  void heldFetchesAreShownAndGoOnWhenReleased() {
    TimedRun run = new TimedRun(Runs.config(3, 1, Acks.LEADER));
    Runs.settle(run);
    run.apply(new Command.HoldFetches(ids(2, 3)));
    Runs.send(run, "A");
    assertEquals(
        2, run.trace().messages().stream().filter(m -> m.fate() == Message.Fate.HELD).count());
    run.apply(new Command.ReleaseFetches(ids(2, 3)));
    Runs.settle(run);
    assertTrue(run.moment().record("A").orElseThrow().visible());
    assertEquals(
        0, run.trace().messages().stream().filter(m -> m.fate() == Message.Fate.HELD).count());
  }

  @Test
  void recordThatARetryHasWrittenAgainIsNamedOnceWhenItIsCommitted() {
    TimedRun run = new TimedRun(Runs.config(2, 1, Acks.ALL));
    run.apply(new Command.HoldFetches(ids(2)));
    Runs.send(run, "A");

    String text = text(run, "high-watermark-advanced");

    assertTrue(text.endsWith("A (2 times) are committed and can be read."), text);
  }

  @Test
  void messageSaysFromWhenUntilWhenItWasHeld() {
    TimedRun run = new TimedRun(Runs.config(2, 1, Acks.LEADER));
    run.apply(new Command.HoldFetches(ids(2)));
    Runs.send(run, "A");
    Tick released = run.now().plusMicros(1_000_000);
    run.runUntil(_ -> false, released);
    run.apply(new Command.ReleaseFetches(ids(2)));
    Runs.settle(run);

    List<Message> held =
        run.trace().messages().stream().filter(message -> message.held().isPresent()).toList();

    assertEquals(
        List.of(Optional.of(new Message.Hold(Tick.ZERO, Optional.of(released)))),
        held.stream().map(Message::held).toList());
    assertEquals(Optional.of(released.plusMicros(500)), held.getFirst().arrived());
  }

  @Test
  void recordAcknowledgedByTheLeaderAloneIsErasedWhenTheLeaderFails() {
    TimedRun run = new TimedRun(Runs.config(3, 1, Acks.LEADER));
    Runs.settle(run);
    run.apply(new Command.HoldFetches(ids(2, 3)));
    assertTrue(Runs.send(run, "A").acknowledged());
    Runs.crashAndFence(run, 1);
    Runs.settle(run);
    assertEquals(Optional.of(false), run.moment().record("A").orElseThrow().survives());
    run.apply(new Command.Restart(Runs.broker(1)));
    Runs.send(run, "B");
    Runs.settle(run);
    assertEquals(
        "Broker 1 cuts its log to offset 0, where it parts from the leader's: A is gone.",
        text(run, "log-truncated"));
    assertEquals(ids(1, 2, 3), run.moment().cluster().isr());
  }

  @Test
  void followerLearnsTheHighWatermarkOneFetchLate() {
    TimedRun run = new TimedRun(Runs.config(2, 1, Acks.ALL));
    Runs.settle(run);
    Runs.send(run, "A");
    ClusterView cluster = run.moment().cluster();
    assertEquals(1, cluster.highWatermark());
    assertEquals(0, cluster.broker(Runs.broker(2)).highWatermark());
  }

  @Test
  void unansweredSendFailsWithNetworkExceptionWhenTheLeaderCrashesAndRetriesIsZero() {
    TimedRun run = new TimedRun(Runs.config(3, 1, Acks.ALL, 0));
    Runs.settle(run);
    run.apply(new Command.HoldFetches(ids(2, 3)));
    run.apply(new Command.Send("A"));
    run.runUntil(
        m -> m.record("A").orElseThrow().appended().isPresent(), run.now().plusMicros(1_000_000));
    run.apply(new Command.Crash(Runs.broker(1)));
    Runs.settle(run);
    assertEquals(Optional.of("NetworkException"), run.moment().record("A").orElseThrow().error());
  }

  @Test
  void producerRetriesAtTheNewLeaderWhenTheOldOneCrashes() {
    TimedRun run = new TimedRun(Runs.config(3, 2, Acks.ALL));
    run.apply(new Command.Crash(Runs.broker(1)));
    RecordOutcome outcome = Runs.send(run, "A");
    assertTrue(outcome.acknowledged());
    assertEquals(Optional.of(Runs.broker(2)), run.moment().cluster().leader());
  }

  @Test
  void messagesTouchingACrashedBrokerAreLost() {
    TimedRun run = new TimedRun(Runs.config(1, 1, Acks.LEADER));
    run.apply(new Command.Send("A"));
    run.runUntil(m -> m.record("A").orElseThrow().appended().isPresent(), Tick.ofMillis(1_000));
    run.apply(new Command.Crash(Runs.broker(1)));
    Message response =
        run.trace().messages().stream()
            .filter(m -> m.kind() == Message.Kind.PRODUCE_RESPONSE)
            .findFirst()
            .orElseThrow();
    assertEquals(Message.Fate.LOST, response.fate());
    assertEquals(Optional.empty(), response.arrived());
  }

  @Test
  void runUntilStopsAtItsLimitWhenTheConditionNeverHolds() {
    TimedRun run = new TimedRun(Runs.config(3, 1, Acks.ALL));
    assertFalse(run.runUntil(_ -> false, Tick.ofMillis(1_234)));
    assertEquals(Tick.ofMillis(1_234), run.now());
  }

  @Test
  void recordNameCannotBeSentTwice() {
    TimedRun run = new TimedRun(Runs.config(3, 1, Acks.ALL));
    run.apply(new Command.Send("A"));
    assertThrows(IllegalArgumentException.class, () -> run.apply(new Command.Send("A")));
  }

  @Test
  void sameCommandsGiveTheSameTrace() {
    assertEquals(eventful().trace(), eventful().trace());
  }

  @Test
  void stateHashIsTheSameOnEveryMachine() {
    TimedRun run = new TimedRun(Runs.config(3, 2, Acks.ALL));
    Runs.send(run, "A");
    assertEquals("28c6ccf1a6da08cf", run.trace().stateHash());
  }

  private static TimedRun eventful() {
    TimedRun run = new TimedRun(Runs.config(3, 2, Acks.ALL));
    Runs.send(run, "A");
    run.apply(new Command.HoldFetches(ids(2)));
    run.apply(new Command.Send("B"));
    run.runUntil(_ -> false, Tick.ofMillis(2_000));
    run.apply(new Command.Crash(Runs.broker(1)));
    run.runUntil(_ -> false, Tick.ofMillis(30_000));
    run.apply(new Command.Restart(Runs.broker(1)));
    Runs.settle(run);
    return run;
  }

  private static List<TraceStep> notable(TimedRun run) {
    return run.trace().steps().stream().filter(step -> !step.routine()).toList();
  }

  private static String text(TimedRun run, String event) {
    return run.trace().steps().stream()
        .filter(step -> step.event().equals(event))
        .findFirst()
        .orElseThrow()
        .text();
  }

  private static List<BrokerId> ids(int... numbers) {
    return Arrays.stream(numbers).mapToObj(BrokerId::new).toList();
  }
}
