package dev.highwater.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.highwater.drill.Drills;
import dev.highwater.schedule.Grade;
import dev.highwater.ui.frame.Remembered;
import dev.highwater.ui.settings.SettingsInMemory;
import dev.highwater.ui.settings.VaultsInMemory;
import dev.highwater.ui.study.StudyInMemory;
import dev.highwater.ui.study.StudyViewModel;
import dev.highwater.ui.task.BackgroundTasks;
import dev.highwater.ui.theme.Appearance;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// What somebody sees who has no vault yet.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX calls start before each test
class VaultOfferTest {
  private final StudyInMemory study = StudyInMemory.seed();
  private final VaultsInMemory vaults = new VaultsInMemory();
  private final Remembered remembered = Remembered.nothing();
  private Stage stage;

  @Start
  void start(Stage stage) {
    this.stage = stage;
    HeadlessScreen.fit(stage);
    vaults.suggest(Path.of("/home/ann/notes/Books"));
    vaults.suggest(Path.of("/home/ann/notes/Work"));
    BackgroundTasks direct = BackgroundTasks.direct();
    StudyViewModel model =
        new StudyViewModel(study, new Drills(), direct, direct, direct, StudyInMemory.slowHand());
    Shells.of(new Appearance(), model, vaults, new SettingsInMemory(), Optional.empty())
        .remembering(remembered)
        .show(stage);
  }

  private static boolean isOffered(FxRobot robot) {
    return robot.lookup("#vault-offer").query().isVisible();
  }

  @Test
  void vaultsFoundOnTheComputerAreOfferedBesideTheFirstCard(FxRobot robot) {
    assertTrue(isOffered(robot));
    assertTrue(
        robot
            .lookup("#vault-offer > .label")
            .queryAs(Label.class)
            .getText()
            .contains("2 Obsidian vaults were found"));

    robot.type(KeyCode.SPACE, KeyCode.DIGIT3);
    assertEquals(List.of(Grade.GOOD), study.grades());
  }

  @Test
  void oneKeyGoesWhereVaultsAreAdded(FxRobot robot) {
    robot.push(KeyCode.SHORTCUT, KeyCode.N);

    assertTrue(robot.lookup("#add-vault").tryQuery().isPresent());
    assertFalse(isOffered(robot));
    robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT1);
    assertTrue(isOffered(robot));
  }

  @Test
  void theDayOffersThemAsTheCardsDo(FxRobot robot) {
    robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT1);
    assertTrue(robot.lookup(".today").tryQuery().isPresent());
    assertTrue(isOffered(robot));

    robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT2);
    assertTrue(isOffered(robot));

    robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT6);
    assertFalse(isOffered(robot));
  }

  @Test
  void theListOfKeysKnowsThatKey(FxRobot robot) {
    robot.write("?");

    assertTrue(
        robot.lookup("#keys-sheet .label").queryAllAs(Label.class).stream()
            .anyMatch(label -> label.getText().equals("Add your notes")));
  }

  @Test
  void theOfferIsPutAwayForEver(FxRobot robot) {
    robot.clickOn("#offer-away");

    assertFalse(isOffered(robot));
    assertTrue(remembered.is("vault-offer-put-away"));
    assertEquals(
        Optional.of("card-text"),
        Optional.ofNullable(stage.getScene().getFocusOwner()).map(VaultOfferTest::firstStyle));
  }

  private static String firstStyle(Node node) {
    return node.getStyleClass().getFirst();
  }
}
