package dev.highwater;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.highwater.card.CardId;
import dev.highwater.library.DeclareScenario;
import dev.highwater.library.DeclareScenario.Plan;
import dev.highwater.library.ImportNotes;
import dev.highwater.library.NoteFiles;
import dev.highwater.library.NoteSource;
import dev.highwater.library.Profile;
import dev.highwater.library.Vault;
import dev.highwater.library.VaultMode;
import dev.highwater.library.VaultSettings;
import dev.highwater.note.NoteReader;
import dev.highwater.storage.SqliteProfiles;
import dev.highwater.study.StudyCalendar;
import dev.highwater.vault.NoteFileWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A scenario comes into a note on the disk, and out of it again.
class DeclareScenarioTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-23T10:00:00Z"));
  private static final StudyCalendar CALENDAR = new StudyCalendar(CLOCK, ZoneOffset.UTC);
  private static final String SCENARIO = "acks: 1\n\nsend A\nexpect A acked\n";
  private static final String WRITTEN = "```acks\nacks: 1\n\nsend A\nexpect A acked\n```";

  @TempDir private Path folder;
  @TempDir private Path notes;
  private Profile profile;
  private int ids;

  @BeforeEach
  void open() {
    profile = new SqliteProfiles(CALENDAR).open(folder);
  }

  @AfterEach
  void close() {
    profile.close();
  }

  @Test
  void aCardWithoutAScenarioGetsABlockBelowItsSchedule() throws IOException {
    CardId card = card("#flashcards\n\nQ::A\n<!--SR:!2026-11-26,3,250-->\nR::B\n", "Q");

    assertEquals(Optional.empty(), declaring().write(ready(card)));

    assertEquals(
        "#flashcards\n\nQ::A\n<!--SR:!2026-11-26,3,250-->\n\n" + WRITTEN + "\nR::B\n", note());
  }

  @Test
  void afterTheWriteTheProfileKnowsTheScenarioAndWhereTheOthersMoved() throws IOException {
    CardId card = card("#flashcards\n\nQ::A\n\nR::B\n", "Q");
    declaring().write(ready(card));

    assertEquals(
        Optional.of(SCENARIO.strip()),
        profile.cards().find(card).orElseThrow().card().flashcard().scenario());
    assertEquals(List.of(card), profile.scenarios().declaring().stream().map(c -> c.id()).toList());
    assertEquals(2, profile.cards().counts(CALENDAR.today()).cards());
  }

  @Test
  void aDeclaredScenarioIsReplacedBetweenItsFencesAndNothingElse() throws IOException {
    String before =
        "#flashcards\r\n\r\nQ::Ä\r\n\r\n~~~acks\r\nsend X\r\n~~~\r\n\r\ntail  \r\nR::B\r\n";
    CardId card = card(before, "Q");

    Plan.Ready plan = ready(card);
    declaring().write(plan);

    assertEquals("send X\r\n", plan.edit().before());
    assertEquals(before.replace("send X\r\n", SCENARIO.replace("\n", "\r\n")), note());
  }

  @Test
  void takingItBackRestoresEveryByte() throws IOException {
    String before = "#flashcards\n\nQ::A";
    CardId card = card(before, "Q");
    Plan.Ready plan = ready(card);
    declaring().write(plan);

    assertEquals(Optional.empty(), declaring().takeBack(plan));

    assertEquals(before, note());
    assertEquals(
        Optional.empty(), profile.cards().find(card).orElseThrow().card().flashcard().scenario());
  }

  @Test
  void aNoteThatChangedAfterItWasShownIsLeftAlone() throws IOException {
    CardId card = card("#flashcards\n\nQ::A\n\n```acks\nsend X\n```\n", "Q");
    Plan.Ready plan = ready(card);
    String changed = "#flashcards\n\nNew\n\nQ::A\n\n```acks\nsend Y\n```\n";
    Files.writeString(notes.resolve("a.md"), changed);

    assertTrue(declaring().write(plan).isPresent());

    assertEquals(changed, note());
  }

  @Test
  void theNoteBeforeTheWriteIsKept() throws IOException {
    CardId card = card("#flashcards\n\nQ::A\n", "Q");
    Plan.Ready plan = ready(card);
    declaring().write(plan);

    assertEquals(
        List.of("#flashcards\n\nQ::A\n"),
        profile.ledger().versions(plan.place()).stream()
            .map(bytes -> StandardCharsets.UTF_8.decode(bytes.duplicate()).toString())
            .toList());
  }

  @Test
  void aVaultThatIsOnlyReadIsSaidToBe() throws IOException {
    CardId card = card("#flashcards\n\nQ::A\n", "Q");

    assertEquals(true, ready(card).inStep());
    profile.vaults().put(new Vault(source(), VaultMode.READ_ONLY, new TreeMap<>()));

    assertEquals(false, ready(card).inStep());
  }

  @Test
  void aScenarioThatWouldCloseItsOwnBlockIsRefused() throws IOException {
    CardId card = card("#flashcards\n\nQ::A\n", "Q");

    assertInstanceOf(Plan.Refused.class, declaring().plan(card, "send A\n```\nexpect A acked\n"));
  }

  @Test
  void theSameScenarioAgainNeedsNoWrite() throws IOException {
    CardId card = card("#flashcards\n\nQ::A\n", "Q");
    declaring().write(ready(card));

    assertEquals(
        new Plan.Refused("The note says just that already."), declaring().plan(card, SCENARIO));
  }

  @Test
  void bothDirectionsOfACardShareTheScenario() throws IOException {
    CardId card = card("#flashcards\n\nQ:::A\n<!--SR:!2026-11-26,3,250!2026-11-27,4,250-->\n", "Q");
    declaring().write(ready(card));

    assertEquals(
        "#flashcards\n\nQ:::A\n<!--SR:!2026-11-26,3,250!2026-11-27,4,250-->\n\n" + WRITTEN + "\n",
        note());
  }

  private Plan.Ready ready(CardId card) {
    return assertInstanceOf(Plan.Ready.class, declaring().plan(card, SCENARIO));
  }

  private CardId card(String note, String front) throws IOException {
    Files.writeString(notes.resolve("a.md"), note);
    profile.vaults().put(new Vault(source(), VaultMode.IN_STEP, new TreeMap<>()));
    byte[] bytes = note.getBytes(StandardCharsets.UTF_8);
    NoteFiles.FoundNote found =
        new NoteFiles.FoundNote("a.md", "a.md", ByteBuffer.wrap(bytes), false);
    return importing()
        .run(
            new NoteFiles.Found(source(), "", List.of(found), List.of()),
            new ImportNotes.Options(false, false))
        .cards()
        .stream()
        .map(each -> each.card())
        .filter(each -> each.flashcard().front().equals(front))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private NoteSource source() {
    return new NoteSource(notes.toString());
  }

  private String note() throws IOException {
    return Files.readString(notes.resolve("a.md"));
  }

  private ImportNotes importing() {
    return new ImportNotes(
        new NoteReader(),
        profile.notes(),
        Optional.of(profile.vaults()),
        () -> new CardId("card-" + ++ids),
        CLOCK);
  }

  private DeclareScenario declaring() {
    return new DeclareScenario(
        profile,
        new NoteFileWriter(),
        new NoteReader(),
        new VaultSettings(profile.vaults(), _ -> Optional.empty()),
        importing(),
        CLOCK);
  }
}
