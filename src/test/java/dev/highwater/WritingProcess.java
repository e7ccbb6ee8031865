package dev.highwater;

import dev.highwater.cli.Workbench;
import dev.highwater.library.Profile;
import dev.highwater.schedule.Grade;
import dev.highwater.study.Graded;
import dev.highwater.study.Grading;
import dev.highwater.study.StudyCard;
import java.nio.file.Path;
import java.time.Duration;

/// A process that grades every card of a profile and writes each grade into its note, and prints
/// the row of the log when a grade is given; {@link KilledWritesTest} kills it.
final class WritingProcess {
  private WritingProcess() {}

  public static void main(String[] arguments) {
    Workbench workbench = App.onThisMachine().workbench();
    try (Profile profile =
        workbench.profiles().apply(KilledWritesTest.CALENDAR).open(Path.of(arguments[0]))) {
      Grading grading = workbench.grading(profile, KilledWritesTest.CALENDAR);
      for (StudyCard card : profile.cards().dueAndNew(KilledWritesTest.TODAY)) {
        Graded graded = grading.grade(card, Grade.GOOD, Duration.ZERO);
        System.out.println(graded.entry().id());
        System.out.flush();
      }
    }
  }
}
