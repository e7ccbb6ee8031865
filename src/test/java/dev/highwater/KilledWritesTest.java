package dev.highwater;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.highwater.cli.Workbench;
import dev.highwater.library.ImportNotes;
import dev.highwater.library.NoteSource;
import dev.highwater.library.Profile;
import dev.highwater.library.Vault;
import dev.highwater.library.VaultMode;
import dev.highwater.study.LogEntry;
import dev.highwater.study.LogKind;
import dev.highwater.study.StudyCalendar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Kills a process that grades and writes notes, and looks at what is left of log and notes.
class KilledWritesTest {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-23T10:00:00Z"));
  static final StudyCalendar CALENDAR = new StudyCalendar(CLOCK, ZoneOffset.UTC);

  private static final String COMMENT = "<!--SR:!2026-11-26,3,250-->\r\n";
  private static final int NOTES = 4;
  private static final int CARDS = 6;

  private static final ReadyJvms WRITING = new ReadyJvms(WritingProcess.class);

  @TempDir Path folder;
  private Path root;
  private Path data;
  private Vault vault;

  @BeforeEach
  void importAVault() throws IOException {
    root = folder.toRealPath().resolve("vault");
    data = folder.resolve("profile");
    vault = new Vault(new NoteSource(root.toString()), VaultMode.IN_STEP, new TreeMap<>());
    makeTheVault();
  }

  private void makeTheVault() throws IOException {
    Files.createDirectories(root);
    for (int note = 0; note < NOTES; note++) {
      Files.writeString(note(note), text(note));
    }
    Workbench workbench = App.onThisMachine().workbench();
    try (Profile profile = workbench.profiles().apply(CALENDAR).open(data)) {
      workbench
          .importing()
          .into(profile, CLOCK)
          .run(workbench.noteFiles().find(root), ImportNotes.Options.asBefore(false));
      profile.vaults().put(vault);
    }
  }

  private Path note(int number) {
    return root.resolve(number + ".md");
  }

  private static String text(int note) {
    StringBuilder text = new StringBuilder("\uFEFF#flashcards\r\n");
    for (int card = 0; card < CARDS; card++) {
      text.append("\r\nquestion %d of note %d::answer  \r\n".formatted(card, note));
    }
    return text.toString();
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 20);
  }

  static LongStream manySeeds() {
    return LongStream.rangeClosed(21, 220);
  }

  @AfterAll
  static void endTheRest() {
    WRITING.close();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void nothingIsLostWheneverTheProcessIsKilled(long seed) throws Exception {
    killAndLook(seed);
  }

  @Tag("long")
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("manySeeds")
  void theSameHoldsForManyMore(long seed) throws Exception {
    killAndLook(seed);
  }

  private void killAndLook(long seed) throws Exception {
    Random random = new Random(seed);
    int grades = 1 + random.nextInt(NOTES * CARDS / 4);
    int micros = random.nextInt(20_000);
    String where = "seed " + seed + ": " + grades + " grades, " + micros + " µs";

    List<Long> acknowledged =
        OtherJvm.numbersUntilKilled(WRITING.begin(data.toString()), grades, micros);

    for (int note = 0; note < NOTES; note++) {
      assertEquals(text(note), textOf(note).replace(COMMENT, ""), where);
    }
    Workbench workbench = App.onThisMachine().workbench();
    try (Profile profile = workbench.profiles().apply(CALENDAR).open(data)) {
      List<LogEntry> rows = profile.reviews().all();
      assertTrue(rows.stream().map(LogEntry::id).toList().containsAll(acknowledged), where);
      assertTrue(comments() <= rows.size(), where);

      workbench.inStep(profile, CALENDAR).sync(vault, false);

      assertEquals(rows, profile.reviews().all(), where);
      assertEquals(rows.size(), comments(), where);
      assertEquals(List.of(), leftovers(), where);
      assertEquals(0, profile.vaults().counts(vault.source(), TODAY).owed(), where);
      takeAllBack(workbench, profile, where);
    }
  }

  private void takeAllBack(Workbench workbench, Profile profile, String where) throws IOException {
    var grading = workbench.grading(profile, CALENDAR);
    for (int left = profile.reviews().all().size(); left > 0; left--) {
      assertEquals(LogKind.REVIEW, grading.undo().orElseThrow().entry().kind(), where);
    }
    for (int note = 0; note < NOTES; note++) {
      assertEquals(text(note), textOf(note), where);
    }
  }

  private String textOf(int note) throws IOException {
    return Files.readString(note(note));
  }

  private int comments() throws IOException {
    int comments = 0;
    for (int note = 0; note < NOTES; note++) {
      comments += textOf(note).split(COMMENT, -1).length - 1;
    }
    return comments;
  }

  private List<String> leftovers() throws IOException {
    try (Stream<Path> files = Files.list(root)) {
      return files
          .map(file -> root.relativize(file).toString())
          .filter(name -> !name.endsWith(".md"))
          .toList();
    }
  }

  static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.toList().reversed()) {
        Files.delete(file);
      }
    }
  }
}
