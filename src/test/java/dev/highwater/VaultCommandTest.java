package dev.highwater;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Vaults of a profile and their settings, from the command line.
class VaultCommandTest {
  @TempDir Path folder;
  private Path vault;
  private Shell shell;

  @BeforeEach
  void makeAVault() throws IOException {
    vault = folder.toRealPath().resolve("vault");
    shell = new Shell(folder.resolve("profile"));
    Path settings = vault.resolve(".obsidian/plugins/obsidian-spaced-repetition");
    Files.createDirectories(settings);
    Files.writeString(settings.resolve("data.json"), "{\"settings\":{\"baseEase\":230}}");
    Files.createDirectories(vault.resolve("sub"));
    Files.writeString(vault.resolve("sub/a.md"), "#flashcards\n\nQ::A\n\nR:@:B\n");
  }

  private JsonNode listed() {
    return shell.json("vault", "list").get(0);
  }

  private String first(String field) {
    return shell.json("due").get(0).get(field).asString();
  }

  @Test
  void addMakesTheFolderAroundAVaultKnownAndReadsIt() {
    JsonNode added = shell.json("vault", "add", vault.resolve("sub").toString());

    assertEquals(vault.toString(), added.get("root").asString());
    assertEquals("read-only", added.get("mode").asString());
    assertEquals(1, added.get("added").asInt());
    assertEquals(1, shell.json("due").size());
  }

  @Test
  void addingAgainChangesNothingButTheModeThatIsGiven() {
    shell.run("vault", "add", vault.toString());
    shell.run("vault", "set", vault.toString(), "easyBonus=2");
    shell.run("vault", "add", vault.toString(), "--in-step");
    shell.run("vault", "add", vault.toString());

    JsonNode listed = listed();
    assertEquals("in-step", listed.get("mode").asString());
    assertEquals("{\"easyBonus\":2}", listed.get("choices").toString());
    assertEquals(1, shell.json("vault", "list").size());
  }

  @Test
  void addRefusesWhatIsNoFolder() {
    Shell.Result file = shell.run("vault", "add", vault.resolve("sub/a.md").toString());
    Shell.Result nothing = shell.run("vault", "add", vault.resolve("none").toString());

    assertEquals(1, file.status());
    assertTrue(file.err().endsWith("a.md is not a folder.\n"), file.err());
    assertEquals(1, nothing.status());
    assertEquals(1, nothing.err().lines().count());
  }

  @Test
  void listTellsTheSettingsInForceUnderTheirNames() {
    shell.run("vault", "add", vault.toString());
    shell.run("vault", "set", vault.toString(), "flashcardTags=[\"#flashcards\",\"#q\"]");

    JsonNode listed = listed();
    assertEquals(
        "[\"root\",\"mode\",\"notes\",\"cards\",\"due\",\"settings\",\"choices\"]",
        listed.propertyNames().stream()
            .map(name -> "\"" + name + "\"")
            .toList()
            .toString()
            .replace(" ", ""));
    assertEquals(230, listed.get("settings").get("baseEase").asInt());
    assertEquals(
        "[\"#flashcards\",\"#q\"]", listed.get("settings").get("flashcardTags").toString());
    assertEquals(1, listed.get("cards").asInt());
  }

  @Test
  void setReadsTheNotesAnewAndResetTakesItBack() {
    shell.run("vault", "add", vault.toString());

    JsonNode set = shell.json("vault", "set", vault.toString(), "singleLineCardSeparator=:@:");
    assertEquals(1, set.get("added").asInt());
    assertEquals("R", first("front"));
    shell.run("vault", "set", vault.toString(), "--reset", "singleLineCardSeparator");
    assertEquals("Q", first("front"));
    assertEquals("{}", listed().get("choices").toString());
  }

  @Test
  void importUsesTheChoicesOfAVaultToo() {
    shell.run("vault", "add", vault.toString());
    shell.run("vault", "set", vault.toString(), "singleLineCardSeparator=:@:");

    assertEquals(
        "R",
        shell
            .json("import", vault.resolve("sub").toString())
            .get("cards")
            .get(0)
            .get("front")
            .asString());
  }

  @Test
  void setRefusesUnknownNamesAndValuesAsWrongUsage() {
    shell.run("vault", "add", vault.toString());

    for (String word :
        new String[] {
          "ease=3", "baseEase=much", "baseEase", "algorithm=SM-2", "clozePatterns===x=="
        }) {
      Shell.Result result = shell.run("vault", "set", vault.toString(), word);
      assertEquals(2, result.status(), word);
      assertEquals(2, result.err().lines().count(), result.err());
    }
    assertEquals("{}", listed().get("choices").toString());
  }

  @Test
  void setRefusesAVaultThatWasNotAdded() {
    shell.run("import", vault.toString());

    assertEquals(1, shell.run("vault", "set", vault.toString(), "--in-step").status());
  }

  @Test
  void removeKeepsTheCards() {
    shell.run("vault", "add", vault.toString(), "--in-step");
    Shell.Result removed = shell.run("vault", "remove", vault.toString());

    assertTrue(removed.out().contains("history stay"), removed.out());
    assertEquals(0, shell.json("vault", "list").size());
    assertEquals(1, shell.json("due").size());
    assertEquals(1, shell.run("vault", "remove", vault.toString()).status());
  }

  @Test
  void eachCardIsGradedByTheSettingsOfItsVault() {
    shell.run("vault", "add", vault.toString());
    shell.run("vault", "set", vault.toString(), "easyBonus=2", "loadBalance=false");

    JsonNode easy = shell.json("due").get(0).get("outcomes").get("easy");
    assertEquals(250, easy.get("ease").asInt());
    assertEquals(5, easy.get("interval").asInt());
  }

  @Test
  void aVaultWhoseFolderIsGoneCanStillBeListedAndRemoved() throws IOException {
    shell.run("vault", "add", vault.toString());
    Files.move(vault, vault.resolveSibling("elsewhere"));

    assertEquals(vault.toString(), listed().get("root").asString());
    assertEquals("vault-missing", shell.json("sync").get("problems").get(0).get("code").asString());
    assertEquals(1, shell.run("sync", vault.toString()).status());
    assertEquals(0, shell.run("vault", "remove", vault.toString()).status());
  }
}
