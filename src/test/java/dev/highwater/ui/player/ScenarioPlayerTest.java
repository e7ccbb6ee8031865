package dev.highwater.ui.player;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.highwater.drill.DrillRun;
import dev.highwater.explorer.OutsideTheSearch;
import dev.highwater.simulator.OutsideTheModel;
import dev.highwater.ui.task.BackgroundTasks;
import dev.highwater.ui.theme.Appearance;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ScenarioPlayerTest {
  private final List<KeyCode> passedOn = new ArrayList<>();

  @SuppressWarnings("NullAway.Init") // made on the JavaFX thread, in start
  private ScenarioPlayer player;

  @Start
  void start(Stage stage) {
    player = new ScenarioPlayer(BackgroundTasks.direct());
    player.reducedMotionProperty().set(true);
    StackPane screen = new StackPane(player);
    screen.addEventHandler(KeyEvent.KEY_PRESSED, event -> passedOn.add(event.getCode()));
    Scene scene = new Scene(screen, 660, 760);
    new Appearance().dress(scene);
    stage.setScene(scene);
    stage.show();
  }

  private void show(FxRobot robot, DrillRun run) {
    robot.interact(() -> player.show(run));
    robot.interact(() -> robot.lookup(".player-scrub").query().requestFocus());
  }

  private static String sentence(FxRobot robot) {
    TextFlow flow = robot.lookup(".player-sentence-text").queryAs(TextFlow.class);
    return flow.getChildren().stream()
        .map(piece -> ((Text) piece).getText())
        .collect(Collectors.joining());
  }

  private static List<String> marks(FxRobot robot) {
    return robot.lookup(".player-record").queryAll().stream()
        .filter(Node::isVisible)
        .map(Node::getAccessibleText)
        .sorted()
        .toList();
  }

  @Test
  void steppingByArrowKeysChangesTheSentence(FxRobot robot) {
    show(robot, HandMadeDrills.compared());
    robot.type(KeyCode.RIGHT);
    assertEquals(
        "With acks=0 the producer counts A as sent and waits for nothing.", sentence(robot));
    robot.type(KeyCode.LEFT);
    assertEquals("Three replicas are in sync; broker 1 leads.", sentence(robot));
  }

  @Test
  void pictureIsReadOutAsTheSentence(FxRobot robot) {
    show(robot, HandMadeDrills.compared());
    robot.type(KeyCode.RIGHT);
    assertEquals(sentence(robot), robot.lookup(".player-cluster").query().getAccessibleText());
  }

  @Test
  void pressingTheEndOfTheScrubBarGoesToTheEnd(FxRobot robot) {
    show(robot, HandMadeDrills.refusedAlone());
    Node bar = robot.lookup(".player-scrub").query();
    double right = bar.getLayoutBounds().getWidth() / 2 - 2;
    robot.clickOn(robot.offset(bar, right, 0), MouseButton.PRIMARY);
    assertEquals("The producer gets NotEnoughReplicasException.", sentence(robot));
    assertEquals("event 9 of 9", robot.lookup(".player-count").queryAs(Label.class).getText());
  }

  @Test
  void segmentedControlChangesTheRun(FxRobot robot) {
    show(robot, HandMadeDrills.compared());
    robot.clickOn("all");
    assertEquals("Broker 3 is out of sync; brokers 1 and 2 are the in-sync set.", sentence(robot));
    assertTrue(robot.lookup("all").queryAs(ToggleButton.class).isSelected());
    assertFalse(robot.lookup("1").queryAs(ToggleButton.class).isSelected());
  }

  @Test
  void recordsAreMarkedByTheirState(FxRobot robot) {
    show(robot, HandMadeDrills.refusedAlone());
    robot.type(KeyCode.END);
    assertEquals(
        List.of(
            "A, committed",
            "A, committed",
            "A, committed",
            "B, committed",
            "B, committed",
            "C, refused"),
        marks(robot));
    assertEquals(5, robot.lookup(".player-record-committed").queryAll().size());
    assertEquals(1, robot.lookup(".player-record-refused").queryAll().size());
  }

  @Test
  void crashedBrokersAreFramedAsDown(FxRobot robot) {
    show(robot, HandMadeDrills.refusedAlone());
    robot.type(KeyCode.END);
    assertEquals(2, robot.lookup(".player-down").queryAll().size());
  }

  @Test
  void assumptionsAreReadableWithoutHovering(FxRobot robot) {
    show(robot, HandMadeDrills.refusedAlone());
    assertEquals(2, robot.lookup(".player-assumed").queryAll().size());
  }

  @Test
  void whatTheModelLeavesOutIsUnfoldedWhenAskedFor(FxRobot robot) {
    show(robot, HandMadeDrills.refusedAlone());
    Hyperlink link = robot.lookup(".player-left-out").queryAs(Hyperlink.class);

    robot.interact(link::fire);
    int leftOut = OutsideTheModel.sentences().size() + OutsideTheSearch.sentences().size();
    assertEquals(2 + leftOut, robot.lookup(".player-assumed").queryAll().size());

    robot.interact(link::fire);
    assertEquals(2, robot.lookup(".player-assumed").queryAll().size());
  }

  @Test
  void spaceAndDigitsAreLeftToTheScreen(FxRobot robot) {
    show(robot, HandMadeDrills.compared());
    robot.type(KeyCode.SPACE, KeyCode.DIGIT3, KeyCode.RIGHT);
    assertEquals(List.of(KeyCode.SPACE, KeyCode.DIGIT3), passedOn);
  }

  @Test
  void clearTakesEverythingAway(FxRobot robot) {
    show(robot, HandMadeDrills.compared());
    robot.interact(player::play);
    robot.interact(player::clear);
    assertFalse(player.viewModel().movingProperty().get());
    assertTrue(robot.lookup(".player-cluster").tryQuery().isEmpty());
  }

  @Test
  void nothingMovesOnInAClosedWindow(FxRobot robot) throws TimeoutException {
    show(robot, HandMadeDrills.compared());
    robot.interact(player::play);
    robot.interact(() -> player.getScene().getWindow().hide());
    WaitForAsyncUtils.waitFor(
        60, TimeUnit.SECONDS, Bindings.not(player.viewModel().movingProperty()));
  }

  @Test
  void waitsAreComparedOnlyWhereTheyAreTheSubject(FxRobot robot) {
    show(robot, SeedDrills.latency());
    assertTrue(robot.lookup(".player-latency-line").tryQuery().isPresent());
    show(robot, SeedDrills.durability());
    assertTrue(robot.lookup(".player-latency-line").tryQuery().isEmpty());
  }

  @Test
  void clockCountsFromTheFirstSend(FxRobot robot) {
    show(robot, HandMadeDrills.compared());
    assertEquals(List.of("5.0 ms", "before send A"), clock(robot));
    robot.type(KeyCode.END);
    assertEquals(List.of("0.6 ms", "after send A"), clock(robot));
  }

  @Test
  void recordThatNeverReachedALogStandsBesideTheProducer(FxRobot robot) {
    show(robot, SeedDrills.durability());
    assertFalse(robot.lookup(".player-lost-label").query().isVisible());
    robot.type(KeyCode.END);
    assertTrue(robot.lookup(".player-lost-label").query().isVisible());
    assertEquals(List.of("A, lost"), marks(robot));
  }

  private static List<String> clock(FxRobot robot) {
    return List.of(
        robot.lookup(".player-clock").queryAs(Label.class).getText(),
        robot.lookup(".player-clock-zero").queryAs(Label.class).getText());
  }

  @Test
  void everyStopOfTheSeedsDrillsCanBeDrawn(FxRobot robot) {
    for (DrillRun run : List.of(SeedDrills.durability(), SeedDrills.availability())) {
      show(robot, run);
      robot.interact(this::visitEveryStop);
      assertEquals(player.viewModel().sentence(), sentence(robot));
    }
  }

  private void visitEveryStop() {
    for (int stop = 0; stop < player.viewModel().stopCount(); stop++) {
      player.viewModel().seekStop(stop);
      player.getScene().getRoot().applyCss();
      player.layout();
    }
  }
}
