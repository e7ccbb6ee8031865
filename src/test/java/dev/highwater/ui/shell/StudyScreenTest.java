package dev.highwater.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.highwater.drill.Drills;
import dev.highwater.schedule.Grade;
import dev.highwater.ui.player.PlayerViewModel;
import dev.highwater.ui.player.ScenarioPlayer;
import dev.highwater.ui.study.StudyInMemory;
import dev.highwater.ui.study.StudyViewModel;
import dev.highwater.ui.task.BackgroundTasks;
import dev.highwater.ui.theme.Appearance;
import java.util.List;
import java.util.Optional;
import javafx.application.ColorScheme;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX calls start before each test
class StudyScreenTest {
  private final StudyInMemory study = StudyInMemory.seed();
  private Appearance appearance;
  private Stage stage;

  @Start
  void start(Stage stage) {
    this.stage = stage;
    HeadlessScreen.fit(stage);
    appearance = new Appearance();
    BackgroundTasks direct = BackgroundTasks.direct();
    StudyViewModel model =
        new StudyViewModel(study, new Drills(), direct, direct, direct, StudyInMemory.slowHand());
    Shells.of(appearance, model, Optional.of("The profile is read-only.")).show(stage);
  }

  @Test
  void gradeButtonsGrade(FxRobot robot) {
    robot.clickOn("#reveal").clickOn("#grade-hard");

    assertEquals(List.of(Grade.HARD), study.grades());
    assertEquals("2 of 4", label(robot, "#progress"));
  }

  @Test
  void gradeThatCouldNotBeWrittenIsToldInALine(FxRobot robot) {
    assertFalse(robot.lookup("#unwritten").query().isVisible());
    study.refuseWrites(Optional.of("a.md is read-only."));
    robot.clickOn("#reveal").clickOn("#grade-hard");

    assertEquals("a.md is read-only.", label(robot, "#unwritten"));
    assertTrue(robot.lookup("#unwritten").query().isVisible());
    assertEquals("2 of 4", label(robot, "#progress"));
  }

  @Test
  void gradeButtonsTellTheirInterval(FxRobot robot) {
    robot.type(KeyCode.SPACE);

    assertEquals(
        List.of(
            "Again, key 1, again today",
            "Hard, key 2, in 5 days",
            "Good, key 3, in 23 days",
            "Easy, key 4, in 32 days"),
        robot.lookup(".grade").queryAll().stream().map(Node::getAccessibleText).toList());
  }

  @Test
  void endOfTheSessionSaysWhatWasDoneAndTakesUndo(FxRobot robot) {
    finish(robot);
    assertEquals("4", label(robot, "#count-good"));

    robot.clickOn("#undo-last");

    assertEquals("4 of 4", label(robot, "#progress"));
  }

  @Test
  void keysButtonShowsTheListOfKeysAndEscapeHidesIt(FxRobot robot) {
    robot.clickOn("#keys");
    assertTrue(robot.lookup("#keys-sheet").query().isVisible());

    robot.type(KeyCode.ESCAPE);

    assertFalse(robot.lookup("#keys-sheet").query().isVisible());
  }

  @Test
  void scenarioIsHiddenUntilTheAnswerIsRevealed(FxRobot robot) {
    assertFalse(Shown.shows(robot, ".player"));
  }

  @Test
  void revealPlaysTheScenario(FxRobot robot) {
    robot.type(KeyCode.SPACE);

    assertTrue(player(robot).viewModel().movingProperty().get());
  }

  @Test
  void nextCardStopsTheScenario(FxRobot robot) {
    robot.type(KeyCode.SPACE);
    PlayerViewModel playing = player(robot).viewModel();

    robot.type(KeyCode.DIGIT3);

    assertFalse(playing.movingProperty().get());
    assertFalse(Shown.shows(robot, ".player"));
  }

  @Test
  void scenarioStandsBesideTheCardWhenWide(FxRobot robot) {
    Bounds question = bounds(robot, "#question");
    Bounds scenario = bounds(robot, ".illustration");

    assertTrue(scenario.getMinX() >= question.getMaxX(), scenario + " beside " + question);
  }

  @Test
  void scenarioStandsUnderTheCardWhenNarrow(FxRobot robot) {
    robot.interact(() -> stage.setWidth(800));
    WaitForAsyncUtils.waitForFxEvents();

    Bounds question = bounds(robot, "#question");
    Bounds scenario = bounds(robot, ".illustration");

    assertTrue(scenario.getMinY() >= question.getMaxY(), scenario + " under " + question);
  }

