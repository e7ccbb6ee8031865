package dev.highwater;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The seed note, byte for byte as it came, through every command of the contract.
class SeedNoteTest {
  @TempDir Path folder;
  private Shell shell;

  @BeforeEach
  void startOnAnEmptyProfile() {
    shell = new Shell(folder.resolve("profile"));
  }

  @Test
  void importPrintsTheContractsFieldsForEveryCard() {
    JsonNode report = shell.json("import", Shell.SEED.toString());
    assertEquals(
        List.of(
            "notes",
            "cards",
            "problems",
            "added",
            "changed",
            "unchanged",
            "removed",
            "recognitions",
            "elapsedMillis"),
        List.copyOf(report.propertyNames()));
    assertEquals(1, report.get("notes").asInt());
    assertEquals(4, report.get("added").asInt());
    assertEquals(4, report.get("cards").size());
    ObjectNode first = (ObjectNode) report.get("cards").get(0);
    assertTrue(first.remove("id").asString().matches("[0-9a-hjkmnp-tv-z]{12}"));
    assertEquals(
        json(
            """
            {"note": "000_7b4be3b45c1884a4.txt", "deck": "Producer Acknowledgement",
             "decks": ["Producer Acknowledgement"], "firstLine": 37, "lastLine": 38,
             "type": "single-basic", "ordinal": 0,
             "front": "What are the three possible values for producer acks?",
             "back": "acks=0 (no ack), acks=1 (leader only), acks=all (all replicas)",
             "context": ["Producer Acknowledgement", "Flashcards"],
             "schedule": {"due": "2025-02-05", "interval": 12, "ease": 288},
             "scenario": "inferred"}
            """),
        first);
  }

  @Test
  void importReportsTheOlderCommentsAndTheMisreadTags() {
    JsonNode problems = shell.json("import", Shell.SEED.toString()).get("problems");
    List<String> found = new ArrayList<>();
    problems.forEach(
        problem -> found.add(problem.get("line") + " " + problem.get("code").asString()));
    assertEquals(
        List.of(
            "1 mojibake-tag",
            "1 mojibake-tag",
            "40 orphan-schedule",
            "45 orphan-schedule",
            "50 orphan-schedule",
            "55 orphan-schedule"),
        found);
  }

  @Test
  void importNamesProblemsByOneBasedLineForPeople() {
    Shell.Result result = shell.run("import", Shell.SEED.toString());
    assertEquals(0, result.status());
    assertTrue(
        result.out().contains("000_7b4be3b45c1884a4.txt:41: orphan-schedule: "), result.out());
  }

  @Test
  void importingAgainChangesNothing() {
    shell.run("import", Shell.SEED.toString());
    JsonNode again = shell.json("import", Shell.SEED.toString());
    assertEquals(0, again.get("added").asInt());
    assertEquals(0, again.get("changed").asInt());
    assertEquals(4, again.get("unchanged").asInt());
  }

  @Test
  void aDryRunStoresNothing() {
    assertEquals(4, shell.json("import", Shell.SEED.toString(), "--dry-run").get("added").asInt());
    assertEquals(0, shell.json("due").size());
  }

  @Test
  void aFolderEmptiedSinceTheLastImportLosesItsCards() throws IOException {
    Path notes = Files.createDirectory(folder.resolve("notes"));
    Path note = Files.copy(Shell.SEED, notes.resolve("seed.md"));
    shell.run("import", notes.toString());
    Files.delete(note);
    assertEquals(4, shell.json("import", notes.toString()).get("removed").asInt());
    assertEquals(0, shell.json("due").size());
  }

  @Test
  void aFolderWhoseNotesHoldNoCardsIsNoFailure() throws IOException {
    Path notes = Files.createDirectory(folder.resolve("notes"));
    Files.writeString(notes.resolve("prose.md"), "# Prose\n\nNo card here.\n");
    JsonNode report = shell.json("import", notes.toString());
    assertEquals(0, report.get("cards").size());
    assertEquals("no-cards", report.get("problems").get(0).get("code").asString());
  }

