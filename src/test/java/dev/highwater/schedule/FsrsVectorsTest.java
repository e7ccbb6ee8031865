package dev.highwater.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What ts-fsrs 5.4.2 makes of sequences of ratings, recorded by running it; one test per sequence.
///
/// It rounds to eight decimals at each step, hence the tolerances; intervals and states are exact.
class FsrsVectorsTest {
  private static final double STABILITY_TOLERANCE = 1e-5;
  private static final double TOLERANCE = 1e-6;
  private static final Instant START = Instant.parse("2025-01-01T08:00:00Z");
  private static final StudyDays UTC_DAYS = instant -> instant.atZone(ZoneOffset.UTC).toLocalDate();
  private static final JsonNode VECTORS = read();

  @TestFactory
  Stream<DynamicTest> retrievabilityAsTsFsrs() {
    return cases("forgetting_curve")
        .map(at ->
            dynamicTest(
                at.toString(),
                () ->
                    assertEquals(
                        at.get("r").asDouble(),
                        model(at, Fsrs6Profile.PLUGIN)
                            .at(at.get("s").asDouble(), 5)
                            .retrievability(Elapsed.ofDays(at.get("t").asInt())),
                        TOLERANCE)));
  }

  @TestFactory
  Stream<DynamicTest> memoryWithSameDayReviewsAsTsFsrs() {
    return cases("sequences").map(at -> memory(at, Fsrs6Profile.PLUGIN, "model_short"));
  }

  @TestFactory
  Stream<DynamicTest> memoryWithoutSameDayReviewsAsTsFsrs() {
    return cases("sequences").map(at -> memory(at, Fsrs6Profile.WHOLE_DAYS, "model_long"));
  }

  @TestFactory
  Stream<DynamicTest> scheduleWithLearningStepsAsTsFsrs() {
    return cases("sequences").map(at -> schedule(at, Fsrs6Profile.PLUGIN, "sched_short"));
  }

  @TestFactory
  Stream<DynamicTest> scheduleInWholeDaysAsTsFsrs() {
    return cases("sequences").map(at -> schedule(at, Fsrs6Profile.WHOLE_DAYS, "sched_long"));
  }

  private static DynamicTest memory(JsonNode sequence, Fsrs6Profile profile, String expected) {
    return dynamicTest(
        name(sequence),
        () -> {
          MemoryModel model = model(sequence, profile);
          double retention = sequence.get("retention").asDouble();
          Optional<Memory> memory = Optional.empty();
          for (JsonNode step : sequence.get("steps")) {
            Elapsed since = Elapsed.ofDays(step.get("elapsed_days").asInt());
            if (profile.countsSameDay() && memory.isPresent()) {
              assertEquals(
                  step.get("r_before").asDouble(),
                  memory.orElseThrow().retrievability(since),
                  TOLERANCE);
            }
            Memory after =
                memory
                    .map(before -> before.after(grade(step), since))
                    .orElseGet(() -> model.first(grade(step)));
            JsonNode out = step.get(expected);
            assertMemory(out, after.stability(), after.difficulty());
            assertEquals(
                out.get("ivl").asLong(),
                Math.clamp(Math.round(after.daysUntil(retention)), 1, 36_500));
            memory = Optional.of(after);
          }
        });
  }

  private static DynamicTest schedule(JsonNode sequence, Fsrs6Profile profile, String expected) {
    return dynamicTest(
        name(sequence),
        () -> {
          Scheduler scheduler =
              new Fsrs(
                  model(sequence, profile),
                  retention(sequence.get("retention").asDouble()),
                  UTC_DAYS);
          Optional<Schedule> before = Optional.empty();
          Instant now = START;
          int reps = 0;
          for (JsonNode step : sequence.get("steps")) {
            int days = step.get("elapsed_days").asInt();
            now = days == 0 ? now.plus(10, ChronoUnit.MINUTES) : now.plus(days, ChronoUnit.DAYS);
            StudyMoment moment = new StudyMoment(now, UTC_DAYS.dayOf(now));
            FsrsSchedule after =
                (FsrsSchedule) scheduler.outcomes(before, moment, DueLoad.none()).of(grade(step));
            JsonNode out = step.get(expected);
            assertMemory(out, after.stability(), after.difficulty());
            reps++;
            assertEquals(expected(out, now, reps, after), after);
            before = Optional.of(after);
          }
        });
  }

  /// Everything that must be equal; the memory, compared before, is taken from {@code actual}.
  private static FsrsSchedule expected(JsonNode out, Instant now, int reps, FsrsSchedule actual) {
    long days = out.get("days").asLong();
    return new FsrsSchedule(
        now.plus(Duration.ofMinutes(out.path("due_in_minutes").asLong(days * 24 * 60))),
        days,
        actual.stability(),
        actual.difficulty(),
        FsrsSchedule.Phase.valueOf(out.get("state").asString().toUpperCase(Locale.ROOT)).state(),
        reps,
        out.get("lapses").asInt(),
        out.path("step").asInt(0),
        Optional.of(now));
  }

  private static void assertMemory(JsonNode out, double stability, double difficulty) {
    double expected = out.get("s").asDouble();
    assertEquals(expected, stability, expected * STABILITY_TOLERANCE, "stability");
    assertEquals(out.get("d").asDouble(), difficulty, TOLERANCE, "difficulty");
  }

  private static FsrsSettings retention(double retention) {
    FsrsSettings defaults = FsrsSettings.DEFAULTS;
    return new FsrsSettings(
        retention,
        36_500,
        defaults.learningSteps(),
        defaults.relearningSteps(),
        defaults.spread(),
        defaults.easyDays(),
        defaults.fromSm2());
  }

  private static MemoryModel model(JsonNode at, Fsrs6Profile profile) {
    List<Double> values = new ArrayList<>();
    VECTORS.get("params").get(at.get("params").asString()).forEach(w -> values.add(w.asDouble()));
    return new Fsrs6(new Fsrs6Parameters(values), profile);
  }

  private static Grade grade(JsonNode step) {
    return List.of(Grade.values()).get(step.get("rating").asInt() - 1);
  }

  private static String name(JsonNode sequence) {
    return sequence.get("kind").asString() + " " + sequence.get("id").asInt();
  }

  private static Stream<JsonNode> cases(String name) {
    return StreamSupport.stream(VECTORS.get(name).spliterator(), false);
  }

  private static JsonNode read() {
    try (InputStream vectors = FsrsVectorsTest.class.getResourceAsStream("/fsrs/fsrs-6.json")) {
      return JsonMapper.shared().readTree(vectors);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
