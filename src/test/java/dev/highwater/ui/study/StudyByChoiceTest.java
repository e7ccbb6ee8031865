package dev.highwater.ui.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.highwater.drill.Drills;
import dev.highwater.schedule.Grade;
import dev.highwater.study.SessionKind;
import dev.highwater.study.deck.DeckChoices;
import dev.highwater.study.deck.DeckOption;
import dev.highwater.study.deck.DeckRules;
import dev.highwater.ui.task.BackgroundTasks;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Studying more than the day asks for, and catching up with it.
class StudyByChoiceTest {
  private final StudyInMemory study = StudyInMemory.seed();
  private final BackgroundTasks direct = BackgroundTasks.direct();
  private final StudyViewModel model =
      new StudyViewModel(study, new Drills(), direct, direct, direct, StudyInMemory.slowHand());

  @Test
  void studyAheadAsksTheCardsOfTheNextDay() {
    study.add("Tomorrow?", "Yes.", Optional.of(StudyInMemory.TODAY.plusDays(1)));
    finish();

    model.study(new SessionKind.Ahead(Optional.empty(), 1));

    assertEquals("Tomorrow?", question());
  }

  @Test
  void studyWithNothingInItSaysWhyAndKeepsTheScreen() {
    finish();
    StudyState before = model.stateProperty().get();

    model.study(new SessionKind.ForgottenToday(Optional.empty()));

    assertEquals(
        Optional.of(new Said("No card was graded Again today.", false)),
        model.saidProperty().get());
    assertEquals(before, model.stateProperty().get());
  }

  @Test
  void crammingLeavesTheSchedulesAlone() {
    finish();
    var schedules = study.dueAndNew(StudyInMemory.TODAY.plusDays(100));

    model.study(new SessionKind.Cram(model.lastDeck()));
    answer(Grade.EASY);

    assertEquals(schedules, study.dueAndNew(StudyInMemory.TODAY.plusDays(100)));
  }

  @Test
  void moreNewCardsAreAskedBeyondTodaysLimit() {
    study.decks()
        .put(
            DeckRules.ALL,
            new DeckChoices(new TreeMap<>(Map.of(DeckOption.NEW_PER_DAY, "0")), Optional.empty()));
    study.add("New?", "Yes.", Optional.empty());
    finish();
    assertInstanceOf(StudyState.Finished.class, model.stateProperty().get());

    model.studyMoreNew(10);

    assertEquals("New?", question());
    assertEquals(
        Optional.of(new Said("Up to 10 more new cards today, only today.", false)),
        model.saidProperty().get());
  }

  @Test
  void catchingUpOffersEveryWayWithItsCost() {
    model.start();

    model.catchUp().toggle();

    Backlog.Offered offered =
        assertInstanceOf(Backlog.Offered.class, model.catchUp().backlogProperty().get());
    assertEquals(4, offered.cards());
    assertEquals(study.catchUp().plans(), offered.plans());
  }

  @Test
  void planIsAppliedAndCanBeTakenBack() {
    model.start();
    model.catchUp().toggle();

    model.catchUp().apply(2);
    int left = model.stateProperty().get().shown().orElseThrow().progress().remaining();
    model.undo();

    assertEquals(2, left);
    assertEquals(4, study.dueAndNew(StudyInMemory.TODAY).size());
    assertEquals(new Backlog.Closed(), model.catchUp().backlogProperty().get());
  }

  @Test
  void placeWithoutAPlanAppliesNothing() {
    model.start();
    model.catchUp().toggle();

    model.catchUp().apply(9);

    assertInstanceOf(Backlog.Offered.class, model.catchUp().backlogProperty().get());
    assertEquals(0, study.all().size());
  }

  private void finish() {
    model.start();
    for (int card = 0; card < 4; card++) {
      answer(Grade.GOOD);
    }
  }

  private void answer(Grade grade) {
    model.reveal();
    model.grade(grade);
  }

  private String question() {
    return model.stateProperty().get().shown().orElseThrow().card().flashcard().front();
  }
}
