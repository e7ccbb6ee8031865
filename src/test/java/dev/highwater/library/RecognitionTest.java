package dev.highwater.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecognitionTest {
  private static final String FIRST = "Who waits for the leader?::the producer under acks=1\n";
  private static final String SECOND = "Who waits for every in-sync replica?::the leader\n";
  private static final String THIRD = "What does acks=0 wait for?::nothing at all\n";

  private final RememberedNotes notes = new RememberedNotes();

  @BeforeEach
  void importThreeCards() {
    notes.with("a.md", FIRST + "\n" + SECOND + "\n" + THIRD).importAll();
  }

  private List<String> idsAfter(String text) {
    return notes.with("a.md", text).importAll().cards().stream()
        .map(card -> card.card().id().value())
        .toList();
  }

  @Test
  void aCardKeepsItsIdWhenItsAnswerIsEdited() {
    String edited = "Who waits for every in-sync replica?::something else entirely\n";

    assertEquals(
        List.of("card-01", "card-02", "card-03"), idsAfter(FIRST + "\n" + edited + "\n" + THIRD));
  }

  @Test
  void aCardKeepsItsIdWhenItsQuestionIsEdited() {
    String edited = "Who has to wait for all in-sync replicas?::the leader\n";

    assertEquals(
        List.of("card-01", "card-02", "card-03"), idsAfter(FIRST + "\n" + edited + "\n" + THIRD));
  }

  @Test
  void aCardKeepsItsIdWhenBothSidesAreEditedInPlace() {
    String edited = "Who waits for each in-sync replica?::the partition leader\n";

    assertEquals(
        List.of("card-01", "card-02", "card-03"), idsAfter(FIRST + "\n" + edited + "\n" + THIRD));
  }

  @Test
  void aRewrittenCardKeepsItsIdBecauseOfItsComment() {
    String comment = "<!--SR:!2025-02-05,12,288-->\n";
    notes.with("a.md", FIRST + comment).importAll();

    assertEquals(List.of("card-01"), idsAfter("Capital of Kenya::Nairobi\n" + comment));
  }

  @Test
  void aCardInThePlaceOfAnotherIsNew() {
    String other = "Capital of Kenya::Nairobi\n";

    assertEquals(
        List.of("card-01", "card-04", "card-03"), idsAfter(FIRST + "\n" + other + "\n" + THIRD));
  }

  @Test
  void cardsKeepTheirIdsWhenTheyAreMoved() {
    assertEquals(
        List.of("card-03", "card-01", "card-02"), idsAfter(THIRD + "\n" + FIRST + "\n" + SECOND));
  }

  @Test
  void cardsKeepTheirIdsWhenOneIsPutBetween() {
    String between = "Who waits for nobody?::nobody under acks=0\n";

    assertEquals(
        List.of("card-01", "card-04", "card-02", "card-03"),
        idsAfter(FIRST + "\n" + between + "\n" + SECOND + "\n" + THIRD));
  }

  @Test
  void aCardKeepsItsIdWhenItIsAskedBothWays() {
    assertEquals(
        List.of("card-01", "card-04", "card-02", "card-03"),
        idsAfter(FIRST.replace("::", ":::") + "\n" + SECOND + "\n" + THIRD));
  }

  @Test
  void aFormattersBlankLineChangesNeitherIdNorState() {
    String comment = "<!--SR:!2025-02-05,12,288-->\n";
    notes.with("a.md", FIRST + comment).importAll();

    ImportReport report = notes.with("a.md", FIRST + "\n" + comment).importAll();

    assertEquals(List.of(0, 0, 1, 0), RememberedNotes.counts(report));
  }

  @Test
  void twoIdenticalCardsStayTwo() {
    notes.with("b.md", "Same::card\n\nSame::card\n").importAll();
    ImportReport report = notes.with("b.md", "Same::card\n\nSame::card\n").importAll();

    assertEquals(List.of(0, 0, 5, 0), RememberedNotes.counts(report));
    assertEquals(
        List.of("card-04", "card-05"),
        report.cards().stream()
            .map(card -> card.card().id().value())
            .filter(id -> id.compareTo("card-03") > 0)
            .toList());
  }

  @Test
  void ofTwoIdenticalCardsTheOneLeftKeepsItsOwnComment() {
    notes
        .with(
            "b.md",
            "Same::card\n<!--SR:!2025-02-05,12,288-->\n\nSame::card\n<!--SR:!2025-03-01,3,250-->\n")
        .importAll();
    ImportReport report =
        notes.with("b.md", "Same::card\n<!--SR:!2025-03-01,3,250-->\n").importAll();

    assertEquals("card-05", report.cards().getLast().card().id().value());
    assertEquals(List.of(0, 0, 4, 1), RememberedNotes.counts(report));
  }
}
