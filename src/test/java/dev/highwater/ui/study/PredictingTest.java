package dev.highwater.ui.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.highwater.drill.Drills;
import dev.highwater.library.NotePlace;
import dev.highwater.schedule.Grade;
import dev.highwater.study.CardAction;
import dev.highwater.study.LogEntry;
import dev.highwater.study.Prediction;
import dev.highwater.study.Predictions;
import dev.highwater.study.ReviewReplay;
import dev.highwater.study.deck.DeckChoices;
import dev.highwater.study.deck.DeckOption;
import dev.highwater.study.deck.DeckRules;
import dev.highwater.ui.prose.LinkOpener;
import dev.highwater.ui.prose.ProseTools;
import dev.highwater.ui.task.BackgroundTasks;
import dev.highwater.ui.theme.Appearance;
import dev.highwater.vault.LinkedFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Predictions and variations on the study screen.
@ExtendWith(ApplicationExtension.class)
class PredictingTest {
  private static final String LOST =
      """
      acks: 1
      retries: 0
      vary acks: 0

      hold fetches of 2, 3
      send A
      crash leader when A acked
      wait until leader = 2
      expect A lost
      """;

  private final StudyInMemory cards = new StudyInMemory();
  private final BackgroundTasks direct = BackgroundTasks.direct();
  private final Keeping computation = new Keeping();
  private final StudyViewModel study =
      new StudyViewModel(
          cards, new Drills(), direct, computation, direct, StudyInMemory.slowHand());

  /// Does work at once until it is told to keep it.
  private static final class Keeping implements BackgroundTasks {
    private final List<Runnable> kept = new ArrayList<>();
    private boolean keeps;

    void keep() {
      keeps = true;
    }

    void doKept() {
      kept.forEach(Runnable::run);
    }

    @Override
    public <T> Request ask(
        Supplier<? extends T> work, Consumer<? super T> done, Consumer<RuntimeException> failed) {
      if (!keeps) {
        return BackgroundTasks.direct().ask(work, done, failed);
      }
      kept.add(() -> done.accept(work.get()));
      return () -> {};
    }

    @Override
    public void onScreen(Runnable step) {
      step.run();
    }
  }

  private static final class NoLinks implements LinkOpener {
    @Override
    public void openAddress(String address) {}

    @Override
    public void openFile(NotePlace from, Path file, String part) {}

    @Override
    public void openFolder(Path folder) {}
  }

  @Start
  void start(Stage stage) {
    choose("always");
    cards.addDeclaring("Is a record acknowledged with acks=1 safe?", "No.", LOST);
    ProseTools tools = new ProseTools(new LinkedFiles(() -> 0), new NoLinks(), direct, direct);
    StudyView view = new StudyView(study, tools, new StudyView.Ways(() -> {}, () -> {}, () -> {}));
    Scene scene = new Scene(view, 1216, 740);
    scene.addEventFilter(javafx.scene.input.KeyEvent.KEY_PRESSED, view::onKeyFirst);
    scene.addEventHandler(javafx.scene.input.KeyEvent.ANY, view::onKey);
    new Appearance().dress(scene);
    stage.setScene(scene);
    stage.show();
    study.start();
  }

  private void choose(String predictions) {
    cards
        .decks()
        .put(
            DeckRules.ALL,
            new DeckChoices(
                new TreeMap<>(Map.of(DeckOption.PREDICTIONS, predictions)), Optional.empty()));
  }

  private int wrong() {
    return 1
        + (1 + study.question().orElseThrow().right())
            % study.question().orElseThrow().options().size();
  }

  private static KeyCode digit(int number) {
    return KeyCode.valueOf("DIGIT" + number);
  }

  private List<CardAction> logged() {
    return ReviewReplay.standing(cards.all()).stream()
        .map(LogEntry::action)
        .flatMap(Optional::stream)
        .toList();
  }

  @Test
  void nothingOfTheRunCanBeSeenOrOpenedBeforeThePrediction(FxRobot robot) {
    robot.type(KeyCode.W, KeyCode.X, KeyCode.S, KeyCode.E, KeyCode.V, KeyCode.RIGHT, KeyCode.END);

    assertTrue(robot.lookup(".player").tryQuery().isEmpty());
    assertFalse(robot.lookup(".findings").query().isVisible());
    assertTrue(study.question().isPresent());

    robot.push(digit(wrong()));

    assertTrue(robot.lookup(".player").tryQuery().isPresent());
    assertTrue(robot.lookup(".findings").query().isVisible());
  }

