package dev.highwater.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Runs what the manual shows.
class ManualTest {
  private static final Path MANUAL = Path.of("src/site/markdown/manual/scenarios.md");
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```acks\n(.*?)^```$");
  private static final Pattern CLAIM = Pattern.compile("(?s)`(claim [^`]*)`");

  @TestFactory
  Stream<DynamicTest> everyExampleRunsAsItSays() throws IOException {
    return examples().stream()
        .map(text ->
            dynamicTest(
                text.lines().filter(line -> !line.isBlank()).findFirst().orElseThrow(),
                () -> assertEquals(List.of(), failures(text), text)));
  }

  private static List<ScenarioRun.Expectation> failures(String text) {
    return Replay.of(ScenarioReaderTest.good(text)).stream()
        .flatMap(run -> run.expectations().stream())
        .filter(expectation -> !expectation.holds())
        .toList();
  }

  @Test
  void everyClaimItNamesCanBeRead() throws IOException {
    List<String> unreadable =
        CLAIM
            .matcher(Files.readString(MANUAL))
            .results()
            .map(found -> found.group(1).replaceAll("\\s+", " "))
            .filter(claim -> !(ScenarioReader.read(claim) instanceof ReadScenario.Good))
            .toList();

    assertEquals(List.of(), unreadable);
  }

  @Test
  void everyVerbHasAnExample() throws IOException {
    List<String> missing = new ArrayList<>(ActionReader.VERBS);
    examples().stream()
        .flatMap(String::lines)
        .map(line -> line.replaceFirst(" .*", ""))
        .forEach(missing::remove);

    assertEquals(List.of(), missing);
  }

  private static List<String> examples() throws IOException {
    return BLOCK
        .matcher(Files.readString(MANUAL))
        .results()
        .map((MatchResult found) -> found.group(1))
        .toList();
  }
}
