package dev.highwater.storage;

import static dev.highwater.storage.ImportedNote.CALENDAR;

import dev.highwater.card.CardId;
import dev.highwater.library.Profile;
import dev.highwater.schedule.Grade;
import dev.highwater.schedule.Sm2Osr;
import dev.highwater.schedule.Sm2Settings;
import dev.highwater.study.Grading;
import dev.highwater.study.StudyCard;
import java.nio.file.Path;
import java.time.Duration;

/// A process that grades one card for ever and prints the number of each row once the grade is said
/// to be kept; {@link DurabilityTest} kills it.
final class GradingProcess {
  private GradingProcess() {}

  public static void main(String[] arguments) {
    Profile profile = new SqliteProfiles(CALENDAR).open(Path.of(arguments[0]));
    CardId id = new CardId(arguments[1]);
    Grading grading =
        new Grading(profile.cards(), profile.reviews(), new Sm2Osr(Sm2Settings.DEFAULTS), CALENDAR);
    while (true) {
      StudyCard card = profile.cards().find(id).orElseThrow();
      System.out.println(grading.grade(card, Grade.AGAIN, Duration.ofSeconds(2)).entry().id());
      System.out.flush();
    }
  }
}