  @Test
  void digitAnswersAndTheAnswerIsShown(FxRobot robot) {
    int right = 1 + study.question().orElseThrow().right();
    robot.push(digit(right));

    assertTrue(study.stateProperty().get() instanceof StudyState.Revealed);
    assertTrue(
        robot.lookup("#mark .verdict-pill").queryAs(Label.class).getText().endsWith(" foreseen"));
    assertTrue(
        robot
            .lookup("#grade-good")
            .queryAs(Button.class)
            .getAccessibleText()
            .endsWith(", proposed by your prediction"));
  }

  @Test
  void wrongAnswerProposesAgainAndTheLearnerDecides(FxRobot robot) {
    robot.push(digit(wrong()));
    Label proposed = robot.lookup("#grade-again .grade-proposed").queryAs(Label.class);
    assertTrue(proposed.isVisible());

    robot.push(KeyCode.DIGIT3);

    assertEquals(List.of(Grade.GOOD), cards.grades());
    CardAction.Predicted predicted = (CardAction.Predicted) logged().getFirst();
    assertFalse(predicted.prediction().right());
  }

  @Test
  void undoTakesThePredictionBackWithItsGradeAndAsksTheSameAgain(FxRobot robot) {
    String asked = study.question().orElseThrow().text();
    robot.push(digit(wrong()));
    robot.push(KeyCode.DIGIT1);
    assertEquals(1, Predictions.of(cards, cards.calendar()).days().size());

    robot.interact(study::undo);

    assertEquals(List.of(), Predictions.of(cards, cards.calendar()).days());
    assertEquals(asked, study.question().orElseThrow().text());
    assertTrue(study.markProperty().get().isEmpty());
  }

  @Test
  void spaceShowsTheAnswerWithoutAPrediction(FxRobot robot) {
    robot.push(KeyCode.SPACE);

    assertFalse(robot.lookup("#mark").query().isVisible());
    robot.push(KeyCode.DIGIT3);
    assertEquals(List.of(), logged());
  }

  @Test
  void deckThatWantsNoneIsNotAsked(FxRobot robot) {
    robot.interact(() -> {
      choose("off");
      study.study(study.stateProperty().get().shown().orElseThrow().session());
    });

    assertEquals(Optional.empty(), study.question());
    assertTrue(robot.lookup(".predict").tryQuery().isEmpty());
  }

  @Test
  void laterAnswerMayBeAskedWithOtherNumbersAndIsLoggedSo(FxRobot robot) {
    Optional<ShownCard> varied = Optional.empty();
    for (int answers = 0; answers < 20 && varied.isEmpty(); answers++) {
      robot.interact(() -> {
        study.reveal();
        study.grade(Grade.AGAIN);
      });
      varied = study.stateProperty().get().shown().filter(it -> it.variation().isPresent());
    }

    assertEquals(
        "Is a record acknowledged with acks=0 safe?",
        varied.orElseThrow().variation().orElseThrow().question());
    assertEquals(
        "Asked with other numbers: acks=0",
        robot.lookup("#marks .mark").queryAs(Label.class).getText());
    robot.interact(study::reveal);
    assertTrue(
        robot
            .lookup("#answer")
            .query()
            .getAccessibleText()
            .startsWith("A is acknowledged after 5.0 ms, when no broker had it"),
        () -> robot.lookup("#answer").query().getAccessibleText());

    robot.interact(() -> study.grade(Grade.GOOD));

    assertEquals(new CardAction.Varied("acks=0"), logged().getLast());
  }

  @Test
  void comparisonUnderEveryAcksIsNotRunOnTheScreensThread(FxRobot robot) {
    robot.push(KeyCode.SPACE);
    computation.keep();

    robot.interact(() -> robot.lookup("#compare-acks").queryAs(Hyperlink.class).fire());

    assertTrue(robot.lookup("#compare-record").tryQuery().isEmpty());
    robot.interact(computation::doKept);
    assertTrue(robot.lookup("#compare-record").tryQuery().isPresent());
  }

  @Test
  void whyAndMatrixOpenByTheirKeys(FxRobot robot) {
    robot.push(KeyCode.SPACE);
    robot.push(KeyCode.W);

    assertEquals(
        "Only broker 1 ever had it.", robot.lookup("#why-lead").queryAs(Label.class).getText());
    assertTrue(robot.lookup("#matrix").queryAs(Button.class).isVisible());
  }

  @Test
  void predictionOfEachKindHasAStoredName() {
    assertEquals("still-there", Prediction.Kind.STILL_THERE.storedName());
  }
}
