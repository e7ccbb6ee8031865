package dev.highwater.ui.memory;

import dev.highwater.schedule.Grade;
import dev.highwater.schedule.Reasons;
import dev.highwater.study.StudyCalendar;
import dev.highwater.study.explain.CurvePoint;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/// The chance of remembering a card over time, drawn: what was is a line, what is to come is
/// dashed, every review is a dot with the first letter of its grade.
final class ForgettingCurve extends Pane {
  private static final double LEFT = 44;
  private static final double RIGHT = 12;
  private static final double TOP = 24;
  private static final double BOTTOM = 26;
  private static final double HEIGHT = 190;
  private static final double DOT = 4;
  private static final double LETTER_ROOM = 14;
  private static final double LABEL_HALF = 44;

  private final List<CurvePoint> points;
  private final Instant now;
  private final StudyCalendar calendar;
  private final Instant from;
  private final double seconds;

  /// @param points at least one, in order of time
  ForgettingCurve(List<CurvePoint> points, Instant now, StudyCalendar calendar) {
    this.points = points;
    this.now = now;
    this.calendar = calendar;
    from = points.getFirst().at();
    seconds = Math.max(1, Duration.between(from, points.getLast().at()).toSeconds());
    getStyleClass().add("forgetting-curve");
    setId("forgetting-curve");
    setMinHeight(HEIGHT);
    setPrefHeight(HEIGHT);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(inWords());
    widthProperty().subscribe(this::draw);
  }

  private void draw() {
    getChildren().clear();
    if (getWidth() <= LEFT + RIGHT) {
      return;
    }
    for (double share : new double[] {0, 0.5, 1}) {
      getChildren().add(styled(new Line(LEFT, y(share), getWidth() - RIGHT, y(share)), "grid"));
      place(Reasons.percent(share), 0, y(share) - 9);
    }
    getChildren().add(styled(path(false), "past"));
    getChildren().add(styled(path(true), "forecast"));
    getChildren().add(styled(new Line(x(now), TOP - 4, x(now), y(0)), "now"));
    drawReviews();
    drawDays();
  }

  private Path path(boolean forecast) {
    Path path = new Path();
    for (CurvePoint point : points) {
      boolean joins = forecast && point.equals(lastBeforeNow());
      if (joins || (point.at().isAfter(now) == forecast)) {
        double x = x(point.at());
        double y = y(point.recall());
        path.getElements().add(path.getElements().isEmpty() ? new MoveTo(x, y) : new LineTo(x, y));
      }
    }
    return path;
  }

  private CurvePoint lastBeforeNow() {
    return points.stream()
        .filter(point -> !point.at().isAfter(now))
        .reduce((_, later) -> later)
        .orElse(points.getFirst());
  }

  private void drawReviews() {
    double lettersEnd = 0;
    for (CurvePoint point : points) {
      if (point.grade().isEmpty()) {
        continue;
      }
      Grade grade = point.grade().get();
      double x = x(point.at());
      Circle dot = new Circle(x, y(point.recall()), DOT);
      dot.getStyleClass().addAll("review", grade.contractName());
      getChildren().add(dot);
      if (x >= lettersEnd) {
        place(GradeWords.name(grade).substring(0, 1), x - 4, 0);
        lettersEnd = x + LETTER_ROOM;
      }
    }
  }

  private void drawDays() {
    double last = getWidth() - RIGHT - 2 * LABEL_HALF + 10;
    place(calendar.dayOf(from).toString(), LEFT, y(0) + 5);
    place(calendar.dayOf(points.getLast().at()).toString(), last, y(0) + 5);
    double middle = x(now) - 12;
    if (middle > LEFT + 2 * LABEL_HALF && middle < last - LABEL_HALF / 2) {
      place("now", middle, y(0) + 5);
    }
  }

  private void place(String text, double x, double y) {
    Label label = new Label(text);
    label.getStyleClass().addAll("muted", "axis");
    label.relocate(x, y);
    getChildren().add(label);
  }

  private double x(Instant at) {
    double share = Duration.between(from, at).toSeconds() / seconds;
    return LEFT + Math.clamp(share, 0, 1) * (getWidth() - LEFT - RIGHT);
  }

  private static double y(double recall) {
    return TOP + (1 - recall) * (HEIGHT - TOP - BOTTOM);
  }

  private static Node styled(Node shape, String style) {
    shape.getStyleClass().add(style);
    return shape;
  }

  private String inWords() {
    long reviews = points.stream().filter(point -> point.grade().isPresent()).count();
    CurvePoint last = points.getLast();
    return "The forgetting curve: since %s, with %d reviews. Now the chance is %s; it falls to %s by %s."
        .formatted(
            calendar.dayOf(from),
            reviews,
            Reasons.percent(lastBeforeNow().recall()),
            Reasons.percent(last.recall()),
            calendar.dayOf(last.at()));
  }
}
