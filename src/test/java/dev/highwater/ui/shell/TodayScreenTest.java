package dev.highwater.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.highwater.card.DeckPath;
import dev.highwater.drill.Drills;
import dev.highwater.study.queue.StudyQueue;
import dev.highwater.study.today.DeckDay;
import dev.highwater.ui.statistics.GeneratedYear;
import dev.highwater.ui.study.StudyInMemory;
import dev.highwater.ui.study.StudyViewModel;
import dev.highwater.ui.task.BackgroundTasks;
import dev.highwater.ui.theme.Appearance;
import dev.highwater.ui.today.TodayInMemory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TreeTableRow;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The screen of the day in its window, by keyboard.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX calls start before each test
class TodayScreenTest {
  private final StudyInMemory study = StudyInMemory.seed();
  private final TodayInMemory day = TodayInMemory.busy();
  private Stage stage;

  @Start
  void start(Stage stage) {
    this.stage = stage;
    HeadlessScreen.fit(stage);
    open(study, day);
  }

  private void open(StudyInMemory cards, TodayInMemory shown) {
    BackgroundTasks direct = BackgroundTasks.direct();
    StudyViewModel model =
        new StudyViewModel(cards, new Drills(), direct, direct, direct, StudyInMemory.slowHand());
    Shells.of(new Appearance(), model, Shells.late(model, shown, new GeneratedYear(0, 0)))
        .show(stage);
  }

  @Test
  void allColumnsStayInSightInASmallWindowWhenItsLooksChange(FxRobot robot) {
    robot.interact(() -> stage.setWidth(800));
    robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT1);
    robot.clickOn("#theme");
    robot.interact(() -> {
      Appearance appearance = Appearance.of(stage.getScene()).orElseThrow();
      appearance.choose(appearance.looksProperty().get().withText(200));
      appearance.choose(appearance.looksProperty().get().withText(100));
    });
    WaitForAsyncUtils.waitForFxEvents();

    double columns =
        tree(robot).getVisibleLeafColumns().stream().mapToDouble(TableColumnBase::getWidth).sum();

