package dev.highwater;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Finding cards by command, and reviewing what was found.
class FindCommandTest {
  private static final Path MANUAL = Path.of("src/site/markdown/manual/search.md");
  private static final Pattern EXAMPLE = Pattern.compile("\\| `(.+?)` \\| .*");
  private static final String NOTE =
      """
      #flashcards/kafka

      first::1
      <!--SR:!2026-11-20,10,250-->

      second:::2

      third::3
      <!--SR:!2026-11-23,3,210-->
      """;

  @TempDir private Path folder;

  @Test
  void findListsWhatTheQueryMeans() throws IOException {
    Shell shell = withNote();

    assertEquals(
        List.of(List.of("first", "third"), List.of("third"), List.of("third", "first")),
        List.of(
            fronts(shell.json("find", "is:due -note:other")),
            fronts(shell.json("find", "ease<220")),
            fronts(shell.json("find", "is:due", "--sort", "-due"))));
  }

  @Test
  void findSaysHowItUnderstoodTheQuery() throws IOException {
    Shell shell = withNote();

    assertTrue(
        shell.run("find", "ease:<=210.0").out().startsWith("1 card: ease<=210\n"),
        shell.run("find", "ease:<=210.0").out());
  }

  @Test
  void findRefusesWhatItDoesNotUnderstand() throws IOException {
    Shell.Result result = withNote().run("find", "first", "is:old");

    assertEquals(
        List.of(
            2,
            "",
            "Character 10: 'old' is not understood; expected one of new, learning, review, due,"
                + " suspended, buried, leech, flagged."),
        List.of(result.status(), result.out(), result.err().lines().findFirst().orElse("")));
  }

  @Test
  void reviewOfAQueryAsksItsCardsAndChangesNoSchedule() throws IOException {
    Shell shell = withNote();
    JsonNode before = shell.json("find");

    assertEquals(
        List.of("first"),
        fronts(
            shell.json("due", "--queue", "--query", "first or nothing", "--deck", "flashcards")));
    String screen = shell.type(" 3q", "review", "--query", "third").out();

    assertTrue(screen.contains("third"), screen);
    assertEquals(before, shell.json("find"));
  }

  @Test
  void everyExampleOfTheManualRunsOnTheBundledNotes() throws IOException {
    Shell shell = new Shell(folder.resolve("bundled"));
    shell.json("import", "decks", "--all");
    List<String> examples =
        Files.readAllLines(MANUAL).stream()
            .map(EXAMPLE::matcher)
            .filter(Matcher::matches)
            .map(row -> row.group(1))
            .toList();

    assertEquals(29, examples.size());
    for (String example : examples) {
      Shell.Result result = shell.run("find", "--json", "--", example);
      assertEquals(List.of(0, ""), List.of(result.status(), result.err()), example);
    }
    assertTrue(shell.json("find", "(isr or acks) is:new").size() > 3);
  }

  private Shell withNote() throws IOException {
    Path vault = Files.createDirectory(folder.toRealPath().resolve("vault"));
    Files.writeString(vault.resolve("note.md"), NOTE);
    Shell shell = new Shell(folder.resolve("profile"));
    assertEquals(0, shell.run("import", vault.toString()).status());
    return shell;
  }

  private static List<String> fronts(JsonNode cards) {
    return cards.valueStream().map(card -> card.get("front").asString()).toList();
  }
}
