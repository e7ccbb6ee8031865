package dev.highwater.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.highwater.note.PluginSettings;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Notes with stamps: which of them an import reads.
class UnchangedNotesTest {
  private static final ImportNotes.Options USUAL = new ImportNotes.Options(false, false);

  private final RememberedNotes index = new RememberedNotes();
  private final ImportNotes importer = index.importer();
  private final Map<String, String> folder = new TreeMap<>();
  private final List<String> read = Collections.synchronizedList(new ArrayList<>());

  private ImportReport run(ImportNotes.Options options) {
    return run(options, Optional.empty(), ImportProgress.UNWATCHED);
  }

  private ImportReport run(
      ImportNotes.Options options, Optional<PluginSettings> settings, ImportProgress progress) {
    read.clear();
    List<NoteFiles.FoundNote> notes = new ArrayList<>();
    folder.forEach((path, text) -> notes.add(note(path, text, false)));
    NoteFiles.Found found =
        new NoteFiles.Found(RememberedNotes.SOURCE, "", notes, List.of(), settings);
    return importer.run(List.of(found), options, progress);
  }

  private NoteFiles.FoundNote note(String path, String text, boolean named) {
    ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    NoteStamp stamp = new NoteStamp(text.length(), text.hashCode(), "file");
    return new NoteFiles.FoundNote(
        path,
        path,
        Optional.of(stamp),
        () -> {
          read.add(path);
          return new NoteBytes.Whole(bytes);
        },
        named);
  }

  private static List<String> fronts(ImportReport report) {
    return report.cards().stream().map(card -> card.card().flashcard().front()).toList();
  }

  @Test
  void runReadsOnlyNotesThatChangedAndReportsAllCards() {
    folder.put("a.md", "#flashcards\n\nQ::A\n<!--SR:!soon,1,250-->\n");
    folder.put("b.md", "#flashcards\n\nR::B\n");
    folder.put("c.md", "no cards\n");
    run(USUAL);
    folder.put("b.md", "#flashcards\n\nR::B\n\nS::C\n");
    ImportReport report = run(USUAL);

    assertEquals(List.of("b.md"), read);
    assertEquals(List.of("Q", "R", "S"), fronts(report));
    assertEquals(List.of(1, 0, 2, 0), RememberedNotes.counts(report));
    assertEquals(2, report.notes());
    assertEquals(
        List.of("a.md bad-schedule"),
        report.problems().stream().map(it -> it.note() + " " + it.code()).toList());
  }

  @Test
  void runReadsAgainUnderOtherSettings() {
    folder.put("a.md", "#flashcards\n\nQ::A\n");
    run(USUAL);
    PluginSettings plain = PluginSettings.DEFAULTS;
    run(USUAL, Optional.of(plain), ImportProgress.UNWATCHED);
    List<String> underTheSame = List.copyOf(read);
    run(new ImportNotes.Options(true, false));
    List<String> all = List.copyOf(read);
    run(new ImportNotes.Options(false, false, true));

    assertEquals(List.of(), underTheSame);
    assertEquals(List.of("a.md"), all);
    assertEquals(List.of("a.md"), read);
  }

  @Test
  void runListsTheCardsOfUnchangedNotesWhenDry() {
    folder.put("a.md", "#flashcards\n\nQ::A\n");
    run(USUAL);
    folder.put("b.md", "#flashcards\n\nR::B\n");
    ImportReport report = run(new ImportNotes.Options(false, true));

    assertEquals(List.of("Q", "R"), fronts(report));
    assertEquals(List.of("card-01 Q => A"), index.cards());
  }

  @Test
  void runTakesANoteThatCameBackForANewOne() {
    folder.put("a.md", "#flashcards\n\nQ::A\n");
    run(USUAL);
    folder.remove("a.md");
    ImportReport gone = run(USUAL);
    folder.put("a.md", "#flashcards\n\nQ::A\n");
    ImportReport back = run(USUAL);

    assertEquals(List.of(0, 0, 0, 1), RememberedNotes.counts(gone));
    assertEquals(List.of(0, 1, 0, 0), RememberedNotes.counts(back));
    assertEquals(List.of("card-01 Q => A"), index.cards());
  }

  @Test
  void runGivesTheCardsOfManyNotesInOrder() {
    for (int note = 0; note < 500; note++) {
      folder.put("%03d.md".formatted(note), "#flashcards\n\nQ%03d::A\n".formatted(note));
    }
    List<Integer> heard = new ArrayList<>();
    ImportReport report =
        run(
            USUAL,
            Optional.empty(),
            new ImportProgress() {
              @Override
              public void reached(int notes, int total, int cards) {
                assertEquals(notes, cards);
                heard.add(notes);
              }
            });

    assertEquals(500, heard.getLast());
    assertEquals(fronts(report).stream().sorted().toList(), fronts(report));
  }

  @Test
  void runThatIsCancelledStopsReading() {
    for (int note = 0; note < 5000; note++) {
      folder.put("%04d.md".formatted(note), "#flashcards\n\nQ::A\n");
    }
    ImportProgress impatient =
        new ImportProgress() {
          @Override
          public boolean cancelled() {
            return true;
          }
        };

    assertThrows(
        ImportNotes.CancelledException.class, () -> run(USUAL, Optional.empty(), impatient));
    assertEquals(List.of(), index.plans);
  }

  @Test
  void findAllFindsEachNoteOnceAndKeepsTheNamedOnesNamed() {
    NoteSource inner = new NoteSource(RememberedNotes.SOURCE.root() + "/sub");
    NoteFiles files =
        path ->
            switch (path.toString()) {
              case "outer" ->
                  new NoteFiles.Found(
                      RememberedNotes.SOURCE,
                      "",
                      List.of(note("a.md", "Q::A", false), note("sub/b.md", "R::B", false)),
                      List.of());
              case "inner" ->
                  new NoteFiles.Found(inner, "", List.of(note("b.md", "R::B", false)), List.of());
              default ->
                  new NoteFiles.Found(
                      inner, "b.md", List.of(note("b.md", "R::B", true)), List.of());
            };

    List<NoteFiles.Found> found =
        files.findAll(List.of(Path.of("file"), Path.of("inner"), Path.of("outer")));

    assertEquals(1, found.size());
    assertEquals(
        List.of("a.md false", "sub/b.md true"),
        found.getFirst().notes().stream()
            .map(note -> note.path() + " " + note.namedDirectly())
            .toList());
  }
}
