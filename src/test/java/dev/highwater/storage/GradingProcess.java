package dev.highwater.storage;

import static dev.highwater.storage.ImportedNote.CALENDAR;

import dev.highwater.library.Profile;
import dev.highwater.schedule.Grade;
import dev.highwater.schedule.Sm2Osr;
import dev.highwater.schedule.Sm2Settings;
import dev.highwater.study.Grading;
import dev.highwater.study.StudyCard;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A process that gets itself ready, waits for the folder of a profile on its input, and then
/// grades its due cards and takes grades back for ever. It prints the number of each row once the
/// grade is said to be kept, with a minus sign once it is said to be taken back; {@link
/// DurabilityTest} kills it.
final class GradingProcess {
  private static final List<Grade> GRADES = List.of(Grade.values());

  private static final int UNDO_EVERY = 7;

  private GradingProcess() {}

  public static void main(String[] arguments) throws IOException {
    getReady();
    BufferedReader input =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    String folder = input.readLine();
    if (folder != null) {
      grade(new SqliteProfiles(CALENDAR).open(Path.of(folder)));
    }
  }

  /// Loads what is needed before anybody waits for it.
  private static void getReady() throws IOException {
    Path empty = Files.createTempDirectory("ready");
    try (Profile profile = new SqliteProfiles(CALENDAR).openForReading(empty)) {
      profile.reviews().all();
    }
    Files.delete(empty);
  }

  private static void grade(Profile profile) {
    Grading grading =
        new Grading(profile.cards(), profile.reviews(), new Sm2Osr(Sm2Settings.DEFAULTS), CALENDAR);
    List<StudyCard> cards = profile.cards().dueAndNew(ImportedNote.TODAY);
    for (int step = 0; true; step++) {
      if (step % UNDO_EVERY == UNDO_EVERY - 1) {
        System.out.println(-grading.undo().orElseThrow().entry().id());
      } else {
        StudyCard card = cards.get(step % cards.size());
        Optional<StudyCard> now = profile.cards().find(card.card().id());
        Grade grade = GRADES.get(step % GRADES.size());
        System.out.println(
            grading.grade(now.orElseThrow(), grade, Duration.ofSeconds(2)).entry().id());
      }
      System.out.flush();
    }
  }
}
