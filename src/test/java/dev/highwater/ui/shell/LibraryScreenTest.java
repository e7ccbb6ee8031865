package dev.highwater.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.highwater.card.CardId;
import dev.highwater.drill.Drills;
import dev.highwater.study.StudyCard;
import dev.highwater.ui.library.LibraryInMemory;
import dev.highwater.ui.library.LibraryViewModel;
import dev.highwater.ui.study.StudyInMemory;
import dev.highwater.ui.study.StudyViewModel;
import dev.highwater.ui.task.BackgroundTasks;
import dev.highwater.ui.theme.Appearance;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The library screen in its window, by keyboard.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX calls start before each test
class LibraryScreenTest {
  private final StudyInMemory study = StudyInMemory.seed();
  private final LibraryInMemory desk = new LibraryInMemory(study);
  private Stage stage;

  @Start
  void start(Stage stage) {
    this.stage = stage;
    HeadlessScreen.fit(stage);
    BackgroundTasks direct = BackgroundTasks.direct();
    StudyViewModel model =
        new StudyViewModel(study, new Drills(), direct, direct, direct, StudyInMemory.slowHand());
    Shells.of(
            new Appearance(),
            model,
            Shells.withLibrary(model, () -> new LibraryViewModel(desk, direct, model::refresh)))
        .show(stage);
  }

