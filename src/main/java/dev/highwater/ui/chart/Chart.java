package dev.highwater.ui.chart;

import dev.highwater.ui.chart.ChartData.Series;
import dev.highwater.ui.chart.ChartData.Shape;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.VLineTo;

/// Columns or lines over an axis. Every series is one shape, so that the style sheet gives it its
/// colour in either theme and a year of days is a handful of nodes.
public final class Chart extends Pointer {
  private static final double GAP = 8;
  private static final double WIDEST = 32;
  private static final double SHARE_OF_SLOT = 0.74;
  private static final double DOT = 2.5;

  private final ChartData data;
  private final Axis axis;
  private final Rectangle cursor = new Rectangle();
  private double left;
  private double right;
  private double top;
  private double bottom;

  /// @param summary says what the chart shows, for those who do not see it
  public Chart(ChartData data, String summary) {
    super(summary);
    this.data = data;
    axis = Axis.upTo(data.top(), data.whole());
    getStyleClass().add("chart");
    cursor.getStyleClass().add("chart-cursor");
    cursor.setMouseTransparent(true);
    widthProperty().subscribe(this::draw);
    heightProperty().subscribe(this::draw);
    sceneProperty().subscribe(this::draw);
  }

  private void draw() {
    getChildren().clear();
    if (getScene() == null || getWidth() <= 0 || getHeight() <= 0) {
      return;
    }
    List<Label> marks =
        axis.values().stream().map(value -> label(data.mark().apply(value))).toList();
    List<Label> names = data.categories().stream().distinct().map(this::label).toList();
    applyCss();
    double high = marks.getFirst().prefHeight(-1);
    left = marks.stream().mapToDouble(mark -> mark.prefWidth(-1)).max().orElse(0) + GAP;
    double widest = names.stream().mapToDouble(name -> name.prefWidth(-1)).max().orElse(0);
    getChildren().clear();
    right = getWidth() - GAP;
    top = high / 2;
    bottom = getHeight() - high - GAP / 2;
    if (right <= left || bottom <= top) {
      return;
    }
    getChildren().add(cursor);
    drawAxis(marks, high);
    drawNames(widest);
    data.series().forEach(series -> getChildren().add(shape(series)));
    if (data.shape() == Shape.LINES) {
      data.series().forEach(series -> getChildren().add(dots(series)));
    }
    mark(place());
  }

  private Label label(String text) {
    Label label = new Label(text);
    label.getStyleClass().addAll("muted", "chart-axis");
    label.setMinWidth(USE_PREF_SIZE);
    label.setMouseTransparent(true);
    getChildren().add(label);
    return label;
  }

  private void drawAxis(List<Label> marks, double high) {
    Path grid = new Path();
    grid.getStyleClass().add("chart-grid");
    for (int at = 0; at < marks.size(); at++) {
      double y = Math.round(y(axis.values().get(at))) + 0.5;
      grid.getElements().addAll(new MoveTo(left, y), new HLineTo(right));
      Label mark = marks.get(at);
      mark.relocate(left - GAP - mark.prefWidth(-1), y - high / 2);
      getChildren().add(mark);
    }
    getChildren().add(grid);
  }

  /// As many names as there is room for, the last one always among them.
  private void drawNames(double widest) {
    int count = data.categories().size();
    int stride = Math.max(1, (int) Math.ceil((widest + 2 * GAP) / slot()));
    double free = getWidth() + GAP;
    for (int at = count - 1; at >= 0; at -= stride) {
      Label name = label(data.categories().get(at));
      name.applyCss();
      double width = name.prefWidth(-1);
      double x = Math.clamp(middle(at) - width / 2, left - GAP, Math.max(left, getWidth() - width));
      if (x + width + GAP > free) {
        getChildren().remove(name);
      } else {
        name.relocate(x, bottom + GAP / 2);
        free = x;
      }
    }
  }

  private Path shape(Series series) {
    Path path = new Path();
    path.setMouseTransparent(true);
    path.getStyleClass()
        .addAll(data.shape() == Shape.COLUMNS ? "chart-columns" : "chart-line", series.style());
    if (data.shape() == Shape.COLUMNS) {
      columns(series, path);
    } else {
      line(series, path);
    }
    return path;
  }

  private void columns(Series series, Path path) {
    double width = Math.min(WIDEST, Math.max(1, slot() * SHARE_OF_SLOT));
    List<Series> under = data.series().subList(0, data.series().indexOf(series));
    for (int at = 0; at < data.categories().size(); at++) {
      double value = known(series, at);
      if (value > 0) {
        int place = at;
        double base = under.stream().mapToDouble(it -> known(it, place)).sum();
        double high = y(base) - y(base + value);
        box(path, middle(at) - width / 2, y(base) - high, width, high);
      }
    }
  }

  private void line(Series series, Path path) {
    boolean before = false;
    for (int at = 0; at < data.categories().size(); at++) {
      boolean there = !Double.isNaN(series.values().get(at));
      if (there) {
        double y = y(series.values().get(at));
        path.getElements().add(before ? new LineTo(middle(at), y) : new MoveTo(middle(at), y));
      }
      before = there;
    }
  }

  private Path dots(Series series) {
    Path path = new Path();
    path.setMouseTransparent(true);
    path.getStyleClass().addAll("chart-dots", series.style());
    for (int at = 0; at < data.categories().size(); at++) {
      if (!Double.isNaN(series.values().get(at))) {
        box(path, middle(at) - DOT, y(series.values().get(at)) - DOT, 2 * DOT, 2 * DOT);
      }
    }
    return path;
  }

  private static void box(Path path, double x, double y, double width, double height) {
    path.getElements()
        .addAll(
            new MoveTo(x, y),
            new HLineTo(x + width),
            new VLineTo(y + height),
            new HLineTo(x),
            new ClosePath());
  }

  private static double known(Series series, int at) {
    double value = series.values().get(at);
    return Double.isNaN(value) ? 0 : value;
  }

  private double slot() {
    return (right - left) / data.categories().size();
  }

  private double middle(int at) {
    return left + (at + 0.5) * slot();
  }

  private double y(double value) {
    return bottom - value / axis.top() * (bottom - top);
  }

  @Override
  int places() {
    return data.categories().size();
  }

  @Override
  int placeAt(double x, double y) {
    return x < left || x >= right ? NOWHERE : (int) ((x - left) / slot());
  }

  @Override
  int moved(int from, KeyCode key) {
    return switch (key) {
      case LEFT -> from - 1;
      case RIGHT -> from + 1;
      case HOME -> 0;
      case END -> places() - 1;
      default -> from;
    };
  }

  @Override
  String aloud(int there) {
    return data.aloud().apply(there);
  }

  @Override
  void mark(int there) {
    cursor.setVisible(there != NOWHERE);
    if (there != NOWHERE) {
      cursor.setX(left + there * slot());
      cursor.setWidth(slot());
      cursor.setY(top);
      cursor.setHeight(bottom - top);
    }
  }
}
