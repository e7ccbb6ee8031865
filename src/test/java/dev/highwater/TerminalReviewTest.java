package dev.highwater;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.ExternalTerminal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// {@code review} from the first question to the summary.
class TerminalReviewTest {
  @TempDir Path folder;
  private Shell shell;

  @BeforeEach
  void startOnAnEmptyProfile() {
    shell = new Shell(folder.resolve("profile"));
  }

  @Test
  void anEmptyProfileIsReviewedOnTheBundledDeck() {
    Shell.Result result = shell.type("\n3\n\n3\n\n3\n\n3\n\n", "review");
    assertEquals("", result.err());
    assertEquals(0, result.status());
    assertTrue(result.out().contains("What is the trade-off when using acks=all?"), result.out());
    assertTrue(result.out().contains("Producer Acknowledgement › Flashcards"), result.out());
    assertTrue(result.out().contains("4 graded"), result.out());
    JsonNode stats = shell.json("stats");
    assertEquals(4, stats.get("reviews").get(0).get("good").asInt());
    assertEquals(0, stats.get("dueToday").asInt());
  }

  @Test
  void theFirstStartBeginsWithTheDueCardsAndGoesOnToTheCourse() {
    String shown = shell.type("\n3\n\n3\n\n3\n\n3\n\nq\n", "review").out();
    int seed = shown.indexOf("What is the trade-off when using acks=all?");
    int course = shown.indexOf("With acks=0, when does the producer count a record as sent?");
    assertTrue(seed >= 0 && seed < course, shown);
  }

  @Test
  void theAnswerComesWithTheScenarioAndTheFourIntervals() {
    String shown = shell.type("\nq\n", "review").out();
    assertTrue(shown.toLowerCase(Locale.ROOT).contains("replication factor 3 assumed"), shown);
    assertTrue(shown.contains("--- acks=all ---"), shown);
    assertTrue(shown.contains("3: Good (5 d)"), shown);
  }

  @Test
  void aGradeTakenBackIsAskedAgain() {
    shell.json("import", Shell.SEED.toString());
    String shown = shell.type("\n4\nu\nq\n", "review").out();
    assertEquals(2, shown.split("What is the trade-off when using acks=all\\?", -1).length - 1);
    assertEquals(0, shell.json("stats").get("reviews").size());
    assertEquals(4, shell.json("due").size());
  }

  @Test
  void theReviewEndsWhenTheInputEnds() {
    shell.json("import", Shell.SEED.toString());
    Shell.Result result = shell.type("\n3\n", "review");
    assertEquals(0, result.status());
    assertTrue(result.out().contains("1 graded"), result.out());
    assertEquals(3, shell.json("due").size());
  }

  @Test
  void keysWorkWithoutEnterOnATerminalThatCan() {
    ByteArrayOutputStream screen = new ByteArrayOutputStream();
    Shell.Result result = shell.run(() -> terminal(" 3 4q", screen), "review");
    assertEquals(0, result.status());
    JsonNode day = shell.json("stats").get("reviews").get(0);
    assertEquals(1, day.get("good").asInt());
    assertEquals(1, day.get("easy").asInt());
  }

  @Test
  void anArrowKeyIsNoGrade() {
    shell.json("import", Shell.SEED.toString());
    ByteArrayOutputStream screen = new ByteArrayOutputStream();
    shell.run(() -> terminal(" \u001b[3~", screen), "review");
    assertEquals(4, shell.json("due").size());
  }

  @Test
  void onlyTheDeckAskedForIsReviewed() {
    Shell.Result result = shell.type("", "review", "--deck", "no such deck");
    assertEquals(0, result.status());
    assertTrue(result.out().contains("Nothing is due."), result.out());
  }

  private static Terminal terminal(String typed, ByteArrayOutputStream screen) {
    try {
      return new ExternalTerminal(
          "test",
          "xterm",
          new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
          screen,
          StandardCharsets.UTF_8);
    } catch (IOException unusable) {
      throw new UncheckedIOException(unusable);
    }
  }
}
