package dev.highwater.ui.player;

import dev.highwater.simulator.RecordOutcome;
import dev.highwater.simulator.Tick;

/// A moment of a run, told by its distance from an event the viewer knows.
///
/// @param distance for example {@code 6.1 ms}
/// @param from what it is counted from, for example {@code after send A}
record RunTime(String distance, String from) {
  /// A moment told by its distance from the call of send for a record.
  static RunTime around(Tick tick, RecordOutcome record) {
    long micros = tick.micros() - record.sent().micros();
    String side = micros < 0 ? "before send " : "after send ";
    return new RunTime(TickText.ofMicros(Math.abs(micros)), side + record.name());
  }

  @Override
  public String toString() {
    return distance + " " + from;
  }
}
