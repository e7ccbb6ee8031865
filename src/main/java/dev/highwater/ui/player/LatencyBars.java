package dev.highwater.ui.player;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// How long one record took under each compared setting, as bars on one scale.
final class LatencyBars extends VBox {
  private static final double BAR_HEIGHT = 20;
  private static final double LARGE_BAR_HEIGHT = 28;
  private static final double LEAST_FOR_FIGURE = 48;

  LatencyBars() {
    getStyleClass().add("player-latency");
  }

  /// Draws the bars, or nothing when there is nothing to compare.
  ///
  /// @param large whether the drill is about latency
  void show(List<LatencyBar> bars, boolean large) {
    getChildren().clear();
    setVisible(!bars.isEmpty());
    setManaged(!bars.isEmpty());
    if (bars.isEmpty()) {
      return;
    }
    Label title = new Label("How long the producer waits for " + bars.getFirst().record());
    title.getStyleClass().add("player-title");
    getChildren().add(title);
    long scale = bars.stream().mapToLong(LatencyBar::endMicros).max().orElse(1);
    for (LatencyBar bar : bars) {
      getChildren().add(line(bar, Math.max(1, scale), large ? LARGE_BAR_HEIGHT : BAR_HEIGHT));
      getChildren().add(worth(bar.worth()));
    }
    getChildren().add(legend(bars));
  }

  private static HBox line(LatencyBar bar, long scale, double height) {
    Label setting = new Label(bar.setting());
    setting.getStyleClass().add("player-latency-setting");
    Bar drawn = new Bar(bar, scale, height);
    HBox.setHgrow(drawn, Priority.ALWAYS);
    String wait = bar.waitMicros().map(TickText::ofMicros).orElse("no answer");
    Label total = new Label(wait);
    total.getStyleClass().add("player-latency-total");
    HBox line = new HBox(setting, drawn, total);
    line.getStyleClass().add("player-latency-line");
    line.setAlignment(Pos.CENTER_LEFT);
    line.setAccessibleText("%s: waits %s".formatted(bar.setting(), wait));
    return line;
  }

  /// What the wait buys: durability and availability, beside the bar they belong to.
  private static FlowPane worth(RunWorth worth) {
    FlowPane line = new FlowPane();
    line.getStyleClass().add("player-worth");
    String kept = worth.isDurable() ? "player-success" : "player-danger";
    line.getChildren()
        .addAll(
            verdict(worth.durability(), worth.hasLeader() ? kept : "player-muted"),
            verdict(
                worth.availability(),
                worth.isAvailable() ? "player-success" : "player-danger"));
    return line;
  }

  private static Label verdict(String words, String styleClass) {
    Label label = new Label(words);
    label.getStyleClass().addAll("player-verdict", styleClass);
    return label;
  }

  private static FlowPane legend(List<LatencyBar> bars) {
    FlowPane legend = new FlowPane();
    legend.getStyleClass().add("player-legend");
    for (LatencyBar.Part part : LatencyBar.Part.values()) {
      if (bars.stream().flatMap(bar -> bar.segments().stream()).anyMatch(s -> s.part() == part)) {
        Region swatch = new Region();
        swatch.getStyleClass().addAll("player-swatch", part.styleClass());
        Label words = new Label(part.words(), swatch);
        words.getStyleClass().add("player-legend-words");
        legend.getChildren().add(words);
      }
    }
    return legend;
  }

  /// One bar: its segments side by side, each with its figure where there is room for it.
  private static final class Bar extends Pane {
    private final LatencyBar bar;
    private final long scale;
    private final List<Label> segments = new ArrayList<>();

    Bar(LatencyBar bar, long scale, double height) {
      this.bar = bar;
      this.scale = scale;
      setMinWidth(80);
      setPrefHeight(height);
      setMinHeight(height);
      for (LatencyBar.Segment segment : bar.segments()) {
        String figure = TickText.ofMicros(segment.toMicros() - segment.fromMicros());
        Label label = new Label(figure);
        label.getStyleClass().addAll("player-part", segment.part().styleClass());
        label.setMinWidth(0);
        label.setTooltip(new Tooltip(segment.part().words() + ": " + figure));
        segments.add(label);
      }
      getChildren().addAll(segments);
    }

    @Override
    protected void layoutChildren() {
      for (int i = 0; i < segments.size(); i++) {
        LatencyBar.Segment segment = bar.segments().get(i);
        double left = Math.rint(getWidth() * segment.fromMicros() / scale);
        double right = Math.rint(getWidth() * segment.toMicros() / scale);
        Label label = segments.get(i);
        label.resizeRelocate(left, 0, Math.max(2, right - left), getHeight());
        boolean fits = right - left >= LEAST_FOR_FIGURE;
        label.setContentDisplay(
            fits
                ? javafx.scene.control.ContentDisplay.TEXT_ONLY
                : javafx.scene.control.ContentDisplay.GRAPHIC_ONLY);
      }
    }
  }
}
