package dev.highwater;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Decks, actions on cards, taking back and doing again, catching up: by command.
class StudyCommandsTest {
  private static final String NOTE =
      """
      #flashcards/kafka

      first::1
      <!--SR:!2026-11-20,10,250-->

      second:::2

      third::3
      <!--SR:!2026-11-23,3,250-->

      fourth::4
      <!--SR:!2026-11-24,3,250-->
      """;

  @TempDir private Path folder;
  private Path note;
  private Shell shell;

  @BeforeEach
  void importNote() throws IOException {
    Path vault = Files.createDirectory(folder.toRealPath().resolve("vault"));
    note = Files.writeString(vault.resolve("note.md"), NOTE);
    shell = new Shell(folder.resolve("profile"));
    assertEquals(0, shell.run("vault", "add", vault.toString(), "--in-step").status());
  }

  @Test
  void dueQueueKeepsToTheLimitsAndDueDoesNot() {
    shell.json("deck", "set", "flashcards", "newPerDay=1", "reviewsPerDay=1");
    assertEquals(List.of("first", "second"), fronts("due", "--queue"));
    assertEquals(4, fronts("due").size());
    shell.json("deck", "set", "flashcards", "--today", "reviewsPerDay=2");
    assertEquals(List.of("first", "third", "second"), fronts("due", "--queue"));
  }

  @Test
  void dueQueueShowsSessionsMadeToOrder() {
    shell.json("grade", id("first"), "again");
    assertEquals(List.of("fourth"), fronts("due", "--queue", "--ahead", "1"));
    assertEquals(List.of("first"), fronts("due", "--queue", "--forgotten"));
    assertEquals(
        List.of("first", "second", "2", "third", "fourth"), fronts("due", "--queue", "--cram"));
    assertEquals(List.of(), fronts("due", "--queue", "--cram", "--deck", "elsewhere"));
    assertEquals("Nothing comes due within 1 day.\n", inTheNextDay("elsewhere"));
  }

  private String inTheNextDay(String deck) {
    return shell.run("due", "--queue", "--ahead", "1", "--deck", deck).out();
  }

  @Test
  void crammingChangesNoScheduleAndAsksAgainWhatWasForgotten() throws IOException {
    JsonNode before = shell.json("due");
    String shown = shell.type("\n1\n\n3\n\n3\n\n3\n\n3\n\n3\n\n", "review", "--cram").out();
    assertTrue(shown.contains("6 graded"), shown);
    assertFalse(shown.contains("3: Good ("), shown);
    assertEquals(before, shell.json("due"));
    assertEquals(NOTE, Files.readString(note));
  }

  @Test
  void reviewingAheadCounts() {
    String fourth = shell.json("due", "--queue", "--ahead", "1").get(0).get("id").asString();
    String shown = shell.type("\n3\n\n", "review", "--ahead", "1").out();
    assertTrue(shown.contains("1 graded"), shown);
    assertEquals(fourth, shell.json("undo").get("card").asString());
  }

  @Test
  void deckListShowsWhatADeckHasFromTheOneAboveIt() {
    shell.json("deck", "set", "flashcards", "learningSteps=30s 5m", "reviewOrder=overdue");
    JsonNode kafka = deck("flashcards/kafka");
    assertEquals("30s 5m", kafka.get("options").get("learningSteps").asString());
    assertEquals("overdue", kafka.get("options").get("reviewOrder").asString());
    assertEquals(0, kafka.get("choices").size());
    shell.json("deck", "reset", "flashcards", "learningSteps");
    assertEquals("1m 10m", deck("flashcards/kafka").get("options").get("learningSteps").asString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "newPerDay=-1",
        "newPerDay=many",
        "newOrder=backwards",
        "desiredRetention=1",
        "learningSteps=0m",
        "easyDays=sat",
        "colour=red",
        "newPerDay"
      })
  void deckSetRefusesWhatIsNoOption(String word) {
    Shell.Result result = shell.run("deck", "set", "flashcards", word);
    assertEquals(2, result.status());
    assertEquals("", result.out());
  }

  @Test
  void deckSetRefusesADeckThatIsNotThere() {
    assertEquals(1, shell.run("deck", "set", "nowhere", "newPerDay=1").status());
  }

