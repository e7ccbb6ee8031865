package dev.highwater.ui.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.highwater.card.CardId;
import dev.highwater.drill.Drills;
import dev.highwater.schedule.Grade;
import dev.highwater.study.SessionProgress;
import dev.highwater.study.deck.DeckChoices;
import dev.highwater.study.deck.DeckOption;
import dev.highwater.study.deck.DeckRules;
import dev.highwater.ui.task.BackgroundTasks;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class StudyViewModelTest {
  private final StudyInMemory study = StudyInMemory.seed();
  private final AtomicLong nanos = new AtomicLong();
  private final HeldTasks profile = new HeldTasks();
  private final HeldTasks computation = new HeldTasks();
  private final StudyViewModel model = model(study);

  @Test
  void isLoadingUntilTheSessionIsOpen() {
    model.start();

    assertEquals(new StudyState.Loading(), state());
  }

  @Test
  void startAsksTheFirstCard() {
    started();

    assertEquals("What are the three possible values for producer acks?", question());
    assertInstanceOf(StudyState.Asking.class, state());
  }

  @Test
  void startShowsTheNextDueDayWhenNothingIsDue() {
    StudyInMemory later = new StudyInMemory();
    LocalDate nextDue = StudyInMemory.TODAY.plusDays(3);
    later.add("question", "answer", Optional.of(nextDue));
    StudyViewModel idle = model(later);

    idle.start();
    profile.runAll();

    assertEquals(new StudyState.Empty(Optional.of(nextDue)), idle.stateProperty().get());
  }

  @Test
  void revealKeepsTheCard() {
    started();

    model.reveal();

    assertInstanceOf(StudyState.Revealed.class, state());
    assertEquals("What are the three possible values for producer acks?", question());
  }

  @Test
  void gradeDoesNothingBeforeTheAnswerIsRevealed() {
    started();

    model.grade(Grade.GOOD);
    profile.runAll();

    assertEquals(List.of(), study.grades());
    assertInstanceOf(StudyState.Asking.class, state());
  }

  @Test
  void gradeIsRecordedAndAsksTheNextCard() {
    started();

    answer(Grade.HARD);

    assertEquals(List.of(Grade.HARD), study.grades());
    assertInstanceOf(StudyState.Asking.class, state());
    assertEquals(new SessionProgress(1, 3, 4), card().progress());
  }

  @Test
  void gradeThatCouldNotBeWrittenIntoItsNoteIsToldUntilTheNext() {
    study.refuseWrites(Optional.of("a.md is read-only."));
    started();

    answer(Grade.GOOD);
    Optional<String> told = model.unwrittenProperty().get();
    model.refresh();
    profile.runAll();
    Optional<String> stillTold = model.unwrittenProperty().get();
    study.refuseWrites(Optional.empty());
    answer(Grade.GOOD);

    assertEquals(Optional.of("a.md is read-only."), told);
    assertEquals(told, stillTold);
    assertEquals(Optional.empty(), model.unwrittenProperty().get());
    assertEquals(List.of(Grade.GOOD, Grade.GOOD), study.grades());
  }

  @Test
  void gradeRecordsTheTimeSinceTheQuestionWasShown() {
    started();
    nanos.addAndGet(Duration.ofSeconds(7).toNanos());

    answer(Grade.GOOD);

    assertEquals(Optional.of(Duration.ofSeconds(7)), study.all().getLast().taken());
  }

  @Test
  void secondGradeIsIgnoredWhileTheFirstIsBeingStored() {
    started();
    model.reveal();

    model.grade(Grade.GOOD);
    model.grade(Grade.AGAIN);
    profile.runAll();

    assertEquals(List.of(Grade.GOOD), study.grades());
  }

  @Test
  void gradeDoesNotWaitForTheScenario() {
    started();

    answer(Grade.GOOD);

    assertEquals(2, computation.asked());
    assertEquals(List.of(Grade.GOOD), study.grades());
  }

  @Test
  void scenarioArrivesWhileTheQuestionStands() {
    started();

    computation.runAll();

    assertInstanceOf(StudyState.Asking.class, state());
    assertInstanceOf(Illustration.Ready.class, illustration());
  }

  @Test
  void scenarioArrivesAfterTheAnswerWasRevealed() {
    started();
    model.reveal();

    computation.runAll();

    assertInstanceOf(StudyState.Revealed.class, state());
    assertInstanceOf(Illustration.Ready.class, illustration());
  }

  @Test
  void cardThatIsNotUnderstoodHasNoScenario() {
    StudyInMemory other = new StudyInMemory();
    other.add("What is the capital of Peru?", "Lima");
    StudyViewModel elsewhere = model(other);

    elsewhere.start();
    profile.runAll();
    computation.runAll();

    StudyState.Asking asking =
        assertInstanceOf(StudyState.Asking.class, elsewhere.stateProperty().get());
    assertEquals(new Illustration.Absent(), asking.illustration());
  }

  @Test
  void refreshShowsTheEditedCardWithItsAnswerStillRevealed() {
    started();
    model.reveal();
    study.edit(card().card().id(), "What does acks stand for?");

    refreshed();

    assertInstanceOf(StudyState.Revealed.class, state());
    assertEquals("What does acks stand for?", question());
    assertEquals(new Illustration.Preparing(), illustration());
  }

  @Test
  void refreshLeavesAnUnchangedCardAsItIs() {
    started();
    computation.runAll();
    StudyState before = state();

    refreshed();

    assertEquals(before, state());
    assertEquals(1, computation.asked());
  }

  @Test
  void refreshAsksTheNextCardWhenTheOneShownVanished() {
    started();
    model.reveal();
    study.remove(card().card().id());

    refreshed();

    assertInstanceOf(StudyState.Asking.class, state());
    assertEquals("Which acks setting provides the strongest durability guarantee?", question());
  }

  @Test
  void refreshWhileAGradeIsBeingStoredIsDoneAfterwards() {
    started();
    model.reveal();
    model.grade(Grade.GOOD);
    study.edit(new CardId("card-0000001"), "edited");

    refreshed();

    assertEquals(List.of(Grade.GOOD), study.grades());
    assertEquals("edited", question());
  }

  @Test
  void refreshDuringTheFirstLoadIsDoneAfterwards() {
    model.start();

    refreshed();

    assertEquals("What are the three possible values for producer acks?", question());
  }

  @Test
  void refreshAsksNewCardsWhenTheSessionIsOver() {
    started();
    for (int card = 0; card < 4; card++) {
      answer(Grade.GOOD);
    }
    assertInstanceOf(StudyState.Finished.class, state());
    study.add("new question", "answer");

    refreshed();

    assertEquals("new question", question());
  }

  @Test
  void refreshKeepsTheEndOfTheSessionWhenNothingIsNew() {
    started();
    for (int card = 0; card < 4; card++) {
      answer(Grade.GOOD);
    }
    StudyState before = state();

    refreshed();

    assertEquals(before, state());
  }

  @Test
  void cardsThatCameDuringTheSessionAreAskedAfterIt() {
    started();
    study.add("new question", "answer");
    refreshed();

    for (int card = 0; card < 4; card++) {
      answer(Grade.GOOD);
    }

    assertEquals("new question", question());
  }

  @Test
  void scenarioOfAGradedCardIsNoLongerWorkedOut() {
    started();

    answer(Grade.GOOD);

    assertEquals(1, computation.waiting());
  }

  @Test
  void undoAsksTheLastGradedCardAgain() {
    started();
    ShownCard first = card();
    answer(Grade.GOOD);

    model.undo();
    profile.runAll();

    assertEquals(List.of(), study.grades());
    assertEquals(first, card());
    assertInstanceOf(StudyState.Asking.class, state());
  }

  @Test
  void undoWithNothingToTakeBackKeepsTheCard() {
    started();
    ShownCard first = card();

    model.undo();
    profile.runAll();

    assertEquals(first, card());
  }

  @Test
  void againBringsTheCardBackBeforeTheSessionEnds() {
    started();
    String first = question();

    answer(Grade.AGAIN);
    for (int i = 0; i < 3; i++) {
      answer(Grade.GOOD);
    }

    assertEquals(first, question());
  }

  @Test
  void lastGradeFinishesTheSession() {
    started();

    for (int i = 0; i < 4; i++) {
      answer(Grade.GOOD);
    }

    StudyState.Finished finished = assertInstanceOf(StudyState.Finished.class, state());
    assertEquals(4, finished.summary().good());
    assertEquals(Optional.of(StudyInMemory.TODAY.plusDays(23)), finished.summary().nextDue());
  }

  @Test
  void undoGoesBackFromTheEndOfTheSession() {
    started();
    for (int i = 0; i < 4; i++) {
      answer(Grade.GOOD);
    }

    model.undo();
    profile.runAll();

    assertEquals(new SessionProgress(3, 1, 4), card().progress());
  }

  @Test
  void digitThatBouncesAfterAGradePredictsNothing() {
    study
        .decks()
        .put(
            DeckRules.ALL,
            new DeckChoices(
                new TreeMap<>(Map.of(DeckOption.PREDICTIONS, "always")), Optional.empty()));
    started();
    model.reveal();
    model.grade(Grade.GOOD);
    profile.runAll();
    computation.runAll();

    assertFalse(model.predict(0));
    nanos.addAndGet(StudyViewModel.SHORTEST_BETWEEN_ANSWERS.toNanos());
    assertTrue(model.predict(0));
  }

  @Test
  void failedGradeLeavesTheCardToBeGradedAgain() {
    started();
    model.reveal();
    model.grade(Grade.GOOD);

    assertThrows(IllegalStateException.class, () -> profile.fail(new IllegalStateException()));
    nanos.addAndGet(StudyViewModel.SHORTEST_BETWEEN_ANSWERS.toNanos());
    model.grade(Grade.GOOD);
    profile.runAll();

    assertEquals(List.of(Grade.GOOD), study.grades());
  }

  private StudyViewModel model(StudyRoom room) {
    return new StudyViewModel(
        room, new Drills(), profile, computation, BackgroundTasks.direct(), nanos::get);
  }

  private void refreshed() {
    model.refresh();
    profile.runAll();
  }

  private void started() {
    model.start();
    profile.runAll();
  }

  private void answer(Grade grade) {
    model.reveal();
    model.grade(grade);
    profile.runAll();
    nanos.addAndGet(StudyViewModel.SHORTEST_BETWEEN_ANSWERS.toNanos());
  }

  private StudyState state() {
    return model.stateProperty().get();
  }

  private ShownCard card() {
    return switch (state()) {
      case StudyState.Asking(ShownCard card, var _) -> card;
      case StudyState.Revealed(ShownCard card, var _) -> card;
      default -> throw new AssertionError("no card is shown: " + state());
    };
  }

  private Illustration illustration() {
    return switch (state()) {
      case StudyState.Asking(var _, Illustration illustration) -> illustration;
      case StudyState.Revealed(var _, Illustration illustration) -> illustration;
      default -> throw new AssertionError("no card is shown: " + state());
    };
  }

  private String question() {
    return card().card().flashcard().front();
  }

  /// Work that waits until the test lets it run.
  private static final class HeldTasks implements BackgroundTasks {
    private final Deque<Held<?>> waiting = new ArrayDeque<>();
    private int asked;

    private record Held<T>(
        Supplier<? extends T> work, Consumer<? super T> done, Consumer<RuntimeException> failed) {
      void run() {
        BackgroundTasks.direct().ask(work, done, failed);
      }
    }

    @Override
    public <T> Request ask(
        Supplier<? extends T> work, Consumer<? super T> done, Consumer<RuntimeException> failed) {
      Held<T> held = new Held<>(work, done, failed);
      waiting.add(held);
      asked++;
      return () -> waiting.remove(held);
    }

    @Override
    public void onScreen(Runnable step) {
      step.run();
    }

    int asked() {
      return asked;
    }

    int waiting() {
      return waiting.size();
    }

    void runAll() {
      while (!waiting.isEmpty()) {
        waiting.remove().run();
      }
    }

    void fail(RuntimeException failure) {
      waiting.remove().failed().accept(failure);
    }
  }
}
