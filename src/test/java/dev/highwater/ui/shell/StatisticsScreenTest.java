package dev.highwater.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.highwater.drill.Drills;
import dev.highwater.ui.statistics.GeneratedYear;
import dev.highwater.ui.study.StudyInMemory;
import dev.highwater.ui.study.StudyViewModel;
import dev.highwater.ui.task.BackgroundTasks;
import dev.highwater.ui.theme.Appearance;
import dev.highwater.ui.today.TodayInMemory;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The screen of statistics in its window, by keyboard.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX calls start before each test
class StatisticsScreenTest {
  private Optional<Path> chosen = Optional.empty();
  private String suggested = "";
  private Stage stage;

  @Start
  void start(Stage shownOn) {
    stage = shownOn;
    HeadlessScreen.fit(stage);
    open(new GeneratedYear(60, 9));
  }

  private void open(GeneratedYear year) {
    BackgroundTasks direct = BackgroundTasks.direct();
    StudyViewModel study =
        new StudyViewModel(StudyInMemory.seed(), new Drills(), direct, direct, direct, () -> 0);
    Shells.of(
            new Appearance(),
            study,
            Shells.late(
                study,
                new TodayInMemory(),
                year,
                (_, name, _) -> {
                  suggested = name;
                  return chosen;
                }))
        .show(stage);
  }

  @Test
  void themeAndSizeOfTextChangeWhileTheScreenIsShown(FxRobot robot) {
    robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT5);

    robot.clickOn("#theme");
    robot.interact(() -> {
      Appearance appearance = Appearance.of(stage.getScene()).orElseThrow();
      appearance.choose(appearance.looksProperty().get().withText(200));
    });
    WaitForAsyncUtils.waitForFxEvents();

