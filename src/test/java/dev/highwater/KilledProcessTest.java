package dev.highwater;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A real process that is killed as soon as it says that a grade is given.
class KilledProcessTest {
  @TempDir Path folder;

  @Test
  void aGradeSurvivesWhenTheProcessIsKilledRightAfterIt() throws Exception {
    Path data = folder.resolve("profile");
    Shell shell = new Shell(data);
    shell.run("import", Shell.SEED.toString());
    String id = shell.json("due").get(0).get("id").asString();

    JsonNode graded = JsonMapper.shared().readTree(firstLineThenKill(data, id));

    assertEquals(id, graded.get("card").asString());
    assertEquals(3, shell.json("due").size());
    JsonNode undone = shell.json("undo");
    assertEquals(graded.get("review"), undone.get("undone"));
  }

  private String firstLineThenKill(Path data, String card)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--module-path",
                Objects.requireNonNull(System.getProperty("jdk.module.path")),
                "--enable-native-access=org.xerial.sqlitejdbc",
                "--module",
                "dev.highwater/dev.highwater.Main",
                "grade",
                card,
                "good",
                "--json",
                "--data",
                data.toString(),
                "--now",
                Shell.NOW)
            .redirectError(folder.resolve("stderr").toFile())
            .start();
    try (BufferedReader out = process.inputReader()) {
      String line = Objects.requireNonNull(out.readLine());
      process.destroyForcibly();
      return line;
    } finally {
      process.destroyForcibly().waitFor();
    }
  }
}
