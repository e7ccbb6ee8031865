package dev.highwater.ui.player;

import dev.highwater.simulator.Acks;
import dev.highwater.simulator.ClusterView;
import dev.highwater.simulator.Message;
import dev.highwater.simulator.RecordOutcome;
import dev.highwater.simulator.Tick;
import dev.highwater.simulator.Trace;
import java.util.List;
import java.util.Optional;

/// What a stop on the scrub bar is marked as: by colour, size and shape.
enum StopTone {
  FAILURE("failure"),
  ACKNOWLEDGEMENT("acknowledgement"),
  OTHER("event");

  private final String words;

  StopTone(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  String styleClass() {
    return "player-stop-" + words;
  }

  /// Reads the tone of a stop off what changed since the one before.
  ///
  /// @param before trace step of the stop before
  /// @param step trace step of the stop
  static StopTone of(Trace trace, int before, int step) {
    ClusterView was = trace.steps().get(before).after();
    ClusterView is = trace.steps().get(step).after();
    Tick from = trace.steps().get(before).at();
    Tick to = trace.steps().get(step).at();
    List<RecordOutcome> completed =
        trace.records().stream().filter(r -> isWithin(r.completed(), from, to)).toList();
    boolean failed = completed.stream().anyMatch(record -> !record.acknowledged());
    if (failed || running(is) < running(was) || refusals(trace, from, to)) {
      return FAILURE;
    }
    // With acks=0 the send completes, but nobody has acknowledged anything.
    boolean answered = completed.stream().anyMatch(record -> record.acks() != Acks.NONE);
    return answered ? ACKNOWLEDGEMENT : OTHER;
  }

  private static long running(ClusterView cluster) {
    return cluster.brokers().stream().filter(broker -> broker.running()).count();
  }

  private static boolean refusals(Trace trace, Tick from, Tick to) {
    return trace.messages().stream()
        .filter(message -> message.kind() == Message.Kind.PRODUCE_RESPONSE && message.refused())
        .anyMatch(message -> isWithin(Optional.of(message.sent()), from, to));
  }

  private static boolean isWithin(Optional<Tick> tick, Tick from, Tick to) {
    return tick.filter(t -> t.compareTo(from) > 0 && t.compareTo(to) <= 0).isPresent();
  }
}
