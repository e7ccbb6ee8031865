package dev.highwater.ui.player;

import dev.highwater.scenario.ScenarioRun;
import dev.highwater.simulator.Tick;
import dev.highwater.simulator.Trace;
import dev.highwater.simulator.TraceStep;
import java.util.ArrayList;
import java.util.List;

/// One run, laid out in play time; worked out once when the run is chosen.
///
/// @param flights the messages worth showing
/// @param tones one per stop
record Playback(ScenarioRun run, PlayClock clock, List<Flight> flights, List<StopTone> tones) {
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

  Trace trace() {
    return run.trace();
  }

  /// A tick as told to the viewer: seen from the first send, for that is what the run is about.
  RunTime time(Tick tick) {
    return trace().records().stream()
        .findFirst()
        .map(first -> RunTime.around(tick, first))
        .orElseGet(() -> new RunTime(TickText.of(tick), "since the start"));
  }

  /// The step that a stop shows.
  TraceStep stepAt(int stop) {
    return trace().steps().get(clock.stepOfStop(stop));
  }
}
