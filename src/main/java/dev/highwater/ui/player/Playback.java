package dev.highwater.ui.player;

import dev.highwater.scenario.ScenarioRun;
import dev.highwater.simulator.Tick;
import dev.highwater.simulator.Trace;
import dev.highwater.simulator.TraceStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One run, laid out in play time; worked out once when the run is chosen. Its pictures are worked
/// out when they are first looked at, and kept, so that going back and forth costs nothing.
final class Playback {
  private final ScenarioRun run;
  private final PlayClock clock;
  private final List<Flight> flights;
  private final List<StopTone> tones;
  private final List<Optional<Picture>> pictures = new ArrayList<>();
  private Optional<SpaceTime> spaceTime = Optional.empty();

  private Playback(ScenarioRun run, PlayClock clock, List<Flight> flights, List<StopTone> tones) {
    this.run = run;
    this.clock = clock;
    this.flights = flights;
    this.tones = tones;
    for (int stop = 0; stop < clock.stopCount(); stop++) {
      pictures.add(Optional.empty());
    }
  }

  static Playback of(ScenarioRun run) {
    Trace trace = run.trace();
    PlayClock clock = new PlayClock(trace.steps());
    List<StopTone> tones = new ArrayList<>();
    tones.add(StopTone.OTHER);
    for (int stop = 1; stop < clock.stopCount(); stop++) {
      tones.add(StopTone.of(trace, clock.stepOfStop(stop - 1), clock.stepOfStop(stop)));
    }
    return new Playback(run, clock, Flight.of(trace, clock), List.copyOf(tones));
  }

  ScenarioRun run() {
    return run;
  }

  Trace trace() {
    return run.trace();
  }

  PlayClock clock() {
    return clock;
  }

  /// The messages worth showing.
  List<Flight> flights() {
    return flights;
  }

  /// One per stop.
  List<StopTone> tones() {
    return tones;
  }

  /// What the cluster looks like at a stop.
  Picture picture(int stop) {
    return pictures
        .get(stop)
        .orElseGet(() -> {
          Picture made = Picture.at(trace(), clock.stepOfStop(stop));
          pictures.set(stop, Optional.of(made));
          return made;
        });
  }

  /// The run as lanes and arrows.
  SpaceTime spaceTime() {
    SpaceTime made = spaceTime.orElseGet(() -> SpaceTime.of(trace()));
    spaceTime = Optional.of(made);
    return made;
  }

  /// A tick as told to the viewer: seen from the first send, for that is what the run is about.
  RunTime time(Tick tick) {
    return trace().records().stream()
        .findFirst()
        .map(first -> RunTime.around(tick, first))
        .orElseGet(() -> new RunTime(TickText.of(tick), "since the start"));
  }

  /// The same in short, with a minus before the first send.
  String signedTime(Tick tick) {
    boolean before =
        trace().records().stream()
            .findFirst()
            .filter(first -> tick.compareTo(first.sent()) < 0)
            .isPresent();
    return (before ? "−" : "") + time(tick).distance();
  }

  /// The step that a stop shows.
  TraceStep stepAt(int stop) {
    return trace().steps().get(clock.stepOfStop(stop));
  }
}