  @Test
  void dueListsTheFourCardsByDueDate() {
    shell.run("import", Shell.SEED.toString());
    List<String> rows = new ArrayList<>();
    shell
        .json("due")
        .forEach(card ->
            rows.add(
                card.get("due").asString()
                    + " "
                    + card.get("state").asString()
                    + " "
                    + card.get("overdueDays")));
    assertEquals(
        List.of(
            "2025-01-25 review 667",
            "2025-01-28 review 664",
            "2025-02-02 review 659",
            "2025-02-05 review 656"),
        rows);
  }

  @Test
  void dueShowsWhatEachGradeWouldDo() {
    shell.run("import", Shell.SEED.toString());
    JsonNode outcomes = shell.json("due").get(0).get("outcomes");
    assertEquals(List.of("again", "hard", "good", "easy"), List.copyOf(outcomes.propertyNames()));
    assertEquals(
        json("{\"due\": \"2026-11-28\", \"interval\": 5, \"ease\": 230}"), outcomes.get("good"));
  }

  @Test
  void dueKeepsToTheDeckAskedFor() {
    shell.run("import", Shell.SEED.toString());
    assertEquals(4, shell.json("due", "--deck", "Producer Acknowledgement").size());
    assertEquals(0, shell.json("due", "--deck", "Producer").size());
  }

  @Test
  void theQueueIsWhatASessionWouldAsk() {
    shell.run("import", Shell.SEED.toString());
    assertEquals(shell.json("due"), shell.json("due", "--queue"));
  }

  @Test
  void gradeMovesTheCardAndUndoBringsItBack() {
    shell.run("import", Shell.SEED.toString());
    JsonNode due = shell.json("due");
    String id = due.get(0).get("id").asString();
    JsonNode good = due.get(0).get("outcomes").get("good");
    JsonNode graded = shell.json("grade", id, "good");
    assertEquals(
        List.of("card", "grade", "before", "after", "review", "written", "notWritten"),
        List.copyOf(graded.propertyNames()));
    assertEquals(
        json("{\"due\":\"2025-01-25\",\"interval\":2,\"ease\":230}"), graded.get("before"));
    assertEquals(good, graded.get("after"));
    assertEquals(3, shell.json("due").size());
    JsonNode undone = shell.json("undo");
    assertEquals(graded.get("review"), undone.get("undone"));
    assertEquals(id, undone.get("card").asString());
    assertEquals(due, shell.json("due"));
    assertEquals(json("{\"undone\": null, \"card\": null}"), shell.json("undo"));
  }

  @Test
  void undoSaysWhenTheCardIsDueThoughTheNoteHasBroughtAnotherDate() throws IOException {
    Path note = folder.resolve("note.md");
    Files.writeString(note, "# N\n\nQ?::A\n<!--SR:!2025-02-05,12,288-->\n");
    String id = shell.json("import", note.toString()).get("cards").get(0).get("id").asString();
    shell.run("grade", id, "good");
    Files.writeString(note, "# N\n\nQ?::A\n<!--SR:!2027-06-24,199,310-->\n");
    shell.run("import", note.toString());

    assertEquals(id + ": grade taken back, due 2027-06-24 again\n", shell.run("undo").out());
  }

  @Test
  void aReviewStandsWhenTheNoteIsImportedAgain() {
    shell.run("import", Shell.SEED.toString());
    String id = shell.json("due").get(0).get("id").asString();
    shell.run("grade", id, "easy");
    JsonNode left = shell.json("due");
    shell.run("import", Shell.SEED.toString());
    assertEquals(left, shell.json("due"));
    assertEquals(3, left.size());
  }

  @Test
  void statsCountTheReviewsThatStand() {
    shell.run("import", Shell.SEED.toString());
    JsonNode due = shell.json("due");
    shell.run("grade", due.get(0).get("id").asString(), "good");
    shell.run("grade", due.get(1).get("id").asString(), "again");
    shell.run("grade", due.get(2).get("id").asString(), "easy");
    shell.run("undo");
    assertEquals(
        json(
            """
            {"cards": 4, "new": 0, "learning": 1, "review": 3, "suspended": 0, "dueToday": 3,
             "reviews": [{"day": "2026-11-23", "count": 2, "again": 1, "hard": 0, "good": 1,
                          "easy": 0, "seconds": 0}],
             "retention": 0.5, "retentionYoung": 0.5, "retentionMature": null, "streak": 1}
            """),
        shell.json("stats"));
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }
}
