package dev.highwater.ui.player;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.highwater.drill.DrillRun;
import dev.highwater.simulator.BrokerId;
import dev.highwater.simulator.Message;
import dev.highwater.simulator.Node;
import dev.highwater.ui.theme.Appearance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The three views of a run, driven by mouse and keys.
@ExtendWith(ApplicationExtension.class)
class RunStageTest {
  private static final DrillRun DRILL = HandMadeDrills.compared();
  private static final int GONE = 1;

  private final PlayerViewModel model = new PlayerViewModel();
  private final List<Pick> picked = new ArrayList<>();

  @SuppressWarnings("NullAway.Init") // made on the JavaFX thread, in start
  private RunStage stage;

  @Start
  void start(Stage window) {
    stage = new RunStage(model);
    stage.addEventFilter(KeyEvent.KEY_PRESSED, stage::use);
    stage.pane().onPick((pick, _) -> picked.add(pick));
    stage.pane().offer(pick -> List.of(new PickAction("Act", () -> picked.add(pick))));
    Scene scene = new Scene(new StackPane(stage), 800, 600);
    new Appearance().dress(scene);
    window.setScene(scene);
    window.show();
  }

  @BeforeEach
  void show(FxRobot robot) {
    robot.interact(() -> {
      model.reducedMotionProperty().set(true);
      model.show(List.of(DRILL.runs().get(GONE)));
    });
    robot.interact(() -> stage.pane().takeFocus());
  }

  private void view(FxRobot robot, RunView view) {
    robot.interact(() -> model.viewProperty().set(view));
    robot.interact(() -> stage.pane().takeFocus());
  }

  @SuppressWarnings("unchecked")
  private static ListView<Integer> events(FxRobot robot) {
    return robot.lookup(".player-events").queryAs(ListView.class);
  }

  private static Pick broker(int number) {
    return new Pick.OfNode(new Node.Broker(new BrokerId(number)));
  }

  @Test
  void keyGoesFromViewToView(FxRobot robot) {
    robot.type(KeyCode.V);
    assertEquals(RunView.SPACE_TIME, model.viewProperty().get());
    assertTrue(robot.lookup(".player-space-time").query().isVisible());
    assertFalse(robot.lookup(".player-cluster").query().isVisible());
    robot.type(KeyCode.V, 2);
    assertEquals(RunView.CLUSTER, model.viewProperty().get());
  }

  @Test
  void segmentsChooseTheView(FxRobot robot) {
    robot.clickOn("#view-events");
    assertEquals(RunView.EVENTS, model.viewProperty().get());
  }

  @Test
  void choosingAnEventGoesThere(FxRobot robot) {
    view(robot, RunView.EVENTS);
    robot.interact(() -> events(robot).getSelectionModel().clearAndSelect(4));
    assertEquals(4, model.stopProperty().get());
  }

  @Test
  void downGoesToTheNextEventOfTheList(FxRobot robot) {
    view(robot, RunView.EVENTS);
    robot.type(KeyCode.DOWN, 2);
    assertEquals(2, model.stopProperty().get());
  }

  @Test
  void eventThatIsShownIsMarkedInTheList(FxRobot robot) {
    view(robot, RunView.EVENTS);
    robot.interact(() -> model.seekStop(5));
    assertEquals(List.of(5), events(robot).getSelectionModel().getSelectedItems());
  }

  @Test
  void findingGoesFromMatchToMatch(FxRobot robot) {
    robot.push(KeyCode.CONTROL, KeyCode.F);
    assertEquals(RunView.EVENTS, model.viewProperty().get());
    robot.interact(() -> robot.lookup("#find-events").queryAs(TextField.class).setText("crash"));
    robot.type(KeyCode.ENTER);
    assertTrue(model.sentence().contains("crashes"), model.sentence());
    assertEquals("1 of 1", robot.lookup("#find-count").queryAs(Label.class).getText());
  }

  @Test
  void lettersTypedIntoTheSearchAreNoKeysOfThePlayer(FxRobot robot) {
    robot.push(KeyCode.CONTROL, KeyCode.F);
    robot.write("v");
    assertEquals(RunView.EVENTS, model.viewProperty().get());
    assertEquals("v", model.search().textProperty().get());
  }