  private void open(FxRobot robot) {
    robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT3);
  }

  @Test
  void keyOpensTheListWithTheFocusInIt(FxRobot robot) {
    open(robot);

    assertEquals("library-cards", focused());
    assertEquals(4, table(robot).getItems().size());
    assertEquals("Library, shown", robot.lookup("#screen-library").query().getAccessibleText());
  }

  @Test
  void typingSearchesAndDownGoesIntoTheList(FxRobot robot) {
    open(robot);
    robot.push(KeyCode.SHORTCUT, KeyCode.F);

    robot.write("three possible");
    robot.type(KeyCode.DOWN);

    assertEquals(List.of("library-cards", "1"), List.of(focused(), rows(robot)));
    assertEquals("1 card", text(robot, "#library-count"));
  }

  @Test
  void whatCannotBeReadIsSaidBelowTheSearchAndEnterGoesThere(FxRobot robot) {
    open(robot);
    robot.push(KeyCode.SHORTCUT, KeyCode.F);

    robot.write("acks is:old");
    assertEquals(
        "At character 9: 'old' is not understood; expected one of new, learning, review, due,"
            + " suspended, buried, leech, flagged.",
        text(robot, "#library-refusal"));
    robot.type(KeyCode.ENTER);
    robot.write("due");

    assertEquals("acks is:due", input(robot, "#library-search").getText());
    assertFalse(robot.lookup("#library-refusal").query().isVisible());
  }

  @Test
  void keysActOnTheSelectionAndUndoTakesItBackAsOne(FxRobot robot) {
    open(robot);
    robot.push(KeyCode.SHORTCUT, KeyCode.A);

    robot.write("@");
    assertEquals(4, marked(StudyCard::marks, it -> it.suspended()));
    assertEquals("4 cards: suspended.", text(robot, "#library-said"));
    robot.push(KeyCode.SHORTCUT, KeyCode.Z);

    assertEquals(0, marked(StudyCard::marks, it -> it.suspended()));
  }

  @Test
  void flagIsAskedForAndTheFocusGoesBackToTheList(FxRobot robot) {
    open(robot);
    robot.type(KeyCode.F);
    robot.write("9");
    robot.type(KeyCode.ENTER);
    assertTrue(shows(robot, "A flag is a digit from 0 to 7."));

    robot.type(KeyCode.BACK_SPACE, KeyCode.DIGIT3, KeyCode.ENTER);

    assertEquals(1, marked(StudyCard::marks, it -> it.flag() == 3));
    assertEquals("library-cards", focused());
  }

  @Test
  void cardsAreMadeDueOnADay(FxRobot robot) {
    open(robot);
    robot.type(KeyCode.D);
    robot.write("2026-12-24");
    robot.type(KeyCode.ENTER);

    assertEquals(
        1,
        study.dueAndNew(LocalDate.MAX).stream()
            .filter(card -> card.schedule().orElseThrow().due().equals(LocalDate.of(2026, 12, 24)))
            .count());
  }

  @Test
  void termsAreListedAndAnExampleIsTried(FxRobot robot) {
    open(robot);
    robot.type(KeyCode.F1);
    assertTrue(shows(robot, "What can be searched for"));

    robot.type(KeyCode.ENTER);

    assertEquals("isr", input(robot, "#library-search").getText());
  }

  @Test
  void cardIsEditedWithTheDifferenceShown(FxRobot robot) {
    open(robot);
    robot.type(KeyCode.E);
    assertEquals("edit-block", focused());

    robot.push(KeyCode.SHORTCUT, KeyCode.A);
    robot.write("Rewritten?");
    assertTrue(shows(robot, "+ Rewritten?"));
    robot.push(KeyCode.SHORTCUT, KeyCode.ENTER);

    assertEquals("library-cards", focused());
    assertTrue(fronts().contains("Rewritten?"));
    robot.push(KeyCode.SHORTCUT, KeyCode.Z);
    assertFalse(fronts().contains("Rewritten?"));
  }

  @Test
  void escapeLeavesTheEditingAndWritesNothing(FxRobot robot) {
    open(robot);
    List<String> before = fronts();
    robot.type(KeyCode.E);
    robot.write(" more");

    robot.type(KeyCode.ESCAPE);

    assertEquals(before, fronts());
    assertEquals("library-cards", focused());
  }

  @Test
  void cardIsAdded(FxRobot robot) {
    open(robot);
    robot.push(KeyCode.SHORTCUT, KeyCode.N);
    robot.write("Fresh?");
    robot.type(KeyCode.TAB);
    assertEquals("edit-answer", focused());
    robot.write("Yes");

    robot.push(KeyCode.SHORTCUT, KeyCode.ENTER);

    assertTrue(fronts().contains("Fresh?"));
  }

  @Test
  void chosenCardsAreStudiedWithoutChangingASchedule(FxRobot robot) {
    open(robot);
    robot.type(KeyCode.S);

    assertEquals("Study, shown", robot.lookup("#screen-study").query().getAccessibleText());
    assertTrue(shows(robot, "Chosen cards: kafka") || shows(robot, "Chosen cards: Kafka"));
  }

  @Test
  void problemsSayWhatToDoAboutThem(FxRobot robot) {
    desk.problem(3, "orphan-schedule", "This schedule touches no card.");
    open(robot);

    robot.clickOn("#tab-problems");

    assertEquals("library-problems", focused());
    assertTrue(shows(robot, "This schedule touches no card."));
    assertTrue(
        shows(
            robot,
            "Put the comment right below its card, or delete it if the card is gone. Its history"
                + " stays either way."));
  }

  @Test
  void decisionIsTakenBackByKey(FxRobot robot) {
    desk.decide();
    open(robot);
    robot.clickOn("#tab-decisions");

    robot.type(KeyCode.ENTER);

    assertTrue(desk.decisions().getFirst().takenBack().isPresent());
    assertTrue(shows(robot, "taken back"));
  }

  @Test
  void controlsHaveNamesAndRoles(FxRobot robot) {
    open(robot);

    List<String> nameless =
        robot
            .lookup((Node node) -> node instanceof ButtonBase && node.isVisible())
            .queryAll()
            .stream()
            .filter(node -> node.getScene() != null)
            .map(ButtonBase.class::cast)
            .filter(button ->
                button.getText().isBlank()
                    && Optional.ofNullable(button.getAccessibleText()).orElse("").isBlank())
            .map(button -> String.valueOf(button.getId()))
            .collect(Collectors.toList());

    assertEquals(List.of(), nameless);
    assertEquals("Cards", table(robot).getAccessibleText());
    assertEquals(AccessibleRole.DIALOG, robot.lookup("#edit-sheet").query().getAccessibleRole());
    assertEquals("Search cards", input(robot, "#library-search").getAccessibleText());
  }

  @Test
  void listOfKeysKnowsThoseOfTheLibrary(FxRobot robot) {
    open(robot);

    robot.write("?");

    assertTrue(shows(robot, "Edit the card in its note"));
    assertTrue(shows(robot, "Study the selected cards, changing no schedule"));
  }

  private interface Part<T> {
    T of(StudyCard card);
  }

  private <T> long marked(Part<T> part, java.util.function.Predicate<T> wanted) {
    return study.dueAndNew(LocalDate.MAX).stream().filter(it -> wanted.test(part.of(it))).count();
  }

  private List<String> fronts() {
    return study.dueAndNew(LocalDate.MAX).stream()
        .map(card -> card.card().flashcard().front())
        .toList();
  }

  private String focused() {
    WaitForAsyncUtils.waitForFxEvents();
    return String.valueOf(stage.getScene().getFocusOwner().getId());
  }

  private static TableView<CardId> table(FxRobot robot) {
    return robot.lookup("#library-cards").query();
  }

  private static String rows(FxRobot robot) {
    return String.valueOf(table(robot).getItems().size());
  }

  private static TextInputControl input(FxRobot robot, String id) {
    return robot.lookup(id).query();
  }

  private static String text(FxRobot robot, String id) {
    return robot.lookup(id).<Label>query().getText();
  }

  private static boolean shows(FxRobot robot, String text) {
    WaitForAsyncUtils.waitForFxEvents();
    return robot
        .lookup((Node node) -> node instanceof Label label && label.getText().equals(text))
        .queryAll()
        .stream()
        .anyMatch(LibraryScreenTest::isShown);
  }

  private static boolean isShown(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }
}
