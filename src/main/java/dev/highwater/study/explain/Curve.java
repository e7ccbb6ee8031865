package dev.highwater.study.explain;

import dev.highwater.study.explain.Recollection.Phase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Draws a card's curve of forgetting in points, a few for every phase.
final class Curve {
  private static final int POINTS_BETWEEN = 32;
  private static final double FORECAST = 1.25;

  private Curve() {}

  /// The points of all phases, and on to a little after the later of now and the day due.
  static List<CurvePoint> of(Recollection recollection, Instant now, Instant due) {
    List<CurvePoint> points = new ArrayList<>();
    List<Phase> phases = recollection.phases();
    for (int at = 0; at < phases.size(); at++) {
      Phase phase = phases.get(at);
      Instant end = at + 1 < phases.size() ? phases.get(at + 1).from() : end(phase, now, due);
      points.add(
          new CurvePoint(
              phase.from(), recollection.recall(phase, phase.from()), phase.row().grade()));
      between(recollection, phase, end, points);
    }
    return points;
  }

  private static Instant end(Phase last, Instant now, Instant due) {
    Instant later = now.isAfter(due) ? now : due;
    long seconds = Math.max(1, Duration.between(last.from(), later).toSeconds());
    return last.from().plusSeconds((long) (seconds * FORECAST));
  }

  private static void between(
      Recollection recollection, Phase phase, Instant end, List<CurvePoint> points) {
    long seconds = Duration.between(phase.from(), end).toSeconds();
    for (int step = 1; step <= POINTS_BETWEEN && seconds > 0; step++) {
      // Most is forgotten soon after a review, so there the points are close to each other.
      long since = seconds * step * step / (POINTS_BETWEEN * POINTS_BETWEEN);
      Instant at = phase.from().plusSeconds(since);
      points.add(new CurvePoint(at, recollection.recall(phase, at), Optional.empty()));
    }
  }
}