  @Test
  void aSuspendedCardIsNotDueUntilThatIsTakenBack() {
    String id = id("first");
    assertEquals("suspend", shell.json("card", id, "suspend").get("action").asString());
    assertEquals(1, shell.json("stats").get("suspended").asInt());
    assertEquals(3, fronts("due").size());
    assertEquals(1, shell.run("card", id, "suspend").status());
    assertEquals(id, shell.json("undo").get("card").asString());
    assertEquals(4, fronts("due").size());
    assertEquals("suspend", shell.json("redo").get("action").asString());
    assertEquals(3, fronts("due").size());
  }

  @Test
  void aBuriedCardIsBackTomorrow() {
    shell.json("card", id("first"), "bury");
    assertEquals(3, fronts("due").size());
    JsonNode tomorrow = shell.at("2026-11-24T10:00:00Z").json("due");
    assertEquals(5, tomorrow.size());
  }

  @Test
  void theNoteFollowsWhatIsTakenBackAndDoneAgainByteForByte() throws IOException {
    List<String> notes = new ArrayList<>(List.of(Files.readString(note)));
    String first = id("first");
    String third = id("third");
    for (List<String> words :
        List.of(
            List.of("grade", first, "good"),
            List.of("card", third, "postpone", "4"),
            List.of("card", first, "suspend"),
            List.of("card", first, "due", "2027-01-05"),
            List.of("card", third, "reset"))) {
      assertEquals(0, shell.run(words.toArray(String[]::new)).status());
      notes.add(Files.readString(note));
    }
    for (int at = notes.size() - 2; at >= 0; at--) {
      shell.json("undo");
      assertEquals(notes.get(at), Files.readString(note), "undo to " + at);
    }
    for (int at = 1; at < notes.size(); at++) {
      shell.json("redo");
      assertEquals(notes.get(at), Files.readString(note), "redo to " + at);
    }
  }

  @Test
  void catchUpSaysWhatPlansCostAndAppliesOneAsOneStep() throws IOException {
    StringBuilder many = new StringBuilder("#flashcards/kafka\n");
    for (int card = 0; card < 20; card++) {
      many.append("\nq%d::a\n<!--SR:!2026-10-%02d,%d,250-->\n".formatted(card, 1 + card, 1 + card));
    }
    String before = many.toString();
    Files.writeString(note, before);
    shell.run("sync");
    JsonNode report = shell.json("catch-up");
    assertEquals(20, report.get("backlog").asInt());
    JsonNode all = report.get("plans").get(0);
    JsonNode weakest = report.get("plans").get(3);
    JsonNode fading = report.get("plans").get(4);
    assertEquals("all", all.get("name").asString());
    assertEquals(0.0, all.get("extraForgotten").asDouble());
    assertEquals("weakest-first-7", weakest.get("name").asString());
    assertEquals(3, weakest.get("cardsPerDay").asInt());
    assertEquals(true, fading.get("forgotten").asDouble() <= weakest.get("forgotten").asDouble());
    shell.json("catch-up", "--apply", "fading-first-7");
    assertEquals(3, fronts("due").size());
    shell.json("undo");
    assertEquals(20, fronts("due").size());
    assertEquals(before, Files.readString(note));
  }

  @Test
  void aStudyDayBeginsWhenTheLearnerSays() {
    Shell early = shell.at("2026-11-24T03:30:00Z");
    assertEquals("2026-11-23", early.json("day").get("day").asString());
    assertEquals("2026-11-24", early.json("day", "--begins", "03:00").get("day").asString());
    assertEquals(5, early.json("due").size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"flag 8", "due yesterday", "postpone 0", "dance", "suspend 3", "flag"})
  void cardRefusesWhatItDoesNotKnow(String words) {
    List<String> all = new ArrayList<>(List.of("card", id("first")));
    all.addAll(List.of(words.split(" ")));
    Shell.Result result = shell.run(all.toArray(String[]::new));
    assertEquals(true, result.status() != 0 && !result.err().contains("\tat "), result.err());
  }

  private JsonNode deck(String name) {
    for (JsonNode deck : shell.json("deck", "list")) {
      if (deck.get("deck").asString().equals(name)) {
        return deck;
      }
    }
    throw new AssertionError("no deck " + name);
  }

  private String id(String front) {
    for (JsonNode card : shell.json("due")) {
      if (card.get("front").asString().equals(front)) {
        return card.get("id").asString();
      }
    }
    throw new AssertionError("no card " + front);
  }

  private List<String> fronts(String... words) {
    List<String> fronts = new ArrayList<>();
    for (JsonNode card : shell.json(words)) {
      fronts.add(card.get("front").asString());
    }
    return fronts;
  }
}
