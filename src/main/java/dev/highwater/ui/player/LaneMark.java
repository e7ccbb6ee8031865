package dev.highwater.ui.player;

import dev.highwater.simulator.Node;

/// Something that changed at a node at one step of the run.
///
/// @param step of the trace
/// @param text a few words for the picture, for example {@code A @0}
/// @param record the record it is about; empty when it is about none
record LaneMark(int step, Node node, Kind kind, String text, String record) {
  /// What changed; told by form as well as by colour.
  enum Kind {
    /// A record was written to the log.
    APPENDED,
    /// A record was cut off the log.
    CUT_OFF,
    CRASHED,
    RESTARTED,
    FENCED,
    UNFENCED,
    LEADS,
    LEFT_IN_SYNC,
    JOINED_IN_SYNC,
    /// The high watermark of the partition moved.
    WATERMARK,
    /// A send came to nothing.
    FAILED,
    /// A consumer read a record.
    READ
  }
}
