package dev.highwater.ui.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.highwater.drill.Drills;
import dev.highwater.schedule.Grade;
import dev.highwater.study.CardActions;
import dev.highwater.study.CardMarks;
import dev.highwater.study.queue.StudyQueue;
import dev.highwater.ui.task.BackgroundTasks;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/// What the learner can do to a card beside grading it once, and what the screen says then.
class StudyActionsTest {
  private static final String FIRST = "What are the three possible values for producer acks?";
  private static final String SECOND =
      "Which acks setting provides the strongest durability guarantee?";

  private final StudyInMemory study = StudyInMemory.seed();
  private final AtomicLong nanos = new AtomicLong();
  private final StudyViewModel model = model();

  @Test
  void secondAnswerWithinTwoTenthsOfASecondIsIgnored() {
    answer(Grade.GOOD, 0);

    answer(Grade.EASY, 199);

    assertEquals(List.of(Grade.GOOD), study.grades());
    assertInstanceOf(StudyState.Revealed.class, model.stateProperty().get());
  }

  @Test
  void secondAnswerAfterTwoTenthsOfASecondCounts() {
    answer(Grade.GOOD, 0);

    answer(Grade.EASY, 200);

    assertEquals(List.of(Grade.GOOD, Grade.EASY), study.grades());
  }

  @Test
  void undoSaysWhatWasTakenBack() {
    answer(Grade.GOOD, 0);

    model.undo();

    assertEquals(Optional.of(new Said("Taken back: rated Good.", true)), said());
  }

  @Test
  void undoSaysThatThereIsNothing() {
    model.undo();

    assertEquals(Optional.of(new Said("There is nothing to take back.", false)), said());
  }

  @Test
  void redoGradesAgainAndAsksTheNextCard() {
    answer(Grade.GOOD, 0);
    model.undo();

    model.redo();

    assertEquals(List.of(Grade.GOOD), study.grades());
    assertEquals(SECOND, question());
    assertEquals(Optional.of(new Said("Done again: rated Good.", false)), said());
  }

  @Test
  void redoWithNothingTakenBackSaysSo() {
    model.redo();

    assertEquals(Optional.of(new Said("There is nothing to do again.", false)), said());
    assertEquals(FIRST, question());
  }

  @Test
  void nextGradeIsSilent() {
    model.undo();

    answer(Grade.GOOD, 0);

    assertEquals(Optional.empty(), said());
  }

  @Test
  void buryAsksTheNextCardAndCanBeTakenBack() {
    model.act(CardActions::bury);
    String afterwards = question();

    model.undo();

    assertEquals(SECOND, afterwards);
    assertEquals(FIRST, question());
    assertEquals(
        Optional.of(new Said("Taken back: buried until the next day.", true)), said());
  }

  @Test
  void suspendSaysWhatItDid() {
    model.act(CardActions::suspend);

    assertEquals(Optional.of(new Said("The card is suspended.", false)), said());
    assertEquals(SECOND, question());
  }

  @Test
  void flagLeavesTheAnswerRevealed() {
    model.reveal();

    model.act((actions, card) -> actions.flag(card, 3));

    StudyState.Revealed revealed =
        assertInstanceOf(StudyState.Revealed.class, model.stateProperty().get());
    assertEquals(new CardMarks(false, Optional.empty(), 3, false), revealed.card().marks());
  }

  @Test
  void refusedActionSaysWhyAndKeepsTheCard() {
    model.act((actions, card) -> actions.flag(card, 0));

    assertEquals(Optional.of(new Said("The card has that flag already.", false)), said());
    assertEquals(FIRST, question());
  }

  @Test
  void makeDuePostponesByDays() {
    assertTrue(model.makeDue("+3"));

    assertEquals(Optional.of(new Said("The card is postponed by 3 days.", false)), said());
    assertEquals(SECOND, question());
  }

  @Test
  void makeDueOfADayThatCannotBeReadSaysHowToWriteIt() {
    assertFalse(model.makeDue("next week"));

    assertEquals(
        Optional.of(new Said("Write a day as 2026-12-01, or +3 for 3 days later.", false)), said());
    assertEquals(List.of(), study.all());
  }

  @Test
  void countsTellTheStageOfTheCardOnTheScreenToo() {
    StudyQueue.Counts before = shown().left();

    answer(Grade.AGAIN, 0);

    assertEquals(new StudyQueue.Counts(0, 0, 4), before);
    assertEquals(new StudyQueue.Counts(0, 1, 3), shown().left());
  }

  private StudyViewModel model() {
    BackgroundTasks direct = BackgroundTasks.direct();
    StudyViewModel started =
        new StudyViewModel(study, new Drills(), direct, direct, direct, nanos::get);
    started.start();
    return started;
  }

  private void answer(Grade grade, int millisLater) {
    nanos.addAndGet(Duration.ofMillis(millisLater).toNanos());
    model.reveal();
    model.grade(grade);
  }

  private Optional<Said> said() {
    return model.saidProperty().get();
  }

  private ShownCard shown() {
    return model.stateProperty().get().shown().orElseThrow();
  }

  private String question() {
    return shown().card().flashcard().front();
  }
}
