package dev.highwater.ui.player;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.highwater.drill.Drill;
import dev.highwater.drill.DrillRun;
import dev.highwater.scenario.ReadScenario;
import dev.highwater.scenario.Replay;
import dev.highwater.scenario.Scenario;
import dev.highwater.scenario.ScenarioReader;
import dev.highwater.ui.task.BackgroundTasks;
import dev.highwater.ui.theme.Appearance;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.application.ColorScheme;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Takes pictures of the player into {@code target/pictures}, to be looked at; the test itself only
/// checks that each can be drawn at its size.
@Tag("long")
@ExtendWith(ApplicationExtension.class)
class PlayerPicturesTest {
  private static final Path PICTURES = Path.of("target", "pictures");

  /// Three producers, two consumers, five brokers, two crashes.
  private static final Scenario MANY_CLIENTS =
      switch (ScenarioReader.read(
          """
          replicas: 5
          min.insync.replicas: 2
          producer p2: acks=1
          producer p3: acks=0
          consumer billing: auto.offset.reset=earliest
          consumer search: auto.offset.reset=earliest
          hold fetches of 5
          read by billing
          send A
          expect A acked
          send B by p2
          send C by p3
          wait 20 ms
          read by search
          crash 2
          wait until isr = 1, 3, 4
          crash leader
          wait until leader elected
          send D
          expect D acked
          restart 2
          wait 3 s
          """)) {
        case ReadScenario.Good(Scenario scenario) -> scenario;
        case ReadScenario.Bad(var errors) -> throw new IllegalStateException(errors.toString());
      };

  private final StackPane root = new StackPane();

  @Start
  void start(Stage stage) {
    stage.setScene(new Scene(root, 660, 760));
    stage.show();
  }

  @ParameterizedTest(name = "{0} at {1}x{2}, run {3} at {4} {5}")
  @CsvSource({
    "refused, 660, 760, 0, 7, 0.5, LIGHT",
    "refused, 660, 760, 0, 7, 0.5, DARK",
    "compared, 660, 760, 1, 3, 0, LIGHT",
    "compared, 660, 760, 1, 3, 0, DARK",
    "compared, 660, 760, 1, 6, 0, LIGHT",
    "compared, 520, 560, 2, 2, 0.8, LIGHT",
    "compared, 520, 560, 2, 5, 0.8, DARK",
    "compared, 520, 560, 2, 1, 0.7, DARK",
    "refused, 520, 560, 0, 8, 0, LIGHT",
    "compared, 960, 960, 2, 3, 0.8, LIGHT",
    "acknowledgement, 660, 760, 2, 12, 0.8, LIGHT",
    "durability, 660, 760, 1, 4, 0, DARK",
    "durability, 660, 760, 1, 6, 0, LIGHT",
    "durability, 660, 760, 0, 4, 0, LIGHT",
    "latency, 660, 860, 2, 6, 0.8, LIGHT",
    "availability, 660, 760, 0, 25, 0.6, LIGHT",
    "availability, 660, 760, 0, 26, 0, DARK",
    "availability, 520, 560, 0, 4, 0.5, LIGHT",
    "durability, 660, 760, 2, 6, 0, DARK",
    "five, 520, 560, 0, 1, 0.7, LIGHT",
    "five, 1400, 760, 0, 1, 0.7, DARK",
    "remarks, 460, 360, 0, 0, 0, LIGHT",
    "remarks, 460, 360, 0, 0, 0, DARK",
  })
  void playerIsDrawnAtEverySize(
      String what, int width, int height, int run, int stop, double onward, ColorScheme scheme)
      throws IOException {
    Image image =
        WaitForAsyncUtils.waitForAsyncFx(
            20_000, () -> draw(what, width, height, run, stop, onward, scheme));
    String name = "player-%s-%d-%d-%dx%d-%s.png".formatted(what, run, stop, width, height, scheme);
    PngFile.write(image, PICTURES.resolve(name));
    assertEquals(width, image.getWidth());
    assertEquals(height, image.getHeight());
  }

  @ParameterizedTest(name = "{0} of five brokers at {1}x{2}, {3} of the way, {4}")
  @CsvSource({
    "CLUSTER, 700, 900, 0.3, LIGHT",
    "CLUSTER, 736, 560, 0.8, DARK",
    "CLUSTER, 1470, 1380, 0.35, DARK",
    "SPACE_TIME, 700, 900, 0.1, LIGHT",
    "SPACE_TIME, 736, 560, 0.3, DARK",
    "SPACE_TIME, 1470, 1380, 0.5, LIGHT",
    "EVENTS, 700, 900, 0.6, LIGHT",
    "EVENTS, 736, 560, 0.6, DARK",
  })
  void viewIsDrawnAtEverySize(RunView view, int width, int height, double share, ColorScheme scheme)
      throws IOException {
    Image image =
        WaitForAsyncUtils.waitForAsyncFx(
            20_000,
            () -> {
              ScenarioPlayer player = new ScenarioPlayer(BackgroundTasks.direct());
              player.show(alone(MANY_CLIENTS));
              player.viewModel().viewProperty().set(view);
              player.viewModel().scrubTo(share);
              player.viewModel().search().lookFor("crash");
              return draw(player, width, height, scheme);
            });
    String name = "view-%s-%dx%d-%s.png".formatted(view, width, height, scheme);
    PngFile.write(image, PICTURES.resolve(name));
    assertEquals(width, image.getWidth());
  }

  private static DrillRun alone(Scenario scenario) {
    Drill drill =
        new Drill(Drill.Origin.DECLARED, Drill.Emphasis.AVAILABILITY, scenario.text(), List.of());
    return new DrillRun(drill, Replay.of(scenario), List.of());
  }

  private Image draw(
      String what, int width, int height, int run, int stop, double onward, ColorScheme scheme) {
    return draw(
        what.equals("remarks") ? remarks() : player(what, run, stop, onward),
        width,
        height,
        scheme);
  }

  private Image draw(Region shown, int width, int height, ColorScheme scheme) {
    Appearance appearance = new Appearance();
    root.getScene().getStylesheets().clear();
    appearance.dress(root.getScene());
    appearance.choose(scheme);
    shown.setMinSize(width, height);
    shown.setMaxSize(width, height);
    root.getChildren().setAll(shown);
    root.applyCss();
    root.layout();
    return shown.snapshot(null, null);
  }

  private static RemarksView remarks() {
    RemarksView remarks = new RemarksView();
    remarks.show(HandMadeDrills.compared().remarks());
    remarks.setStyle("-fx-background-color: -hw-surface; -fx-padding: 20px;");
    return remarks;
  }

  private static ScenarioPlayer player(String what, int run, int stop, double onward) {
    DrillRun drill =
        switch (what) {
          case "acknowledgement" -> SeedDrills.acknowledgement();
          case "durability" -> SeedDrills.durability();
          case "latency" -> SeedDrills.latency();
          case "availability" -> SeedDrills.availability();
          case "five" -> HandMadeDrills.fiveBrokers();
          case "compared" -> HandMadeDrills.compared();
          default -> HandMadeDrills.refusedAlone();
        };
    ScenarioPlayer player = new ScenarioPlayer(BackgroundTasks.direct());
    player.show(drill);
    PlayerViewModel model = player.viewModel();
    model.choose(run);
    PlayClock clock = model.playbackProperty().get().orElseThrow().clock();
    double here = clock.placeOfStop(stop);
    double next = clock.placeOfStop(Math.min(stop + 1, clock.stopCount() - 1));
    model.scrubTo((here + onward * (next - here)) / clock.length());
    return player;
  }
}
