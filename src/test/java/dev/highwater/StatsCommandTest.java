package dev.highwater;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.highwater.study.statistics.Figure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class StatsCommandTest {
  @TempDir private Path folder;
  private Shell shell;

  @BeforeEach
  void reviewOnTwoDays() {
    shell = new Shell(folder.resolve("profile"));
    shell.run("import", Shell.SEED.toString());
    JsonNode due = shell.json("due");
    shell.at("2026-08-01T10:00:00Z").run("grade", due.get(0).get("id").asString(), "good");
    shell.run("grade", due.get(1).get("id").asString(), "again");
  }

  @Test
  void periodLeavesEarlierReviewsOut() {
    assertEquals(2, shell.json("stats").get("reviews").size());
    assertEquals(1, shell.json("stats", "--period", "month").get("reviews").size());
  }

  @Test
  void deckThatIsNotThereIsRefused() {
    Shell.Result result = shell.run("stats", "--deck", "nowhere");

    assertEquals(1, result.status());
    assertTrue(result.err().startsWith("There is no deck nowhere in the profile "));
  }

  @Test
  void deckHasItsOwnFigures() {
    String deck = shell.json("due").get(0).get("deck").asString();

    assertEquals(4, shell.json("stats", "--deck", deck).get("cards").asInt());
  }

  @Test
  void otherPeriodsAreWrongUsage() {
    assertEquals(2, shell.run("stats", "--period", "week").status());
  }

  @Test
  void everyFigureIsWrittenAsATable() throws IOException {
    Path tables = folder.resolve("tables");

    Shell.Result result = shell.run("stats", "--period", "quarter", "--csv", tables.toString());

    assertEquals(0, result.status());
    assertEquals("12 tables are in " + tables + ".\n", result.err());
    try (Stream<Path> files = Files.list(tables)) {
      assertEquals(
          Arrays.stream(Figure.values()).map(it -> it.storedName() + ".csv").sorted().toList(),
          files.map(file -> file.getFileName().toString()).sorted().toList());
    }
    List<String> reviews = Files.readAllLines(tables.resolve("reviews.csv"));
    assertEquals("first-day,last-day,again,hard,good,easy", reviews.getFirst());
    assertEquals("2026-11-23,2026-11-23,1,0,0,0", reviews.getLast());
  }

  @Test
  void folderThatCannotBeWrittenIsRefused() {
    Shell.Result result = shell.run("stats", "--csv", Shell.SEED.toString());

    assertEquals(1, result.status());
    assertEquals("The folder " + Shell.SEED + " cannot be written to.\n", result.err());
  }
}
