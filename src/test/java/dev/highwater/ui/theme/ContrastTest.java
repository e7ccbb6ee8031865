package dev.highwater.ui.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.application.ColorScheme;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Text on every surface it is set on, in both themes: WCAG's relative luminance, at least 4.5 : 1.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX calls start before each test
class ContrastTest {
  private static final double LEAST = 4.5;
  private static final List<String> PAGES = List.of("-hw-canvas", "-hw-surface");
  private static final List<String> ON_PAGES =
      List.of(
          "-color-fg-default",
          "-hw-muted",
          "-color-accent-fg",
          "-color-success-fg",
          "-color-warning-fg",
          "-color-danger-fg");

  /// Text and what lies under it, from the page up.
  private static final List<List<String>> SPECIAL =
      List.of(
          List.of("-color-fg-default", "-hw-config-bg"),
          List.of("-color-fg-emphasis", "-color-accent-emphasis"),
          List.of("-color-fg-default", "-hw-canvas", "-color-accent-muted"),
          List.of("-color-fg-default", "-hw-surface", "-hw-selected-bg"),
          List.of("-hw-muted", "-hw-surface", "-hw-selected-bg"),
          List.of("-color-accent-fg", "-hw-surface", "-color-accent-subtle"),
          List.of("-color-accent-fg", "-hw-canvas", "-color-accent-subtle"),
          List.of("-color-success-fg", "-hw-canvas", "-color-success-subtle"),
          List.of("-color-warning-fg", "-hw-canvas", "-color-warning-subtle"),
          List.of("-color-fg-default", "-hw-canvas", "-color-warning-subtle"),
          List.of("-color-fg-default", "-hw-canvas", "-color-neutral-muted"),
          List.of("-color-fg-default", "-hw-canvas", "-color-border-default"));

  private Appearance appearance;
  private Pane root;

  @Start
  void start(Stage stage) {
    root = new Pane();
    Scene scene = new Scene(root, 200, 200);
    appearance = new Appearance();
    appearance.dress(scene);
    stage.setScene(scene);
    stage.show();
  }

  @ParameterizedTest
  @EnumSource(ColorScheme.class)
  void textStandsOutFromWhatLiesUnderIt(ColorScheme scheme, FxRobot robot) {
    robot.interact(() -> appearance.choose(scheme));
    List<String> faint = new ArrayList<>();
    for (List<String> layers : texts()) {
      double contrast = contrast(layers, robot);
      if (contrast < LEAST) {
        faint.add("%s: %.2f : 1".formatted(layers, contrast));
      }
    }
    assertEquals(List.of(), faint);
  }

  private static List<List<String>> texts() {
    Stream<List<String>> onPages =
        PAGES.stream().flatMap(page -> ON_PAGES.stream().map(text -> List.of(text, page)));
    return Stream.concat(onPages, SPECIAL.stream()).toList();
  }

  private double contrast(List<String> layers, FxRobot robot) {
    Color ground = Color.BLACK;
    for (String layer : layers.subList(1, layers.size())) {
      ground = over(ground, colour(layer, robot));
    }
    return contrast(over(ground, colour(layers.getFirst(), robot)), ground);
  }

  private Color colour(String token, FxRobot robot) {
    Region probe = new Region();
    probe.setStyle("-fx-background-color: " + token);
    robot.interact(() -> {
      root.getChildren().setAll(probe);
      root.applyCss();
    });
    return (Color) probe.getBackground().getFills().getFirst().getFill();
  }

  private static Color over(Color ground, Color above) {
    Color opaque = Color.color(above.getRed(), above.getGreen(), above.getBlue());
    return ground.interpolate(opaque, above.getOpacity());
  }

  private static double contrast(Color one, Color other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(Color colour) {
    return 0.2126 * linear(colour.getRed())
        + 0.7152 * linear(colour.getGreen())
        + 0.0722 * linear(colour.getBlue());
  }

  private static double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }
}
