package dev.highwater;

import dev.highwater.cli.Workbench;
import dev.highwater.library.Profile;
import dev.highwater.schedule.Grade;
import dev.highwater.study.Graded;
import dev.highwater.study.Grading;
import dev.highwater.study.StudyCard;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// A process that waits for the folder of a profile on its input, grades every card of it, writes
/// each grade into its note, and prints the row of the log when a grade is given; {@link
/// KilledWritesTest} kills it.
final class WritingProcess {
  private WritingProcess() {}

  public static void main(String[] arguments) throws IOException {
    Workbench workbench = App.onThisMachine().workbench();
    Path empty = Files.createTempDirectory("ready");
    try (Profile profile =
        workbench.profiles().apply(KilledWritesTest.CALENDAR).openForReading(empty)) {
      profile.reviews().all();
    }
    Files.delete(empty);
    BufferedReader input =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    String folder = input.readLine();
    if (folder == null) {
      return;
    }
    try (Profile profile =
        workbench.profiles().apply(KilledWritesTest.CALENDAR).open(Path.of(folder))) {
      Grading grading = workbench.grading(profile, KilledWritesTest.CALENDAR);
      for (StudyCard card : profile.cards().dueAndNew(KilledWritesTest.TODAY)) {
        Graded graded = grading.grade(card, Grade.GOOD, Duration.ZERO);
        System.out.println(graded.entry().id());
        System.out.flush();
      }
    }
  }
}
