package dev.highwater.scenario;

import dev.highwater.simulator.TimedRun;
import java.util.List;

/// Plays a scenario in the simulator, once for each compared setting.
///
/// Always ends: every wait has a limit, and a whole run lasts at most {@link #LONGEST_RUN_MS} and
/// has at most {@link TimedRun#MOST_EVENTS} events and {@link TimedRun#MOST_STEPS} steps. What does
/// not come true in time is a failed expectation.
public final class Replay {
  /// A run is cut off after so much simulated time, in milliseconds.
  public static final int LONGEST_RUN_MS = 3_600_000;

  private Replay() {}

  /// The runs in the order of the compared values; one if nothing is compared.
  public static List<ScenarioRun> of(Scenario scenario) {
    return scenario.variants().stream()
        .map(variant ->
            scenario.isByHand()
                ? new HandRun(variant).play(scenario.steps())
                : new ScriptRun(variant).play(scenario.steps()))
        .toList();
  }
}
