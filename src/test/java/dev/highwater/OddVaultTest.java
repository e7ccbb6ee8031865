package dev.highwater;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.highwater.cli.Workbench;
import dev.highwater.library.ImportNotes;
import dev.highwater.library.ImportReport;
import dev.highwater.library.NoteSource;
import dev.highwater.library.Profile;
import dev.highwater.library.SyncReport;
import dev.highwater.library.Vault;
import dev.highwater.library.VaultMode;
import dev.highwater.note.NoteProblem;
import dev.highwater.schedule.Grade;
import dev.highwater.study.Graded;
import dev.highwater.study.Grading;
import dev.highwater.study.StudyCalendar;
import dev.highwater.study.StudyCard;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A vault of everything that is odd in real ones, written to card by card.
@SuppressWarnings("NullAway.Init") // JUnit fills the folder before each test
class OddVaultTest {
  private static final Path ODD = Path.of("src/test/resources/odd");
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-23T10:00:00Z"));
  private static final StudyCalendar CALENDAR = new StudyCalendar(CLOCK, ZoneOffset.UTC);
  private static final LocalDate FAR = LocalDate.of(2100, 1, 1);

  private static final Pattern COMMENT = Pattern.compile("(?: |\\r?\\n[ >]*)<!--SR:[^>\\r\\n]*>?");

  @TempDir Path folder;
  private Path root;
  private Workbench workbench;
  private Profile profile;
  private Vault inStep;

  @BeforeEach
  void importTheVault() throws IOException {
    root = Files.createDirectory(folder.toRealPath().resolve("vault"));
    try (Stream<Path> notes = Files.list(ODD)) {
      for (Path note : notes.toList()) {
        Files.copy(note, root.resolve(nameInVault(note)));
      }
    }
    workbench = App.onThisMachine().workbench();
    profile = workbench.profiles().apply(CALENDAR).open(folder.resolve("profile"));
    read();
    inStep = new Vault(new NoteSource(root.toString()), VaultMode.IN_STEP, new TreeMap<>());
  }

  /// The vault's name with an emoji is given here, because not every tool that unpacks the
  /// program's sources can write one.
  private static String nameInVault(Path note) {
    return note.getFileName().toString().replace("11-emoji", "11-emoji-🎉");
  }

  @AfterEach
  void close() {
    profile.close();
  }

  private ImportReport read() {
    return workbench
        .importing()
        .into(profile, CLOCK)
        .run(workbench.noteFiles().find(root), ImportNotes.Options.asBefore(false));
  }

  private Map<String, String> notes() throws IOException {
    Map<String, String> notes = new TreeMap<>();
    try (Stream<Path> files = Files.list(root)) {
      for (Path file : files.toList()) {
        notes.put(
            file.getFileName().toString(),
            new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
    }
    return notes;
  }

  private static List<String> texts(ImportReport report) {
    return report.cards().stream()
        .map(card ->
            "%s %s %s => %s"
                .formatted(
                    card.card().id(),
                    card.card().note(),
                    card.card().flashcard().front(),
                    card.card().flashcard().back()))
        .toList();
  }

  /// Grades all cards.
  ///
  /// @return why grades could not be written
  private List<String> gradeAll(List<StudyCard> cards) {
    Grading grading = workbench.grading(profile, CALENDAR);
    List<String> notWritten = new ArrayList<>();
    for (StudyCard card : cards) {
      Graded graded = grading.grade(card, Grade.GOOD, Duration.ZERO);
      graded.note().notWritten().ifPresent(why -> notWritten.add(card.card().note() + ": " + why));
    }
    return notWritten;
  }

  private void assertOnlyCommentsChanged(Map<String, String> before, List<String> cards)
      throws IOException {
    Map<String, String> written = notes();
    ImportReport again = read();

    assertEquals(cards, texts(again));
    assertEquals(List.of(), again.outside());
    assertEquals(withoutSchedules(before), withoutSchedules(written));
    assertEquals(written, notes());
  }

  @Test
  void aSyncWritesEveryCardAndNothingElse() throws IOException {
    Map<String, String> before = notes();
    List<String> cards = texts(read());
    gradeAll(profile.cards().dueAndNew(FAR));
    profile.vaults().put(inStep);

    SyncReport report = workbench.inStep(profile, CALENDAR).sync(inStep, false);

    // A comment that was never closed would be closed by any other written into it.
    assertEquals(
        List.of("15-html.md"),
        report.problems().stream()
            .filter(problem -> problem.code().equals("not-written"))
            .map(NoteProblem::note)
            .toList());
    assertOnlyCommentsChanged(before, cards);
  }

  @Test
  @Tag("long")
  void everyCardCanBeRatedAndTakenBackAndNothingElseChanges() throws IOException {
    Map<String, String> before = notes();
    List<String> cards = texts(read());
    List<StudyCard> all = profile.cards().dueAndNew(FAR);
    profile.vaults().put(inStep);

    List<String> notWritten = gradeAll(all);

    assertEquals(
        List.of(
            "15-html.md: A schedule comment here would change what else is read from the note. The"
                + " grade is in the log, and the next sync tries again."),
        notWritten);
    assertOnlyCommentsChanged(before, cards);
    Grading grading = workbench.grading(profile, CALENDAR);
    for (int left = all.size(); left > 0; left--) {
      grading.undo();
    }
    assertEquals(before, notes());
  }

  /// The notes without comments and what was put in front of them.
  private static Map<String, String> withoutSchedules(Map<String, String> notes) {
    Map<String, String> without = new TreeMap<>();
    notes.forEach((note, text) -> without.put(note, COMMENT.matcher(text).replaceAll("")));
    return without;
  }
}
