package dev.highwater.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.highwater.drill.Drills;
import dev.highwater.study.deck.DeckOption;
import dev.highwater.study.deck.DeckRules;
import dev.highwater.ui.frame.KeyCap;
import dev.highwater.ui.frame.Remembered;
import dev.highwater.ui.settings.SettingsInMemory;
import dev.highwater.ui.settings.VaultsInMemory;
import dev.highwater.ui.study.StudyInMemory;
import dev.highwater.ui.study.StudyViewModel;
import dev.highwater.ui.task.BackgroundTasks;
import dev.highwater.ui.theme.Appearance;
import dev.highwater.ui.theme.ThemeChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The settings screen in its window, by keyboard where it matters.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX calls start before each test
class SettingsScreenTest {
  private final SettingsInMemory desk = new SettingsInMemory();
  private final StudyInMemory study = StudyInMemory.seed();
  private final Remembered remembered = Remembered.nothing();
  private Appearance appearance;
  private Stage stage;

  @Start
  void start(Stage stage) {
    this.stage = stage;
    HeadlessScreen.fit(stage);
    BackgroundTasks direct = BackgroundTasks.direct();
    StudyViewModel model =
        new StudyViewModel(study, new Drills(), direct, direct, direct, StudyInMemory.slowHand());
    appearance = new Appearance();
    Shells.of(appearance, model, new VaultsInMemory(), desk, Optional.empty())
        .remembering(remembered)
        .show(stage);
  }

