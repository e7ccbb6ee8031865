package dev.highwater;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Decisions about who cards are, from the command line.
class IdentityTest {
  private static final String FIRST = "Who appends a record first?::the leader of the partition";
  private static final String EDITED =
      "Who appends each record first?::the leader of the partition";
  private static final String FURTHER =
      "Who appends each batch first?::the leader of its partition";

  @TempDir Path folder;
  private Path notes;
  private Shell shell;

  @BeforeEach
  void importACardAndGradeIt() throws IOException {
    notes = Files.createDirectories(folder.resolve("notes"));
    shell = new Shell(folder.resolve("profile"));
    write(FIRST);
    shell.json("grade", importedCard(), "good");
  }

  private void write(String card) throws IOException {
    Files.writeString(notes.resolve("a.md"), "#flashcards\n\n" + card + "\n");
  }

  private JsonNode imported() {
    return shell.json("import", notes.toString());
  }

  private String importedCard() {
    return imported().get("cards").get(0).get("id").asString();
  }

  private List<String> due() {
    return shell.json("due").values().stream().map(card -> card.get("id").asString()).toList();
  }

  @Test
  void anEditedCardIsReportedAndListed() throws IOException {
    write(EDITED);
    JsonNode report = imported();

    JsonNode decision = report.get("recognitions").get(0);
    assertEquals(1, decision.get("id").asInt());
    assertEquals("edited", decision.get("reason").asString());
    assertEquals(2, decision.get("before").get("line").asInt());
    assertEquals("Who appends a record first?", decision.get("before").get("front").asString());
    assertEquals("Who appends each record first?", decision.get("after").get("front").asString());
    assertEquals(1, shell.json("identity", "list").size());
    assertTrue(shell.run("identity", "list").out().startsWith("1: a.md:3: “Who appends a"));
    assertEquals(0, imported().get("recognitions").size());
  }

  @Test
  void aDryRunReportsDecisionsWithoutNumbers() throws IOException {
    write(EDITED);
    JsonNode report = shell.json("import", notes.toString(), "--dry-run");

    assertTrue(report.get("recognitions").get(0).get("id").isNull());
    assertEquals(0, shell.json("identity", "list").size());
  }

  @Test
  void cardsThatFollowTheirNoteAreOneLine() throws IOException {
    write(FIRST + "\n\nQ::A");
    imported();
    Files.move(notes.resolve("a.md"), notes.resolve("b.md"));

    String out = shell.run("import", notes.toString()).out();

    assertTrue(out.endsWith("1–2: 2 cards followed note a.md to b.md\n"), out);
  }

  @Test
  void aDecisionTakenBackStaysTakenBackWhenTheTextIsEditedFurther() throws IOException {
    String old = importedCard();
    write(EDITED);
    imported();
    JsonNode undone = shell.json("identity", "undo", "1");

    String fresh = undone.get("takenBack").get("card").asString();
    assertEquals(fresh, importedCard());
    write(FURTHER);
    assertEquals(fresh, importedCard());
    JsonNode vanished = shell.json("identity", "vanished");
    assertEquals(1, vanished.size());
    assertEquals(old, vanished.get(0).get("id").asString());
    assertEquals("Who appends a record first?", vanished.get(0).get("front").asString());
    assertEquals(1, vanished.get(0).get("reviews").asInt());
    assertTrue(vanished.get(0).get("schedule").isObject());
    assertEquals(List.of(fresh), due());
  }

  @Test
  void aCardPartedFromATextComesBackWithItsOwn() throws IOException {
    String old = importedCard();
    write(EDITED);
    imported();
    shell.json("identity", "undo", "1");
    write(EDITED + "\n\n" + FIRST);

    assertEquals(old, imported().get("cards").get(1).get("id").asString());
  }