    assertEquals(6, tree(robot).getVisibleLeafColumns().size());
    assertTrue(columns <= tree(robot).getWidth(), columns + " in " + tree(robot).getWidth());
  }

  @Test
  void themeAndSizeOfTextChangeWhileTheScreenIsShown(FxRobot robot) {
    robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT1);

    robot.clickOn("#theme");
    robot.interact(() -> {
      Appearance appearance = Appearance.of(stage.getScene()).orElseThrow();
      appearance.choose(appearance.looksProperty().get().withText(200));
    });
    WaitForAsyncUtils.waitForFxEvents();

    assertTrue(robot.lookup(".dialog-pane").queryAll().isEmpty());
  }

  @Test
  void programOpensOnTheFirstDueCardAndTheDayIsOneKeyAway(FxRobot robot) {
    assertTrue(Shown.shows(robot, "#reveal"));
    assertEquals(0, day.reads());

    robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT1);

    assertEquals("89 cards today", label(robot, "#day-title"));
    assertEquals("20 new · 4 learning · 65 due · about 18 min", label(robot, "#day-figures"));
    assertEquals("decks", stage.getScene().getFocusOwner().getId());
  }

  @Test
  void programOpensOnTheDayWhenNothingIsDue(FxRobot robot) {
    StudyInMemory later = new StudyInMemory();
    later.add("Later?", "Yes.", Optional.of(LocalDate.of(2026, 12, 1)));

    robot.interact(() -> open(later, TodayInMemory.done()));

    assertEquals("Done for today", label(robot, "#day-title"));
  }

  @Test
  void enterStudiesTheDeckSelectedAndTheTopBarNamesIt(FxRobot robot) {
    robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT1);

    robot.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.ENTER);

    assertEquals("Kafka", label(robot, ".deck"));
    assertTrue(Shown.shows(robot, "#reveal"));
  }

  @Test
  void spaceStudiesTheDeckAndNamesTheDeckOfTheCardBelowIt(FxRobot robot) {
    robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT1);

    robot.type(KeyCode.SPACE);

    assertEquals("study › Kafka", label(robot, ".deck"));
    assertFalse(Shown.shows(robot, "#answer"));
  }

  @Test
  void oneKeyStudiesAll(FxRobot robot) {
    robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT1);

    robot.type(KeyCode.S);

    assertEquals("1 of 4", label(robot, "#progress"));
  }

  @Test
  void leftClosesADeckAndItStaysClosed(FxRobot robot) {
    robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT1);
    assertEquals(6, tree(robot).getExpandedItemCount());

    robot.type(KeyCode.LEFT);
    robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT2).push(KeyCode.SHORTCUT, KeyCode.DIGIT1);

    assertEquals(2, tree(robot).getExpandedItemCount());
    assertEquals(2, day.reads());
  }

  @Test
  void deckThatIsGoneLeavesAnotherSelected(FxRobot robot) {
    robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT1);
    day.removeFirstDeck();

    robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT2).push(KeyCode.SHORTCUT, KeyCode.DIGIT1);

    DeckDay selected = tree(robot).getSelectionModel().getSelectedItem().getValue();
    assertEquals(new DeckPath("Anatomy"), selected.deck());
    assertEquals(new StudyQueue.Counts(0, 0, 0), selected.today());
  }

  @Test
  void endOfTheSessionLeadsToTheDay(FxRobot robot) {
    for (int card = 0; card < 4; card++) {
      robot.type(KeyCode.SPACE, KeyCode.DIGIT3);
    }

    robot.type(KeyCode.T);

    assertEquals("89 cards today", label(robot, "#day-title"));
  }

  @Test
  void endOfADeckIsNamed(FxRobot robot) {
    robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT1);
    robot.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.ENTER);
    for (int card = 0; card < 4; card++) {
      robot.type(KeyCode.SPACE, KeyCode.DIGIT3);
    }

    assertTrue(Shown.texts(robot).contains("Done with Kafka for today"));
  }

  @Test
  void calendarIsWalkedByArrowKeysAndSaysEachDay(FxRobot robot) {
    robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT1);
    Node calendar = robot.lookup("#calendar").query();
    robot.interact(calendar::requestFocus);

    robot.type(KeyCode.END);

    assertEquals(AccessibleRole.IMAGE_VIEW, calendar.getAccessibleRole());
    String today = label(robot, "#calendar-day");
    assertTrue(today.startsWith("Mon 23 Nov 2026: "), today);
    assertEquals(today, calendar.getAccessibleText());
    robot.type(KeyCode.UP);
    assertTrue(label(robot, "#calendar-day").startsWith("Sun 22 Nov 2026: "));
  }

  @Test
  void rowsOfDecksAreReadOutWhole(FxRobot robot) {
    robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT1);

    List<String> aloud =
        robot
            .lookup(node -> node instanceof TreeTableRow<?> row && !row.isEmpty())
            .queryAll()
            .stream()
            .map(Node::getAccessibleText)
            .toList();

    assertTrue(
        aloud.contains(
            "study/Kafka/Producer: 4 new, 1 learning, 11 due today; 16 more behind the limits"),
        aloud.toString());
  }

  @Test
  void tabGoesFromTheDecksToTheCalendarAndOn(FxRobot robot) {
    robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT1);

    List<String> order = new ArrayList<>();
    for (int step = 0; step < 3; step++) {
      order.add(stage.getScene().getFocusOwner().getId());
      robot.type(KeyCode.TAB);
    }

    assertEquals(List.of("decks", "calendar", "to-vaults"), order);
  }

  @Test
  void everyButtonHasANameForScreenReaders(FxRobot robot) {
    robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT1);

    List<String> nameless =
        Shown.all(stage.getScene().getRoot())
            .filter(ButtonBase.class::isInstance)
            .map(ButtonBase.class::cast)
            .filter(it -> it.getText().isBlank() && it.getAccessibleText() == null)
            .map(Node::toString)
            .toList();

    assertEquals(List.of(), nameless);
  }

  @Test
  void emptyProfileLeadsToTheVaults(FxRobot robot) {
    robot.interact(() -> open(new StudyInMemory(), new TodayInMemory()));

    robot.clickOn("#today-add-notes");

    assertTrue(Shown.shows(robot, "#add-vault"));
  }

  private static TreeTableView<DeckDay> tree(FxRobot robot) {
    return robot.lookup("#decks").query();
  }

  private static String label(FxRobot robot, String query) {
    return robot.lookup(query).queryAs(Label.class).getText();
  }
}
