package dev.highwater.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Seeded random runs: crashes, restarts, holds and sends at random moments, with every property
/// looked at after every event.
class RandomRunsTest {
  private static final List<Acks> ACKS = List.of(Acks.NONE, Acks.LEADER, Acks.ALL);

  static LongStream seeds() {
    return LongStream.range(0, 100);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void propertiesHoldAfterEveryEvent(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int replicas = random.nextInt(1, 6);
    RunConfig config =
        Runs.config(
            replicas,
            random.nextInt(1, replicas + 1),
            ACKS.get(random.nextInt(3)),
            random.nextBoolean() ? 0 : Integer.MAX_VALUE,
            false,
            random.nextBoolean());
    TimedRun run = new TimedRun(config);
    List<Property> properties =
        List.of(
            new HighWatermarkNeverFalls(run.moment().cluster()),
            new FollowersHoldAPrefix(),
            new AcknowledgedRecordsSurvive());
    List<String> violations = new ArrayList<>();
    for (int command = 0; command < 40; command++) {
      run.apply(command(random, replicas, command));
      Tick until = run.now().plusMicros(pause(random));
      run.runUntil(
          moment -> {
            properties.forEach(property -> violations.addAll(property.violations(moment)));
            return !violations.isEmpty();
          },
          until);
      assertEquals(List.of(), violations, "seed " + seed + ", command " + command);
    }
  }

  private static Command command(SplittableRandom random, int replicas, int number) {
    BrokerId broker = new BrokerId(random.nextInt(1, replicas + 1));
    return switch (random.nextInt(10)) {
      case 0 -> new Command.Crash(broker);
      case 1 -> new Command.Crash(broker, CrashKind.KEEPING_LOG);
      case 2, 3 -> new Command.Restart(broker);
      case 4 -> new Command.HoldFetches(List.of(broker));
      case 5 -> new Command.ReleaseFetches(List.of(broker));
      default -> new Command.Send("R" + number);
    };
  }

  /// From within one message's way to well past a fencing.
  private static long pause(SplittableRandom random) {
    return switch (random.nextInt(3)) {
      case 0 -> random.nextLong(0, 3_000);
      case 1 -> random.nextLong(0, 1_000_000);
      default -> random.nextLong(0, 50_000_000);
    };
  }
}
