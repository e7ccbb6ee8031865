package dev.highwater.ui.study;

import dev.highwater.drill.DrillRun;

/// The scenario that goes with the card on the screen; worked out while the learner thinks.
public sealed interface Illustration {
  /// Not worked out yet.
  record Preparing() implements Illustration {}

  /// The card has none.
  record Absent() implements Illustration {}

  /// Played in the simulator and ready to be shown.
  record Ready(DrillRun run) implements Illustration {}
}
