package dev.highwater.ui.shell;

import dev.highwater.drill.Drills;
import dev.highwater.ui.statistics.GeneratedYear;
import dev.highwater.ui.study.StudyInMemory;
import dev.highwater.ui.study.StudyViewModel;
import dev.highwater.ui.task.BackgroundTasks;
import dev.highwater.ui.theme.Appearance;
import dev.highwater.ui.today.TodayInMemory;
import java.util.Locale;
import javafx.application.ColorScheme;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Pictures of the screen of the day for people to look at; the test itself only sees that none is
/// blank.
@Tag("long")
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX calls start before each test
class TodayPicturesTest {
  private TodayInMemory day = TodayInMemory.busy();
  private Appearance appearance;
  private Stage stage;

  @Start
  void start(Stage first) throws Exception {
    stage = first;
    appearance = new Appearance();
    open(stage);
    HeadlessScreen.allowLargerWindows();
  }

  private void open(Stage shownOn) {
    BackgroundTasks direct = BackgroundTasks.direct();
    StudyViewModel study =
        new StudyViewModel(StudyInMemory.seed(), new Drills(), direct, direct, direct, () -> 0);
    Shells.of(appearance, study, Shells.late(study, day, new GeneratedYear(0, 0))).show(shownOn);
  }

  @ParameterizedTest
  @CsvSource({
    "LIGHT,1280,800,100",
    "DARK,1280,800,100",
    "LIGHT,800,600,100",
    "DARK,800,600,100",
    "LIGHT,1280,800,200",
    "DARK,800,600,200"
  })
  void everyKindOfDayIsDrawn(ColorScheme scheme, int width, int height, int text, FxRobot robot)
      throws Exception {
    String suffix = "-%s-%d-%d".formatted(scheme.name().toLowerCase(Locale.ROOT), width, text);
    for (String kind : new String[] {"busy", "done", "empty"}) {
      day =
          switch (kind) {
            case "busy" -> TodayInMemory.busy();
            case "done" -> TodayInMemory.done();
            default -> new TodayInMemory();
          };
      Screenshot.onScreen(() -> {
        open(stage);
        appearance.choose(scheme);
        appearance.choose(appearance.looksProperty().get().withText(text));
        stage.setWidth(width);
        stage.setHeight(height);
        return null;
      });
      robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT1);
      Screenshot.take(stage, "today-" + kind + suffix);
    }
  }
}
