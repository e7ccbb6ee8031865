package dev.highwater.ui.player;

import dev.highwater.ui.frame.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;

/// What runs over all logs: the offsets above them, the consumers at their positions, and the high
/// watermark as one line down.
final class ClusterScale extends Pane {
  private static final Texts TEXTS = Texts.of(ClusterScale.class);
  private static final double LONGEST_LABEL = 130;
  private static final double OFFSET_HEIGHT = 16;
  private static final int LEAST_OFFSETS = 4;

  private final Line watermark = new Line();
  private final Label watermarkLabel = new Label();
  private final List<Label> offsets = new ArrayList<>();
  private final List<Label> positions = new ArrayList<>();

  ClusterScale() {
    setMouseTransparent(true);
    setManaged(false);
    watermark.getStyleClass().add("player-watermark");
    watermarkLabel.getStyleClass().add("player-watermark-label");
    getChildren().addAll(watermark, watermarkLabel);
  }

  /// Says where the high watermark is.
  void show(Picture now) {
    watermarkLabel.setText(TEXTS.say("high-watermark", Long.toString(now.highWatermark())));
  }

  /// Puts everything where it belongs.
  ///
  /// @param first column at the left end
  /// @param columns records in the longest log of the whole run
  void arrange(Picture now, ClusterGeometry geometry, int first, int columns) {
    int shown = Math.min(geometry.capacity(), Math.max(columns + 1, LEAST_OFFSETS));
    need(offsets, shown, "player-offset");
    for (int i = 0; i < shown; i++) {
      Label offset = offsets.get(i);
      offset.setText(Integer.toString(first + i));
      double x = geometry.logStart(0).getX() + i * geometry.pitch();
      offset.resizeRelocate(x, geometry.offsetsTop(), geometry.square(), OFFSET_HEIGHT);
    }
    placePositions(now, geometry, first);
    placeWatermark(now, geometry, first);
  }

  private void need(List<Label> labels, int count, String styleClass) {
    while (labels.size() < count) {
      Label label = new Label();
      label.getStyleClass().add(styleClass);
      labels.add(label);
      getChildren().add(label);
    }
    for (int i = 0; i < labels.size(); i++) {
      labels.get(i).setVisible(i < count);
    }
  }

  private void placePositions(Picture now, ClusterGeometry geometry, int first) {
    TreeMap<Long, String> names = new TreeMap<>();
    for (Picture.Reader reader : now.readers()) {
      String name = NodeNames.title(new dev.highwater.simulator.Node.Consumer(reader.name()));
      names.merge(reader.position(), name, (one, other) -> one + ", " + other);
    }
    need(positions, names.size(), "player-position");
    int index = 0;
    for (var each : names.entrySet()) {
      Label label = positions.get(index);
      label.setText("▾ " + each.getValue());
      long column = Math.clamp(each.getKey() - first, 0, geometry.capacity());
      label.autosize();
      double x = geometry.lineBefore((int) column) + geometry.pitch() / 2 - 4;
      double left = Math.clamp(x, 0, Math.max(0, geometry.width() - label.getWidth()));
      label.relocate(left, geometry.positionTop(index));
      index++;
    }
  }

  private void placeWatermark(Picture now, ClusterGeometry geometry, int first) {
    long column = Math.clamp(now.highWatermark() - first, 0, geometry.capacity());
    double x = geometry.lineBefore((int) column);
    watermark.setStartX(x);
    watermark.setEndX(x);
    watermark.setStartY(geometry.offsetsTop());
    watermark.setEndY(geometry.lineBottom());
    watermarkLabel.autosize();
    boolean atEnd = x + LONGEST_LABEL > geometry.width();
    double left = atEnd ? x - watermarkLabel.getWidth() + 4 : x - 4;
    watermarkLabel.relocate(left, geometry.lineBottom() + 1);
  }
}
