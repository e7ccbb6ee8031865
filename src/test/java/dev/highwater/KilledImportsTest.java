package dev.highwater;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.highwater.cli.Workbench;
import dev.highwater.library.NoteSource;
import dev.highwater.library.Profile;
import dev.highwater.schedule.Grade;
import dev.highwater.study.Grading;
import dev.highwater.study.LogEntry;
import dev.highwater.study.StudyCard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Kills a real process that imports a vault once more, in which every note was edited and rated
/// elsewhere, and looks at what is left.
class KilledImportsTest {
  private static final ReadyJvms IMPORTING = new ReadyJvms(ImportingProcess.class);
  private static final int MICROS = 400_000;
  private static final int NOTES = 8;
  private static final int CARDS = 10;
  private static final int GRADED = 5;

  @TempDir private static Path folder;

  /// The profile before the import that is killed.
  @TempDir private static Path before;

  private static List<LogEntry> log = List.of();

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 20);
  }

  static LongStream manySeeds() {
    return LongStream.rangeClosed(21, 220);
  }

  @AfterAll
  static void endTheRest() {
    IMPORTING.close();
  }

  @BeforeAll
  static void importGradeAndEdit() throws IOException {
    Files.createDirectories(folder.resolve("vault"));
    write(CARDS, "");
    ImportingProcess.importInto(folder);
    log =
        inProfile(profile -> {
          Grading grading = workbench().grading(profile, KilledWritesTest.CALENDAR);
          List<StudyCard> cards = profile.cards().dueAndNew(KilledWritesTest.TODAY);
          for (StudyCard card : cards.subList(0, GRADED)) {
            grading.grade(card, Grade.GOOD, Duration.ZERO);
          }
          return profile.reviews().all();
        });
    write(CARDS + 1, "<!--SR:!2026-12-24,30,270-->\n");
    copy(folder.resolve("profile"), before);
  }

  @BeforeEach
  void goBack() throws IOException {
    KilledWritesTest.delete(folder.resolve("profile"));
    copy(before, Files.createDirectory(folder.resolve("profile")));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, to.resolve(from.relativize(file)));
      }
    }
  }

  private static void write(int cards, String comment) throws IOException {
    for (int note = 0; note < NOTES; note++) {
      StringBuilder text = new StringBuilder("#flashcards\n");
      for (int card = 0; card < cards; card++) {
        text.append("\nquestion %d of note %d::answer\n".formatted(card, note)).append(comment);
      }
      Files.writeString(folder.resolve("vault").resolve(note + ".md"), text);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void anImportIsThereAsAWholeOrNotAtAllWheneverItIsKilled(long seed) throws Exception {
    killAndLook(seed);
  }

  @Tag("long")
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("manySeeds")
  void theSameHoldsForManyMore(long seed) throws Exception {
    killAndLook(seed);
  }

  private static void killAndLook(long seed) throws Exception {
    int micros = new Random(seed).nextInt(MICROS);
    String where = "seed " + seed + ": " + micros + " µs";
    Process process = IMPORTING.begin(folder.toString());
    boolean done = OtherJvm.numbersUntilKilled(process, 1, micros).contains(2L);

    inProfile(profile -> {
      int cards = cards(profile);
      int rows = profile.reviews().all().size();
      assertEquals(log, profile.reviews().all().subList(0, log.size()), where);
      assertTrue(cards == NOTES * (CARDS + 1) || (cards == NOTES * CARDS && !done), where);
      assertEquals(cards > NOTES * CARDS, rows > log.size(), where);
      assertEquals(List.of(), profile.inspection().look(), where);
      return rows;
    });
    ImportingProcess.importInto(folder);
    inProfile(profile -> {
      assertEquals(NOTES * (CARDS + 1), cards(profile), where);
      assertEquals(log, profile.reviews().all().subList(0, log.size()), where);
      assertEquals(List.of(), profile.inspection().look(), where);
      return profile;
    });
  }

  private static int cards(Profile profile) throws IOException {
    Path root = folder.resolve("vault").toRealPath();
    return profile.notes().known(new NoteSource(root.toString())).size();
  }

  private static Workbench workbench() {
    return App.onThisMachine().workbench();
  }

  /// Something done with the profile.
  @FunctionalInterface
  private interface Work<T> {
    T with(Profile profile) throws IOException;
  }

  private static <T> T inProfile(Work<T> work) throws IOException {
    try (Profile profile =
        workbench().profiles().apply(KilledWritesTest.CALENDAR).open(folder.resolve("profile"))) {
      return work.with(profile);
    }
  }
}
