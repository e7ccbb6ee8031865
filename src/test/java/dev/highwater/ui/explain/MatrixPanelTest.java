package dev.highwater.ui.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.highwater.drill.DrillRun;
import dev.highwater.ui.theme.Appearance;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class MatrixPanelTest {
  private final TasksByHand tasks = new TasksByHand();
  private final MatrixViewModel model = new MatrixViewModel(tasks, () -> 0);
  private final List<DrillRun> played = new ArrayList<>();

  @SuppressWarnings("NullAway.Init") // made on the JavaFX thread, in start
  private MatrixPanel panel;

  @Start
  void start(Stage stage) {
    model.chooseReplicas(2);
    panel = new MatrixPanel(model, played::add, "X");
    Scene scene = new Scene(new ScrollPane(panel), 480, 700);
    new Appearance().dress(scene);
    stage.setScene(scene);
    stage.show();
  }

  private static Button cell(FxRobot robot, String id) {
    return robot.lookup("#" + id).queryAs(Button.class);
  }

  @Test
  void nothingIsSearchedBeforeThePanelIsOpened() {
    assertTrue(tasks.isIdle());
  }

  @Test
  void cellsFillOneByOneAndTheOneUnderWayShowsIt(FxRobot robot) {
    robot.interact(panel::toggle);
    assertEquals("…", cell(robot, "survive-0-1").getText());
    assertEquals("·", cell(robot, "survive-all-2").getText());

    robot.interact(tasks::doNext);

    assertEquals("✕ lost", cell(robot, "survive-0-1").getText());
    assertEquals(
        "acks 0, min.insync.replicas 1: ✕ lost", cell(robot, "survive-0-1").getAccessibleText());
    assertEquals("✓ go on", cell(robot, "writes-0-1").getText());
    assertEquals("…", cell(robot, "survive-0-2").getText());
  }

  @Test
  void allCellsOfTwoReplicasAreDecided(FxRobot robot) {
    robot.interact(panel::toggle);
    robot.interact(tasks::doAll);

    assertEquals("✓ kept", cell(robot, "survive-all-1").getText());
    assertEquals("✕ lost", cell(robot, "survive-1-2").getText());
    assertEquals("✕ stop", cell(robot, "writes-all-2").getText());
    assertFalse(robot.lookup("#matrix-stop").queryAs(Button.class).isVisible());
  }

  @Test
  void cellPlaysItsWitness(FxRobot robot) {
    robot.interact(panel::toggle);
    robot.interact(tasks::doNext);
    robot.interact(cell(robot, "survive-0-1")::fire);

    assertTrue(played.getFirst().drill().scenario().endsWith("expect A lost\n"));
  }

  @Test
  void stopEndsTheSearchAndGoOnBeginsItAgain(FxRobot robot) {
    robot.interact(panel::toggle);
    robot.interact(tasks::doNext);
    robot.interact(robot.lookup("#matrix-stop").queryAs(Button.class)::fire);
    robot.interact(tasks::doAll);
    assertEquals("·", cell(robot, "survive-0-2").getText());
    assertEquals("Go on", robot.lookup("#matrix-stop").queryAs(Button.class).getText());

    robot.interact(robot.lookup("#matrix-stop").queryAs(Button.class)::fire);
    robot.interact(tasks::doNext);

    assertEquals("✕ lost", cell(robot, "survive-0-2").getText());
  }

  @Test
  void shuttingThePanelEndsTheSearch(FxRobot robot) {
    robot.interact(panel::toggle);
    robot.interact(panel::toggle);
    robot.interact(tasks::doAll);

    assertFalse(model.isComputing());
    assertEquals(0, model.stateProperty().get().done());
  }

  @Test
  void arrowsGoFromCellToCell(FxRobot robot) {
    robot.interact(panel::toggle);
    robot.interact(cell(robot, "survive-0-1")::requestFocus);
    robot.push(KeyCode.RIGHT);
    robot.push(KeyCode.DOWN);

    assertTrue(cell(robot, "survive-1-2").isFocused());
  }
}
