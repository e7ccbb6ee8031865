package dev.highwater.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.highwater.drill.Drills;
import dev.highwater.ui.simulator.RoomInMemory;
import dev.highwater.ui.simulator.SimulatorViewModel;
import dev.highwater.ui.simulator.Source;
import dev.highwater.ui.study.StudyInMemory;
import dev.highwater.ui.study.StudyViewModel;
import dev.highwater.ui.task.BackgroundTasks;
import dev.highwater.ui.theme.Appearance;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The simulator screen in its window, by keyboard where it matters.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX calls start before each test
class SimulatorScreenTest {
  private static final String TEXT =
      "acks: 1\nlinger.ms: 0\n\nsend A\nexpect A acked\nwait 1 s\nexpect A lost\n";

  private final RoomInMemory room = RoomInMemory.withCards();
  private SimulatorViewModel model;
  private Stage stage;

  @Start
  void start(Stage stage) {
    this.stage = stage;
    HeadlessScreen.fit(stage);
    stage.setHeight(1000);
    BackgroundTasks direct = BackgroundTasks.direct();
    StudyViewModel study =
        new StudyViewModel(
            StudyInMemory.seed(), new Drills(), direct, direct, direct, StudyInMemory.slowHand());
    model = new SimulatorViewModel(room, direct, direct, direct, () -> 0);
    model.open(new Source.Fresh(), "Mine", TEXT);
    Shells.of(new Appearance(), study, Shells.withSimulator(study, () -> model)).show(stage);
  }

