package dev.highwater;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.highwater.card.CardId;
import dev.highwater.library.ImportNotes;
import dev.highwater.library.ImportReport;
import dev.highwater.library.KeepInStep;
import dev.highwater.library.NoteFiles;
import dev.highwater.library.NotePlace;
import dev.highwater.library.NoteSource;
import dev.highwater.library.NoteStore;
import dev.highwater.library.Profile;
import dev.highwater.library.SyncReport;
import dev.highwater.library.Vault;
import dev.highwater.library.VaultMode;
import dev.highwater.library.VaultSettings;
import dev.highwater.note.NoteReader;
import dev.highwater.schedule.Grade;
import dev.highwater.schedule.Sm2Osr;
import dev.highwater.schedule.Sm2Settings;
import dev.highwater.storage.SqliteProfiles;
import dev.highwater.study.Graded;
import dev.highwater.study.Grading;
import dev.highwater.study.LogKind;
import dev.highwater.study.StudyCalendar;
import dev.highwater.study.deck.DeckRules;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One note in memory, and a real profile: what happens between the steps of a write.
class KeepInStepTest {
  private static final NoteSource VAULT = new NoteSource("/vault");
  private static final NotePlace NOTE = new NotePlace(VAULT, "a.md");
  private static final String BEFORE = "#flashcards\n\nQ::A\n";
  private static final String AFTER = "#flashcards\n\nQ::A\n<!--SR:!2026-11-26,3,250-->\n";
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-23T10:00:00Z"));
  private static final StudyCalendar CALENDAR = new StudyCalendar(CLOCK, ZoneOffset.UTC);

  @TempDir Path folder;
  private final Disk disk = new Disk();
  private Profile profile;
  private CardId card;
  private int ids;

  /// The process ends here.
  private static final class KilledException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /// A disk with one note, on which something can happen just before or after a write.
  private static final class Disk implements NoteFiles, NoteStore {
    String note = BEFORE;
    UnaryOperator<String> beforeWrite = text -> text;
    Runnable afterWrite = () -> {};
    Optional<String> refusal = Optional.empty();
    int writes;

    @Override
    public Found find(Path path) {
      FoundNote found = new FoundNote(NOTE.note(), NOTE.note(), bytes(), false);
      return new Found(VAULT, "", List.of(found), List.of());
    }

    private ByteBuffer bytes() {
      return ByteBuffer.wrap(note.getBytes(StandardCharsets.UTF_8)).asReadOnlyBuffer();
    }

    @Override
    public Optional<ByteBuffer> read(NoteSource source, String path) {
      return Optional.of(bytes());
    }

    @Override
    public Outcome replace(
        NoteSource source, String path, ByteBuffer expected, ByteBuffer replacement) {
      if (refusal.isPresent()) {
        return new Outcome.Refused(refusal.get());
      }
      UnaryOperator<String> once = beforeWrite;
      beforeWrite = text -> text;
      note = once.apply(note);
      if (!bytes().equals(expected)) {
        return new Outcome.ChangedMeanwhile();
      }
      note = StandardCharsets.UTF_8.decode(replacement.duplicate()).toString();
      writes++;
      afterWrite.run();
      return new Outcome.Replaced();
    }
  }

  @BeforeEach
  void importTheNote() {
    profile = new SqliteProfiles(CALENDAR).open(folder);
    profile.vaults().put(new Vault(VAULT, VaultMode.IN_STEP, new TreeMap<>()));
    card = read().cards().getFirst().card().id();
  }

  @AfterEach
  void closeTheProfile() {
    profile.close();
  }

  private ImportNotes importing() {
    return new ImportNotes(
        new NoteReader(),
        profile.notes(),
        Optional.of(profile.vaults()),
        () -> new CardId("card-" + ++ids),
        CLOCK);
  }

  private ImportReport read() {
    return importing().run(disk.find(folder), new ImportNotes.Options(false, false));
  }

  private KeepInStep inStep() {
    VaultSettings settings = new VaultSettings(profile.vaults(), _ -> Optional.empty());
    return new KeepInStep(profile, disk, disk, NoteReader::new, settings, this::importing, CLOCK);
  }

  private SyncReport sync() {
    return inStep().sync(profile.vaults().find(VAULT).orElseThrow(), false);
  }

