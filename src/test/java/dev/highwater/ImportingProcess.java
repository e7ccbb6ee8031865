package dev.highwater;

import dev.highwater.cli.Workbench;
import dev.highwater.library.ImportNotes;
import dev.highwater.library.Profile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// A process that gets itself ready by importing a note of its own, waits for a folder on its
/// input, and then imports the folder {@code vault} in it into the profile {@code profile} in it.
/// It prints 1 before the import and 2 when it is done; {@link KilledImportsTest} kills it.
final class ImportingProcess {
  private ImportingProcess() {}

  public static void main(String[] arguments) throws IOException {
    Path own = Files.createTempDirectory("ready");
    Files.createDirectory(own.resolve("vault"));
    Files.writeString(own.resolve("vault/a.md"), "#flashcards\n\nQ::A\n");
    importInto(own);
    KilledWritesTest.delete(own);
    BufferedReader input =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    String folder = input.readLine();
    if (folder == null) {
      return;
    }
    say(1);
    importInto(Path.of(folder));
    say(2);
    input.readLine();
  }

  /// Imports the vault of that folder into its profile.
  static void importInto(Path folder) throws IOException {
    Workbench workbench = App.onThisMachine().workbench();
    try (Profile profile =
        workbench.profiles().apply(KilledWritesTest.CALENDAR).open(folder.resolve("profile"))) {
      workbench
          .importing()
          .into(profile, KilledWritesTest.CLOCK)
          .run(
              workbench.noteFiles().find(folder.resolve("vault").toRealPath()),
              ImportNotes.Options.asBefore(false));
    }
  }

  private static void say(long step) {
    System.out.println(step);
    System.out.flush();
  }
}
