package dev.highwater.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("NullAway.Init") // JUnit fills the folder before each test
class ObsidianVaultsTest {
  @TempDir Path folder;

  @Test
  void listedVaultsThatAreThereAreFoundTheOneUsedLastFirst() throws IOException {
    Path older = vault("older");
    Path newer = vault("newer");
    Path gone = folder.resolve("gone");

    List<Path> found =
        listed(
            """
            {"vaults": {
              "a": {"path": "%s", "ts": 100},
              "b": {"path": "%s", "ts": 1700000000000, "open": true},
              "c": {"path": "%s", "ts": 1800000000000}}}
            """
                .formatted(older, newer, gone));

    assertEquals(List.of(newer, older), found);
  }

  @Test
  void vaultInTwoListsIsFoundOnce() throws IOException {
    Path vault = vault("vault");
    Path list =
        write("obsidian.json", "{\"vaults\": {\"a\": {\"path\": \"%s\"}}}".formatted(vault));

    assertEquals(List.of(vault), new ObsidianVaults(List.of(list, list)).find());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "{\"vaults\": 3}",
        "{\"vaults\": {\"a\": 1, \"b\": {\"path\": 2}, \"c\": {}}}",
        "{\"vaults\": {\"a\": {\"path\": \"relative\"}, \"b\": {\"path\": \"/x\\u0000y\"}}}"
      })
  void listThatMakesNoSenseIsAsGoodAsEmpty(String text) throws IOException {
    assertEquals(List.of(), listed(text));
  }

  @Test
  void missingListIsAsGoodAsEmpty() {
    assertEquals(List.of(), new ObsidianVaults(List.of(folder.resolve("obsidian.json"))).find());
  }

  @Test
  void listLiesWhereTheSystemKeepsSettings() {
    Path home = Path.of("/home/ann");

    assertEquals(
        List.of(
            Path.of("/home/ann/.config/obsidian/obsidian.json"),
            Path.of("/home/ann/.var/app/md.obsidian.Obsidian/config/obsidian/obsidian.json"),
            Path.of("/home/ann/snap/obsidian/current/.config/obsidian/obsidian.json")),
        ObsidianVaults.places("Linux", home, Map.of("XDG_CONFIG_HOME", "")));
    assertEquals(
        Path.of("/etc/ann/obsidian/obsidian.json"),
        ObsidianVaults.places("Linux", home, Map.of("XDG_CONFIG_HOME", "/etc/ann")).getFirst());
    assertEquals(
        List.of(Path.of("/home/ann/Library/Application Support/obsidian/obsidian.json")),
        ObsidianVaults.places("Mac OS X", home, Map.of()));
    assertEquals(
        List.of(Path.of("/home/ann/AppData/Roaming/obsidian/obsidian.json")),
        ObsidianVaults.places("Windows 11", home, Map.of()));
  }

  private List<Path> listed(String text) throws IOException {
    return new ObsidianVaults(List.of(write("obsidian.json", text))).find();
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private Path vault(String name) throws IOException {
    return Files.createDirectory(folder.resolve(name)).toRealPath();
  }
}
