package dev.highwater.schedule;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The plugin's own outcomes, recorded by running it; one test per case.
class ObsidianScheduleVectorsTest {
  private static final LocalDate TODAY = LocalDate.of(2025, 2, 10);
  private static final Sm2Settings UNBALANCED = new Sm2Settings(250, 0.5, 1.3, 36525, false);

  @TestFactory
  Stream<DynamicTest> formulaWithoutBalancingAsThePlugin() throws IOException {
    return cases("formula").map(at -> formula(at, UNBALANCED, at.get("out")));
  }

  @TestFactory
  Stream<DynamicTest> formulaInWholeDaysAsThePlugin() throws IOException {
    return cases("formula").map(at -> formula(at, Sm2Settings.DEFAULTS, at.get("outWholeDays")));
  }

  @TestFactory
  Stream<DynamicTest> formulaWithCustomSettingsAsThePlugin() throws IOException {
    return cases("formulaCustomSettings")
        .map(at -> formula(at, settings(at.get("settings")), at.get("out")));
  }

  @TestFactory
  Stream<DynamicTest> loadBalancerAsThePlugin() throws IOException {
    return cases("loadBalancer")
        .map(at ->
            dynamicTest(
                at.toString(),
                () -> {
                  Schedule before = new Sm2Schedule(TODAY, at.get("proposedInterval").asInt(), 100);
                  JsonNode due = at.get("cardsDueInNDays");
                  DueLoad load = day -> due.path(Long.toString(DAYS.between(TODAY, day))).asInt(0);
                  assertEquals(
                      at.get("out").asDouble(),
                      rate(Grade.GOOD, Optional.of(before), TODAY, Sm2Settings.DEFAULTS, load)
                          .interval());
                }));
  }

  @TestFactory
  Stream<DynamicTest> commentsEndToEndAsThePlugin() throws IOException {
    return cases("endToEnd")
        .map(at ->
            dynamicTest(
                at.toString(),
                () -> {
                  LocalDate today = LocalDate.parse(at.get("today").asString());
                  Sm2Settings settings =
                      at.get("loadBalance").asBoolean() ? Sm2Settings.DEFAULTS : UNBALANCED;
                  String response = at.get("response").asString();
                  Sm2Schedule after =
                      response.equals("Reset")
                          ? new Sm2Osr(settings).reset(today)
                          : rate(
                              grade(response),
                              parse(at.get("comment")),
                              today,
                              settings,
                              DueLoad.none());
                  assertEquals(at.get("out").asString(), print(after));
                }));
  }

  @TestFactory
  Stream<DynamicTest> intervalTextRoundsAsThePlugin() throws IOException {
    return cases("intervalText")
        .map(at ->
            dynamicTest(
                at.toString(),
                () ->
                    assertEquals(
                        at.get("desktop")
                            .asString()
                            .replace("day(s)", "d")
                            .replace("month(s)", "mo")
                            .replace("year(s)", "y"),
                        IntervalText.of(at.get("interval").asDouble()))));
  }

  private static DynamicTest formula(JsonNode at, Sm2Settings settings, JsonNode expected) {
    return dynamicTest(
        at.toString(),
        () -> {
          long delay = (long) Math.floor(at.get("delayDays").asDouble());
          Schedule before =
              new Sm2Schedule(
                  TODAY.plusDays(delay), at.get("interval").asDouble(), at.get("ease").asInt());
          Sm2Schedule after =
              rate(
                  grade(at.get("response").asString()),
                  Optional.of(before),
                  TODAY,
                  settings,
                  DueLoad.none());
          assertEquals(
              List.of(expected.get("interval").asDouble(), expected.get("ease").asInt()),
              List.of(after.interval(), after.ease()));
        });
  }

  private static Sm2Schedule rate(
      Grade grade, Optional<Schedule> before, LocalDate today, Sm2Settings settings, DueLoad load) {
    StudyMoment now = new StudyMoment(Instant.EPOCH, today);
    return (Sm2Schedule) new Sm2Osr(settings).outcomes(before, now, load).of(grade);
  }

  private static Sm2Settings settings(JsonNode changed) {
    return new Sm2Settings(
        changed.path("baseEase").asInt(250),
        changed.path("lapsesIntervalChange").asDouble(0.5),
        changed.path("easyBonus").asDouble(1.3),
        changed.path("maximumInterval").asInt(36525),
        false);
  }

  private static Grade grade(String response) {
    return Grade.valueOf(response.toUpperCase(Locale.ROOT));
  }

  /// Decimals of an interval are cut off by the plugin when it reads a comment.
  private static Optional<Schedule> parse(JsonNode comment) {
    if (comment.isNull() || comment.asString().startsWith("!2000-01-01")) {
      return Optional.empty();
    }
    List<String> fields = List.of(comment.asString().substring(1).split(",", -1));
    return Optional.of(
        new Sm2Schedule(
            LocalDate.parse(fields.get(0)),
            Math.floor(Double.parseDouble(fields.get(1))),
            Integer.parseInt(fields.get(2))));
  }

  private static String print(Sm2Schedule schedule) {
    String interval = Double.toString(schedule.interval()).replaceFirst("\\.0$", "");
    return "!" + schedule.due() + "," + interval + "," + schedule.ease();
  }

  private static Stream<JsonNode> cases(String name) throws IOException {
    try (InputStream vectors =
        ObsidianScheduleVectorsTest.class.getResourceAsStream(
            "/obsidian/obsidian-sr-schedule.json")) {
      JsonNode found = JsonMapper.shared().readTree(vectors).get(name);
      return StreamSupport.stream(found.spliterator(), false);
    }
  }
}
