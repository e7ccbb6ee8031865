package dev.highwater.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Seeded random runs: crashes, stops, restarts, links held, cut and healed, elections, changed
/// settings and sends at random moments, with every property looked at after every event.
class RandomRunsTest {
  private static final List<String> ACKS = List.of("0", "1", "all", "all");

  static LongStream seeds() {
    return LongStream.range(0, 150);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void propertiesHoldAfterEveryEvent(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    RunConfig config = config(random);
    boolean losesData = random.nextInt(4) == 0;
    TimedRun run = new TimedRun(config);
    List<Property> properties = properties(run, losesData);
    List<String> violations = new ArrayList<>();
    for (int number = 0; number < 60; number++) {
      Command command = command(random, config, number, losesData);
      run.apply(command);
      Tick until = run.now().plusMicros(pause(random, command));
      run.runUntil(
          moment -> {
            properties.forEach(property -> violations.addAll(property.violations(moment)));
            return !violations.isEmpty();
          },
          until);
      assertEquals(List.of(), violations, "seed " + seed + ", command " + number + ": " + command);
    }
  }

  /// Where disks lose data no record is sure, whatever the protocol does.
  private static List<Property> properties(TimedRun run, boolean losesData) {
    List<Property> properties = new ArrayList<>();
    properties.add(new NoDuplicatesWhenIdempotent());
    properties.add(new OrderKeptWhenIdempotent());
    if (!losesData) {
      properties.add(new HighWatermarkNeverFalls(run.moment().cluster()));
      properties.add(new FollowersHoldAPrefix());
      properties.add(new AcknowledgedRecordsSurvive());
    }
    return properties;
  }

  private static RunConfig config(SplittableRandom random) {
    int replicas = random.nextInt(1, 6);
    List<ProducerConfig> producers = List.of(producer(random, "producer"), producer(random, "p2"));
    return RunConfig.defaults(replicas)
        .withTopic(TopicConfig.DEFAULTS.withMinInsyncReplicas(random.nextInt(1, replicas + 1)))
        .withEligibleLeaderReplicas(random.nextBoolean())
        .withProducers(producers);
  }

  private static ProducerConfig producer(SplittableRandom random, String name) {
    Map<String, Object> given = new TreeMap<>();
    given.put("acks", ACKS.get(random.nextInt(4)));
    given.put("retries", random.nextInt(4) == 0 ? 0 : Integer.MAX_VALUE);
    given.put("linger.ms", random.nextBoolean() ? 0 : 5);
    given.put("delivery.timeout.ms", random.nextBoolean() ? 31_000 : 120_000);
    given.put("max.in.flight.requests.per.connection", random.nextInt(1, 6));
    return ProducerConfig.of(name, KafkaVersion.CURRENT, given);
  }

  private static Command command(
      SplittableRandom random, RunConfig config, int number, boolean losesData) {
    BrokerId broker = new BrokerId(random.nextInt(1, config.replicas() + 1));
    Node node = new Node.Broker(broker);
    return switch (random.nextInt(24)) {
      case 0 -> new Command.Crash(broker);
      case 1 ->
          new Command.Crash(broker, losesData ? CrashKind.LOSING_UNFLUSHED : CrashKind.KEEPING_LOG);
      case 2, 3, 4 -> new Command.Restart(broker);
      case 5 -> new Command.HoldFetches(List.of(broker));
      case 6 -> new Command.ReleaseFetches(List.of(broker));
      case 7 -> new Command.Stop(broker);
      case 8 -> losesData ? new Command.LoseDisk(broker) : new Command.Stop(broker);
      case 9 -> new Command.HoldLink(node, other(random, config, broker));
      case 10 -> new Command.CutLink(node, other(random, config, broker));
      case 11, 12, 13 -> new Command.HealLink(node, other(random, config, broker));
      case 16 -> new Command.HoldMessages(node, Node.PRODUCER);
      case 14 -> new Command.ElectPreferred();
      case 15 ->
          new Command.AlterTopic(
              config.topic().withMinInsyncReplicas(random.nextInt(1, config.replicas() + 1)));
      default ->
          new Command.Send(
              "R" + number,
              random.nextInt(4) == 0 ? Optional.of("p2") : Optional.empty(),
              RecordSizes.USUAL);
    };
  }

  private static Node other(SplittableRandom random, RunConfig config, BrokerId broker) {
    return switch (random.nextInt(4)) {
      case 0 -> Node.CONTROLLER;
      case 1 -> Node.PRODUCER;
      case 2 -> new Node.Producer("p2");
      default -> new Node.Broker(new BrokerId(broker.value() % config.replicas() + 1));
    };
  }

  /// From within one message's way to well past a fencing; after a send rather short, so that much
  /// happens to what is on its way.
  private static long pause(SplittableRandom random, Command command) {
    if (command instanceof Command.Send && random.nextInt(4) > 0) {
      return random.nextLong(0, 8_000);
    }
    return switch (random.nextInt(3)) {
      case 0 -> random.nextLong(0, 3_000);
      case 1 -> random.nextLong(0, 1_000_000);
      default -> random.nextLong(0, 50_000_000);
    };
  }
}
