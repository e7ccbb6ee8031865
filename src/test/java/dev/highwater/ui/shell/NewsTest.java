package dev.highwater.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.highwater.drill.Drills;
import dev.highwater.library.Backups.Lack;
import dev.highwater.library.Backups.Restored;
import dev.highwater.ui.study.StudyInMemory;
import dev.highwater.ui.study.StudyViewModel;
import dev.highwater.ui.task.BackgroundTasks;
import dev.highwater.ui.theme.Appearance;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.application.ColorScheme;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// What the window says across its top.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX calls start before each test
class NewsTest {
  private static final Path BACKUP =
      Path.of("/profile/backups/highwater-20261128-101500-automatic.db");
  private static final Restored RESTORED =
      new Restored(
          Optional.of(Path.of("/profile/backups/highwater-20261128-120000-before-restore.db")),
          Optional.of(new Lack(12, Optional.of(Instant.EPOCH), 1)));

  private Appearance appearance;
  private Shell shell;
  private Stage stage;

  @Start
  void start(Stage stage) {
    this.stage = stage;
    HeadlessScreen.fit(stage);
    appearance = new Appearance();
    BackgroundTasks direct = BackgroundTasks.direct();
    StudyViewModel model =
        new StudyViewModel(
            StudyInMemory.seed(), new Drills(), direct, direct, direct, StudyInMemory.slowHand());
    shell = Shells.of(appearance, model, Optional.empty());
    shell.show(stage);
  }

  private static List<String> told(FxRobot robot) {
    return robot.lookup("#news").queryAllAs(Label.class).stream().map(Label::getText).toList();
  }

  @Test
  void whatARestoreDidIsToldInSentences() {
    assertEquals(
        "The profile was restored from highwater-20261128-101500-automatic.db. What it was before is"
            + " kept in highwater-20261128-120000-before-restore.db. The backup lacks 12 ratings or"
            + " actions and 1 card of that.",
        RestoreNews.of(BACKUP, RESTORED));
    assertEquals(
        "The profile was restored from highwater-20261128-101500-automatic.db.",
        RestoreNews.of(BACKUP, new Restored(Optional.empty(), Optional.empty())));
  }

  @Test
  void laterNewsTakesThePlaceOfEarlierAndIsPutAwayByItsButton(FxRobot robot) {
    robot.interact(() -> {
      shell.tell("first");
      shell.tell("second");
    });
    assertEquals(List.of("second"), told(robot));

    robot.clickOn(".put-away");

    assertEquals(List.of(), told(robot));
  }

  @ParameterizedTest
  @CsvSource({"LIGHT,1000,800", "DARK,800,600"})
  void theWholeSentenceIsDrawnAndItsButton(ColorScheme scheme, int width, int height, FxRobot robot)
      throws Exception {
    robot.interact(() -> {
      appearance.choose(scheme);
      stage.setWidth(width);
      stage.setHeight(height);
      shell.tell(RestoreNews.of(BACKUP, RESTORED));
    });
    WaitForAsyncUtils.waitForFxEvents();
    BufferedImage image =
        WaitForAsyncUtils.asyncFx(() -> Screenshot.of(stage.getScene())).get(30, TimeUnit.SECONDS);
    Screenshot.write(image, "news-" + scheme.name().toLowerCase(Locale.ROOT));

    Bounds sentence = robot.lookup("#news").query().getBoundsInParent();
    Bounds button = robot.lookup(".put-away").query().getBoundsInParent();
    assertTrue(sentence.getMaxX() <= button.getMinX(), () -> sentence + " " + button);
    assertTrue(sentence.getHeight() > 30, sentence::toString);
  }
}
