package dev.highwater.drill.why;

import dev.highwater.drill.Evidence;
import dev.highwater.scenario.ScenarioRun;
import dev.highwater.simulator.RecordOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What one run has worse than another of the same script: availability and latency.
final class Price {
  /// A smaller difference says nothing.
  private static final double LEAST_RATIO = 1.05;

  private Price() {}

  /// @param before the run of the mishap
  /// @param after the run with the other setting
  /// @param about the record that is better off now, whose own outcome is told elsewhere
  static List<String> of(ScenarioRun before, ScenarioRun after, String about) {
    List<String> price = new ArrayList<>();
    waiting(before, after, about).ifPresent(price::add);
    restsOn(after, about).ifPresent(price::add);
    for (RecordOutcome record : before.trace().records()) {
      if (!record.name().equals(about)) {
        worse(before, after, record).ifPresent(price::add);
      }
    }
    if (hasLeader(before) && !hasLeader(after)) {
      price.add("At the end nobody leads: nothing can be written or read.");
    }
    int more = after.trace().config().replicas() - before.trace().config().replicas();
    if (more > 0) {
      price.add(
          "Every record is stored %d times instead of %d."
              .formatted(after.trace().config().replicas(), before.trace().config().replicas()));
    }
    return price;
  }

  /// That the producer hears before a second broker has the record.
  private static Optional<String> restsOn(ScenarioRun after, String record) {
    Evidence is = new Evidence(after, record);
    if (!is.acknowledged() || after.trace().config().replicas() == 1) {
      return Optional.empty();
    }
    return switch (is.holders().size()) {
      case 0 -> Optional.of("The producer is told before any broker has " + record + ".");
      case 1 ->
          Optional.of(
              "When the producer is told, %s rests on %s alone."
                  .formatted(record, Evidence.brokers(is.holders())));
      default -> Optional.empty();
    };
  }

  private static Optional<String> worse(
      ScenarioRun before, ScenarioRun after, RecordOutcome record) {
    Evidence was = new Evidence(before, record.name());
    Evidence is = new Evidence(after, record.name());
    if (was.acknowledged() && !is.acknowledged()) {
      return Optional.of(
          is.outcome()
              .error()
              .map(error -> "%s, accepted before, fails with %s.".formatted(record.name(), error))
              .orElse("%s, accepted before, gets no answer.".formatted(record.name())));
    }
    if (was.survives() && is.lost()) {
      return Optional.of(record.name() + ", kept before, is lost.");
    }
    return was.acknowledged() ? waiting(before, after, record.name()) : Optional.empty();
  }

  /// That an answer takes longer.
  private static Optional<String> waiting(ScenarioRun before, ScenarioRun after, String record) {
    Evidence was = new Evidence(before, record);
    Evidence is = new Evidence(after, record);
    if (!was.acknowledged()
        || is.latency().isEmpty()
        || was.latency().orElseThrow() * LEAST_RATIO >= is.latency().get()) {
      return Optional.empty();
    }
    return Optional.of(
        "The producer waits %s for its answer about %s instead of %s."
            .formatted(
                Evidence.duration(is.latency().get()),
                record,
                Evidence.duration(was.latency().get())));
  }

  private static boolean hasLeader(ScenarioRun run) {
    return run.trace().steps().getLast().after().leader().isPresent();
  }
}
