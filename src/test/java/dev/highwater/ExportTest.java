package dev.highwater;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// {@code export} and {@code import-export}.
class ExportTest {
  private static final List<String> GRADES = List.of("again", "hard", "good", "easy");

  @TempDir Path folder;
  private Shell shell = new Shell(Path.of(""));
  private Shell other = new Shell(Path.of(""));
  private Path file = Path.of("");

  @BeforeEach
  void makeAVault() throws IOException {
    shell = new Shell(folder.resolve("profile"));
    other = new Shell(folder.resolve("other"));
    file = folder.resolve("everything.jsonl");
    Path vault = Files.createDirectory(folder.resolve("vault"));
    Files.writeString(
        vault.resolve("ä ♣.md"),
        "#flashcards/a\n\nfirst::1\n\nsecond:::2\n\nA ==hidden== word\n\nto go::away\n");
    Files.writeString(
        vault.resolve("b.md"), "#flashcards\n\nthird::3\n<!--SR:!2026-11-20,7,230-->\n");
    shell.run("vault", "add", vault.toString(), "--in-step");
  }

  private List<String> lines(Shell from) throws IOException {
    Shell.Result result = from.run("export", file.toString());
    assertEquals("", result.err());
    List<String> lines = Files.readAllLines(file);
    return lines.subList(1, lines.size());
  }

  private List<String> cards() {
    return shell.json("due").valueStream().map(card -> card.get("id").asString()).toList();
  }

