package dev.highwater.ui.shell;

import dev.highwater.drill.Drills;
import dev.highwater.library.NoteSource;
import dev.highwater.library.VaultMode;
import dev.highwater.note.PluginSetting;
import dev.highwater.note.SettingValue;
import dev.highwater.ui.prose.ProseTools;
import dev.highwater.ui.settings.VaultsInMemory;
import dev.highwater.ui.settings.VaultsViewModel;
import dev.highwater.ui.study.StudyInMemory;
import dev.highwater.ui.study.StudyViewModel;
import dev.highwater.ui.task.BackgroundTasks;
import dev.highwater.ui.theme.Appearance;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import javafx.application.ColorScheme;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Pictures of the vaults screen for people to look at; the test itself only sees that none is
/// blank.
@Tag("long")
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX calls start before each test
class VaultsPicturesTest {
  private static final Path BOOKS = Path.of("/home/ann/notes/Books");

  private final VaultsInMemory desk = new VaultsInMemory();
  private Appearance appearance;
  private VaultsViewModel vaults;
  private Stage stage;

  @Start
  void start(Stage stage) {
    this.stage = stage;
    StudyInMemory study = StudyInMemory.seed();
    appearance = new Appearance();
    BackgroundTasks direct = BackgroundTasks.direct();
    StudyViewModel model = new StudyViewModel(study, new Drills(), direct, direct, direct, () -> 0);
    desk.suggest(BOOKS);
    desk.suggest(Path.of("/home/ann/Documents/Obsidian/Distributed systems and their papers"));
    vaults = new VaultsViewModel(desk, direct, () -> 0, model::refresh);
    new Shell(
            appearance,
            model,
            ProseTools.alone(),
            vaults,
            Shells.late(model),
            owner -> Optional.empty(),
            Optional.empty())
        .show(stage);
    HeadlessScreen.allowLargerWindows();
  }

  @ParameterizedTest
  @CsvSource({"LIGHT,1280,800", "DARK,1280,800", "LIGHT,800,600", "DARK,800,600", "DARK,1920,1080"})
  void everyPartOfTheVaultsScreenIsDrawn(ColorScheme scheme, int width, int height, FxRobot robot)
      throws Exception {
    Screenshot.onScreen(() -> {
      appearance.choose(scheme);
      stage.setWidth(width);
      stage.setHeight(height);
      return null;
    });
    String suffix = "-%s-%d".formatted(scheme.name().toLowerCase(Locale.ROOT), width);
    robot.clickOn("#screen-vaults");
    picture("vaults-empty" + suffix);

    fill();
    Screenshot.onScreen(() -> {
      vaults.refresh();
      return null;
    });
    picture("vaults" + suffix);
    desk.duringWork(() -> write("vaults-progress" + suffix));
    step(() -> vaults.lookAt(BOOKS));
    picture("vaults-offer" + suffix);
    desk.duringWork(() -> {});
    step(vaults::dismiss);
    step(() -> vaults.setMode(VaultsInMemory.KAFKA, VaultMode.IN_STEP));
    picture("vaults-in-step" + suffix);
    step(vaults::dismiss);
    step(() -> vaults.showReport(VaultsInMemory.KAFKA));
    picture("vaults-report" + suffix);
    step(vaults::back);
    desk.choose(VaultsInMemory.KAFKA, PluginSetting.SINGLE, new SettingValue.Text(":@:"));
    step(() -> vaults.showSettings(VaultsInMemory.KAFKA));
    step(() -> vaults.choose(PluginSetting.CLOZE_PATTERNS, "{@{answer}@}"));
    picture("vaults-settings" + suffix);
    step(vaults::back);
  }

  private void fill() {
    VaultsInMemory one = VaultsInMemory.withOne();
    desk.put(VaultsInMemory.KAFKA, VaultMode.READ_ONLY);
    NoteSource deep =
        new NoteSource(
            "/media/ann/Backup drive 2024/synchronised/Documents/Knowledge/Obsidian"
                + " vaults/Medicine");
    desk.put(deep, VaultMode.IN_STEP);
    desk.trouble(deep, "This folder is not there, or empty, at the moment.");
    one.report(VaultsInMemory.KAFKA)
        .problems()
        .forEach(it -> desk.problem(it.note(), it.line(), it.code(), it.message()));
    desk.rateOutside(21, Optional.empty());
    desk.rateOutside(22, Optional.of(LocalDate.of(2026, 11, 22)));
    desk.recognise(one.report(VaultsInMemory.KAFKA).decisions());
  }

  private void step(Runnable step) throws Exception {
    Screenshot.onScreen(() -> {
      step.run();
      return null;
    });
  }

  private void picture(String name) throws Exception {
    Screenshot.take(stage, name);
  }

  /// On the screen's thread already.
  private void write(String name) {
    try {
      Screenshot.write(Screenshot.of(stage.getScene()), name);
    } catch (java.io.IOException unwritable) {
      throw new java.io.UncheckedIOException(unwritable);
    }
  }
}