  @Test
  void theListOfKeysFitsASmallWindowAndIsScrolledByKeyboard(FxRobot robot) {
    robot.interact(() -> {
      stage.setWidth(800);
      stage.setHeight(600);
    });
    double height = stage.getScene().getHeight();

    robot.write("?");
    WaitForAsyncUtils.waitForFxEvents();
    assertTrue(bounds(robot, "#keys-sheet .sheet").getMinY() >= 0);
    robot.type(KeyCode.END);
    WaitForAsyncUtils.waitForFxEvents();
    Node last = robot.lookup("Show or hide this list").query();
    assertTrue(last.localToScene(last.getBoundsInLocal()).getMaxY() <= height);
    robot.type(KeyCode.ESCAPE);
    WaitForAsyncUtils.waitForFxEvents();

    assertTrue(bounds(robot, "#reveal").getMaxY() <= height);
  }

  @Test
  void revealScrollsToThePlayerWhenNarrow(FxRobot robot) {
    robot.interact(() -> {
      stage.setWidth(800);
      stage.setHeight(600 + bounds(robot, "#read-only").getHeight());
    });
    WaitForAsyncUtils.waitForFxEvents();

    robot.type(KeyCode.SPACE);
    WaitForAsyncUtils.waitForFxEvents();

    Bounds seen = bounds(robot, ".card .viewport");
    Bounds cluster = bounds(robot, ".player-cluster");
    assertTrue(seen.getMinY() <= cluster.getMinY(), cluster + " in " + seen);
    double answer = bounds(robot, "#answer").getMinY();
    boolean answerIsAtTheTop = answer <= seen.getMinY() + 10;
    assertTrue(cluster.getMaxY() <= seen.getMaxY() || answerIsAtTheTop, cluster + " in " + seen);
    assertTrue(answer >= seen.getMinY());
  }

  @Test
  void gradesEndWhereTheAnswerEnds(FxRobot robot) {
    robot.type(KeyCode.SPACE);
    WaitForAsyncUtils.waitForFxEvents();

    assertEquals(bounds(robot, "#answer").getMaxX(), bounds(robot, "#grade-easy").getMaxX(), 1.0);
  }

  @Test
  void cardKeepsItsShareWhenTheWindowChanges(FxRobot robot) {
    double before = bounds(robot, ".card").getWidth();

    robot.interact(() -> stage.setWidth(1000 - 80));
    WaitForAsyncUtils.waitForFxEvents();
    robot.interact(() -> stage.setWidth(1000));
    WaitForAsyncUtils.waitForFxEvents();

    assertEquals(before, bounds(robot, ".card").getWidth(), 1.0);
  }

  @Test
  void themeSwitchTurnsLightIntoDarkAndBack(FxRobot robot) {
    ColorScheme first = appearance.schemeProperty().get();

    robot.clickOn("#theme");
    ColorScheme second = appearance.schemeProperty().get();
    robot.clickOn("#theme");

    assertNotEquals(first, second);
    assertEquals(first, appearance.schemeProperty().get());
  }

  @Test
  void readOnlyProfileIsSaidInABanner(FxRobot robot) {
    assertEquals("The profile is read-only.", label(robot, "#read-only"));
  }

  @Test
  void everyButtonHasANameForScreenReaders(FxRobot robot) {
    robot.type(KeyCode.SPACE);

    List<Node> nameless =
        Shown.all(stage.getScene().getRoot())
            .filter(ButtonBase.class::isInstance)
            .filter(StudyScreenTest::isShown)
            .filter(button -> name((ButtonBase) button).isBlank())
            .toList();

    assertEquals(List.of(), nameless);
  }

  private static boolean isShown(Node node) {
    return node.isVisible() && (node.getParent() == null || isShown(node.getParent()));
  }

  private static ScenarioPlayer player(FxRobot robot) {
    return robot.lookup(".player").queryAs(ScenarioPlayer.class);
  }

  private static void finish(FxRobot robot) {
    for (int i = 0; i < 4; i++) {
      robot.type(KeyCode.SPACE, KeyCode.DIGIT3);
    }
  }

  private static String label(FxRobot robot, String query) {
    return robot.lookup(query).queryAs(Label.class).getText();
  }

  private static Bounds bounds(FxRobot robot, String query) {
    Node node = robot.lookup(query).query();
    return node.localToScene(node.getBoundsInLocal());
  }

  private static String name(ButtonBase button) {
    return Optional.ofNullable(button.getAccessibleText()).orElse(button.getText());
  }
}
