package dev.highwater.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class Fsrs6Test {
  private static final double ROUNDING = 1e-9;
  private final MemoryModel defaults = new Fsrs6(Fsrs6Parameters.DEFAULTS, Fsrs6Profile.ANKI);

  static LongStream seeds() {
    return LongStream.range(0, 300);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void retrievabilityFallsFromOneAsDaysPass(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Memory memory = memory(model(random, true), random);
    double before = 1;
    assertEquals(1, memory.retrievability(Elapsed.ofDays(0)));
    for (int days : new int[] {1, 2, 10, 100, 10_000}) {
      double now = memory.retrievability(Elapsed.ofDays(days));
      assertTrue(now < before && now > 0, () -> days + " days: " + now);
      before = now;
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void daysUntilIsTheTimeAfterWhichTheChanceHasFallenSoFar(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Memory memory = model(random, true).at(random.nextDouble(1, 1000), 5);
    Elapsed since = Elapsed.ofDays(random.nextInt(1, 1000));
    assertEquals(since.days(), memory.daysUntil(memory.retrievability(since)), since.days() * 1e-6);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void stabilityIsTheTimeToNineChancesInTen(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Memory memory = memory(model(random, false), random);
    assertEquals(memory.stability(), memory.daysUntil(0.9), memory.stability() * ROUNDING);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void afterAnEasierGradeMemoryIsFirmerAndDifficultyLess(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    MemoryModel model = model(random, random.nextBoolean());
    Memory memory = memory(model, random);
    Elapsed since = Elapsed.ofDays(random.nextInt(1, 500));
    Memory before = memory.after(Grade.AGAIN, since);
    assertTrue(before.stability() <= memory.stability() + ROUNDING, "a lapse never helps");
    for (Grade grade : List.of(Grade.HARD, Grade.GOOD, Grade.EASY)) {
      Memory after = memory.after(grade, since);
      assertTrue(after.stability() >= memory.stability(), grade + " makes firmer");
      assertTrue(after.stability() >= before.stability(), grade + " is no less firm than below");
      assertTrue(after.difficulty() <= before.difficulty(), grade + " is no harder than below");
      before = after;
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void rememberingLaterMakesFirmer(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Memory memory = memory(model(random, true), random);
    int days = random.nextInt(1, 500);
    assertTrue(
        memory.after(Grade.GOOD, Elapsed.ofDays(days)).stability()
            <= memory.after(Grade.GOOD, Elapsed.ofDays(days + 1)).stability());
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void memoryStaysWithinItsBoundsWhateverTheGrades(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Memory memory = memory(model(random, random.nextBoolean()), random);
    for (int review = 0; review < 200; review++) {
      Grade grade = List.of(Grade.values()).get(random.nextInt(4));
      memory = memory.after(grade, Elapsed.ofDays(random.nextInt(0, 40_000)));
      Memory now = memory;
      assertTrue(
          now.stability() >= 0.001
              && now.stability() <= 36_500
              && now.difficulty() >= 1
              && now.difficulty() <= 10,
          now::toString);
    }
  }

  @Test
  void aSameDayPassNeverWeakens() {
    Memory firm = defaults.at(30_000, 5);
    assertEquals(30_000, firm.after(Grade.HARD, Elapsed.ofDays(0)).stability());
    assertTrue(firm.after(Grade.AGAIN, Elapsed.ofDays(0)).stability() < 30_000);
  }

  @ParameterizedTest
  @CsvSource({
    "-1, 0, 0.001, 1",
    "NaN, NaN, 0.001, 1",
    "0, 11, 0.001, 10",
    "Infinity, Infinity, 36500, 10",
    "0.002, 1.5, 0.002, 1.5"
  })
  void atMovesWhatIsOutOfRangeToTheNearestValue(
      double stability, double difficulty, double keptStability, double keptDifficulty) {
    Memory memory = defaults.at(stability, difficulty);
    assertEquals(
        List.of(keptStability, keptDifficulty), List.of(memory.stability(), memory.difficulty()));
  }

  @Test
  void theFirstStabilityIsFlooredByTheProfile() {
    List<Double> values = new ArrayList<>(Fsrs6Parameters.DEFAULTS.values());
    values.set(0, 0.05);
    Fsrs6Parameters weak = new Fsrs6Parameters(values);
    assertEquals(0.1, new Fsrs6(weak, Fsrs6Profile.PLUGIN).first(Grade.AGAIN).stability());
    assertEquals(0.1, new Fsrs6(weak, Fsrs6Profile.WHOLE_DAYS).first(Grade.AGAIN).stability());
    assertEquals(0.05, new Fsrs6(weak, Fsrs6Profile.ANKI).first(Grade.AGAIN).stability());
  }

  /// Expected difficulties were worked out apart from the code.
  @ParameterizedTest
  @CsvSource({
    "10, 2.5, 0.9, 10, 6.9140552",
    "100, 2.5, 0.9, 100, 5.0035738",
    "100, 1.3, 0.9, 100, 9.8007148",
    "1, 1.3, 0.9, 1, 10",
    "10, 9, 0.9, 10, 1",
    "10, 2.5, 0.8, 3.0157181, 9.3934280"
  })
  void fromSm2SupposesTheMemoryThatWouldHaveGivenTheInterval(
      double interval, double ease, double retention, double stability, double difficulty) {
    Memory memory = defaults.fromSm2(interval, ease, retention);
    assertEquals(stability, memory.stability(), 1e-5);
    assertEquals(difficulty, memory.difficulty(), 1e-6);
  }

  @Test
  void aModelSaysWhatItIs() {
    assertEquals(new Scheduler.Identity("fsrs-6", 1), defaults.identity());
    assertEquals(Fsrs6Parameters.DEFAULTS.values(), defaults.parameters());
    assertTrue(defaults.countsSameDay());
  }

  @Test
  void timeSinceNeverIsNegative() {
    assertEquals(new Elapsed(0, 0), new Elapsed(-3, -2.5));
    assertEquals(new Elapsed(0, 0), new Elapsed(0, Double.NaN));
    assertEquals(new Elapsed(2, 2), Elapsed.ofDays(2));
  }

  private static MemoryModel model(SplittableRandom random, boolean sameDay) {
    List<Double> values = new ArrayList<>();
    for (int at = 0; at < Fsrs6Parameters.COUNT; at++) {
      double usual = Fsrs6Parameters.DEFAULTS.values().get(at);
      values.add(
          Math.clamp(
              usual * random.nextDouble(0.5, 2),
              Fsrs6Parameters.lowest(at),
              Fsrs6Parameters.highest(at)));
    }
    return new Fsrs6(
        new Fsrs6Parameters(values), sameDay ? Fsrs6Profile.ANKI : Fsrs6Profile.WHOLE_DAYS);
  }

  private static Memory memory(MemoryModel model, SplittableRandom random) {
    return model.at(Math.exp(random.nextDouble(-2, 8)), random.nextDouble(1, 10));
  }
}
