package dev.highwater.simulator;

/// Something a node can do by itself, without mail.
///
/// @param event its number among the events
/// @param gate what else must be so
/// @param place a node that the gate is about; 0 for none
public record Occasion(int event, Gate gate, int place) {
  /// What else must be so before it may happen.
  public enum Gate {
    /// Nothing.
    OPEN,
    /// Nothing; and when it happens, only the node itself can tell.
    URGENT,
    /// Somebody's patience ends: a timeout.
    PATIENCE,
    /// The fetch of the follower at {@code place} has waited long enough, and the answer would tell
    /// it a new high watermark.
    FETCH_WAIT,
    /// The broker at {@code place}, which is asked, runs and leads.
    TARGET_RUNS,
    /// Nothing is under way between the broker and the controller, in either direction.
    CONTROLLER_SILENT
  }
}
