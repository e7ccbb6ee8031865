package dev.highwater.ui.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.highwater.card.CardId;
import dev.highwater.library.NoteEditing;
import dev.highwater.study.CardAction;
import dev.highwater.study.StudyCard;
import dev.highwater.study.query.CardOrder;
import dev.highwater.study.query.ReadQuery;
import dev.highwater.ui.study.StudyInMemory;
import dev.highwater.ui.task.BackgroundTasks;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LibraryViewModelTest {
  private final StudyInMemory study = new StudyInMemory();
  private final LibraryInMemory desk = new LibraryInMemory(study);
  private CardId isr = new CardId("");
  private int changes;
  private final LibraryViewModel model =
      new LibraryViewModel(desk, BackgroundTasks.direct(), () -> changes++);

  @BeforeEach
  void addCards() {
    study.add("What is an ISR?", "A set.");
    study.add("What is acks?", "A setting.");
    study.add("Who leads?", "The leader.");
    model.type("");
    isr = cards().getFirst();
  }

  @Test
  void anEmptyQueryListsAllCards() {
    assertEquals(List.of("What is an ISR?", "What is acks?", "Who leads?"), questions());
  }

  @Test
  void typingListsWhatTheQueryMeans() {
    model.type("what -acks");

    assertEquals(List.of("What is an ISR?"), questions());
  }

  @Test
  void whatCannotBeReadIsSaidAndTheListStays() {
    model.type("acks");
    model.type("acks is:");

    Listing listing = model.listingProperty().get();
    assertEquals(
        Optional.of(
            new ReadQuery.Refused(
                8,
                "The value of is is missing; expected one of new, learning, review, due,"
                    + " suspended, buried, leech, flagged.")),
        listing.refused());
    assertEquals(List.of("What is acks?"), questions());
  }

  @Test
  void typingTheSameQueryInOtherWordsDoesNotSearchAgain() {
    model.type("what acks");
    int before = desk.searches();

    model.type("  what   acks ");

    assertEquals(before, desk.searches());
  }

  @Test
  void sortingByTheSameKeyAgainTurnsTheListRound() {
    model.sort(CardOrder.Key.QUESTION);
    model.sort(CardOrder.Key.QUESTION);

    assertEquals(
        new CardOrder(CardOrder.Key.QUESTION, true), model.listingProperty().get().order());
    assertEquals(List.of("Who leads?", "What is an ISR?", "What is acks?"), questions());
  }

  @Test
  void rowsFollowWhatIsDoneToTheCards() {
    var row = model.row(first());
    assertFalse(row.get().orElseThrow().marks().suspended());

    model.act(List.of(first()), new CardAction.Suspend());

    assertTrue(row.get().orElseThrow().marks().suspended());
  }

  @Test
  void anActionOnManyCardsIsTakenBackAsOne() {
    model.act(cards(), new CardAction.Flag(2));
    assertEquals(List.of(2, 2, 2), flags());
    assertEquals(Optional.of("3 cards: flagged 2."), model.saidProperty().get());

    model.undo();

    assertEquals(List.of(0, 0, 0), flags());
    assertEquals(Optional.of("Taken back for 3 cards: flagged 2."), model.saidProperty().get());
  }

  @Test
  void whatWasTakenBackIsDoneAgain() {
    model.act(cards(), new CardAction.Flag(2));
    model.undo();

    model.redo();

    assertEquals(List.of(2, 2, 2), flags());
  }

  @Test
  void anActionPassesOverCardsThatAreThatWayAlready() {
    model.act(List.of(first()), new CardAction.Suspend());

    model.act(cards(), new CardAction.Suspend());
    assertEquals(Optional.of("2 cards: suspended."), model.saidProperty().get());
    model.undo();

    assertTrue(study.find(first()).orElseThrow().marks().suspended());
  }

  @Test
  void anActionThatChangesNothingSaysSo() {
    model.act(cards(), new CardAction.Unsuspend());

    assertEquals(Optional.of("That would change none of these cards."), model.saidProperty().get());
  }

  @Test
  void cardsThatLeaveTheQueryLeaveTheList() {
    model.type("-is:suspended");

    model.act(List.of(first()), new CardAction.Suspend());

    assertEquals(List.of("What is acks?", "Who leads?"), questions());
    assertEquals(1, changes);
  }

  @Test
  void theCardShownIsExplained() {
    model.show(first());

    CardDetail detail = model.detailProperty().get().orElseThrow();
    assertEquals("What is an ISR?", detail.question().plain());
    assertFalse(detail.explanation().due().isEmpty());
  }

  @Test
  void aCardIsRewrittenAndThatIsTakenBack() {
    model.show(first());
    model.editing().rewrite(first());
    model.editing().type("What is the ISR?");
    assertInstanceOf(
        NoteEditing.Plan.Ready.class,
        model.editing().stateProperty().get().planned().orElseThrow());

    model.editing().write();

    assertEquals(new EditState.Closed(), model.editing().stateProperty().get());
    assertEquals("What is the ISR?", model.detailProperty().get().orElseThrow().question().plain());
    assertEquals(
        Optional.of("Written into note.md. Undo takes it back."), model.saidProperty().get());
    model.undo();
    assertEquals("What is an ISR?", study.find(first()).orElseThrow().card().flashcard().front());
  }

  @Test
  void anActionAfterAnEditIsTakenBackBeforeIt() {
    model.editing().rewrite(first());
    model.editing().type("What is the ISR?");
    model.editing().write();
    model.act(cards(), new CardAction.Flag(1));

    model.undo();

    assertEquals(List.of(0, 0, 0), flags());
    assertEquals("What is the ISR?", study.find(first()).orElseThrow().card().flashcard().front());
  }

  @Test
  void whatCannotBeWrittenIsNotWritten() {
    model.editing().rewrite(first());
    model.editing().type(" ");

    model.editing().write();

    assertInstanceOf(EditState.Rewriting.class, model.editing().stateProperty().get());
    assertEquals("What is an ISR?", study.find(first()).orElseThrow().card().flashcard().front());
  }

  @Test
  void cardsOfANoteThatIsNotWrittenAreNotEdited() {
    desk.close("This vault is read only.");

    model.editing().rewrite(first());

    assertEquals(new EditState.Closed(), model.editing().stateProperty().get());
    assertEquals(Optional.of("This vault is read only."), model.saidProperty().get());
  }

  @Test
  void aCardIsAddedBehindAnother() {
    model.editing().add(first());
    model.editing().type("New?", "Yes.");

    model.editing().write();

    assertTrue(questions().contains("New?"));
    assertEquals(Optional.of("Added to note.md. Undo takes it back."), model.saidProperty().get());
  }

  @Test
  void aDecisionIsTakenBack() {
    desk.decide();
    model.readDecisions();

    model.takeBack(model.decisionsProperty().get().getFirst());

    assertTrue(model.decisionsProperty().get().getFirst().takenBack().isPresent());
  }

  private List<CardId> cards() {
    return model.listingProperty().get().cards().orElseThrow();
  }

  private CardId first() {
    return isr;
  }

  private List<Integer> flags() {
    return cards().stream().map(id -> study.find(id).orElseThrow().marks().flag()).toList();
  }

  private List<String> questions() {
    return cards().stream()
        .map(id -> study.find(id).orElseThrow())
        .map((StudyCard card) -> card.card().flashcard().front())
        .toList();
  }
}
