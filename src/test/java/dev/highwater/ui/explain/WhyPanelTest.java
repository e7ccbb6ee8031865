package dev.highwater.ui.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.highwater.drill.DrillRun;
import dev.highwater.simulator.Tick;
import dev.highwater.ui.theme.Appearance;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class WhyPanelTest {
  private final TasksByHand tasks = new TasksByHand();
  private final WhyViewModel model = new WhyViewModel(tasks);
  private final List<DrillRun> played = new ArrayList<>();
  private final List<Tick> shown = new ArrayList<>();

  @SuppressWarnings("NullAway.Init") // made on the JavaFX thread, in start
  private WhyPanel panel;

  @Start
  void start(Stage stage) {
    panel = new WhyPanel(model, played::add, shown::add, "W");
    Scene scene = new Scene(new ScrollPane(panel), 480, 700);
    new Appearance().dress(scene);
    stage.setScene(scene);
    stage.show();
  }

  private void show(FxRobot robot, String scenario) {
    DrillRun drill = Played.of(scenario);
    robot.interact(() -> model.show(drill.drill().scenario(), drill.runs().getFirst()));
  }

  @Test
  void panelTakesNoRoomWhereNothingWentWrong(FxRobot robot) {
    show(robot, "send A\nexpect A acked\n");

    assertFalse(panel.isVisible());
    assertFalse(panel.isManaged());
  }

  @Test
  void panelIsShutUntilItIsAskedAndTriesNothingBefore(FxRobot robot) {
    show(robot, Played.LOST);

    assertEquals("Why is A lost?", robot.lookup("#why").queryAs(Button.class).getText());
    assertTrue(tasks.isIdle());
  }

  @Test
  void openPanelTellsWhoHadItAndRunsEachSetting(FxRobot robot) {
    show(robot, Played.LOST);
    robot.interact(robot.lookup("#why").queryAs(Button.class)::fire);
    assertEquals(
        "Only broker 1 ever had it.", robot.lookup("#why-lead").queryAs(Label.class).getText());
    assertEquals(
        "Running the same script with other settings: 0 of 14 …",
        robot.lookup("#why-progress").queryAs(Label.class).getText());

    robot.interact(tasks::doAll);

    assertEquals(
        "One single setting prevents it, of 14 that were run.",
        robot.lookup("#why-progress").queryAs(Label.class).getText());
    assertTrue(
        robot.lookup(".verdict .label").queryAllAs(Label.class).stream()
            .anyMatch(label -> label.getText().equals("acks=all would have prevented it")));
  }

  @Test
  void remedyIsPlayedByItsButton(FxRobot robot) {
    show(robot, Played.LOST);
    robot.interact(model::toggle);
    robot.interact(tasks::doAll);

    Button play = robot.lookup(".verdict .button").queryAs(Button.class);
    assertEquals("Watch the run with acks=all", play.getAccessibleText());
    robot.interact(play::fire);

    assertEquals("all", played.getFirst().runs().getFirst().trace().config().acks().configValue());
  }

  @Test
  void decisiveStepIsShownByItsButton(FxRobot robot) {
    show(robot, Played.LOST);
    robot.interact(model::toggle);

    robot.interact(robot.lookup("#why-step").queryAs(Button.class)::fire);

    assertEquals(List.of(model.whyProperty().get().orElseThrow().decided()), shown);
  }

  @Test
  void severalMishapsAreOfferedTheWorstFirst(FxRobot robot) {
    show(robot, Played.REFUSED_AND_LOST);
    robot.interact(model::toggle);

    assertEquals(
        List.of("A lost", "B refused"),
        robot.lookup(".why-others .toggle-button").queryAllAs(Labeled.class).stream()
            .map(Labeled::getText)
            .toList());
    robot.interact(() -> model.ask(model.mishapsProperty().get().getLast()));
    assertEquals("Why is B refused?", robot.lookup("#why").queryAs(Button.class).getText());
  }

  @Test
  void shuttingThePanelEndsTheTrying(FxRobot robot) {
    show(robot, Played.LOST);
    robot.interact(model::toggle);
    robot.interact(tasks::doNext);
    robot.interact(model::toggle);
    robot.interact(tasks::doAll);

    assertTrue(model.whyProperty().get().isEmpty());
  }

  @Test
  void focusGoesFromTheQuestionToTheStepAndTheRemedies(FxRobot robot) {
    show(robot, Played.LOST);
    robot.interact(model::toggle);
    robot.interact(tasks::doAll);

    List<String> stops =
        robot.lookup(".why .button").queryAllAs(Button.class).stream()
            .filter(Button::isFocusTraversable)
            .map(Button::getText)
            .toList();

    assertEquals(List.of("Why is A lost?", "Show that step", "Watch it with that setting"), stops);
  }
}
