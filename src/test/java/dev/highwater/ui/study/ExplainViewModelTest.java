package dev.highwater.ui.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.highwater.drill.Drills;
import dev.highwater.schedule.Grade;
import dev.highwater.ui.task.BackgroundTasks;
import org.junit.jupiter.api.Test;

class ExplainViewModelTest {
  private final StudyInMemory study = StudyInMemory.seed();
  private final BackgroundTasks direct = BackgroundTasks.direct();
  private final StudyViewModel model =
      new StudyViewModel(study, new Drills(), direct, direct, direct, StudyInMemory.slowHand());

  @Test
  void toggleExplainsTheCardOnTheScreen() {
    model.start();

    model.explain().toggle();

    assertEquals(
        model.stateProperty().get().shown().orElseThrow().card(), shown().explanation().card());
  }

  @Test
  void toggleTwiceClosesThePanel() {
    model.start();
    model.explain().toggle();

    model.explain().toggle();

    assertEquals(new Explained.Closed(), explained());
  }

  @Test
  void toggleWithoutACardStaysClosed() {
    model.explain().toggle();

    assertEquals(new Explained.Closed(), explained());
  }

  @Test
  void revealingTheAnswerKeepsThePanelOpen() {
    model.start();
    model.explain().toggle();
    Explained.Shown before = shown();

    model.reveal();

    assertEquals(before.explanation().card(), shown().explanation().card());
  }

  @Test
  void nextCardClosesThePanel() {
    model.start();
    model.reveal();
    model.explain().toggle();

    model.grade(Grade.GOOD);

    assertEquals(new Explained.Closed(), explained());
  }

  @Test
  void actionOnTheCardIsSeenInItsHistory() {
    model.start();
    model.explain().toggle();

    model.act((actions, card) -> actions.flag(card, 2));

    assertEquals("flagged 2", shown().explanation().history().getLast().what());
  }

  private Explained explained() {
    return model.explain().explainedProperty().get();
  }

  private Explained.Shown shown() {
    return assertInstanceOf(Explained.Shown.class, explained());
  }
}
