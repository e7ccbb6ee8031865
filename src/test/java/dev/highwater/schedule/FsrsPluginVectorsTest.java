package dev.highwater.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
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

/// The plugin's own outcomes in its FSRS mode, recorded by running it; one test per case. The text
/// it writes is compared letter for letter, but for the last decimals of stability and difficulty:
/// ts-fsrs rounds on the way.
class FsrsPluginVectorsTest {
  private static final StudyDays UTC_DAYS = instant -> instant.atZone(ZoneOffset.UTC).toLocalDate();
  private final Fsrs plugin =
      new Fsrs(
          new Fsrs6(Fsrs6Parameters.DEFAULTS, Fsrs6Profile.PLUGIN),
          FsrsSettings.DEFAULTS,
          UTC_DAYS);

  @TestFactory
  Stream<DynamicTest> commentsInFsrsModeAsThePlugin() throws IOException {
    return cases("fsrsMode")
        .map(at ->
            dynamicTest(
                at.toString(),
                () -> {
                  Instant instant = Instant.parse(at.get("now").asString());
                  StudyMoment now = new StudyMoment(instant, UTC_DAYS.dayOf(instant));
                  String response = at.get("response").asString();
                  FsrsSchedule after =
                      response.equals("Reset")
                          ? plugin.reset(now)
                          : (FsrsSchedule)
                              plugin
                                  .outcomes(parse(at.get("comment")), now, DueLoad.none())
                                  .of(Grade.valueOf(response.toUpperCase(Locale.ROOT)));
                  List<String> expected = fields(at.get("out").asString());
                  assertEquals(Double.parseDouble(expected.get(3)), after.stability(), 1e-5);
                  assertEquals(Double.parseDouble(expected.get(4)), after.difficulty(), 1e-6);
                  List<String> actual = fields("!" + after.text());
                  actual.set(3, expected.get(3));
                  actual.set(4, expected.get(4));
                  assertEquals(expected, actual);
                }));
  }

  private static List<String> fields(String comment) {
    return new ArrayList<>(List.of(comment.split(",", -1)));
  }

  @TestFactory
  Stream<DynamicTest> difficultyOfAnEaseAsThePlugin() throws IOException {
    return cases("easeToDifficulty")
        .map(at ->
            dynamicTest(
                at.toString(),
                () ->
                    assertEquals(
                        at.get("difficulty").asDouble(),
                        PluginConversion.difficulty(at.get("ease").asInt()))));
  }

  private static Optional<Schedule> parse(JsonNode comment) {
    if (comment.isNull()) {
      return Optional.empty();
    }
    String text = comment.asString().substring(1);
    Optional<FsrsSchedule> fsrs = FsrsSchedule.parse(text);
    if (fsrs.isPresent()) {
      return Optional.of(fsrs.orElseThrow());
    }
    List<String> fields = List.of(text.split(",", -1));
    return Optional.of(
        new Sm2Schedule(
            LocalDate.parse(fields.get(0)),
            Double.parseDouble(fields.get(1)),
            Integer.parseInt(fields.get(2))));
  }

  private static Stream<JsonNode> cases(String name) throws IOException {
    try (InputStream vectors =
        FsrsPluginVectorsTest.class.getResourceAsStream("/obsidian/obsidian-sr-schedule.json")) {
      JsonNode found = JsonMapper.shared().readTree(vectors).get(name);
      return StreamSupport.stream(found.spliterator(), false);
    }
  }
}
