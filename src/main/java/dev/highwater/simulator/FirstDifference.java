package dev.highwater.simulator;

import java.util.List;
import java.util.Optional;

/// Where two runs part: the first event that one has and the other has not, or has at another time
/// or with another outcome.
///
/// What a player passes by (heartbeats, empty fetches) is not looked at, nor are the sentences,
/// which name the settings.
///
/// @param left step of the one trace; empty when that run was over
/// @param right step of the other; empty when that run was over
public record FirstDifference(Optional<TraceStep> left, Optional<TraceStep> right) {

  /// The first difference of two runs; empty when they tell the same from beginning to end.
  public static Optional<FirstDifference> of(Trace left, Trace right) {
    List<TraceStep> ones = told(left);
    List<TraceStep> others = told(right);
    for (int i = 0; i < Math.max(ones.size(), others.size()); i++) {
      Optional<TraceStep> one = at(ones, i);
      Optional<TraceStep> other = at(others, i);
      if (one.isEmpty() || other.isEmpty() || differ(one.get(), other.get())) {
        return Optional.of(new FirstDifference(one, other));
      }
    }
    return Optional.empty();
  }

  private static List<TraceStep> told(Trace trace) {
    return trace.steps().stream().filter(step -> !step.routine()).toList();
  }

  private static Optional<TraceStep> at(List<TraceStep> steps, int index) {
    return index < steps.size() ? Optional.of(steps.get(index)) : Optional.empty();
  }

  private static boolean differ(TraceStep one, TraceStep other) {
    return !one.at().equals(other.at())
        || !one.event().equals(other.event())
        || !drawn(one.after()).equals(drawn(other.after()));
  }

  /// The cluster without the numbers by which an idempotent producer's batches are known, which
  /// nobody sees.
  private static ClusterView drawn(ClusterView view) {
    return new ClusterView(
        view.leader(),
        view.isr(),
        view.elr(),
        view.leaderEpoch(),
        view.highWatermark(),
        view.brokers().stream().map(FirstDifference::drawn).toList());
  }

  private static BrokerView drawn(BrokerView broker) {
    return new BrokerView(
        broker.id(),
        broker.running(),
        broker.fenced(),
        broker.leads(),
        broker.log().stream()
            .map(record -> new LogRecord(record.name(), record.epoch(), Optional.empty()))
            .toList(),
        broker.highWatermark());
  }
}
