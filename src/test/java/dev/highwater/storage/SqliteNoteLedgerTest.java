package dev.highwater.storage;

import static dev.highwater.storage.ImportedNote.CALENDAR;
import static dev.highwater.storage.ImportedNote.NOW;
import static dev.highwater.storage.ImportedNote.OVERDUE;
import static dev.highwater.storage.ImportedNote.TODAY;
import static dev.highwater.storage.ImportedNote.VAULT;
import static dev.highwater.storage.ImportedNote.added;
import static dev.highwater.storage.ImportedNote.card;
import static dev.highwater.storage.ImportedNote.plan;
import static dev.highwater.storage.ImportedNote.schedule;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.highwater.card.Card;
import dev.highwater.library.CardChange;
import dev.highwater.library.NoteCard;
import dev.highwater.library.NoteLedger;
import dev.highwater.library.NotePlace;
import dev.highwater.library.NoteWrite;
import dev.highwater.library.Profile;
import dev.highwater.note.NoteEdit;
import dev.highwater.schedule.Grade;
import dev.highwater.schedule.Schedule;
import dev.highwater.schedule.Sm2Osr;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteNoteLedgerTest {
  private static final Card CARD = card("acks", "a.md", 3);
  private static final NotePlace NOTE = new NotePlace(VAULT, "a.md");
  private static final NoteEdit EDIT =
      new NoteEdit(7, "", "\r\n<!--SR:…-->", StandardCharsets.ISO_8859_1, 4);

  @TempDir private Path folder;
  private Profile profile;

  @BeforeEach
  void openProfile() {
    profile = new SqliteProfiles(CALENDAR).open(folder);
    profile.notes().commit(plan(added(CARD, OVERDUE)));
  }

  @AfterEach
  void closeProfile() {
    profile.close();
  }

  private NoteLedger ledger() {
    return profile.ledger();
  }

  private long review(Schedule after) {
    return profile
        .reviews()
        .record(CARD.id(), NOW, Grade.GOOD, Duration.ZERO, OVERDUE, after, Sm2Osr.IDENTITY)
        .id();
  }

  private void keep(String text, Instant at) {
    ledger().announce(NOTE, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), List.of(), at);
  }

  private List<String> versions() {
    return ledger().versions(NOTE).stream()
        .map(bytes -> StandardCharsets.UTF_8.decode(bytes.duplicate()).toString())
        .toList();
  }

  @Test
  void placeOfACardIsItsNoteUntilItVanishes() {
    assertEquals(Optional.of(NOTE), ledger().placeOf(CARD.id()));
    profile.notes().commit(plan(new CardChange.Removed(CARD.id())));
    assertEquals(Optional.empty(), ledger().placeOf(CARD.id()));
  }

  @Test
  void differingAreTheCardsWhoseNoteDoesNotSayTheirState() {
    assertEquals(List.of(), ledger().differing(VAULT));
    Optional<Schedule> after = schedule(TODAY.plusDays(35), 35, 288);
    review(after.orElseThrow());
    NoteCard owed = new NoteCard(CARD, Optional.of("2025-02-05,12,288"), OVERDUE, after);
    assertEquals(List.of(owed), ledger().differing(VAULT));
    assertEquals(List.of(owed), ledger().cardsIn(NOTE));
  }

  @Test
  void finishNotesWhatTheCommentsSayAndLeavesTheState() {
    Optional<Schedule> after = schedule(TODAY.plusDays(35), 35, 288);
    review(after.orElseThrow());
    Card moved = card("acks", "a.md", 8);
    ledger().finish(NOTE, List.of(new NoteCard(moved, Optional.of("c"), after, Optional.empty())));
    assertEquals(List.of(), ledger().differing(VAULT));
    assertEquals(
        List.of(new NoteCard(moved, Optional.of("c"), after, after)), ledger().cardsIn(NOTE));
  }

  @Test
  void aWriteIsRememberedUntilItIsWithdrawn() {
    long review = review(schedule(TODAY.plusDays(35), 35, 288).orElseThrow());
    List<Long> writes =
        ledger()
            .announce(
                NOTE,
                ByteBuffer.allocate(3),
                List.of(new NoteWrite(Optional.of(review), EDIT)),
                NOW);
    assertEquals(Optional.of(EDIT), ledger().writtenFor(review));
    ledger().withdraw(writes);
    assertEquals(Optional.empty(), ledger().writtenFor(review));
  }

  @Test
  void aVersionThatIsTheLatestAlreadyIsNotKeptAgain() {
    keep("one", NOW);
    keep("one", NOW);
    keep("two", NOW);
    assertEquals(List.of("two", "one"), versions());
  }

  @Test
  void versionsOfTheLastMonthStayAndTwentyOlderOnes() {
    Instant longAgo = NOW.minus(Duration.ofDays(90));
    IntStream.range(0, 30).forEach(at -> keep("old " + at, longAgo));
    assertEquals(30, versions().size());
    IntStream.range(0, 25).forEach(at -> keep("new " + at, NOW));
    assertEquals(25, versions().size());
    assertEquals("new 24", versions().getFirst());
    keep("later", NOW.plus(Duration.ofDays(60)));
    assertEquals(20, versions().size());
  }

  @Test
  void countsAreOfTheSourceAndTheDay() {
    assertEquals(new NoteLedger.Counts(1, 1, 1), ledger().counts(VAULT, TODAY));
    assertEquals(new NoteLedger.Counts(1, 1, 0), ledger().counts(VAULT, TODAY.minusDays(9)));
  }
}
