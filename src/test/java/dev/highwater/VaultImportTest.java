package dev.highwater;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A vault with settings of the plugin, from the command line.
class VaultImportTest {
  private static final String FSRS =
      "!fsrs,2025-02-05T08:00:00.000Z,12,12.5,5.25,2,4,1,0,2025-01-24T08:00:00.000Z";

  @TempDir Path folder;
  private Path vault;
  private Shell shell;

  @BeforeEach
  void makeAVault() throws IOException {
    vault = folder.resolve("vault");
    shell = new Shell(folder.resolve("profile"));
    Path settings = vault.resolve(".obsidian/plugins/obsidian-spaced-repetition");
    Files.createDirectories(settings);
    Files.writeString(
        settings.resolve("data.json"),
        "{\"settings\":{\"singleLineCardSeparator\":\":@:\",\"noteFoldersToIgnore\":[\"old\"]}}");
  }

  private void note(String text) throws IOException {
    Files.writeString(vault.resolve("note.md"), text);
  }

  private List<JsonNode> cards(String... words) {
    return List.copyOf(json(words).get("cards").values());
  }

  private JsonNode json(String... words) {
    return new JsonMapper().readTree(shell.run(words).out());
  }

  private static String sides(JsonNode card) {
    return card.get("front").asString() + " => " + card.get("back").asString();
  }

  @Test
  void theVaultsOwnSeparatorsAreUsed() throws IOException {
    note("#flashcards\n\nstd::vector :@: a list\n");

    assertEquals(
        List.of("std::vector => a list"),
        cards("import", vault.toString(), "--json").stream().map(VaultImportTest::sides).toList());
  }

  @Test
  void linksAreShownAsTheirText() throws IOException {
    note(
        "#flashcards\n\nWho asks [[x/Leader|the leader]]?:@:[[Producer#Retries]] and ![[p.png]]\n");
    String sides = "Who asks the leader? => Producer > Retries and ![[p.png]]";

    JsonNode imported = cards("import", vault.toString(), "--json").getFirst();
    JsonNode due = json("due", "--json").get(0);

    assertEquals(List.of(sides, sides), List.of(sides(imported), sides(due)));
  }

  @Test
  void aFolderToIgnoreIsNotRead() throws IOException {
    Files.createDirectories(vault.resolve("old"));
    Files.writeString(vault.resolve("old/a.md"), "#flashcards\n\nQ:@:A\n");

    assertEquals(List.of(), cards("import", vault.toString(), "--json"));
  }

  @Test
  void asPluginGivesThePluginsStringsAndItsNonsense() throws IOException {
    note("#flashcards\n\nThe ==x== [[a|b]]\n\n Q:@:A\n<!--SR:!2025-02-05,12-->\n");

    List<JsonNode> cards = cards("import", vault.toString(), "--as-plugin", "--json");

    assertEquals(
        List.of(
            "The <span style='color:#2196f3'>[...]</span> [[a|b]] => The <span"
                + " style='color:#2196f3'>x</span> [[a|b]]",
            " Q => A"),
        cards.stream().map(VaultImportTest::sides).toList());
    assertEquals(
        "{\"due\":\"2025-02-05\",\"interval\":12,\"ease\":\"NaN\"}",
        cards.getLast().get("schedule").toString());
  }

  @Test
  void asPluginReadsNoNoteThatThePluginDoesNot() throws IOException {
    note("Q:@:A\n");

    assertEquals(
        List.of(), cards("import", vault.resolve("note.md").toString(), "--as-plugin", "--json"));
  }

  @Test
  void aScheduleOfFsrsIsImportedKeptAndGradedUnderSm2() throws IOException {
    note("#flashcards\n\nQ:@:A\n<!--SR:" + FSRS + "-->\n");

    JsonNode card = cards("import", vault.toString(), "--json").getFirst();
    assertEquals(
        "{\"due\":\"2025-02-05T08:00:00.000Z\",\"interval\":12,\"stability\":12.5,"
            + "\"difficulty\":5.25,\"state\":2,\"reps\":4,\"lapses\":1,\"learningStep\":0,"
            + "\"lastReview\":\"2025-01-24T08:00:00.000Z\"}",
        card.get("schedule").toString());
    JsonNode graded = json("grade", card.get("id").asString(), "again", "--json");
    assertEquals(card.get("schedule"), graded.get("before"));
    assertEquals(237, graded.get("after").get("ease").asInt());
  }

  @Test
  void importingTwiceChangesNothing() throws IOException {
    note("#flashcards\n\n==a== ==b==\n<!--SR:" + FSRS + "!2025-02-05,12,288-->\n");
    shell.run("import", vault.toString());

    assertEquals(2, json("import", vault.toString(), "--json").get("unchanged").asInt());
  }

  @Test
  void overlappingPathsListEachCardOnce() throws IOException {
    Files.createDirectories(vault.resolve("sub"));
    Files.writeString(vault.resolve("sub/a.md"), "#flashcards\n\nQ:@:A\n");
    note("not tagged\n\nR:@:B\n");

    JsonNode report =
        json(
            "import",
            vault.resolve("sub").toString(),
            vault.toString(),
            vault.resolve("note.md").toString(),
            "--json");

    assertEquals(
        List.of("R => B", "Q => A"),
        report.get("cards").values().stream().map(VaultImportTest::sides).toList());
    assertEquals(2, report.get("added").asInt());
  }
}
