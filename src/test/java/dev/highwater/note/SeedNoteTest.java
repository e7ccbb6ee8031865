package dev.highwater.note;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.highwater.card.CardKind;
import dev.highwater.card.DeckPath;
import dev.highwater.card.Flashcard;
import dev.highwater.card.LineRange;
import dev.highwater.schedule.Schedule;
import dev.highwater.schedule.Sm2Schedule;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SeedNoteTest {
  private static final String VERBATIM = "000_7b4be3b45c1884a4.txt";
  private static final String BUNDLED = "Producer Acknowledgement.md";

  private static ReadNote verbatim() {
    return Notes.read(VERBATIM, Notes.resource("/seed/" + VERBATIM));
  }

  private static ReadNote bundled() {
    return Notes.read(BUNDLED, Notes.resource("/dev/highwater/decks/" + BUNDLED));
  }

  private static Flashcard card(String front, String back, int first) {
    return new Flashcard(
        CardKind.SINGLE_BASIC,
        0,
        front,
        back,
        List.of("Producer Acknowledgement", "Flashcards"),
        List.of(new DeckPath("Producer Acknowledgement")),
        new LineRange(first, first + 1),
        Optional.empty());
  }

  private static Optional<Schedule> schedule(String due, int interval, int ease) {
    return Optional.of(new Sm2Schedule(LocalDate.parse(due), interval, ease));
  }

  @Test
  void readsTheFourCardsWithTheirPlaces() {
    assertEquals(
        List.of(
            card(
                "What are the three possible values for producer acks?",
                "acks=0 (no ack), acks=1 (leader only), acks=all (all replicas)",
                37),
            card(
                "Which acks setting provides the strongest durability guarantee?",
                "acks=all, especially when combined with min.insync.replicas",
                42),
            card(
                "What is the trade-off when using acks=all?",
                "Highest durability but also highest latency since we wait for all replicas to"
                    + " acknowledge",
                47),
            card(
                "With acks=all and min.insync.replicas=2, how many brokers can fail before"
                    + " producers can't write?",
                "1 broker - we need at least 2 brokers available to meet the min.insync.replicas"
                    + " requirement",
                52)),
        verbatim().cards().stream().map(ReadCard::flashcard).toList());
  }

  @Test
  void usesTheCommentThatTouchesEachCard() {
    assertEquals(
        List.of(
            schedule("2025-02-05", 12, 288),
            schedule("2025-01-28", 4, 272),
            schedule("2025-01-25", 2, 230),
            schedule("2025-02-02", 9, 250)),
        verbatim().cards().stream().map(ReadCard::schedule).toList());
  }

  @Test
  void keepsTheOlderCommentsAsOrphansOfTheCardAbove() {
    assertEquals(
        List.of(
            List.of(
                new ScheduleComment(
                    40, "<!--SR:!2024-07-18,3,250-->", List.of(schedule("2024-07-18", 3, 250)))),
            List.of(
                new ScheduleComment(
                    45, "<!--SR:!2024-07-19,4,250-->", List.of(schedule("2024-07-19", 4, 250)))),
            List.of(
                new ScheduleComment(
                    50, "<!--SR:!2024-07-20,5,250-->", List.of(schedule("2024-07-20", 5, 250)))),
            List.of(
                new ScheduleComment(
                    55, "<!--SR:!2024-07-20,5,250-->", List.of(schedule("2024-07-20", 5, 250))))),
        verbatim().cards().stream().map(ReadCard::orphans).toList());
  }

  @Test
  void reportsOrphansAndOffersTheRepairedTags() {
    ReadNote note = verbatim();

    assertEquals(
        List.of(
            "1 mojibake-tag",
            "1 mojibake-tag",
            "40 orphan-schedule",
            "45 orphan-schedule",
            "50 orphan-schedule",
            "55 orphan-schedule"),
        Notes.problems(note));
    assertEquals(
        List.of("♣️/kafka", "📖"),
        note.problems().stream()
            .filter(problem -> problem.code().equals("mojibake-tag"))
            .map(problem -> problem.message().replaceAll(".*to be \"(.*)\"\\. .*", "$1"))
            .toList());
  }

  @Test
  void readsTheBundledNoteAlikeButWithoutDoubtfulTags() {
    assertEquals(verbatim().cards(), bundled().cards());
    assertEquals(
        List.of(
            "40 orphan-schedule", "45 orphan-schedule", "50 orphan-schedule", "55 orphan-schedule"),
        Notes.problems(bundled()));
  }

  @Test
  void holdsCardsBecauseOfItsComments() {
    NoteReading reading =
        new NoteReader()
            .read(BUNDLED, java.nio.ByteBuffer.wrap(Notes.resource("/seed/" + VERBATIM)), false);

    assertEquals(verbatim().cards(), ((ReadNote) reading).cards());
  }
}
