package dev.highwater;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// Choosing the rules by which cards are scheduled, and grading by them, with the real store.
class SchedulerCommandTest {
  private static final String MORNING = "2026-11-23T10:00:00Z";

  @TempDir private Path folder;
  private Path note;
  private Shell shell;

  @BeforeEach
  void importCards() throws IOException {
    note = folder.resolve("notes").resolve("kafka.md");
    Files.createDirectories(note.getParent());
    Files.writeString(
        note,
        """
        #flashcards

        One::1

        Two::2
        <!--SR:!2026-11-20,12,270-->
        """);
    shell = new Shell(folder.resolve("profile"));
    shell.run("import", note.toString());
  }

  private JsonNode due(String at, String front) {
    for (JsonNode card : shell.at(at).json("due")) {
      if (card.get("front").asString().equals(front)) {
        return card;
      }
    }
    throw new AssertionError(front + " is not due at " + at);
  }

  private String id(String front) {
    return due(MORNING, front).get("id").asString();
  }

  private JsonNode grade(String at, String id, String grade) {
    return shell.at(at).json("grade", id, grade).get("after");
  }

  @Test
  void aNewCardGoesThroughTheStepsOfFsrsBeforeItIsPlannedInDays() {
    String one = id("One");
    shell.json("scheduler", "set", "fsrs6", "fuzz=false");

    JsonNode first = grade(MORNING, one, "good");
    assertEquals("2026-11-23T10:10:00.000Z", first.get("due").asString());
    assertEquals(1, first.get("state").asInt());
    assertEquals(1, first.get("learningStep").asInt());
    assertEquals(2.3065, first.get("stability").asDouble());
    assertEquals("learning", due("2026-11-23T10:10:00Z", "One").get("state").asString());

    JsonNode second = grade("2026-11-23T10:10:00Z", one, "good");
    assertEquals("2026-11-25T10:10:00.000Z", second.get("due").asString());
    assertEquals(2, second.get("state").asInt());
    assertEquals(2, second.get("interval").asInt());

    grade("2026-11-25T10:10:00Z", one, "again");
    assertEquals("relearning", due("2026-11-25T10:20:00Z", "One").get("state").asString());
  }

  @Test
  void stepsRetentionAndLongestIntervalAreThoseOfTheDeck() {
    String one = id("One");
    shell.json(
        "scheduler",
        "set",
        "--deck",
        "flashcards",
        "fsrs6",
        "learningSteps=5m",
        "desiredRetention=0.7",
        "maximumInterval=9",
        "fuzz=false");
    JsonNode outcomes = due(MORNING, "One").get("outcomes");
    assertEquals("2026-11-23T10:05:00.000Z", outcomes.get("again").get("due").asString());
    assertEquals(9, outcomes.get("easy").get("interval").asInt());
    assertEquals(9, grade(MORNING, one, "good").get("interval").asInt());
  }

  /// The memory after a review on the same day is another than after one on the next.
  @Test
  void aReviewAfterMidnightBelongsToTheEveningBefore() {
    String one = id("One");
    shell.json("scheduler", "set", "fsrs6", "fuzz=false");
    grade("2026-11-23T23:50:00Z", one, "good");
    JsonNode sameNight = grade("2026-11-24T00:10:00Z", one, "good");
    assertEquals(2.3065, sameNight.get("stability").asDouble());
    assertEquals("2026-11-26T00:10:00.000Z", sameNight.get("due").asString());
    assertEquals("review", due("2026-11-25T05:00:00Z", "One").get("state").asString());

    shell.json("undo");
    JsonNode nextMorning = grade("2026-11-24T04:10:00Z", one, "good");
    assertTrue(nextMorning.get("stability").asDouble() > 4, nextMorning::toString);
  }

  @ParameterizedTest
  @CsvSource({"again", "hard", "good", "easy"})
  void whatIsShownIsWhatIsWrittenThoughIntervalsAreMovedByChance(String grade) {
    shell.json("scheduler", "set", "fsrs6", "fuzz=true");
    JsonNode shown = due(MORNING, "Two").get("outcomes").get(grade);
    assertEquals(shown, grade(MORNING, id("Two"), grade));
  }