  /// Rates, acts, takes back, changes notes and settings by chance.
  private void live(Random random) throws IOException {
    List<String> cards = cards();
    for (int step = 0; step < 20; step++) {
      Shell now = shell.at("2026-11-23T10:%02d:00Z".formatted(step));
      String card = cards.get(random.nextInt(cards.size()));
      switch (random.nextInt(8)) {
        case 0 -> now.run("undo");
        case 1 -> now.run("redo");
        case 2 -> now.run("card", card, "flag", "" + random.nextInt(8));
        case 3 -> now.run("deck", "set", "flashcards", "newPerDay=" + random.nextInt(50));
        case 4 -> {
          Path note = folder.resolve("vault/ä ♣.md");
          Files.writeString(note, Files.readString(note).replace("to go", "to go " + step));
          now.run("sync");
        }
        default -> now.run("grade", card, GRADES.get(random.nextInt(4)));
      }
    }
    shell.run("scheduler", "set", "fsrs6");
    shell.run("parameters", "reset");
    shell.run("day", "--begins", "05:00");
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2})
  void whatIsImportedAgainIsTheSameAndLeadsToTheSame(long seed) throws IOException {
    live(new Random(seed));
    List<String> lines = lines(shell);
    assertTrue(lines.size() > 30, "seed " + seed + ": " + lines.size());

    assertEquals("", other.run("import-export", file.toString()).err(), "seed " + seed);

    assertEquals(lines, lines(other), "seed " + seed);
    for (String[] look :
        List.of(
            new String[] {"due"},
            new String[] {"due", "--queue"},
            new String[] {"stats"},
            new String[] {"vault", "list"},
            new String[] {"deck", "list"},
            new String[] {"identity", "list"},
            new String[] {"doctor"})) {
      assertEquals(
          shell.json(look), other.json(look), "seed " + seed + ": " + String.join(" ", look));
    }
    assertEquals(
        shell.json("undo").get("undone"), other.json("undo").get("undone"), "seed " + seed);
  }

  @Test
  void theFileBeginsWithItsVersionAndEndsWithItsNumberOfRows() throws IOException {
    long rows = shell.json("export", file.toString()).get("rows").asLong();
    List<String> lines = Files.readAllLines(file);
    assertTrue(
        lines.getFirst().startsWith("{\"highwater\":{\"format\":1,\"schema\":"), lines.getFirst());
    assertEquals("{\"end\":{\"rows\":" + rows + "}}", lines.getLast());
    assertEquals(rows + 2, lines.size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "not json                                        | is not JSON",
        "[1]                                             | is not an object with one name",
        "{\"card\":{},\"note\":{}}                       | is not an object with one name",
        "{\"nothing\":{}}                                | is of no kind that is known: \"nothing\"",
        "{\"card\":3}                                    | is of no kind that is known: \"card\"",
        "{\"setting\":{\"name\":\"a\",\"worth\":\"b\"}}  | cannot be: \"setting\" has no \"worth\"",
        "{\"setting\":{\"name\":\"a\",\"value\":5}}      | cannot be: \"value\" is no text",
        "{\"source\":{\"id\":1.5,\"root\":\"/x\"}}       | cannot be: \"id\" is no whole number"
      })
  void aBadLineIsNamedAndNothingIsImported(String line, String why) throws IOException {
    List<String> lines = new ArrayList<>(linesWithHeader());
    lines.set(3, line);
    Files.write(file, lines);
    assertEquals(
        new Shell.Result(1, "", "Line 4 of " + file + " " + why + "; nothing was imported.\n"),
        other.run("import-export", file.toString()));
    assertFalse(Files.exists(folder.resolve("other/highwater.db")));
  }

  private List<String> linesWithHeader() throws IOException {
    shell.run("export", file.toString());
    return Files.readAllLines(file);
  }

  @Test
  void aRowThatTheDatabaseRefusesIsNamed() throws IOException {
    List<String> lines = new ArrayList<>(linesWithHeader());
    lines.add(2, lines.get(1));
    Files.write(file, lines);
    Shell.Result result = other.run("import-export", file.toString());
    assertEquals(1, result.status());
    assertTrue(result.err().startsWith("Line 3 of " + file + " cannot be: "), result.err());
    assertEquals(1, result.err().lines().count());
  }

  @Test
  void aFileThatWasCutOffIsRefused() throws IOException {
    List<String> lines = linesWithHeader();
    Files.write(file, lines.subList(0, 5));
    assertEquals(
        file + " is cut off after line 5; nothing was imported.\n",
        other.run("import-export", file.toString()).err());
    lines = new ArrayList<>(lines);
    lines.remove(lines.size() - 2);
    Files.write(file, lines);
    assertTrue(other.run("import-export", file.toString()).err().contains("says that there are"));
  }

  @Test
  void whatIsNoExportOrANewerOneIsRefused() throws IOException {
    assertEquals(
        Shell.SEED + " is no export of Highwater; nothing was imported.\n",
        other
            .run("import-export", Shell.SEED.toString())
            .err()
            .replace("Line 1 of ", "")
            .replace(" is not JSON;", " is no export of Highwater;"));
    Files.writeString(file, "{\"highwater\":{\"format\":1,\"schema\":999}}\n");
    assertEquals(
        file + " was written by a newer version of Highwater; nothing was imported.\n",
        other.run("import-export", file.toString()).err());
    Files.write(file, new byte[] {'{', (byte) 0xff});
    assertEquals(
        file + " is not UTF-8; nothing was imported.\n",
        other.run("import-export", file.toString()).err());
    assertEquals(
        "There is no file " + folder.resolve("no") + ".\n",
        other.run("import-export", folder.resolve("no").toString()).err());
  }

  @Test
  void aProfileThatIsNotEmptyIsLeftAsItIs() throws IOException {
    List<String> lines = lines(shell);
    assertEquals(
        "The profile in "
            + folder.resolve("profile")
            + " is not empty; import into another with --data DIR.\n",
        shell.run("import-export", file.toString()).err());
    assertEquals(lines, lines(shell));
  }

  @Test
  void anExportTakesThePlaceOfAnEarlierOneInOneStep() throws IOException {
    Files.writeString(file, "old", StandardCharsets.UTF_8);
    lines(shell);
    try (var files = Files.list(folder)) {
      assertEquals(3, files.count());
    }
  }
}