  private Grading grading() {
    Sm2Osr rules = new Sm2Osr(Sm2Settings.DEFAULTS);
    return new Grading(
        profile.cards(), profile.reviews(), _ -> rules, CALENDAR, inStep(), DeckRules.DEFAULTS);
  }

  private Graded grade() {
    return grading().grade(profile.cards().find(card).orElseThrow(), Grade.GOOD, Duration.ZERO);
  }

  private List<LogKind> log() {
    return profile.reviews().all().stream().map(row -> row.kind()).toList();
  }

  private static String text(ByteBuffer bytes) {
    return StandardCharsets.UTF_8.decode(bytes.duplicate()).toString();
  }

  @Test
  void theVersionBeforeTheWriteIsKept() {
    grade();

    assertEquals(AFTER, disk.note);
    assertEquals(
        List.of(BEFORE),
        profile.ledger().versions(NOTE).stream().map(KeepInStepTest::text).toList());
  }

  @Test
  void ourOwnWriteIsNoOutsideChange() {
    grade();

    assertEquals(List.of(), read().outside());
    assertEquals(List.of(LogKind.REVIEW), log());
    assertEquals(1, disk.writes);
  }

  @Test
  void aNoteThatChangesJustBeforeItIsWrittenIsReadAgainAndTheWriteRedone() {
    disk.beforeWrite = text -> text.replace("Q::A", "New::B\n\nQ::A");

    assertEquals(5, grade().note().written().orElseThrow().line());
    assertEquals("#flashcards\n\nNew::B\n\nQ::A\n<!--SR:!2026-11-26,3,250-->\n", disk.note);
    assertEquals(2, profile.cards().counts(CALENDAR.today()).cards());
  }

  @Test
  void aRefusedWriteIsSaidInOneSentenceAndStillOwed() {
    disk.refusal = Optional.of("The note may not be written to.");

    Graded graded = grade();
    assertEquals(
        Optional.of(
            "The note may not be written to. The grade is in the log, and the next sync tries again."),
        graded.note().notWritten());
    assertEquals(Optional.empty(), profile.ledger().writtenFor(graded.entry().id()));
    disk.refusal = Optional.empty();
    sync();
    assertEquals(AFTER, disk.note);
  }

  @Test
  void aProcessKilledBeforeTheWriteOwesItToTheNote() {
    disk.beforeWrite =
        _ -> {
          throw new KilledException();
        };
    assertThrows(KilledException.class, this::grade);
    assertEquals(BEFORE, disk.note);

    assertEquals(1, sync().written().size());
    assertEquals(AFTER, disk.note);
    assertEquals(List.of(LogKind.REVIEW), log());
    assertUndoPutsTheNoteBack();
  }

  @Test
  void aProcessKilledRightAfterTheWriteHasWrittenItOnce() {
    disk.afterWrite =
        () -> {
          throw new KilledException();
        };
    assertThrows(KilledException.class, this::grade);
    assertEquals(AFTER, disk.note);
    disk.afterWrite = () -> {};

    SyncReport synced = sync();
    assertEquals(List.of(), synced.outside());
    assertEquals(List.of(), synced.written());
    assertEquals(List.of(LogKind.REVIEW), log());
    assertUndoPutsTheNoteBack();
  }

  private void assertUndoPutsTheNoteBack() {
    assertTrue(grading().undo().orElseThrow().note().written().isPresent());
    assertEquals(BEFORE, disk.note);
    assertEquals(List.of(), sync().written());
  }

  @Test
  void aProcessKilledBeforeAnUndoIsWrittenOwesThatToo() {
    grade();
    disk.beforeWrite =
        _ -> {
          throw new KilledException();
        };
    assertThrows(KilledException.class, () -> grading().undo());
    assertEquals(AFTER, disk.note);

    sync();
    assertEquals(BEFORE, disk.note);
    assertEquals(List.of(LogKind.REVIEW, LogKind.UNDONE), log());
  }

  @Test
  void aProcessKilledRightAfterAnUndoWasWrittenLeavesNothingToDo() {
    grade();
    disk.afterWrite =
        () -> {
          throw new KilledException();
        };
    assertThrows(KilledException.class, () -> grading().undo());
    disk.afterWrite = () -> {};

    assertEquals(List.of(), sync().written());
    assertEquals(BEFORE, disk.note);
    assertEquals(List.of(LogKind.REVIEW, LogKind.UNDONE), log());
  }
}
