package dev.highwater.simulator;

/// What a search must know of the controller, as small numbers; sets of brokers are masks as in
/// {@link BrokerSketch}.
///
/// @param leader the broker it has appointed; 0 for none
/// @param leaderEpoch since which epoch
/// @param isr the in-sync set
/// @param elr the eligible leader replicas
/// @param fenced brokers that count as gone
public record ControllerSketch(int leader, int leaderEpoch, int isr, int elr, int fenced) {
  /// The sketch of what is no controller.
  static final ControllerSketch NONE = new ControllerSketch(0, 0, 0, 0, 0);
}
