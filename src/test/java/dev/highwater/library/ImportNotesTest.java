package dev.highwater.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.highwater.card.CardId;
import dev.highwater.schedule.Schedule;
import dev.highwater.schedule.Sm2Schedule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ImportNotesTest {
  private static final String SEED = "000_7b4be3b45c1884a4.txt";

  private final RememberedNotes notes = new RememberedNotes();

  private static List<Integer> counts(ImportReport report) {
    return RememberedNotes.counts(report);
  }

  private static Schedule schedule(String due, int interval, int ease) {
    return new Sm2Schedule(LocalDate.parse(due), interval, ease);
  }

  private ImportReport importSeed() throws IOException {
    try (InputStream in = ImportNotesTest.class.getResourceAsStream("/seed/" + SEED)) {
      ByteBuffer bytes = ByteBuffer.wrap(java.util.Objects.requireNonNull(in).readAllBytes());
      var note = new NoteFiles.FoundNote(SEED, SEED, bytes, true);
      return notes
          .importer()
          .run(
              new NoteFiles.Found(RememberedNotes.SOURCE, SEED, List.of(note), List.of()),
              new ImportNotes.Options(false, false));
    }
  }

  @Test
  void runAddsTheSeedsCardsWithTheirHistory() throws IOException {
    ImportReport report = importSeed();

    assertEquals(List.of(4, 0, 0, 0), counts(report));
    assertEquals(1, report.notes());
    assertEquals(
        List.of(
            List.of(schedule("2024-07-18", 3, 250)),
            List.of(schedule("2024-07-19", 4, 250)),
            List.of(schedule("2024-07-20", 5, 250)),
            List.of(schedule("2024-07-20", 5, 250))),
        notes.plans.getFirst().changes().stream()
            .map(change -> ((CardChange.Added) change).earlier())
            .toList());
    assertEquals(
        Optional.of(schedule("2025-02-05", 12, 288)), notes.states.get(new CardId("card-01")));
  }

  @Test
  void runChangesNothingTheSecondTime() throws IOException {
    importSeed();
    ImportReport again = importSeed();

    assertEquals(List.of(0, 0, 4, 0), counts(again));
    assertEquals(
        List.of(false, false, false, false),
        notes.plans.getLast().changes().stream()
            .map(change -> ((CardChange.Kept) change).changed())
            .toList());
  }

  @Test
  void runStoresNothingWhenDry() {
    notes.with("a.md", "Q::A\n");
    ImportReport report = notes.importScope("", new ImportNotes.Options(true, true));

    assertEquals(List.of(1, 0, 0, 0), counts(report));
    assertEquals(List.of(), notes.plans);
  }

  @Test
  void runReadsOnlyNotesThatSayTheyHoldCards() {
    notes.with("a.md", "Q::A\n").with("b.md", "#flashcards\n\nR::B\n");
    ImportReport report = notes.importScope("", new ImportNotes.Options(false, false));

    assertEquals(List.of("card-01 R => B"), notes.cards());
    assertEquals(1, report.notes());
  }

  @Test
  void runTakesAChangedCommentForARatingElsewhere() {
    notes.with("a.md", "Q::A\n<!--SR:!2025-02-05,12,288-->\n").importAll();
    ImportReport report = notes.with("a.md", "Q::A\n<!--SR:!2025-03-17,35,288-->\n").importAll();

    assertEquals(List.of(0, 1, 0, 0), counts(report));
    assertEquals(
        Optional.of(schedule("2025-03-17", 35, 288)), notes.states.get(new CardId("card-01")));
  }

  @Test
  void runLeavesTheSiblingOfARatedCardAlone() {
    notes.with("a.md", "Rome:::Italy\n<!--SR:!2025-02-05,12,288!2025-02-06,3,250-->\n").importAll();
    notes.with("a.md", "Rome:::Italy\n<!--SR:!2025-03-17,35,288!2025-02-06,3,250-->\n").importAll();

    assertEquals(
        List.of("ChangedOutside", "Kept"),
        notes.plans.getLast().changes().stream()
            .map(change -> change.getClass().getSimpleName())
            .toList());
  }

  @Test
  void runKeepsTheStateOfACardWhoseCommentIsGone() {
    notes.with("a.md", "Q::A\n<!--SR:!2025-02-05,12,288-->\n").importAll();
    notes.with("a.md", "Q::A\n").importAll();

    assertEquals(
        Optional.of(schedule("2025-02-05", 12, 288)), notes.states.get(new CardId("card-01")));
  }

  @Test
  void runRemovesACardThatVanishedAndBringsItBack() {
    notes.with("a.md", "Q::A\n\nR::B\n").importAll();
    ImportReport gone = notes.with("a.md", "R::B\n").importAll();
    ImportReport back = notes.with("a.md", "R::B\n\nQ::A\n").importAll();

    assertEquals(List.of(0, 0, 1, 1), counts(gone));
    assertEquals(List.of(0, 1, 1, 0), counts(back));
    assertEquals(List.of("card-01 Q => A", "card-02 R => B"), notes.cards());
  }

  @Test
  void runRemovesOnlyInsideItsScope() {
    notes.with("a/one.md", "Q::A\n").with("ab/two.md", "R::B\n").importAll();
    notes.without("a/one.md").without("ab/two.md");
    ImportReport report = notes.importScope("a", new ImportNotes.Options(true, false));

    assertEquals(List.of(0, 0, 0, 1), counts(report));
    assertEquals(List.of("card-02 R => B"), notes.cards());
  }

  @Test
  void runKeepsTheCardsOfANoteThatCannotBeRead() {
    notes.with("a.md", "Q::A\n").importAll();
    ImportReport report = notes.withBytes("a.md", (byte) 'Q', (byte) 0).importAll();

    assertEquals(List.of(0, 0, 0, 0), counts(report));
    assertEquals(List.of("card-01 Q => A"), notes.cards());
    assertEquals("binary-file", report.problems().getFirst().code());
  }

  @Test
  void runKeepsTheCardsBelowAFolderThatCannotBeRead() {
    notes.with("a/b/one.md", "Q::A\n").importAll();
    var problem = new dev.highwater.note.NoteProblem("a/b", 0, "unreadable", "No.");
    ImportReport report =
        notes
            .importer()
            .run(
                new NoteFiles.Found(RememberedNotes.SOURCE, "a", List.of(), List.of(problem)),
                new ImportNotes.Options(true, false));

    assertEquals(List.of(0, 0, 0, 0), counts(report));
    assertEquals("b", report.problems().getFirst().note());
  }

  @Test
  void runFollowsANoteThatWasRenamed() {
    notes.with("a.md", "Q::A\n\nR::B\n").importAll();
    ImportReport report = notes.without("a.md").with("b.md", "Q::A\n\nR::B\n").importAll();

    assertEquals(List.of(0, 2, 0, 0), counts(report));
    assertEquals(List.of("card-01 Q => A", "card-02 R => B"), notes.cards());
  }

  @Test
  void runSaysWhenThereAreNoNotes() {
    ImportReport report = notes.importAll();

    assertEquals(
        "There are no notes (files ending in .md) in /notes.",
        report.problems().getFirst().message());
  }

  @Test
  void runSaysWhenNoNoteHoldsCards() {
    ImportReport report =
        notes.with("a/b.md", "Q::A\n").importScope("a", new ImportNotes.Options(false, false));

    assertEquals(List.of("no-cards"), report.problems().stream().map(it -> it.code()).toList());
  }

  @Test
  void runStopsBeforeStoringWhenAPathIsMissing() {
    NoteFiles files =
        path -> {
          if (path.toString().equals("gone")) {
            throw new NoteFiles.UnreadableException("gone");
          }
          return new NoteFiles.Found(RememberedNotes.SOURCE, "", List.of(), List.of());
        };
    List<java.nio.file.Path> paths =
        List.of(java.nio.file.Path.of("there"), java.nio.file.Path.of("gone"));

    org.junit.jupiter.api.Assertions.assertThrows(
        NoteFiles.UnreadableException.class,
        () ->
            notes
                .importer()
                .run(
                    files.findAll(paths),
                    new ImportNotes.Options(false, false),
                    ImportProgress.UNWATCHED));
    assertEquals(List.of(), notes.plans);
  }
}
