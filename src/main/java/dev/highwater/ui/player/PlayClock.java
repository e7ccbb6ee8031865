package dev.highwater.ui.player;

import dev.highwater.simulator.Tick;
import dev.highwater.simulator.TraceStep;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Maps simulated time to the time a viewer needs, both ways.
///
/// Every notable step is a *stop* with a place of its own in play time, also when several happen at
/// the same tick. After a stop the clock stands still long enough to read the sentence, then
/// travels to the next one: half a second for half a millisecond, about a second for a wait of many
/// seconds. Routine steps lie between the stops and take no time of their own. Play time is in
/// milliseconds at normal speed, from 0.
public final class PlayClock {
  /// How long a stop is held before time moves on, in play milliseconds.
  public static final double DWELL = 700;

  private static final double SHORTEST_TRAVEL = 240;
  private static final double HOP_TRAVEL = 500;
  private static final double HOP_MICROS = 500;
  private static final double TRAVEL_PER_DECADE = 130;

  private final long[] tickOfStep;
  private final double[] placeOfStep;
  private final int[] stops;

  /// @param steps of a trace, at least one, in order
  public PlayClock(List<TraceStep> steps) {
    tickOfStep = steps.stream().mapToLong(step -> step.at().micros()).toArray();
    stops = stopsOf(steps);
    placeOfStep = new double[steps.size()];
    for (int stop = 1; stop < stops.length; stop++) {
      placeSpan(stops[stop - 1], stops[stop]);
    }
  }

  private static int[] stopsOf(List<TraceStep> steps) {
    List<Integer> found = new ArrayList<>();
    int last = steps.size() - 1;
    for (int i = 0; i <= last; i++) {
      if (i == 0 || i == last || !steps.get(i).routine()) {
        found.add(i);
      }
    }
    return found.stream().mapToInt(Integer::intValue).toArray();
  }

  private void placeSpan(int from, int to) {
    double start = placeOfStep[from];
    long micros = tickOfStep[to] - tickOfStep[from];
    double travel = travel(micros);
    placeOfStep[to] = start + DWELL + travel;
    for (int step = from + 1; step < to; step++) {
      double share = micros == 0 ? 1 : (double) (tickOfStep[step] - tickOfStep[from]) / micros;
      placeOfStep[step] = start + DWELL + share * travel;
    }
  }

  private static double travel(long micros) {
    if (micros <= HOP_MICROS) {
      return Math.max(SHORTEST_TRAVEL, HOP_TRAVEL * micros / HOP_MICROS);
    }
    return HOP_TRAVEL + TRAVEL_PER_DECADE * Math.log10(micros / HOP_MICROS);
  }

  /// How many stops there are; at least one.
  public int stopCount() {
    return stops.length;
  }

  /// The trace step shown at a stop.
  ///
  /// @param stop from 0
  public int stepOfStop(int stop) {
    return stops[stop];
  }

  /// Where a stop lies, in play milliseconds; grows strictly with the stop.
  public double placeOfStop(int stop) {
    return placeOfStep[stops[stop]];
  }

  /// Where a step lies, in play milliseconds; grows with the step.
  double placeOfStep(int step) {
    return placeOfStep[step];
  }

  /// The moment of a step, in microseconds since the run began.
  long microsOfStep(int step) {
    return tickOfStep[step];
  }

  /// Steps of the whole run, those that are passed by too.
  int stepCount() {
    return tickOfStep.length;
  }

  /// The last stop at or before a step.
  int stopOfStep(int step) {
    int found = Arrays.binarySearch(stops, step);
    return found >= 0 ? found : -found - 2;
  }

  /// Play time from the first stop to the last, in milliseconds.
  public double length() {
    return placeOfStop(stops.length - 1);
  }

  /// The last stop that has been reached at a play time.
  public int stopAt(double place) {
    int low = 0;
    int high = stops.length - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (placeOfStop(middle) <= place) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /// The stop closest to a play time.
  public int stopNearest(double place) {
    int before = stopAt(place);
    int after = Math.min(before + 1, stops.length - 1);
    return place - placeOfStop(before) <= placeOfStop(after) - place ? before : after;
  }

  /// The simulated time shown at a play time; never falls as play time grows.
  public Tick tickAt(double place) {
    int stop = stopAt(place);
    long from = tickOfStep[stops[stop]];
    if (stop + 1 == stops.length) {
      return new Tick(from);
    }
    double travelStart = placeOfStop(stop) + DWELL;
    double travel = placeOfStop(stop + 1) - travelStart;
    double share = Math.clamp((place - travelStart) / travel, 0, 1);
    return new Tick(from + Math.round(share * (tickOfStep[stops[stop + 1]] - from)));
  }

  /// Where something that leaves at a tick sets out: after everything that happens at that tick.
  public double departureAt(Tick tick) {
    int stop = 0;
    while (stop + 1 < stops.length && tickOfStep[stops[stop + 1]] <= tick.micros()) {
      stop++;
    }
    return tickOfStep[stops[stop]] == tick.micros() ? placeOfStop(stop) : between(stop, tick);
  }

  /// Where something that comes in at a tick is there: before anything else of that tick.
  public double arrivalAt(Tick tick) {
    int stop = 0;
    while (stop + 1 < stops.length && tickOfStep[stops[stop]] < tick.micros()) {
      stop++;
    }
    return stop == 0 || tickOfStep[stops[stop]] <= tick.micros()
        ? placeOfStop(stop)
        : between(stop - 1, tick);
  }

  private double between(int stop, Tick tick) {
    if (stop + 1 == stops.length) {
      return placeOfStop(stop);
    }
    long from = tickOfStep[stops[stop]];
    long to = tickOfStep[stops[stop + 1]];
    double travelStart = placeOfStop(stop) + DWELL;
    double share = (double) (tick.micros() - from) / (to - from);
    return travelStart + share * (placeOfStop(stop + 1) - travelStart);
  }
}
