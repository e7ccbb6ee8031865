package dev.highwater.ui.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.highwater.drill.predict.Mark;
import dev.highwater.drill.predict.Question;
import dev.highwater.drill.predict.Questions;
import dev.highwater.ui.theme.Appearance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class PredictPaneTest {
  private final List<Integer> answers = new ArrayList<>();
  private final List<Question> questions = Questions.of(Played.of(Played.LOST));

  @SuppressWarnings("NullAway.Init") // made on the JavaFX thread, in start
  private PredictPane pane;

  @SuppressWarnings("NullAway.Init") // made on the JavaFX thread, in start
  private MarkBox mark;

  @Start
  void start(Stage stage) {
    pane = new PredictPane(answers::add);
    mark = new MarkBox();
    Scene scene = new Scene(new VBox(pane, mark), 600, 700);
    new Appearance().dress(scene);
    stage.setScene(scene);
    stage.show();
  }

  @Test
  void nextLeaderIsChosenByClickingItInThePicture(FxRobot robot) {
    robot.interact(() -> pane.ask(questions.getFirst()));

    robot.clickOn("#predict-broker-3");

    assertEquals(List.of(2), answers);
  }

  @Test
  void numberOfCrashesIsAnsweredByTakingBrokersDown(FxRobot robot) {
    robot.interact(() -> pane.ask(Questions.of(Played.of(Played.STOPPED)).getFirst()));
    Button stopped = robot.lookup("#predict-stopped").queryAs(Button.class);
    assertTrue(stopped.isDisabled());

    robot.interact(robot.lookup("#predict-broker-3").queryAs(Button.class)::fire);
    robot.interact(robot.lookup("#predict-broker-2").queryAs(Button.class)::fire);
    assertEquals("Writes stop with these 2 down", stopped.getText());
    robot.interact(stopped::fire);

    assertEquals(List.of(1), answers);
  }

  @Test
  void answersHaveKeysAndWordsForThoseWhoHearThem(FxRobot robot) {
    robot.interact(() -> pane.ask(questions.getFirst()));

    assertEquals(
        List.of("broker 1, key 1", "broker 2, key 2", "broker 3, key 3", "nobody, key 4"),
        robot.lookup(".predict-answer").queryAllAs(Button.class).stream()
            .map(Button::getAccessibleText)
            .toList());
  }

  @Test
  void recordInThePictureIsAnAnswer(FxRobot robot) {
    robot.interact(() -> pane.ask(questions.getLast()));

    assertEquals(
        List.of("A", "✕ A"),
        robot.lookup(".square").queryAllAs(Label.class).stream().map(Label::getText).toList());
    robot.clickOn("✕ A");
    assertEquals(List.of(1), answers);
  }

  @Test
  void wholeQuestionIsToldInOneLine(FxRobot robot) {
    robot.interact(() -> pane.ask(questions.getLast()));

    assertEquals(AccessibleRole.TEXT, pane.getAccessibleRole());
    assertEquals(
        "Is A still there at the end? replicas=3, min.insync.replicas=1, acks=1, retries=0. What"
            + " brokers 2 and 3 fetch is held on the network. The producer sends A. The leader"
            + " crashes, as soon as A is acknowledged. 1: A is in the leader’s log. 2: A is gone.",
        pane.getAccessibleText());
  }

  @Test
  void markTellsWhatTheRunShowsAndWhichGradeThatSpeaksFor(FxRobot robot) {
    Mark wrong = questions.getLast().mark(0);
    robot.interact(() -> mark.show(Optional.of(wrong)));

    assertEquals(
        List.of(
            "✕ not foreseen",
            "You said: A is in the leader’s log. The run shows: A is gone.",
            "That speaks for Again; the grade is yours."),
        robot.lookup("#mark .label").queryAllAs(Label.class).stream().map(Label::getText).toList());
  }
}
