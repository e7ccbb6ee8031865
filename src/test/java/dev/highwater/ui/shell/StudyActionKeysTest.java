package dev.highwater.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.highwater.drill.Drills;
import dev.highwater.schedule.Grade;
import dev.highwater.study.deck.DeckChoices;
import dev.highwater.study.deck.DeckOption;
import dev.highwater.study.deck.DeckRules;
import dev.highwater.ui.study.StudyInMemory;
import dev.highwater.ui.study.StudyState;
import dev.highwater.ui.study.StudyViewModel;
import dev.highwater.ui.task.BackgroundTasks;
import dev.highwater.ui.theme.Appearance;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// What can be done to a card, by keyboard alone.
@ExtendWith(ApplicationExtension.class)
class StudyActionKeysTest {
  private final StudyInMemory study = StudyInMemory.seed();
  private final BackgroundTasks direct = BackgroundTasks.direct();
  private final StudyViewModel model =
      new StudyViewModel(study, new Drills(), direct, direct, direct, StudyInMemory.slowHand());

  @Start
  void start(Stage stage) {
    HeadlessScreen.fit(stage);
    Shells.of(new Appearance(), model, Optional.empty()).show(stage);
  }

  @Test
  void redoKeyGradesAgain(FxRobot robot) {
    robot.type(KeyCode.SPACE, KeyCode.DIGIT3);
    robot.push(KeyCode.SHORTCUT, KeyCode.Z);

    robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.Z);

    assertEquals(List.of(Grade.GOOD), study.grades());
    assertEquals("Done again: rated Good.", label(robot, "#said"));
  }

  @Test
  void explanationOpensAndClosesWithOneKey(FxRobot robot) {
    robot.type(KeyCode.E);
    boolean opened = robot.lookup("#explain-pane").query().isVisible();

    robot.type(KeyCode.E);

    assertTrue(opened);
    assertFalse(robot.lookup("#explain-pane").query().isVisible());
  }

  @Test
  void cardIsGradedWhileItsExplanationIsOpen(FxRobot robot) {
    robot.type(KeyCode.E, KeyCode.SPACE, KeyCode.DIGIT3);

    assertEquals(List.of(Grade.GOOD), study.grades());
  }

  @Test
  void flagKeyThenDigitFlagsAndDoesNotGrade(FxRobot robot) {
    robot.type(KeyCode.SPACE, KeyCode.F, KeyCode.DIGIT3);

    assertEquals(List.of(), study.grades());
    assertEquals("The card is flagged 3.", label(robot, "#said"));
    assertTrue(robot.lookup("Flag 3").tryQuery().isPresent());
  }

  @Test
  void digitsTypedIntoTheFormForADayGradeNothing(FxRobot robot) {
    robot.type(KeyCode.SPACE, KeyCode.D);

    robot.write("+3").type(KeyCode.ENTER);

    assertEquals(List.of(), study.grades());
    assertEquals("The card is postponed by 3 days.", label(robot, "#said"));
    assertFalse(robot.lookup("#card-strip").query().isVisible());
  }

  @Test
  void escapeTakesTheFormAway(FxRobot robot) {
    robot.type(KeyCode.D);

    robot.type(KeyCode.ESCAPE, KeyCode.SPACE, KeyCode.DIGIT4);

    assertEquals(List.of(Grade.EASY), study.grades());
  }

  @Test
  void hyphenBuriesAndAtSuspends(FxRobot robot) {
    robot.write("-");
    String buried = label(robot, "#said");

    robot.write("@");

    assertEquals("The card is buried until the next day.", buried);
    assertEquals("The card is suspended.", label(robot, "#said"));
  }

  /// On many keyboards these are the keys of the signs, and a sign may mean something else.
  @ParameterizedTest
  @EnumSource(
      value = KeyCode.class,
      names = {"DIGIT1", "DIGIT2"})
  void digitWithShiftDoesNotGrade(KeyCode digit, FxRobot robot) {
    robot.type(KeyCode.SPACE);

    robot.push(KeyCode.SHIFT, digit);

    assertEquals(List.of(), study.grades());
  }

  @Test
  void digitWithShiftIsNoFlag(FxRobot robot) {
    robot.type(KeyCode.F);

    robot.push(KeyCode.SHIFT, KeyCode.DIGIT3);

    assertFalse(robot.lookup("Flag 3").tryQuery().isPresent());
  }

  @ParameterizedTest
  @EnumSource(
      value = KeyCode.class,
      names = {"DIGIT2", "NUMPAD3"})
  void digitBeforeTheAnswerNeitherGradesNorShowsIt(KeyCode digit, FxRobot robot) {
    robot.interact(this::askForNoPrediction);

    robot.type(digit);

    assertInstanceOf(StudyState.Asking.class, model.stateProperty().get());
    robot.type(KeyCode.SPACE);
    assertInstanceOf(StudyState.Revealed.class, model.stateProperty().get());
    assertEquals(List.of(), study.grades());
  }

  private void askForNoPrediction() {
    study
        .decks()
        .put(
            DeckRules.ALL,
            new DeckChoices(
                new TreeMap<>(Map.of(DeckOption.PREDICTIONS, "off")), Optional.empty()));
    model.study(model.stateProperty().get().shown().orElseThrow().session());
  }

  @Test
  void closingScreenOffersTomorrowsCards(FxRobot robot) {
    study.add("Tomorrow?", "Yes.", Optional.of(StudyInMemory.TODAY.plusDays(1)));
    finish(robot);

    robot.type(KeyCode.A, KeyCode.SPACE, KeyCode.DIGIT4);

    assertEquals(Grade.EASY, study.grades().getLast());
    assertEquals(5, study.grades().size());
  }

  @Test
  void sheetAboutTheBacklogAppliesAPlanWithOneDigit(FxRobot robot) {
    robot.type(KeyCode.B);
    boolean opened = robot.lookup("#catch-up").query().isVisible();

    robot.type(KeyCode.DIGIT2);

    assertTrue(opened);
    assertFalse(robot.lookup("#catch-up").query().isVisible());
    assertEquals("Moved 2 cards to their days; Undo takes that back.", label(robot, "#said"));
    assertEquals(List.of(), study.grades());
  }

  private static void finish(FxRobot robot) {
    for (int card = 0; card < 4; card++) {
      robot.type(KeyCode.SPACE, KeyCode.DIGIT3);
    }
  }

  private static String label(FxRobot robot, String query) {
    return robot.lookup(query).queryAs(Label.class).getText();
  }
}
