package dev.highwater.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// What enable.idempotence changes, and where it ends.
class IdempotenceTest {
  private static final Node LEADER = new Node.Broker(new BrokerId(1));

  @Test
  void retryAfterALostAcknowledgementWritesOnceWhenIdempotent() {
    TimedRun run = ackLost(true);
    assertEquals(List.of("A"), log(run));
    assertEquals(Optional.of(0L), run.moment().record("A").orElseThrow().offset());
    assertTrue(events(run).contains("duplicate-recognised"));
  }

  @Test
  void retryAfterALostAcknowledgementWritesTwiceWithoutIdempotence() {
    assertEquals(List.of("A", "A"), log(ackLost(false)));
  }

  private static TimedRun ackLost(boolean idempotent) {
    TimedRun run = run(Map.of("enable.idempotence", idempotent));
    run.apply(new Command.HoldMessages(LEADER, Node.PRODUCER));
    run.apply(new Command.Send("A"));
    run.runUntil(m -> m.cluster().highWatermark() == 1, Tick.ofMillis(1_000));
    run.apply(new Command.CutLink(Node.PRODUCER, LEADER));
    run.apply(new Command.HealLink(Node.PRODUCER, LEADER));
    Runs.settle(run);
    return run;
  }

  @Test
  void newLeaderKnowsTheProducerFromItsLog() {
    TimedRun run = run(new TreeMap<>());
    run.apply(new Command.HoldMessages(LEADER, Node.PRODUCER));
    run.apply(new Command.Send("A"));
    run.runUntil(
        m -> m.cluster().brokers().stream().allMatch(b -> b.log().size() == 1),
        Tick.ofMillis(1_000));
    Runs.crashAndFence(run, 1);
    Runs.settle(run);
    assertEquals(List.of("A"), log(run));
    assertTrue(run.moment().record("A").orElseThrow().acknowledged());
  }

  @Test
  void applicationThatSendsAgainWritesAgainAllTheSame() {
    TimedRun run = run(new TreeMap<>());
    Runs.send(run, "A");
    Runs.send(run, "A2");
    assertEquals(List.of("A", "A2"), log(run));
  }

  @Test
  void onlyTheLastFiveBatchesAreRemembered() {
    ReplicaLog log = ReplicaLog.EMPTY;
    for (int sequence = 0; sequence < 6; sequence++) {
      log =
          log.append(
              List.of(
                  new LogRecord(
                      "R" + sequence, new LeaderEpoch(0), Optional.of(batch(0, sequence)))));
    }
    assertEquals(new ProducerStates.Verdict.Duplicate(1), ProducerStates.judge(log, batch(0, 1)));
    assertEquals(
        new ProducerStates.Verdict.Refused(ErrorCode.OUT_OF_ORDER_SEQUENCE_NUMBER),
        ProducerStates.judge(log, batch(0, 0)));
    assertEquals(new ProducerStates.Verdict.InOrder(), ProducerStates.judge(log, batch(0, 6)));
    assertEquals(
        new ProducerStates.Verdict.Refused(ErrorCode.OUT_OF_ORDER_SEQUENCE_NUMBER),
        ProducerStates.judge(log, batch(0, 7)));
  }

  @Test
  void newProducerEpochBeginsAtSequenceZeroAndEndsTheOldOne() {
    ReplicaLog log =
        ReplicaLog.EMPTY.append(
            List.of(new LogRecord("A", new LeaderEpoch(0), Optional.of(batch(1, 0)))));
    assertEquals(
        new ProducerStates.Verdict.Refused(ErrorCode.INVALID_PRODUCER_EPOCH),
        ProducerStates.judge(log, batch(0, 1)));
    assertEquals(new ProducerStates.Verdict.InOrder(), ProducerStates.judge(log, batch(2, 0)));
    assertEquals(
        new ProducerStates.Verdict.Refused(ErrorCode.OUT_OF_ORDER_SEQUENCE_NUMBER),
        ProducerStates.judge(log, batch(2, 1)));
  }

  @Test
  void producerTheLogKnowsNothingOfMayBeginAnywhere() {
    assertEquals(
        new ProducerStates.Verdict.InOrder(), ProducerStates.judge(ReplicaLog.EMPTY, batch(0, 9)));
  }

  private static BatchSequence batch(int epoch, int sequence) {
    return new BatchSequence(1, epoch, sequence, sequence);
  }

  @Test
  void secondRequestOfAConnectionIsNotReadBeforeTheFirstIsAnswered() {
    TimedRun run = run(new TreeMap<>());
    Runs.settle(run);
    run.apply(new Command.HoldFetches(List.of(new BrokerId(2), new BrokerId(3))));
    run.apply(new Command.Send("A"));
    run.runUntil(_ -> false, run.now().plusMicros(20_000));
    run.apply(new Command.Send("B"));
    run.runUntil(_ -> false, run.now().plusMicros(20_000));
    assertEquals(List.of("A"), log(run));
    run.apply(new Command.ReleaseFetches(List.of(new BrokerId(2), new BrokerId(3))));
    Runs.settle(run);
    assertEquals(List.of("A", "B"), log(run));
  }

  @Test
  void batchThatExpiresAfterARetryLeavesAGapThatOnlyANewProducerEpochCloses() {
    TimedRun run = run(Map.of("delivery.timeout.ms", 31_000, "linger.ms", 0));
    Runs.send(run, "A");
    Runs.crashAndFence(run, 2);
    Runs.crashAndFence(run, 3);
    assertEquals(Optional.of("TimeoutException"), Runs.send(run, "B").error());
    run.apply(new Command.Restart(new BrokerId(2)));
    Runs.settle(run);
    assertTrue(Runs.send(run, "C").acknowledged());
    assertEquals(List.of("A", "C"), log(run));
    assertTrue(events(run).contains("producer-epoch-bumped"));
  }

  private static TimedRun run(Map<String, ?> producer) {
    return new TimedRun(Runs.config(3, 2, false, producer));
  }

  private static List<String> log(TimedRun run) {
    ClusterView cluster = run.moment().cluster();
    return cluster.broker(cluster.leader().orElseThrow()).log().stream()
        .map(LogRecord::name)
        .toList();
  }

  private static List<String> events(TimedRun run) {
    return run.trace().steps().stream().map(TraceStep::event).toList();
  }
}
