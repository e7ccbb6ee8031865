package dev.highwater;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A real process that is given another home folder than the account's.
class HomeFolderTest {
  @TempDir Path folder;

  @Test
  void theProfileLiesInTheHomeFolderThatTheEnvironmentNames() throws Exception {
    assumeTrue(System.getProperty("os.name", "").equals("Linux"), "elsewhere it lies elsewhere");
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--module-path",
                Objects.requireNonNull(System.getProperty("jdk.module.path")),
                "--enable-native-access=org.xerial.sqlitejdbc",
                "--module",
                "dev.highwater/dev.highwater.Main",
                "undo")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("output").toFile());
    builder.environment().remove("XDG_DATA_HOME");
    builder.environment().put("HOME", folder.toString());

    int status = builder.start().waitFor();

    assertEquals(0, status, Files.readString(folder.resolve("output")));

    assertTrue(Files.exists(folder.resolve(".local/share/highwater/highwater.db")));
  }
}
