package dev.highwater.ui.shell;

import dev.highwater.card.DeckPath;
import dev.highwater.drill.Drills;
import dev.highwater.study.deck.DeckOption;
import dev.highwater.ui.settings.SettingsInMemory;
import dev.highwater.ui.settings.VaultsInMemory;
import dev.highwater.ui.study.StudyInMemory;
import dev.highwater.ui.study.StudyViewModel;
import dev.highwater.ui.task.BackgroundTasks;
import dev.highwater.ui.theme.Appearance;
import java.util.Locale;
import java.util.Optional;
import javafx.application.ColorScheme;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Pictures of the settings screen, also with large text, for people to look at; the test itself
/// only sees that none is blank.
@Tag("long")
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX calls start before each test
class SettingsPicturesTest {
  private final SettingsInMemory desk = new SettingsInMemory();
  private Appearance appearance;
  private Stage stage;

  @Start
  void start(Stage stage) {
    this.stage = stage;
    BackgroundTasks direct = BackgroundTasks.direct();
    StudyViewModel model =
        new StudyViewModel(
            StudyInMemory.seed(), new Drills(), direct, direct, direct, StudyInMemory.slowHand());
    appearance = new Appearance();
    Shells.of(appearance, model, VaultsInMemory.withOne(), desk, Optional.empty()).show(stage);
    HeadlessScreen.allowLargerWindows();
  }

  @ParameterizedTest
  @CsvSource({
    "LIGHT,1280,800,100",
    "DARK,1280,800,100",
    "LIGHT,800,600,100",
    "DARK,1280,800,200",
    "LIGHT,800,600,200"
  })
  void everyPartIsDrawn(ColorScheme scheme, int width, int height, int percent, FxRobot robot)
      throws Exception {
    Screenshot.onScreen(() -> {
      appearance.choose(scheme);
      appearance.choose(appearance.looksProperty().get().withText(percent));
      stage.setWidth(width);
      stage.setHeight(height);
      return null;
    });
    String suffix = "-%s-%d-%d".formatted(scheme.name().toLowerCase(Locale.ROOT), width, percent);
    desk.choose(new DeckPath("Kafka"), DeckOption.NEW_PER_DAY, "7");
    robot.clickOn("#screen-settings");
    Screenshot.onScreen(() -> {
      ComboBox<?> deck = robot.lookup("#setting-deck").queryComboBox();
      deck.getSelectionModel().select(1);
      robot.lookup("#setting-option-newPerDay").queryAs(TextField.class).requestFocus();
      return null;
    });
    picture("settings" + suffix);
    ScrollPane page = robot.lookup(".settings-screen .page").queryAs(ScrollPane.class);
    Screenshot.onScreen(() -> {
      page.setVvalue(0.55);
      return null;
    });
    picture("settings-middle" + suffix);
    Screenshot.onScreen(() -> {
      page.setVvalue(0.75);
      return null;
    });
    picture("settings-keys" + suffix);
    if (percent != 100) {
      robot.clickOn("#screen-vaults");
      picture("vaults" + suffix);
      robot.clickOn("#screen-study");
      picture("study" + suffix);
      robot.type(javafx.scene.input.KeyCode.SPACE);
      picture("study-answer" + suffix);
      robot.write("?");
      picture("keys" + suffix);
    }
  }

  private void picture(String name) throws Exception {
    Screenshot.take(stage, name);
  }
}
