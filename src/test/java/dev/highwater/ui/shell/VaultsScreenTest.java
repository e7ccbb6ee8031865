package dev.highwater.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.highwater.drill.Drills;
import dev.highwater.schedule.Grade;
import dev.highwater.ui.settings.VaultsInMemory;
import dev.highwater.ui.study.StudyInMemory;
import dev.highwater.ui.study.StudyViewModel;
import dev.highwater.ui.task.BackgroundTasks;
import dev.highwater.ui.theme.Appearance;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The vaults screen in its window, by keyboard where it matters.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX calls start before each test
class VaultsScreenTest {
  private static final Path BOOKS = Path.of("/home/ann/notes/Books");

  private final StudyInMemory study = StudyInMemory.seed();
  private final VaultsInMemory desk = VaultsInMemory.withOne();
  private Stage stage;

  @Start
  void start(Stage stage) {
    this.stage = stage;
    HeadlessScreen.fit(stage);
    BackgroundTasks direct = BackgroundTasks.direct();
    StudyViewModel model =
        new StudyViewModel(study, new Drills(), direct, direct, direct, StudyInMemory.slowHand());
    Shells.of(new Appearance(), model, desk, Optional.empty()).show(stage);
  }

  @Test
  void keysGoToTheVaultsAndBackToTheSameCard(FxRobot robot) {
    robot.type(KeyCode.SPACE);

    robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT6);
    assertTrue(Shown.shows(robot, "#add-vault"));
    assertFalse(Shown.shows(robot, "#answer"));
    assertEquals("add-vault", stage.getScene().getFocusOwner().getId());
    assertEquals("Vaults, shown", robot.lookup("#screen-vaults").query().getAccessibleText());

    robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT2);
    assertTrue(Shown.shows(robot, "#answer"));
    assertEquals("Study, shown", robot.lookup("#screen-study").query().getAccessibleText());
  }

  @Test
  void keysOfTheStudyScreenDoNothingWhileTheVaultsAreShown(FxRobot robot) {
    robot.type(KeyCode.SPACE);
    robot.clickOn("#screen-vaults");

    robot.type(KeyCode.DIGIT3, KeyCode.DIGIT4);
    robot.push(KeyCode.SHORTCUT, KeyCode.Z);

    assertEquals(List.of(), study.grades());
    robot.clickOn("#screen-study");
    robot.type(KeyCode.DIGIT3);
    assertEquals(List.of(Grade.GOOD), study.grades());
  }

  @Test
  void listOfKeysKnowsThoseOfTheScreenShown(FxRobot robot) {
    robot.write("?");
    assertTrue(Shown.texts(robot).contains("Go to Vaults"));
    assertTrue(Shown.texts(robot).contains("Show the answer"));
    robot.write("?");
    robot.clickOn("#screen-vaults");

    robot.write("?");

    assertTrue(Shown.texts(robot).contains("Add a vault"));
    assertFalse(Shown.texts(robot).contains("Show the answer"));
  }

  @Test
  void endOfTheSessionLeadsToTheVaults(FxRobot robot) {
    for (int card = 0; card < 4; card++) {
      robot.type(KeyCode.SPACE, KeyCode.DIGIT3);
    }

    robot.clickOn("#add-notes");

    assertTrue(Shown.shows(robot, "#add-vault"));
  }

  @Test
  void vaultIsAddedByKeyboardAlone(FxRobot robot) {
    desk.choose(BOOKS);
    robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT6);

    robot.push(KeyCode.SHORTCUT, KeyCode.N);
    assertTrue(robot.lookup("#question-sheet").query().isVisible());
    assertEquals("Add this vault?", robot.lookup("#question-sheet").query().getAccessibleText());
    robot.type(KeyCode.ENTER);

    assertEquals(List.of("try " + BOOKS, "add " + BOOKS), desk.asked());
    assertFalse(robot.lookup("#question-sheet").query().isVisible());
    assertTrue(Shown.texts(robot).contains("Books"));
    assertEquals("add-vault", stage.getScene().getFocusOwner().getId());
  }

  @Test
  void escapeSaysNoToAnOffer(FxRobot robot) {
    desk.choose(BOOKS);
    robot.clickOn("#screen-vaults").clickOn("#add-vault");

    robot.type(KeyCode.ESCAPE);

    assertFalse(robot.lookup("#question-sheet").query().isVisible());
    assertEquals(List.of("try " + BOOKS), desk.asked());
  }

  @Test
  void vaultOfObsidianIsOneClickAway(FxRobot robot) {
    desk.suggest(BOOKS);
    robot.clickOn("#screen-vaults");

    robot.clickOn("#suggestion-0");

    assertEquals(List.of("try " + BOOKS), desk.asked());
  }

  @Test
  void inStepIsAskedAndOnlyThenSelected(FxRobot robot) {
    robot.clickOn("#screen-vaults").clickOn("#mode-in-step-0");
    assertTrue(
        Shown.texts(robot)
            .contains(
                "7 schedule comments will be written into its notes now, for grades given in"
                    + " Highwater."));
    assertEquals(List.of(), desk.asked());

    robot.clickOn("#question-yes");

    assertEquals(List.of("mode in-step"), desk.asked());
  }

  @Test
  void reportIsWalkedByKeyboard(FxRobot robot) {
    robot.clickOn("#screen-vaults").clickOn("#report-0");
    ListView<?> rows = robot.lookup("#report-rows").queryListView();
    assertEquals(7, rows.getItems().size());

    robot.type(KeyCode.DOWN, KeyCode.ENTER);
    assertEquals(List.of("take back 7"), desk.asked());
    robot.type(KeyCode.DOWN, KeyCode.ENTER);
    assertEquals(5, rows.getItems().size());
    robot.type(KeyCode.ESCAPE);

    assertTrue(Shown.shows(robot, "#add-vault"));
  }

  @Test
  void onlyTheRowsInSightOfALongReportAreMade(FxRobot robot) {
    for (int line = 0; line < 5000; line++) {
      desk.problem("Long.md", line, "not-a-card", "A message that says what is wrong.");
    }

    robot.clickOn("#screen-vaults").clickOn("#report-0");
    WaitForAsyncUtils.waitForFxEvents();

    int cells = robot.lookup(node -> node instanceof ListCell<?>).queryAll().size();
    assertTrue(cells > 5 && cells < 100, cells + " cells");
  }

  @Test
  void settingIsEditedAndRefusedInPlace(FxRobot robot) {
    robot.clickOn("#screen-vaults").clickOn("#settings-0");
    TextInputControl field = robot.lookup("#setting-single").queryTextInputControl();
    robot.interact(field::requestFocus);
    robot.interact(field::selectAll);

    robot.write("?:").type(KeyCode.ENTER);
    assertEquals(List.of("choose singleLineCardSeparator"), desk.asked());
    assertEquals("?:", field.getText());
    assertFalse(robot.lookup("#keys-sheet").query().isVisible());

    TextInputControl ease = robot.lookup("#setting-base-ease").queryTextInputControl();
    robot.interact(ease::requestFocus);
    robot.interact(ease::selectAll);
    robot.write("7").type(KeyCode.ENTER);

    assertEquals(
        "This must be a whole number from 100 to 1000.",
        robot.lookup("#refusal-base-ease").queryAs(Label.class).getText());
    assertEquals(List.of("choose singleLineCardSeparator"), desk.asked());
  }

  @Test
  void openingTheSettingsChoosesNothing(FxRobot robot) {
    robot.clickOn("#screen-vaults").clickOn("#settings-0");
    for (int control = 0; control < 30; control++) {
      robot.type(KeyCode.TAB);
    }

    assertEquals(List.of(), desk.asked());
  }

  @Test
  void everyControlHasANameForScreenReaders(FxRobot robot) {
    List<String> nameless = new ArrayList<>();
    robot.clickOn("#screen-vaults");
    nameless.addAll(nameless());
    robot.clickOn("#report-0");
    nameless.addAll(nameless());
    robot.clickOn("#back").clickOn("#settings-0");
    nameless.addAll(nameless());

    assertEquals(List.of(), nameless);
  }

  @Test
  void oneDroppedFolderIsTakenAndNothingElse(@TempDir Path folder) {
    File dropped = folder.toFile();

    assertEquals(Optional.of(folder), FolderDrop.folder(List.of(dropped)));
    assertEquals(Optional.empty(), FolderDrop.folder(List.of(dropped, dropped)));
    assertEquals(Optional.empty(), FolderDrop.folder(List.of(new File("pom.xml"))));
  }

  private List<String> nameless() {
    return Shown.all(stage.getScene().getRoot())
        .filter(node -> node instanceof ButtonBase || node instanceof TextInputControl)
        .filter(VaultsScreenTest::hasNoName)
        .map(Node::toString)
        .toList();
  }

  private static boolean hasNoName(Node node) {
    String aloud = Optional.ofNullable(node.getAccessibleText()).orElse("");
    String text = node instanceof ButtonBase button ? button.getText() : "";
    return aloud.isBlank() && text.isBlank();
  }
}
