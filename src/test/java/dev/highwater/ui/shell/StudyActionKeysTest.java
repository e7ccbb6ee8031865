package dev.highwater.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.highwater.drill.Drills;
import dev.highwater.schedule.Grade;
import dev.highwater.ui.study.StudyInMemory;
import dev.highwater.ui.study.StudyViewModel;
import dev.highwater.ui.task.BackgroundTasks;
import dev.highwater.ui.theme.Appearance;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// What can be done to a card, by keyboard alone.
@ExtendWith(ApplicationExtension.class)
class StudyActionKeysTest {
  private final StudyInMemory study = StudyInMemory.seed();

  @Start
  void start(Stage stage) {
    HeadlessScreen.fit(stage);
    BackgroundTasks direct = BackgroundTasks.direct();
    StudyViewModel model =
        new StudyViewModel(study, new Drills(), direct, direct, direct, StudyInMemory.slowHand());
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
