package dev.highwater.ui.shell;

import dev.highwater.card.CardId;
import dev.highwater.drill.Drills;
import dev.highwater.scenario.ConfigName;
import dev.highwater.ui.simulator.RoomInMemory;
import dev.highwater.ui.simulator.SideBySideViewModel;
import dev.highwater.ui.simulator.SimulatorViewModel;
import dev.highwater.ui.simulator.Source;
import dev.highwater.ui.study.StudyInMemory;
import dev.highwater.ui.study.StudyViewModel;
import dev.highwater.ui.task.BackgroundTasks;
import dev.highwater.ui.theme.Appearance;
import java.util.Locale;
import java.util.Optional;
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

/// Pictures of the simulator screen for people to look at; the test itself only sees that none is
/// blank.
@Tag("long")
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX calls start before each test
class SimulatorPicturesTest {
  static final String LOST =
      """
      replicas: 3
      min.insync.replicas: 2
      acks: 1

      hold fetches of 2, 3
      send A
      expect A acked
      crash leader
      wait until leader elected
      send B
      expect A lost

      claim acked records survive 1 crash
      """;

  private Appearance appearance;
  private SimulatorViewModel model;
  private Stage stage;

  @Start
  void start(Stage stage) {
    this.stage = stage;
    appearance = new Appearance();
    BackgroundTasks direct = BackgroundTasks.direct();
    StudyViewModel study =
        new StudyViewModel(StudyInMemory.seed(), new Drills(), direct, direct, direct, () -> 0);
    model = new SimulatorViewModel(RoomInMemory.withCards(), direct, direct, direct, () -> 0);
    Shells.of(appearance, study, Shells.withSimulator(study, () -> model)).show(stage);
    HeadlessScreen.allowLargerWindows();
  }

  @ParameterizedTest
  @CsvSource({"LIGHT,1280,800", "DARK,1280,800", "LIGHT,800,600", "DARK,800,600"})
  void everyPartOfTheSimulatorScreenIsDrawn(
      ColorScheme scheme, int width, int height, FxRobot robot) throws Exception {
    Screenshot.onScreen(() -> {
      appearance.choose(scheme);
      stage.setWidth(width);
      stage.setHeight(height);
      return null;
    });
    String suffix = "-%s-%d".formatted(scheme.name().toLowerCase(Locale.ROOT), width);
    step(() -> model.open(new Source.Fresh(), "Acknowledged, and gone", LOST));
    robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT4);
    robot.type(KeyCode.END);
    picture("simulator" + suffix);
    step(() -> model.set(ConfigName.ACKS, Optional.of("all"), Optional.empty()));
    picture("simulator-branch" + suffix);
    step(() -> model.edit("acks: 1\nsend A\nexplode 3\nexpect B lost\n", Optional.empty()));
    picture("simulator-errors" + suffix);
    step(() -> model.undo(Optional.empty()));
    step(() ->
        model.sideBySide().begin(new SideBySideViewModel.Other.OfSetting(ConfigName.ACKS, "all")));
    robot.clickOn("#go-to-difference");
    picture("simulator-compare" + suffix);
    step(model.sideBySide()::end);
    step(model.shelf()::open);
    picture("simulator-shelf" + suffix);
    step(model.shelf()::close);
    robot.type(KeyCode.HOME, KeyCode.RIGHT, KeyCode.RIGHT);
    robot.clickOn("Broker 3");
    picture("simulator-broker" + suffix);
    robot.type(KeyCode.ESCAPE, KeyCode.V);
    picture("simulator-lanes" + suffix);
    robot.type(KeyCode.V, KeyCode.V);
    robot.push(KeyCode.SHORTCUT, KeyCode.E);
    robot.push(KeyCode.SHORTCUT, KeyCode.END);
    robot.write("exp");
    robot.push(KeyCode.CONTROL, KeyCode.SPACE);
    picture("simulator-completing" + suffix);
    step(() -> model.saving().intoNote(new CardId("card-1"), LOST));
    picture("simulator-note" + suffix);
    step(model.saving()::close);
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
}