  @Test
  void escapeEmptiesTheSearchAndGoesBackToTheRun(FxRobot robot) {
    robot.push(KeyCode.CONTROL, KeyCode.F);
    robot.write("crash");
    robot.type(KeyCode.ESCAPE);
    assertEquals("", model.search().textProperty().get());
    assertTrue(events(robot).isFocused());
  }

  @Test
  void clickOnABrokerTellsAndShowsWhatItIs(FxRobot robot) {
    robot.clickOn("Broker 2");
    assertEquals(List.of(broker(2)), picked);
    assertTrue(robot.lookup(".player-details").query().getParent().isVisible());
    assertTrue(robot.lookup("in the ELR").tryQuery().isPresent());
  }

  @Test
  void whatCanBeDoneIsAButtonOnTheSheet(FxRobot robot) {
    robot.clickOn("Broker 2");
    robot.interact(robot.lookup("Act").queryAs(Button.class)::fire);
    assertEquals(List.of(broker(2), broker(2)), picked);
  }

  @Test
  void keysGoThroughThePictureAndEnterChooses(FxRobot robot) {
    robot.type(KeyCode.DOWN, 4);
    assertEquals(Optional.of(broker(1)), model.pickedProperty().get());
    assertEquals(List.of(), picked);
    robot.type(KeyCode.ENTER);
    assertEquals(List.of(broker(1)), picked);
    robot.type(KeyCode.ESCAPE);
    assertEquals(Optional.empty(), model.pickedProperty().get());
  }

  @Test
  void recordInALogCanBeChosen(FxRobot robot) {
    robot.interact(() -> model.seekStop(2));
    robot.clickOn(robot.lookup(".player-record").match(node -> node.isVisible()).<StackPane>query());
    assertEquals(List.of(new Pick.OfRecord("A", new BrokerId(1))), picked);
  }

  @Test
  void draggingInSpaceTimeScrubs(FxRobot robot) {
    view(robot, RunView.SPACE_TIME);
    Point2D from = robot.point(".player-space-time").atOffset(0, -60).query();
    robot.drag(from).dropTo(from.add(0, 150));
    assertTrue(model.stopProperty().get() > 1, "stop " + model.stopProperty().get());
  }

  @Test
  void arrowOfSpaceTimeCanBeChosen(FxRobot robot) {
    view(robot, RunView.SPACE_TIME);
    SpaceTimePane pane = robot.lookup(".player-space-time").queryAs(SpaceTimePane.class);
    Optional<Pick> found = Optional.empty();
    for (int y = 0; y < 200 && found.isEmpty(); y++) {
      found = pane.pickAt(200, y);
    }
    assertTrue(found.orElseThrow() instanceof Pick.OfMessage(Message m) && m.id() >= 0);
  }

  @Test
  void upAndDownStepInSpaceTime(FxRobot robot) {
    view(robot, RunView.SPACE_TIME);
    robot.type(KeyCode.DOWN, 3);
    robot.type(KeyCode.UP);
    assertEquals(2, model.stopProperty().get());
  }

  @Test
  void zoomKeysGoNearerAndBack(FxRobot robot) {
    view(robot, RunView.SPACE_TIME);
    robot.push(KeyCode.CONTROL, KeyCode.EQUALS);
    assertEquals(SpaceTimeViewModel.ZOOM_STEP, model.spaceTime().zoomProperty().get());
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT0);
    assertEquals(1, model.spaceTime().zoomProperty().get());
  }

  @Test
  void laneCanBeHidden(FxRobot robot) {
    view(robot, RunView.SPACE_TIME);
    MenuButton shows = robot.lookup("#space-time-shows").queryAs(MenuButton.class);
    CheckMenuItem broker =
        (CheckMenuItem)
            shows.getItems().stream()
                .filter(item -> "Broker 3".equals(item.getText()))
                .findFirst()
                .orElseThrow();
    robot.interact(() -> {
      broker.setSelected(false);
      broker.fire();
    });
    assertEquals(4, robot.lookup(".player-lane-head").queryAll().size());
  }

  @Test
  void everyViewSaysWhatItIs(FxRobot robot) {
    assertEquals(model.sentence(), robot.lookup(".player-cluster").query().getAccessibleText());
    assertEquals(model.sentence(), robot.lookup(".player-space-time").query().getAccessibleText());
    assertEquals("Events of the run", events(robot).getAccessibleText());
  }
}
