package dev.highwater.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.highwater.drill.Drills;
import dev.highwater.schedule.Grade;
import dev.highwater.study.deck.DeckChoices;
import dev.highwater.study.deck.DeckOption;
import dev.highwater.study.deck.DeckRules;
import dev.highwater.ui.player.PlayerViewModel;
import dev.highwater.ui.player.ScenarioPlayer;
import dev.highwater.ui.study.StudyInMemory;
import dev.highwater.ui.study.StudyViewModel;
import dev.highwater.ui.task.BackgroundTasks;
import dev.highwater.ui.theme.Appearance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// A review by keyboard alone, wherever the focus is.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX calls start before each test
class StudyKeyboardTest {
  private final StudyInMemory study = StudyInMemory.seed();
  private Stage stage;

  @Start
  void start(Stage stage) {
    this.stage = stage;
    HeadlessScreen.fit(stage);
    // A digit may predict, where that is asked; the keys of grades are what is looked at here.
    study
        .decks()
        .put(
            DeckRules.ALL,
            new DeckChoices(
                new TreeMap<>(Map.of(DeckOption.PREDICTIONS, "off")), Optional.empty()));
    BackgroundTasks direct = BackgroundTasks.direct();
    StudyViewModel model =
        new StudyViewModel(study, new Drills(), direct, direct, direct, StudyInMemory.slowHand());
    Shells.of(new Appearance(), model, Optional.empty()).show(stage);
  }

  @Test
  void spaceRevealsTheAnswer(FxRobot robot) {
    assertFalse(Shown.shows(robot, "#answer"));

    robot.type(KeyCode.SPACE);

    assertTrue(Shown.shows(robot, "#answer"));
  }

  @Test
  void enterRevealsTheAnswer(FxRobot robot) {
    robot.type(KeyCode.ENTER);

    assertTrue(Shown.shows(robot, "#answer"));
  }

  @Test
  void secondSpaceGradesNothing(FxRobot robot) {
    robot.type(KeyCode.SPACE, KeyCode.SPACE);

    assertEquals(List.of(), study.grades());
    assertTrue(Shown.shows(robot, "#answer"));
  }

  @Test
  void spaceGradesNothingAfterTheAnswerWasRevealedByClick(FxRobot robot) {
    robot.clickOn("#reveal");
    robot.type(KeyCode.SPACE);

    assertEquals(List.of(), study.grades());
    assertTrue(Shown.shows(robot, "#answer"));
  }

  @Test
  void spaceStillRevealsAfterAClickIntoTheCard(FxRobot robot) {
    robot.clickOn("#question");
    robot.type(KeyCode.SPACE);

    assertTrue(Shown.shows(robot, "#answer"));
  }

  @Test
  void gradeKeysDoNothingBeforeTheAnswerIsRevealed(FxRobot robot) {
    robot.type(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4);

    assertEquals(List.of(), study.grades());
  }

  @Test
  void digitsGradeOneCardEach(FxRobot robot) {
    for (KeyCode digit : List.of(KeyCode.DIGIT4, KeyCode.DIGIT3, KeyCode.DIGIT2, KeyCode.NUMPAD1)) {
      robot.type(KeyCode.SPACE, digit);
    }

    assertEquals(List.of(Grade.EASY, Grade.GOOD, Grade.HARD, Grade.AGAIN), study.grades());
  }

  @Test
  void undoKeyAsksTheLastCardAgain(FxRobot robot) {
    robot.type(KeyCode.SPACE, KeyCode.DIGIT3);

    robot.push(KeyCode.SHORTCUT, KeyCode.Z);

    assertEquals(List.of(), study.grades());
    assertEquals("1 of 4", label(robot, "#progress"));
    assertFalse(Shown.shows(robot, "#answer"));
  }

