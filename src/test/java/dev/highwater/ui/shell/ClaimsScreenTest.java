package dev.highwater.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.highwater.drill.Drills;
import dev.highwater.ui.player.ScenarioPlayer;
import dev.highwater.ui.study.StudyInMemory;
import dev.highwater.ui.study.StudyViewModel;
import dev.highwater.ui.task.BackgroundTasks;
import dev.highwater.ui.theme.Appearance;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// What the search says of a card's claims, beside the card.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX calls start before each test
class ClaimsScreenTest {
  private static final String SCENARIO =
      """
      replicas: 3
      min.insync.replicas: 2
      acks: 1

      send A
      expect A acked
      claim acked records survive 1 crash
      claim least crashes that lose an acked record = 1
      """;

  private Stage stage;
  private StudyViewModel model;

  @Start
  void start(Stage stage) {
    this.stage = stage;
    StudyInMemory study = new StudyInMemory();
    study.addDeclaring("Does an acks=1 record survive a crash of the leader?", "Yes.", SCENARIO);
    BackgroundTasks direct = BackgroundTasks.direct();
    model =
        new StudyViewModel(study, new Drills(), direct, direct, direct, StudyInMemory.slowHand());
    Shells.of(new Appearance(), model, Optional.empty()).show(stage);
    HeadlessScreen.allowLargerWindows();
  }

  private static String playing(FxRobot robot) {
    ScenarioPlayer player = robot.lookup(".player").queryAs(ScenarioPlayer.class);
    return player.viewModel().drillRunProperty().get().orElseThrow().drill().scenario();
  }

  @Test
  void refutedClaimIsSaidAndItsCounterexamplePlaysBesideTheCard(FxRobot robot) throws Exception {
    robot.interact(() -> {
      stage.setWidth(1280);
      stage.setHeight(800);
      model.reveal();
    });
    assertEquals(
        List.of("acked records survive 1 crash", "least crashes that lose an acked record = 1"),
        robot.lookup(".claims .claim").queryAll().stream()
            .map(node -> ((Labeled) node).getText())
            .toList());
    assertTrue(robot.lookup(".claims .verdict .bad").tryQuery().isPresent());
    ToggleButton button = robot.lookup(".claims .watch").queryAs(ToggleButton.class);

    robot.interact(button::fire);
    assertTrue(playing(robot).contains("schedule: by hand"), playing(robot));
    Screenshot.write(
        WaitForAsyncUtils.waitFor(
            10, TimeUnit.SECONDS, WaitForAsyncUtils.asyncFx(() -> Screenshot.of(stage.getScene()))),
        "claims-light-1280");

    robot.interact(button::fire);
    assertEquals(SCENARIO, playing(robot));
  }
}