    assertTrue(robot.lookup(".dialog-pane").queryAll().isEmpty());
  }

  @Test
  void keyGoesToTheStatisticsAndTheChooserOfDecksHasTheFocus(FxRobot robot) {
    go(robot);

    assertEquals("deck-chooser", focused().getId());
    assertEquals(
        "Statistics, shown", robot.lookup("#screen-statistics").query().getAccessibleText());
  }

  @Test
  void digitsChooseThePeriod(FxRobot robot) {
    go(robot);
    assertTrue(isSelected(robot, "#period-month"));

    robot.type(KeyCode.DIGIT3);

    assertTrue(isSelected(robot, "#period-year"));
    assertFalse(isSelected(robot, "#period-month"));
    assertTrue(said(robot, "reviews").contains(" of 364 days"), said(robot, "reviews"));
  }

  @Test
  void periodShownStaysShownWhenItIsClickedAgain(FxRobot robot) {
    go(robot);

    robot.clickOn("#period-month");

    assertTrue(isSelected(robot, "#period-month"));
  }

  @Test
  void deckIsChosenByKeyboard(FxRobot robot) {
    go(robot);

    robot.type(KeyCode.D, KeyCode.DOWN, KeyCode.ENTER);

    assertEquals("15 rated cards, suspended ones left out.", said(robot, "intervals"));
  }

  @Test
  void chartIsWalkedByArrowKeysAndSaysEachValue(FxRobot robot) {
    go(robot);
    String summary = said(robot, "reviews");
    Node chart = robot.lookup("#chart-reviews").query();
    robot.interact(chart::requestFocus);

    robot.type(KeyCode.END);
    String last = said(robot, "reviews");
    robot.type(KeyCode.LEFT);

    assertEquals(AccessibleRole.IMAGE_VIEW, chart.getAccessibleRole());
    assertTrue(last.startsWith("Mon 23 Nov 2026: "), last);
    assertTrue(said(robot, "reviews").startsWith("Sun 22 Nov 2026: "), said(robot, "reviews"));
    assertEquals(said(robot, "reviews"), chart.getAccessibleText());
    robot.type(KeyCode.ESCAPE);
    assertEquals(summary, said(robot, "reviews"));
  }

  @Test
  void mousePointsAtAValue(FxRobot robot) {
    go(robot);

    robot.moveTo("#chart-reviews");

    assertTrue(said(robot, "reviews").contains(" 2026: "), said(robot, "reviews"));
  }

  @Test
  void chartWithTheFocusBecomesATableAndAChartAgain(FxRobot robot) {
    go(robot);
    robot.interact(robot.lookup("#chart-reviews").query()::requestFocus);

    robot.type(KeyCode.T);

    TableView<?> table = robot.lookup(".figure-table").query();
    assertEquals("Reviews, as a table", table.getAccessibleText());
    assertEquals(30, table.getItems().size());
    assertTrue(table.isFocused());
    robot.type(KeyCode.T);
    assertEquals("chart-reviews", focused().getId());
  }

  @Test
  void allChartsBecomeTablesWhenNoneHasTheFocus(FxRobot robot) {
    go(robot);

    robot.type(KeyCode.T);

    assertEquals(12, robot.lookup(".figure-table").queryAll().size());
  }

  @Test
  void tabGoesFromTheScopeThroughEveryChartWithItsButtons(FxRobot robot) {
    go(robot);
    List<String> order = new ArrayList<>();
    for (int step = 0; step < 11; step++) {
      order.add(focused().getId());
      robot.type(KeyCode.TAB);
    }

    assertEquals(
        List.of(
            "deck-chooser",
            "period-month",
            "statistics-keys",
            "table-reviews",
            "png-reviews",
            "csv-reviews",
            "chart-reviews",
            "table-forecast",
            "png-forecast",
            "csv-forecast",
            "chart-forecast"),
        order);
  }

  @Test
  void pictureOfAChartIsSavedWithoutItsButtons(FxRobot robot, @TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("mine.png");
    chosen = Optional.of(file);
    go(robot);
    robot.interact(robot.lookup("#chart-hours").query()::requestFocus);

    robot.type(KeyCode.P);

    BufferedImage image = ImageIO.read(file.toFile());
    Node card = robot.lookup("#figure-hours").query();
    assertEquals(2 * card.getLayoutBounds().getWidth(), image.getWidth(), 4);
    assertEquals("hours.png", suggested);
    assertTrue(robot.lookup("#png-hours").query().isVisible());
    assertEquals("Saved as " + file + ".", label(robot, "#statistics-notice"));
    assertEquals("chart-hours", focused().getId());
  }

  @Test
  void tableOfAChartIsSaved(FxRobot robot, @TempDir Path folder) throws IOException {
    Path file = folder.resolve("hours.csv");
    chosen = Optional.of(file);
    go(robot);

    robot.interact(robot.lookup("#chart-hours").query()::requestFocus);
    robot.type(KeyCode.C);

    assertTrue(Files.readString(file).startsWith("hour,answers,remembered,asked\r\n0,"));
  }

  @Test
  void sayingNoToAFileSavesNothing(FxRobot robot) {
    go(robot);
    robot.interact(robot.lookup("#chart-hours").query()::requestFocus);

    robot.type(KeyCode.C);

    assertFalse(robot.lookup("#statistics-notice").query().isVisible());
  }

  @Test
  void everyButtonHasANameForScreenReaders(FxRobot robot) {
    go(robot);

    List<String> nameless =
        Shown.all(stage.getScene().getRoot())
            .filter(ButtonBase.class::isInstance)
            .map(ButtonBase.class::cast)
            .filter(it -> it.getText().isBlank() && it.getAccessibleText() == null)
            .map(Node::toString)
            .toList();

    assertEquals(List.of(), nameless);
    assertEquals(
        "Save Hours of the day as a picture",
        robot.lookup("#png-hours").query().getAccessibleText());
  }

  @Test
  void emptyProfileIsToldWhatWillBeHere(FxRobot robot) {
    robot.interact(() -> open(new GeneratedYear(0, 0)));

    go(robot);

    assertTrue(robot.lookup("#statistics-empty").tryQuery().isPresent());
  }

  @Test
  void newCardsAloneHaveAForecastOnly(FxRobot robot) {
    robot.interact(() -> open(new GeneratedYear(0, 30)));

    go(robot);

    assertTrue(robot.lookup("#chart-forecast").tryQuery().isPresent());
    assertFalse(robot.lookup("#chart-reviews").tryQuery().isPresent());
    assertFalse(robot.lookup("#figure-ease").tryQuery().isPresent());
  }

  private static void go(FxRobot robot) {
    robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT5);
  }

  private Node focused() {
    return stage.getScene().getFocusOwner();
  }

  private static boolean isSelected(FxRobot robot, String query) {
    return robot.lookup(query).queryAs(ToggleButton.class).isSelected();
  }

  private static String said(FxRobot robot, String figure) {
    return label(robot, "#said-" + figure);
  }

  private static String label(FxRobot robot, String query) {
    return robot.lookup(query).queryAs(Label.class).getText();
  }
}