  private static void open(FxRobot robot) {
    robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT7);
  }

  private Optional<String> focused() {
    return Optional.ofNullable(stage.getScene().getFocusOwner()).map(Node::getId);
  }

  private static List<String> titles(FxRobot robot) {
    return robot.lookup(".setting .medium").queryAllAs(Label.class).stream()
        .map(Label::getText)
        .toList();
  }

  @Test
  void aKeyGoesToTheSettingsAndIntoTheSearch(FxRobot robot) {
    open(robot);

    assertEquals(Optional.of("settings-search"), focused());
    assertEquals("Settings, shown", robot.lookup("#screen-settings").query().getAccessibleText());
  }

  @Test
  void settingsAreFoundAsOneTypes(FxRobot robot) {
    open(robot);
    robot.write("dark light");
    assertEquals(List.of("Theme"), titles(robot));

    robot.type(KeyCode.ESCAPE);
    assertTrue(titles(robot).size() > 30);
    assertEquals(Optional.of("settings-search"), focused());
  }

  @Test
  void everySettingButAKeySaysWhatItDoes(FxRobot robot) {
    open(robot);
    List<String> silent = new ArrayList<>();
    for (Node row : robot.lookup(".setting").queryAll()) {
      String title = ((Label) row.lookup(".medium")).getText();
      boolean says =
          row.lookupAll(".muted.small").stream()
              .anyMatch(it -> it.isVisible() && !((Label) it).getText().isEmpty());
      if (!says && row.lookup(".setting-keys") == null) {
        silent.add(title);
      }
    }

    assertEquals(List.of(), silent);
  }

  @Test
  void anOptionIsSetAndTakenBackByKeyboard(FxRobot robot) {
    open(robot);
    robot.write("new cards a day");
    robot.interact(() -> robot.lookup("#setting-option-newPerDay").query().requestFocus());
    robot.push(KeyCode.SHORTCUT, KeyCode.A);
    robot.write("7");
    robot.type(KeyCode.ENTER);
    assertEquals(Map.of(DeckOption.NEW_PER_DAY, "7"), desk.chosen(DeckRules.ALL));
    assertTrue(robot.lookup("#reset-option-newPerDay").query().isVisible());
    assertEquals(
        "New cards a day is changed.", robot.lookup("#settings-notice").queryLabeled().getText());

    robot.clickOn("#settings-undo");
    assertEquals(Map.of(), desk.chosen(DeckRules.ALL));
    assertEquals(
        "20", robot.lookup("#setting-option-newPerDay").queryAs(TextField.class).getText());
  }

  @Test
  void whatIsRefusedStaysInTheFieldWithItsSentence(FxRobot robot) {
    open(robot);
    robot.write("new cards a day");
    robot.interact(() -> robot.lookup("#setting-option-newPerDay").query().requestFocus());
    robot.push(KeyCode.SHORTCUT, KeyCode.A);
    robot.write("many");
    robot.type(KeyCode.ENTER);

    assertEquals(
        "many", robot.lookup("#setting-option-newPerDay").queryAs(TextField.class).getText());
    assertTrue(robot.lookup("#refusal-option-newPerDay").query().isVisible());
  }

  @Test
  void theThemeChangesAtOnceAndFollowsTheRail(FxRobot robot) {
    open(robot);
    robot.write("theme light dark");
    ComboBox<?> theme = robot.lookup("#setting-theme").queryComboBox();
    robot.interact(() -> theme.getSelectionModel().select(2));
    assertEquals(ThemeChoice.DARK, appearance.looksProperty().get().theme());

    robot.clickOn("#theme");
    assertEquals(1, theme.getSelectionModel().getSelectedIndex());
  }

  @Test
  void aMovedKeyActsOnItsScreenAndIsShownThere(FxRobot robot) {
    open(robot);
    robot.write("explain");
    ButtonBase key = robot.lookup(".key-button").queryAs(ButtonBase.class);
    robot.clickOn(key);
    assertEquals("Press a key", key.getText());
    robot.type(KeyCode.J);
    assertEquals("J", key.getText());

    robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT2);
    assertEquals("J", capOf(robot, "#explain"));
    robot.type(KeyCode.E);
    assertFalse(explains(robot));
    robot.type(KeyCode.J);
    assertTrue(explains(robot));
    robot.type(KeyCode.J);

    robot.write("?");
    assertTrue(caps(robot, "#keys-sheet").contains("J"));
    assertFalse(caps(robot, "#keys-sheet").contains("E"));
  }

  @Test
  void aSignCanTakeThePlaceOfALetter(FxRobot robot) {
    open(robot);
    robot.write("explain");
    robot.clickOn(robot.lookup(".key-button").queryAs(ButtonBase.class));
    robot.write("#");

    robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT2);
    assertEquals("#", capOf(robot, "#explain"));
    robot.write("#");
    assertTrue(explains(robot));
  }

  @Test
  void escapeKeepsTheKeyAsItIs(FxRobot robot) {
    open(robot);
    robot.write("explain");
    ButtonBase key = robot.lookup(".key-button").queryAs(ButtonBase.class);
    robot.clickOn(key);
    robot.type(KeyCode.ESCAPE);

    assertEquals("E", key.getText());
  }

  @Test
  void controlsHaveNamesAndRoles(FxRobot robot) {
    open(robot);
    Node scheduler = robot.lookup("#setting-option-scheduler").query();
    assertEquals(AccessibleRole.COMBO_BOX, scheduler.getAccessibleRole());
    assertEquals("Scheduler", scheduler.getAccessibleText());
    Node fuzz = robot.lookup("#setting-option-fuzz").queryAs(CheckBox.class);
    assertEquals(AccessibleRole.CHECK_BOX, fuzz.getAccessibleRole());
    assertEquals("Fuzz", fuzz.getAccessibleText());
    assertTrue(fuzz.getAccessibleHelp().contains("by chance"));
    assertEquals(
        "Search in settings", robot.lookup("#settings-search").query().getAccessibleText());
  }

  @Test
  void tabGoesFromTheSearchThroughTheSettingsFound(FxRobot robot) {
    open(robot);
    robot.write("reduce");
    robot.type(KeyCode.TAB);
    assertEquals(Optional.of("settings-keys"), focused());
    List<Optional<String>> passed = new ArrayList<>();
    for (int step = 0; step < 4; step++) {
      robot.type(KeyCode.TAB);
      passed.add(focused());
    }

    assertTrue(passed.contains(Optional.of("setting-reduce-motion")), passed.toString());
  }

  @Test
  void theWayToTheVaultsIsOpen(FxRobot robot) {
    open(robot);
    robot.write("vaults markdown");
    robot.clickOn("#deed-to-vaults");
    WaitForAsyncUtils.waitForFxEvents();

    assertTrue(robot.lookup("#add-vault").tryQuery().isPresent());
  }

  private static boolean explains(FxRobot robot) {
    return robot.lookup("#explain-pane").tryQuery().map(Node::isVisible).orElse(false);
  }

  private static String capOf(FxRobot robot, String button) {
    return ((KeyCap) ((ButtonBase) robot.lookup(button).query()).getGraphic()).getText();
  }

  private static List<String> caps(FxRobot robot, String within) {
    Node sheet = robot.lookup(within).query();
    return sheet.lookupAll(".key-cap").stream().map(cap -> ((Label) cap).getText()).toList();
  }
}
