package dev.highwater.ui.player;

import dev.highwater.simulator.Node;

/// Something that lasted at a node.
///
/// @param fromStep the step of the trace with which it began
/// @param toStep the step with which it ended; one past the last step if it never did
record LaneSpan(Node node, Kind kind, int fromStep, int toStep) {
  /// What lasted, in the order of drawing: what comes later covers what comes before.
  enum Kind {
    /// The controller had appointed the broker leader.
    LEADS,
    /// The broker was outside the in-sync set.
    OUT_OF_SYNC,
    /// The broker's process was not running.
    DOWN
  }
}
