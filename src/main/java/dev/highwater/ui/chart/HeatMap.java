package dev.highwater.ui.chart;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.VLineTo;

/// Days as squares, a column for each week from Monday down, the darker the more there was. Shows
/// as many of the latest weeks as there is room for.
public final class HeatMap extends Pointer {
  /// An empty one and four steps of one colour: each has a quarter of the days with anything.
  private static final int LEVELS = 5;

  private static final int WEEK = 7;
  private static final double SMALLEST = 8;
  private static final double LARGEST = 18;
  private static final double GAP = 3;

  private final LocalDate from;
  private final List<Integer> counts;
  private final IntFunction<String> aloud;
  private final Locale language;
  private final Rectangle cursor = new Rectangle();
  private final List<Integer> steps;
  private double left;
  private double top;
  private double cell = SMALLEST;
  private int firstWeek;

  /// @param from the first day, a Monday
  /// @param counts of each day, the last of them today
  /// @param aloud says everything of a day, by its number
  /// @param language of the names of months and days
  /// @param summary says what the picture shows, for those who do not see it
  public HeatMap(
      LocalDate from,
      List<Integer> counts,
      IntFunction<String> aloud,
      Locale language,
      String summary) {
    super(summary);
    this.from = from;
    this.counts = List.copyOf(counts);
    this.aloud = aloud;
    this.language = language;
    steps = steps(counts);
    getStyleClass().add("heat-map");
    cursor.getStyleClass().add("heat-cursor");
    cursor.setMouseTransparent(true);
    widthProperty().subscribe(this::draw);
    heightProperty().subscribe(this::draw);
    sceneProperty().subscribe(this::draw);
  }

  /// The counts above which the next darker colour begins.
  private static List<Integer> steps(List<Integer> counts) {
    List<Integer> some = counts.stream().filter(count -> count > 0).sorted().toList();
    List<Integer> steps = new ArrayList<>();
    for (int step = 1; step < LEVELS - 1 && !some.isEmpty(); step++) {
      steps.add(some.get(some.size() * step / (LEVELS - 1)));
    }
    return steps;
  }

  private void draw() {
    getChildren().clear();
    if (getScene() == null || getWidth() <= 0) {
      return;
    }
    Label monday = label(dayName(0));
    Label wednesday = label(dayName(2));
    Label friday = label(dayName(4));
    applyCss();
    left =
        Math.max(wednesday.prefWidth(-1), Math.max(monday.prefWidth(-1), friday.prefWidth(-1))) + 6;
    top = monday.prefHeight(-1) + 4;
    double room = getWidth() - left;
    int weeks = Math.ceilDiv(counts.size(), WEEK);
    // The names of days, every other row, must not run into one another.
    double smallest = Math.max(SMALLEST, monday.prefHeight(-1) / 2 - GAP);
    cell = Math.clamp(room / weeks - GAP, smallest, Math.max(smallest, LARGEST));
    int shown = Math.clamp((int) ((room + GAP) / (cell + GAP)), 1, weeks);
    firstWeek = weeks - shown;
    place(monday, 0);
    place(wednesday, 2);
    place(friday, 4);
    drawDays();
    drawMonths();
    getChildren().add(cursor);
    mark(place());
    double high = top + WEEK * (cell + GAP);
    setMinHeight(high);
    setPrefHeight(high);
  }

  private String dayName(int dayOfWeek) {
    return from.plusDays(dayOfWeek).getDayOfWeek().getDisplayName(TextStyle.SHORT, language);
  }

  private void place(Label name, int dayOfWeek) {
    name.relocate(0, top + dayOfWeek * (cell + GAP) + (cell - name.prefHeight(-1)) / 2);
  }

  private void drawDays() {
    List<Path> levels = new ArrayList<>();
    for (int level = 0; level < LEVELS; level++) {
      Path path = new Path();
      path.getStyleClass().addAll("heat", "heat-" + level);
      path.setMouseTransparent(true);
      levels.add(path);
    }
    for (int day = firstWeek * WEEK; day < counts.size(); day++) {
      levels
          .get(level(counts.get(day)))
          .getElements()
          .addAll(
              new MoveTo(x(day), y(day)),
              new HLineTo(x(day) + cell),
              new VLineTo(y(day) + cell),
              new HLineTo(x(day)),
              new ClosePath());
    }
    getChildren().addAll(levels);
  }

  private int level(int count) {
    return count == 0 ? 0 : 1 + (int) steps.stream().filter(step -> count > step).count();
  }

  /// Over the first whole week of each month, where it does not run into the one before.
  private void drawMonths() {
    double end = -1;
    for (int week = firstWeek; week * WEEK < counts.size(); week++) {
      LocalDate monday = from.plusDays((long) week * WEEK);
      double x = x(week * WEEK);
      if (monday.getDayOfMonth() <= WEEK && x > end) {
        Label name = label(monday.getMonth().getDisplayName(TextStyle.SHORT, language));
        name.applyCss();
        double width = name.prefWidth(-1);
        if (x + width <= getWidth()) {
          name.relocate(x, 0);
          end = x + width + GAP;
        } else {
          getChildren().remove(name);
        }
      }
    }
  }

  private Label label(String text) {
    Label label = new Label(text);
    label.getStyleClass().addAll("muted", "chart-axis");
    label.setMouseTransparent(true);
    getChildren().add(label);
    return label;
  }

  private double x(int day) {
    return left + (day / WEEK - firstWeek) * (cell + GAP);
  }

  private double y(int day) {
    return top + day % WEEK * (cell + GAP);
  }

  @Override
  int places() {
    return counts.size();
  }

  @Override
  int placeAt(double x, double y) {
    if (x < left || y < top || y >= top + WEEK * (cell + GAP)) {
      return NOWHERE;
    }
    int week = firstWeek + (int) ((x - left) / (cell + GAP));
    int day = week * WEEK + (int) ((y - top) / (cell + GAP));
    return day < counts.size() ? day : NOWHERE;
  }

  @Override
  int moved(int from, KeyCode key) {
    int first = firstWeek * WEEK;
    int to =
        switch (key) {
          case LEFT -> from - WEEK;
          case RIGHT -> from + WEEK;
          case UP -> from - 1;
          case DOWN -> from + 1;
          case HOME -> first;
          default -> places() - 1;
        };
    return Math.max(to, first);
  }

  @Override
  String aloud(int there) {
    return aloud.apply(there);
  }

  @Override
  void mark(int there) {
    cursor.setVisible(there != NOWHERE);
    if (there != NOWHERE) {
      cursor.setX(x(there) - 1);
      cursor.setY(y(there) - 1);
      cursor.setWidth(cell + 2);
      cursor.setHeight(cell + 2);
    }
  }
}
