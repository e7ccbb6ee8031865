package dev.highwater;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Wrong usage and help.
class UsageTest {
  @TempDir Path folder;
  private Path data;
  private Shell shell;

  @BeforeEach
  void startOnAnEmptyProfile() {
    data = folder.resolve("profile");
    shell = new Shell(data);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense",
        "due --no-such-option",
        "grade",
        "grade k3v good again",
        "grade k3v great",
        "due --now yesterday",
        "due --zone Nowhere/Land",
        "due --cram",
        "due --queue --cram --forgotten",
        "review --ahead 0",
        "review --ahead soon",
        "replay",
        "replay file --card k3v",
        "import no\0file",
        "import"
      })
  void wrongUsageExitsWithTwoAndAtMostTwoLinesWhenWordsMakeNoSense(String words) {
    Shell.Result result = shell.run(words.split(" "));
    assertEquals(2, result.status());
    assertEquals("", result.out());
    assertTrue(result.err().lines().count() <= 2, result.err());
    assertFalse(result.err().contains("Exception"), result.err());
  }

  @Test
  void helpNamesEveryCommandOfTheContract() {
    Shell.Result result = shell.run("--help");
    assertEquals(0, result.status());
    for (String command :
        List.of(
            "import",
            "vault",
            "due",
            "grade",
            "undo",
            "review",
            "sync",
            "replay",
            "explore",
            "check",
            "stats",
            "doctor",
            "backup",
            "restore",
            "export",
            "import-export")) {
      assertTrue(
          result.out().lines().anyMatch(line -> line.strip().startsWith(command + " ")), command);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"due --json", "due --queue --json", "stats --json", "due", "stats"})
  void lookingDoesNotMakeAProfileWhenThereIsNone(String words) {
    assertEquals(0, shell.run(words.split(" ")).status());
    assertFalse(Files.exists(data));
  }

  @Test
  void globalOptionsCountAfterTheCommandToo() {
    Shell.Result result =
        shell.runExactly("stats", "--json", "--zone", "Asia/Tokyo", "--data", data.toString());
    assertEquals(0, result.status());
  }
}
