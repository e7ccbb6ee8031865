package dev.highwater.scenario;

import dev.highwater.simulator.BrokerId;

/// Whom an action strikes.
public sealed interface Target {
  /// The broker that leads at that moment.
  record Leader() implements Target {}

  /// The broker of that number.
  record Broker(BrokerId id) implements Target {}
}