  @Test
  void ratingsSinceADecisionGoOnWithTheText() throws IOException {
    write(EDITED);
    String card = importedCard();
    JsonNode graded = shell.json("grade", card, "easy");
    JsonNode undone = shell.json("identity", "undo", "1");

    String fresh = undone.get("takenBack").get("card").asString();
    assertEquals(
        graded.get("after"), shell.json("grade", fresh, "good").get("before"), "the text's");
    assertEquals(
        graded.get("before"),
        shell.json("identity", "vanished").get(0).get("schedule"),
        "the card's, as it was");
  }

  @Test
  void marksGivenSinceADecisionGoWithTheText() throws IOException {
    String old = importedCard();
    shell.json("card", old, "flag", "2");
    write(EDITED);
    imported();
    shell.json("card", old, "suspend");
    shell.json("card", old, "flag", "5");
    JsonNode undone = shell.json("identity", "undo", "1");

    String fresh = undone.get("takenBack").get("card").asString();
    assertEquals(marks(true, 5), marksOf(fresh));
    write(EDITED + "\n\n" + FIRST);
    imported();
    assertEquals(marks(false, 2), marksOf(old));
    assertEquals(0, shell.json("doctor").get("findings").size());
  }

  @Test
  void marksMovedWithATextAreNoStepToTakeBack() throws IOException {
    String old = importedCard();
    write(EDITED);
    imported();
    shell.json("card", old, "suspend");
    shell.json("identity", "undo", "1");

    assertEquals("suspend", shell.json("undo").get("action").asString());
    assertEquals("grade", shell.json("undo").get("action").asString());
  }

  @Test
  void marksOfATextGoToTheCardItIsGivenToAndBack() throws IOException {
    String old = importedCard();
    shell.json("card", old, "suspend");
    write("Something else::entirely");
    String other = importedCard();
    shell.json("card", other, "flag", "3");
    JsonNode restored = shell.json("identity", "restore", old, other);
    assertEquals(marks(true, 3), marksOf(old));
    shell.json("identity", "undo", restored.get("id").asString());
    assertEquals(marks(false, 3), marksOf(other));
  }

  private static String marks(boolean suspended, int flag) {
    return "{\"suspended\":%s,\"buriedOn\":null,\"flag\":%d,\"leech\":false}"
        .formatted(suspended, flag);
  }

  /// Of a card in a note.
  private String marksOf(String card) {
    String marks = shell.json("card", card, "bury").get("marks").toString();
    shell.json("undo");
    return marks.replaceFirst("\"buriedOn\":\"[0-9-]+\"", "\"buriedOn\":null");
  }

  @Test
  void theLearnerSaysThatACardIsOneThatVanishedAndTakesItBack() throws IOException {
    String old = importedCard();
    write("Something else::entirely");
    String other = importedCard();
    JsonNode restored = shell.json("identity", "restore", old, other);

    assertEquals("by-hand", restored.get("reason").asString());
    assertEquals(old, importedCard());
    assertEquals(other, shell.json("identity", "vanished").get(0).get("id").asString());
    write("Something else::really entirely");
    assertEquals(old, importedCard());
    shell.json("identity", "undo", restored.get("id").asString());
    assertEquals(other, importedCard());
    assertEquals(old, shell.json("identity", "vanished").get(0).get("id").asString());
  }

  @Test
  void whatCannotBeDoneIsSaidInOneLine() throws IOException {
    String card = importedCard();
    write(EDITED);
    imported();
    shell.json("identity", "undo", "1");

    assertEquals(
        new Shell.Result(1, "", "There is no decision 7.\n"), shell.run("identity", "undo", "7"));
    assertEquals(
        new Shell.Result(1, "", "Decision 1 has been taken back already.\n"),
        shell.run("identity", "undo", "1"));
    assertEquals(
        new Shell.Result(1, "", "There is no vanished card nobody.\n"),
        shell.run("identity", "restore", "nobody", card));
    assertEquals(
        new Shell.Result(1, "", "There is no card nobody in a note.\n"),
        shell.run("identity", "restore", card, "nobody"));
    assertEquals(2, shell.run("identity").status());
  }
}
