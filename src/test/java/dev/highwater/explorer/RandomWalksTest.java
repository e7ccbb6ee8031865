package dev.highwater.explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.highwater.simulator.BrokerSketch;
import dev.highwater.simulator.BrokerView;
import dev.highwater.simulator.Choice;
import dev.highwater.simulator.KafkaVersion;
import dev.highwater.simulator.PackedRules;
import dev.highwater.simulator.ProducerConfig;
import dev.highwater.simulator.RunConfig;
import dev.highwater.simulator.SteppedRun;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Long random walks through the same relation that the search walks through in full: they go far
/// deeper than a search can, with more faults.
class RandomWalksTest {
  private static final int STEPS = 150;

  private static final List<Property> ALWAYS =
      List.of(
          new AcknowledgedRecordsSurvive(),
          new HighWatermarkCovered(),
          new ReadRecordsStay());

  /// Hold for an idempotent producer that waits for each answer. With more under way a broker that
  /// knows nothing of the producer may take the second batch before the first; then the producer
  /// starts afresh and writes the second one twice (KIP-360).
  private static final List<Property> ONE_AT_A_TIME = List.of(new NoDuplicates(), new OrderKept());

  private static final Map<RunConfig, PackedRules> RULES = new LinkedHashMap<>();

  static LongStream seeds() {
    return LongStream.range(0, 500);
  }

  static LongStream fewSeeds() {
    return LongStream.range(0, 60);
  }

  private static final ProducerConfig SECOND =
      ProducerConfig.of("second", KafkaVersion.CURRENT, Map.of("retries", 1, "linger.ms", 0, "max.in.flight.requests.per.connection", 1));

  private static Question question(SplittableRandom random) {
    RunConfig config =
        Questions.config(
                2,
                Questions.producer(
                    "acks",
                    "all",
                    "retries",
                    random.nextInt(1, 3),
                    "linger.ms",
                    random.nextInt(2) * 5,
                    "max.in.flight.requests.per.connection",
                    random.nextBoolean() ? 1 : 5))
            .withEligibleLeaderReplicas(random.nextBoolean());
    if (random.nextBoolean()) {
      config = config.withProducers(List.of(config.producer(), SECOND));
    }
    Budget budget =
        Questions.crashes(4)
            .with(Fault.LAG, 3)
            .with(Fault.FENCE, 3)
            .with(Fault.TIMEOUT, 2)
            .with(Fault.CUT, 3)
            .with(Fault.ISOLATION, 2)
            .with(Fault.STOP, 3)
            .with(Fault.PREFERRED_ELECTION, 3);
    return Question.of(config, 4, budget, new ReadRecordsStay());
  }

  /// One walk that goes on at random.
  private static final class Walk {
    private final SplittableRandom random;
    private final List<Property> promises;
    private final PackedRules rules;
    private final Walker walker;
    private final PackedScene scene;
    private final List<Choice> told = new ArrayList<>();
    private int[] state;
    private long print;

    Walk(long seed) {
      this(new SplittableRandom(seed), budget -> budget);
    }

    Walk(SplittableRandom random, UnaryOperator<Budget> more) {
      this.random = random;
      Question asked = question(random);
      Question question = asked.with(more.apply(asked.budget()));
      promises = new ArrayList<>(ALWAYS);
      if (question.config().producers().stream().allMatch(each -> each.maxInFlight() == 1)) {
        promises.addAll(ONE_AT_A_TIME);
      }
      rules =
          RULES.computeIfAbsent(
              question.config(), config -> new PackedRules(config, question.sends()));
      walker = new Walker(rules, question, true);
      scene = new PackedScene(rules, walker.packing(), _ -> true);
      walker.packing().begin(rules.beginning(), question.budget());
      state = copy(walker.packing());
      print = walker.packing().print();
    }

    private static int[] copy(Packing packing) {
      int[] copy = new int[packing.width()];
      packing.store(copy, 0);
      return copy;
    }

    /// Takes one step; false at a dead end. What happened is then in {@link #told}, and the scene
    /// shows where it led.
    boolean step() {
      int[] count = new int[1];
      walker.tell(_ -> {});
      walker.expand(state, 0, print, (_, _) -> count[0]++);
      if (count[0] == 0) {
        return false;
      }
      int wanted = random.nextInt(count[0]);
      int[] at = new int[1];
      List<Choice> heard = new ArrayList<>();
      int[][] next = new int[1][];
      long[] nextPrint = new long[1];
      told.clear();
      walker.tell(heard::add);
      walker.expand(
          state,
          0,
          print,
          (_, packing) -> {
            if (at[0]++ == wanted) {
              next[0] = copy(packing);
              nextPrint[0] = packing.print();
              told.addAll(heard);
            }
            heard.clear();
          });
      state = next[0];
      print = nextPrint[0];
      walker.packing().load(state, 0, print);
      return true;
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void propertiesHoldAfterEveryStep(long seed) {
    Walk walk = new Walk(seed);
    for (int step = 0; step < STEPS && walk.step(); step++) {
      List<String> broken =
          walk.promises.stream()
              .filter(property -> property.isBrokenIn(walk.scene))
              .map(Property::name)
              .toList();
      assertEquals(List.of(), broken, "seed " + seed + ", step " + step + ": " + walk.told);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("fewSeeds")
  void aPackedWalkAndTheSameWalkPlayedByHandShowTheSame(long seed) {
    Walk walk =
        new Walk(
            new SplittableRandom(seed),
            budget ->
                budget
                    .with(Fault.LOSSY_CRASH, 2)
                    .with(Fault.DISK_LOSS, 2)
                    .with(Fault.UNCLEAN_ELECTION, 2));
    SteppedRun run = new SteppedRun(question(new SplittableRandom(seed)).config());
    for (int step = 0; step < STEPS && walk.step(); step++) {
      for (Choice choice : walk.told) {
        run.play(Choice.read(choice.text()).orElseThrow());
      }
      for (BrokerView seen : run.moment().cluster().brokers()) {
        BrokerSketch packed = walk.scene.broker(seen.id().value());
        assertEquals(
            List.of(
                packed.running(), packed.leads(), packed.records(), (long) packed.highWatermark()),
            List.of(seen.running(), seen.leads(), seen.log(), seen.highWatermark()),
            "seed " + seed + ", step " + step + ", broker " + seen.id() + ": " + walk.told);
      }
    }
  }
}
