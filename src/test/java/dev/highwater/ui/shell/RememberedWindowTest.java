package dev.highwater.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.highwater.drill.Drills;
import dev.highwater.ui.frame.Remembered;
import dev.highwater.ui.study.StudyInMemory;
import dev.highwater.ui.study.StudyViewModel;
import dev.highwater.ui.task.BackgroundTasks;
import dev.highwater.ui.theme.Appearance;
import dev.highwater.ui.theme.Looks;
import dev.highwater.ui.theme.ThemeChoice;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.application.ColorScheme;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The window comes up as it was left, and remembers how it is left.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX calls start before each test
class RememberedWindowTest {
  private static final double HALF = 0.5;

  private final Remembered remembered =
      new Remembered(
          new TreeMap<>(
              Map.of(
                  "theme", "dark",
                  "text-percent", "150",
                  "window", "30 20 900 700",
                  "screen", "vaults",
                  "card-share", "0.5")),
          Remembered.Keeper.none());
  private Appearance appearance;
  private Stage stage;

  @Start
  void start(Stage stage) {
    this.stage = stage;
    BackgroundTasks direct = BackgroundTasks.direct();
    StudyViewModel model =
        new StudyViewModel(
            StudyInMemory.seed(), new Drills(), direct, direct, direct, StudyInMemory.slowHand());
    appearance = Appearance.remembered(remembered);
    Shells.of(appearance, model, Optional.empty()).remembering(remembered).show(stage);
  }

  @Test
  void theWindowIsWhereItWasLeft() {
    assertEquals(30, stage.getX());
    assertEquals(20, stage.getY());
    assertEquals(900, stage.getWidth());
    assertEquals(700, stage.getHeight());
  }

  @Test
  void theScreenShownLastIsShown(FxRobot robot) {
    assertTrue(robot.lookup("#add-vault").tryQuery().isPresent());

    robot.clickOn("#screen-study");
    assertEquals(Optional.of("study"), remembered.get("screen"));
  }

  @Test
  void theLooksChosenLastAreThere(FxRobot robot) {
    assertEquals(ColorScheme.DARK, appearance.schemeProperty().get());
    assertEquals(21, label(robot).getFont().getSize());

    robot.clickOn("#theme");
    robot.interact(() -> appearance.choose(appearance.looksProperty().get().withText(100)));
    assertEquals(new Looks(ThemeChoice.LIGHT, 100, false), appearance.looksProperty().get());
    assertEquals(14, label(robot).getFont().getSize());
    assertEquals(Optional.of("light"), remembered.get("theme"));
    assertEquals(Optional.of("100"), remembered.get("text-percent"));
  }

  @Test
  void theLineBesideTheCardIsWhereItWasLeft(FxRobot robot) {
    robot.interact(() -> {
      appearance.choose(appearance.looksProperty().get().withText(100));
      stage.setWidth(1000);
    });
    robot.clickOn("#screen-study");
    SplitPane panes = robot.lookup(".split-pane").queryAs(SplitPane.class);

    assertEquals(HALF, panes.getDividerPositions()[0], 0.01);
  }

  @Test
  void whereTheWindowIsLeftIsRemembered(FxRobot robot) {
    robot.interact(() -> {
      stage.setX(40);
      stage.setWidth(950);
    });
    WaitForAsyncUtils.waitForFxEvents();
    robot.type(KeyCode.TAB);
    robot.interact(stage::hide);

    assertEquals(Optional.of("40 20 950 700"), remembered.get("window"));
    assertEquals(Optional.of("false"), remembered.get("window-maximised"));
  }

  private static Label label(FxRobot robot) {
    return robot.lookup(".welcome .label").nth(1).queryAs(Label.class);
  }
}
