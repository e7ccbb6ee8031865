package dev.highwater.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Stops, power failures, broken links, batches and releases: what the recorded cases do not show.
class FaultsTest {

  @Test
  void controlledStopOfTheLeaderHandsOverWithoutWaitingForTheSessionTimeout() {
    TimedRun run = new TimedRun(Runs.config(3, 2, Acks.ALL));
    Runs.send(run, "A");
    run.apply(new Command.Stop(Runs.broker(1)));
    assertTrue(
        run.runUntil(m -> !m.cluster().broker(Runs.broker(1)).running(), Tick.ofMillis(3_000)));
    assertEquals(Optional.of(Runs.broker(2)), run.moment().cluster().leader());
    assertEquals(List.of(Runs.broker(2), Runs.broker(3)), run.moment().cluster().isr());
    assertTrue(Runs.send(run, "B").acknowledged());
  }

  @Test
  void powerFailureLosesWhatWasNotOnTheDiskYet() {
    TimedRun run = new TimedRun(Runs.config(1, 1, Acks.ALL));
    Runs.send(run, "A");
    run.runUntil(_ -> false, Tick.ofMillis(31_000));
    Runs.send(run, "B");
    run.apply(new Command.Crash(Runs.broker(1), CrashKind.LOSING_UNFLUSHED));
    assertEquals(List.of("A"), names(run, 1));
  }

  @Test
  void powerFailureLosesNothingWhenEveryRecordIsFlushed() {
    RunConfig config = Runs.config(1, 1, Acks.ALL);
    TimedRun run = new TimedRun(config.withTopic(new TopicConfig(1, false, 1_048_588, 1)));
    Runs.send(run, "A");
    run.apply(new Command.Crash(Runs.broker(1), CrashKind.LOSING_UNFLUSHED));
    assertEquals(List.of("A"), names(run, 1));
  }

  @Test
  void cutFollowerLeavesTheInSyncSetAndComesBackWhenTheLinkHeals() {
    TimedRun run = new TimedRun(Runs.config(3, 1, false, new TreeMap<>()));
    Node leader = new Node.Broker(Runs.broker(1));
    Node follower = new Node.Broker(Runs.broker(3));
    run.apply(new Command.CutLink(leader, follower));
    assertTrue(Runs.send(run, "A").acknowledged());
    assertEquals(List.of(Runs.broker(1), Runs.broker(2)), run.moment().cluster().isr());
    run.apply(new Command.HealLink(leader, follower));
    Runs.settle(run);
    assertEquals(3, run.moment().cluster().isr().size());
    assertEquals(List.of("A"), names(run, 3));
  }

  @Test
  void leaderCutOffFromTheControllerCannotShrinkItsInSyncSetUntilTheLinkHeals() {
    RunConfig config = Runs.config(3, 1, Acks.ALL);
    TimedRun run =
        new TimedRun(config.withBrokers(new BrokerConfig(4_000, 60_000, 2_000, 500, 1_000, true)));
    Node leader = new Node.Broker(Runs.broker(1));
    run.apply(new Command.HoldFetches(List.of(Runs.broker(3))));
    run.apply(new Command.CutLink(leader, Node.CONTROLLER));
    run.apply(new Command.Send("A"));
    assertFalse(run.runUntil(Moment::allCompleted, Tick.ofMillis(20_000)));
    assertEquals(3, run.moment().cluster().isr().size());
    run.apply(new Command.HealLink(leader, Node.CONTROLLER));
    assertTrue(run.runUntil(Moment::allCompleted, Tick.ofMillis(20_100)));
    assertEquals(2, run.moment().cluster().isr().size());
  }

  @Test
  void recordsSentWithinLingerTravelInOneBatch() {
    TimedRun run = new TimedRun(Runs.config(3, 1, Acks.ALL));
    run.apply(new Command.Send("A"));
    run.runUntil(_ -> false, Tick.ofMillis(3));
    run.apply(new Command.Send("B"));
    Runs.settle(run);
    assertEquals(
        List.of(List.of("A", "B")),
        run.trace().messages().stream()
            .filter(m -> m.kind() == Message.Kind.PRODUCE_REQUEST)
            .map(Message::records)
            .toList());
    assertEquals(Optional.of(1L), run.moment().record("B").orElseThrow().offset());
  }

  @Test
  void batchThatIsFullDoesNotLinger() {
    TimedRun run = new TimedRun(Runs.config(3, 1, false, Map.of("batch.size", 1)));
    run.apply(new Command.Send("A"));
    assertTrue(run.runUntil(Moment::allCompleted, Tick.ofMillis(4)));
  }

  @Test
  void recordAboveMaxRequestSizeFailsAtTheClient() {
    TimedRun run = new TimedRun(Runs.config(3, 1, false, Map.of("max.request.size", 200)));
    run.apply(new Command.Send("A", Optional.empty(), 500));
    assertEquals(
        Optional.of("RecordTooLargeException"), run.moment().record("A").orElseThrow().error());
  }

  @Test
  void preferredReplicaLeadsAgainAfterTheNextRebalance() {
    TimedRun run = new TimedRun(Runs.config(3, 1, Acks.ALL));
    Runs.crashAndFence(run, 1);
    run.apply(new Command.Restart(Runs.broker(1)));
    Runs.settle(run);
    assertEquals(Optional.of(Runs.broker(2)), run.moment().cluster().leader());
    run.runUntil(_ -> false, Tick.ofMillis(301_000));
    assertEquals(Optional.of(Runs.broker(1)), run.moment().cluster().leader());
  }

  @Test
  void shrinkBelowTheMinimumAfterTheAppendIsAnErrorOnlyBeforeTheBrakeOfKafka37() {
    assertEquals(Optional.of("NotEnoughReplicasAfterAppendException"), shrunk("3.6"));
    assertEquals(Optional.of("TimeoutException"), shrunk("3.7"));
  }

  private static Optional<String> shrunk(String version) {
    KafkaVersion release = KafkaVersion.parse(version);
    Map<String, Object> producer = new TreeMap<>();
    producer.put("retries", 0);
    producer.put("request.timeout.ms", 60_000);
    TimedRun run =
        new TimedRun(
            RunConfig.defaults(2, release)
                .withTopic(TopicConfig.DEFAULTS.withMinInsyncReplicas(2))
                .withProducers(List.of(ProducerConfig.of(ProducerConfig.ONLY, release, producer))));
    Runs.settle(run);
    run.apply(new Command.HoldFetches(List.of(Runs.broker(2))));
    return Runs.send(run, "A").error();
  }

  @Test
  void defaultsFollowTheRelease() {
    assertEquals(
        List.of(
            "acks=1 idempotence=false linger=0 elr=false",
            "acks=all idempotence=true linger=0 elr=false",
            "acks=all idempotence=true linger=5 elr=false",
            "acks=all idempotence=true linger=5 elr=true"),
        List.of("2.8", "3.0", "4.0", "4.1").stream().map(FaultsTest::defaults).toList());
  }

  private static String defaults(String version) {
    RunConfig config = RunConfig.defaults(3, KafkaVersion.parse(version));
    return "acks=%s idempotence=%s linger=%d elr=%s"
        .formatted(
            config.acks().configValue(),
            config.producer().idempotence(),
            config.lingerMs(),
            config.eligibleLeaderReplicas());
  }

  private static List<String> names(TimedRun run, int broker) {
    return run.moment().cluster().broker(Runs.broker(broker)).log().stream()
        .map(LogRecord::name)
        .toList();
  }
}