  private void enter(FxRobot robot) {
    robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT4);
  }

  @Test
  void theRunIsPlayedAndSteppedByKey(FxRobot robot) {
    enter(robot);
    String beginning = count(robot);
    robot.type(KeyCode.END);
    String end = count(robot);
    robot.type(KeyCode.LEFT);
    String before = count(robot);
    robot.type(KeyCode.HOME);

    assertTrue(beginning.startsWith("event 1 of "), beginning);
    assertFalse(end.equals(beginning));
    assertFalse(before.equals(end));
    assertEquals(beginning, count(robot));
  }

  @Test
  void speedGoesFromAHundredthUp(FxRobot robot) {
    enter(robot);
    ChoiceBox<?> speeds = robot.lookup(".player-speed").queryAs(ChoiceBox.class);
    List<String> words = speeds.getItems().stream().map(Object::toString).toList();
    assertEquals("HUNDREDTH", words.getFirst());
    assertEquals("SIXTEENFOLD", words.getLast());
  }

  @Test
  void everyExpectationIsMarkedBesideItsLine(FxRobot robot) {
    enter(robot);
    assertEquals(
        List.of(
            "Line 5 holds",
            "Line 7 does not hold: A was acknowledged, A is in the log of leader 1"),
        robot.lookup(".scenario-marks .label").queryAll().stream()
            .map(Node::getAccessibleText)
            .toList());
  }

  @Test
  void whatCannotBeReadIsSaidWithItsPlaceAndOnePressAway(FxRobot robot) {
    enter(robot);
    robot.push(KeyCode.SHORTCUT, KeyCode.E);
    robot.push(KeyCode.SHORTCUT, KeyCode.END);
    robot.write("explode 3");

    Button error = robot.lookup(".scenario-error").queryButton();
    assertTrue(error.getText().startsWith("Line 8, column 1: expected one of the steps"));
    assertTrue(robot.lookup(".scenario-wrong").tryQuery().isPresent());
    robot.push(KeyCode.SHORTCUT, KeyCode.HOME);
    robot.clickOn(error);

    assertEquals(TEXT.length(), text(robot).getCaretPosition());
  }

  @Test
  void wordsAreCompletedByKeyboard(FxRobot robot) {
    enter(robot);
    robot.push(KeyCode.SHORTCUT, KeyCode.E);
    robot.push(KeyCode.SHORTCUT, KeyCode.END);
    robot.write("cra");
    robot.push(KeyCode.CONTROL, KeyCode.SPACE);
    assertTrue(robot.lookup("#completions").query().isVisible());
    robot.type(KeyCode.ENTER);
    robot.write(" ");
    robot.push(KeyCode.CONTROL, KeyCode.SPACE);
    robot.type(KeyCode.DOWN, KeyCode.TAB);

    assertEquals(TEXT + "crash 1", model.text());
    assertFalse(robot.lookup("#completions").query().isVisible());
  }

  @Test
  void thePictureFollowsTheText(FxRobot robot) {
    enter(robot);
    int before = events(robot);
    robot.push(KeyCode.SHORTCUT, KeyCode.E);
    robot.push(KeyCode.SHORTCUT, KeyCode.END);
    robot.write("crash 3");

    assertTrue(events(robot) > before);
  }

  @Test
  void aBrokerIsClickedAndCrashes(FxRobot robot) {
    enter(robot);
    robot.type(KeyCode.RIGHT, KeyCode.RIGHT);
    robot.clickOn("Broker 3");
    robot.clickOn("Crash");

    assertTrue(model.text().contains("crash 3 at "), model.text());
    assertEquals("Branch 2 of 2", label(robot, "#branch-shown"));
    robot.clickOn("#undo-action");
    assertEquals(TEXT, model.text());
    assertEquals("Branch 1 of 2", label(robot, "#branch-shown"));
  }

  @Test
  void everythingCanBeDoneFromTheKeyboard(FxRobot robot) {
    enter(robot);
    robot.type(KeyCode.RIGHT);
    robot.type(KeyCode.A);
    robot.type(KeyCode.RIGHT, KeyCode.ENTER);

    assertTrue(model.text().contains("crash 1 at "), model.text());
    robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.Z);
    assertEquals(TEXT, model.text());
    robot.type(KeyCode.CLOSE_BRACKET);
    assertEquals("Branch 2 of 2", label(robot, "#branch-shown"));
  }

  @Test
  void aSettingIsChosenAndTheSameScheduleRunAgain(FxRobot robot) {
    enter(robot);
    ComboBox<String> acks = combo(robot, "#setting-acks");
    assertEquals("1", acks.getValue());
    robot.interact(() -> acks.setValue("all"));

    assertEquals(TEXT.replace("acks: 1", "acks: all"), model.text());
    assertEquals("Branch 2 of 2", label(robot, "#branch-shown"));
  }

  @Test
  void twoBranchesAreSideBySideWithTheirFirstDifference(FxRobot robot) {
    enter(robot);
    robot.interact(() -> combo(robot, "#setting-acks").setValue("all"));
    robot.clickOn("#compare-1");

    assertTrue(label(robot, "#first-difference").startsWith("First difference at 0.6 ms."));
    robot.clickOn("#go-to-difference");
    List<String> counts =
        robot.lookup(".player-count").queryAllAs(Label.class).stream()
            .filter(each -> each.getScene() != null && isShown(each))
            .map(Label::getText)
            .toList();
    assertEquals(2, counts.size(), counts.toString());
    robot.clickOn("#end-comparison");
    assertFalse(robot.lookup("#first-difference").tryQuery().isPresent());
  }

  @Test
  void aScenarioIsKeptInTheProfileAndFoundOnTheShelf(FxRobot robot) {
    enter(robot);
    robot.push(KeyCode.SHORTCUT, KeyCode.S);
    TextInputControl name = robot.lookup("#own-name").queryTextInputControl();
    robot.interact(name::selectAll);
    robot.write("Gone").type(KeyCode.ENTER);
    assertEquals(List.of("keep Gone"), room.done());

    robot.push(KeyCode.SHORTCUT, KeyCode.N);
    robot.push(KeyCode.SHORTCUT, KeyCode.O);
    robot.write("gone").type(KeyCode.ENTER);

    assertEquals(TEXT, model.text());
    assertEquals("Gone", label(robot, "#simulator-title"));
    assertFalse(robot.lookup("#shelf").query().isVisible());
  }

  @Test
  void theChangeOfANoteIsShownBeforeItIsWritten(FxRobot robot) {
    enter(robot);
    robot.push(KeyCode.SHORTCUT, KeyCode.O);
    robot.type(KeyCode.ENTER);
    robot.push(KeyCode.SHORTCUT, KeyCode.S);

    List<String> lines =
        robot.lookup(".simulator-diff .label").queryAllAs(Label.class).stream()
            .map(Label::getText)
            .toList();
    assertEquals(List.of("− acks: 1", "+ acks: 1", "+ send A", "+ expect A acked"), lines);
    assertEquals(List.of(), room.done());
    robot.type(KeyCode.ENTER);
    assertEquals(List.of("write Kafka/Acks.md"), room.done());
    robot.clickOn("#take-back");
    assertEquals(List.of("write Kafka/Acks.md", "take back Kafka/Acks.md"), room.done());
  }

  @Test
  void escapeLeavesANoteAsItIs(FxRobot robot) {
    room.onlyRead();
    enter(robot);
    robot.push(KeyCode.SHORTCUT, KeyCode.O);
    robot.type(KeyCode.ENTER);
    robot.push(KeyCode.SHORTCUT, KeyCode.S);
    assertTrue(
        robot
            .lookup(node ->
                node instanceof Label label && label.getText().startsWith("Highwater only reads"))
            .tryQuery()
            .isPresent());
    robot.type(KeyCode.ESCAPE);

    assertEquals(List.of(), room.done());
    assertFalse(robot.lookup("#save-sheet").query().isVisible());
  }

  @Test
  void copiedTextIsVerifiedWhenItIsPasted(FxRobot robot) {
    enter(robot);
    robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.C);
    assertTrue(label(robot, "#simulator-said").startsWith("Copied with its state hash"));
    robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.V);

    assertTrue(
        label(robot, "#simulator-said").startsWith("Verified:"),
        () -> label(robot, "#simulator-said"));
    robot.interact(
        () -> assertTrue(Clipboard.getSystemClipboard().getString().contains("# state ")));
  }

  @Test
  void theScenarioOfARevealedCardOpensByKey(FxRobot robot) {
    robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT2);
    robot.type(KeyCode.SPACE, KeyCode.S);

    assertTrue(robot.lookup("#scenario-text").tryQuery().isPresent());
    assertTrue(
        label(robot, "#simulator-title").startsWith("What are the three possible values"),
        label(robot, "#simulator-title"));
  }

  @Test
  void everyControlHasANameForScreenReaders(FxRobot robot) {
    enter(robot);
    List<String> nameless =
        Shown.all(stage.getScene().getRoot())
            .filter(node ->
                node instanceof ButtonBase
                    || node instanceof TextInputControl
                    || node instanceof ComboBox<?>
                    || node instanceof ListView<?>)
            .filter(SimulatorScreenTest::isShown)
            .filter(SimulatorScreenTest::hasNoName)
            .map(Node::toString)
            .toList();
    assertEquals(List.of(), nameless);
  }

  @Test
  void theFocusBeginsInThePictureAndTabReachesTheText(FxRobot robot) {
    enter(robot);
    Node first = stage.getScene().getFocusOwner();
    assertTrue(first.getStyleClass().contains("player-cluster"), first.toString());
    boolean reached = false;
    for (int tab = 0; tab < 60 && !reached; tab++) {
      robot.type(KeyCode.TAB);
      reached = "open-shelf".equals(stage.getScene().getFocusOwner().getId());
    }
    assertTrue(reached);
  }

  @Test
  void theListOfKeysKnowsThem(FxRobot robot) {
    enter(robot);
    robot.write("?");
    List<String> words =
        robot
            .lookup(node -> node instanceof Label && node.isVisible())
            .queryAllAs(Label.class)
            .stream()
            .map(Label::getText)
            .toList();
    assertTrue(words.contains("Act on the run at this moment"));
    assertTrue(words.contains("Go to Simulator"));
  }

  private static boolean hasNoName(Node node) {
    String aloud = Optional.ofNullable(node.getAccessibleText()).orElse("");
    String text = node instanceof ButtonBase button ? button.getText() : "";
    boolean inner =
        node.getStyleClass().contains("arrow-button") || "list-view".equals(node.getId());
    return !inner && aloud.isBlank() && (text == null || text.isBlank());
  }

  private static boolean isShown(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }

  private static String count(FxRobot robot) {
    return robot.lookup(".player-count").queryAs(Label.class).getText();
  }

  private static int events(FxRobot robot) {
    return Integer.parseInt(count(robot).replaceAll(".* of ", ""));
  }

  private static TextArea text(FxRobot robot) {
    return robot.lookup("#scenario-text").queryAs(TextArea.class);
  }

  private static String label(FxRobot robot, String query) {
    return robot.lookup(query).queryAs(Label.class).getText();
  }

  @SuppressWarnings("unchecked")
  private static ComboBox<String> combo(FxRobot robot, String query) {
    return robot.lookup(query).queryAs(ComboBox.class);
  }
}