  @Test
  void toFsrsAndBackEverythingIsAsItWas() {
    String one = id("One");
    grade(MORNING, one, "good");
    String later = "2026-12-01T10:00:00Z";
    List<String> before = List.of(everything(later));

    shell.json("scheduler", "set", "fsrs6");
    assertNotEquals(before, List.of(everything(later)));
    shell.json("scheduler", "set", "sm2");
    assertEquals(before, List.of(everything(later)));
    shell.json("scheduler", "set", "vault");
    assertEquals(before, List.of(everything(later)));
  }

  private String everything(String at) {
    return shell.at(at).json("due").toString();
  }

  @Test
  void reviewsMadeUnderOneSchedulerCountForTheOther() {
    String two = id("Two");
    shell.json("scheduler", "set", "fsrs6");
    grade(MORNING, two, "easy");
    shell.json("scheduler", "set", "sm2");
    JsonNode outcomes = due("2027-06-01T10:00:00Z", "Two").get("outcomes");
    assertEquals(290, outcomes.get("good").get("ease").asInt());
    assertTrue(outcomes.get("good").get("interval").asDouble() > 100, outcomes::toString);
  }

  @Test
  void aVaultWithTheFsrsOfThePluginGetsItsConversionAndItsComments() throws IOException {
    Path vault = folder.resolve("vault");
    Files.createDirectories(vault.resolve(".obsidian"));
    Path kept = Files.copy(note, vault.resolve("kafka.md"));
    Shell other = new Shell(folder.resolve("other"));
    other.json("vault", "add", vault.toString(), "--in-step");
    other.json("vault", "set", vault.toString(), "algorithm=FSRS");
    JsonNode two = other.json("due").get(0);
    JsonNode good = two.get("outcomes").get("good");
    JsonNode after = other.json("grade", two.get("id").asString(), "good").get("after");
    assertEquals(good, after);
    assertEquals(5, after.get("reps").asInt());
    String comment =
        "<!--SR:!fsrs,%s,%d,%s,%s,2,5,0,0,2026-11-23T10:00:00.000Z-->"
            .formatted(
                after.get("due").asString(),
                after.get("interval").asInt(),
                after.get("stability").asString(),
                after.get("difficulty").asString());
    assertTrue(Files.readString(kept).contains(comment), Files.readString(kept));
  }

  @Test
  void theIntendedOverdueBonusIsAnOption() {
    assertEquals(32, good("vault", "overdueBonus=false"));
    JsonNode set = shell.json("scheduler", "set", "vault", "overdueBonus=true");
    assertTrue(set.get("words").toString().contains("overdue"), set::toString);
    assertEquals(36, good("vault", "overdueBonus=true"));
  }

  private int good(String... words) {
    String[] command = new String[words.length + 2];
    command[0] = "scheduler";
    command[1] = "set";
    System.arraycopy(words, 0, command, 2, words.length);
    shell.json(command);
    return due(MORNING, "Two").get("outcomes").get("good").get("interval").asInt();
  }

  @Test
  void showSaysWhatIsInForceForADeckAndWhatItMeans() {
    shell.json("scheduler", "set", "fsrs6", "desiredRetention=0.8");
    shell.json("scheduler", "set", "--deck", "flashcards", "sm2");
    JsonNode shown = shell.json("scheduler", "show", "--deck", "flashcards/deep");
    assertEquals("sm2", shown.get("scheduler").asString());
    assertEquals("0.8", shown.get("options").get("desiredRetention").asString());
    assertEquals("fsrs6", shell.json("scheduler", "show").get("scheduler").asString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "anki | 'anki' is not one of vault, sm2, fsrs6",
        "desiredRetention=2 | '2' is not a number from 0.7 to 0.99",
        "newPerDay=2 | 'newPerDay' is none of desiredRetention, maximumInterval",
        "retention | 'retention' is not NAME=VALUE"
      })
  void whatCannotBeSetIsRefusedInOneLine(String word, String message) {
    Shell.Result result =
        word.equals("anki")
            ? shell.run("scheduler", "set", word)
            : shell.run("scheduler", "set", "fsrs6", word);
    assertEquals(2, result.status());
    assertTrue(result.err().startsWith(message), result.err());
  }
}
