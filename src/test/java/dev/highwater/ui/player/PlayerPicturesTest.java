package dev.highwater.ui.player;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.highwater.drill.DrillRun;
import dev.highwater.ui.theme.Appearance;
import java.io.IOException;
import java.nio.file.Path;
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

  private Image draw(
      String what, int width, int height, int run, int stop, double onward, ColorScheme scheme) {
    Appearance appearance = new Appearance();
    root.getScene().getStylesheets().clear();
    appearance.dress(root.getScene());
    appearance.choose(scheme);
    Region shown = what.equals("remarks") ? remarks() : player(what, run, stop, onward);
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
    ScenarioPlayer player = new ScenarioPlayer();
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