  @Test
  void studyKeysWorkWhereverTheFocusIs(FxRobot robot) {
    for (String place : List.of("#theme", "#keys", "#reveal")) {
      focus(robot, place);
      robot.type(KeyCode.SPACE);
      assertTrue(Shown.shows(robot, "#answer"), place);
      focus(robot, ".player-play");
      robot.type(KeyCode.DIGIT3);
      assertFalse(Shown.shows(robot, "#answer"), place);
    }
    focus(robot, "#theme");
    robot.push(KeyCode.SHORTCUT, KeyCode.Z);

    assertEquals(List.of(Grade.GOOD, Grade.GOOD), study.grades());
  }

  @Test
  void spacePressesAControlOfThePlayerOnceTheAnswerIsShown(FxRobot robot) {
    robot.type(KeyCode.SPACE);
    PlayerViewModel playing = player(robot).viewModel();
    boolean before = playing.playingProperty().get();
    focus(robot, ".player-play");

    robot.type(KeyCode.SPACE);

    assertNotEquals(before, playing.playingProperty().get());
  }

  @Test
  void spaceOnAGradeGradesNothingButEnterDoes(FxRobot robot) {
    robot.type(KeyCode.SPACE);
    focus(robot, "#grade-easy");

    robot.type(KeyCode.SPACE);
    assertEquals(List.of(), study.grades());
    robot.type(KeyCode.ENTER);

    assertEquals(List.of(Grade.EASY), study.grades());
  }

  @Test
  void secondGradeKeyDoesNotGradeTheNextCard(FxRobot robot) {
    robot.type(KeyCode.SPACE);

    robot.type(KeyCode.DIGIT3, KeyCode.DIGIT3);

    assertEquals(List.of(Grade.GOOD), study.grades());
  }

  @Test
  void arrowStepsThePlayerAndLeavesTheFocusOnTheCard(FxRobot robot) {
    robot.type(KeyCode.SPACE, KeyCode.P);
    Node home = stage.getScene().getFocusOwner();

    robot.type(KeyCode.RIGHT);

    assertEquals(home, stage.getScene().getFocusOwner());
  }

  @Test
  void keysGradeNothingWhileTheListOfKeysIsShown(FxRobot robot) {
    robot.type(KeyCode.SPACE).clickOn("#keys");

    robot.type(KeyCode.DIGIT3);

    assertEquals(List.of(), study.grades());
  }

  @Test
  void playerKeysActWhileTheFocusIsOnTheCard(FxRobot robot) {
    robot.type(KeyCode.SPACE, KeyCode.P);
    PlayerViewModel playing = player(robot).viewModel();
    int stop = playing.stopProperty().get();

    robot.interact(() -> player(robot).reducedMotionProperty().set(true));
    robot.type(KeyCode.RIGHT);

    assertEquals(stop + 1, playing.stopProperty().get());
  }

  @Test
  void tabGoesFromTheCardOverWhatCanBeAskedOfItToTheGrades(FxRobot robot) {
    robot.type(KeyCode.SPACE);

    List<String> order = new ArrayList<>();
    for (int step = 0; step < 3; step++) {
      robot.type(KeyCode.TAB);
      order.add(stage.getScene().getFocusOwner().getId());
    }

    assertEquals(List.of("matrix", "simulate", "grade-again"), order);
  }

  @Test
  void questionMarkShowsAndHidesTheListOfKeys(FxRobot robot) {
    robot.write("?");
    assertTrue(robot.lookup("#keys-sheet").query().isVisible());

    robot.write("?");

    assertFalse(robot.lookup("#keys-sheet").query().isVisible());
  }

  private static void focus(FxRobot robot, String query) {
    robot.interact(() -> robot.lookup(query).query().requestFocus());
  }

  private static ScenarioPlayer player(FxRobot robot) {
    return robot.lookup(".player").queryAs(ScenarioPlayer.class);
  }

  private static String label(FxRobot robot, String query) {
    return robot.lookup(query).queryAs(Label.class).getText();
  }
}
