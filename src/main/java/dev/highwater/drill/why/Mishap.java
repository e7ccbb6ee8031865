package dev.highwater.drill.why;

import dev.highwater.drill.Evidence;
import dev.highwater.scenario.ScenarioRun;
import dev.highwater.simulator.ClusterView;
import dev.highwater.simulator.LogRecord;
import dev.highwater.simulator.RecordOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A record that did not fare as its sender would want.
///
/// @param record the learner's name of it
public record Mishap(String record, Kind kind) {
  /// What can go wrong with a record, the worst first.
  public enum Kind {
    /// The producer was told that it is written, and the leader at the end does not have it.
    LOST("lost"),
    /// It stands in the leader's log more than once.
    DUPLICATED("written twice"),
    /// No log ever had it, and the producer was told so.
    REFUSED("refused"),
    /// A log had it, and yet the producer was told that it failed, or nothing.
    UNACKNOWLEDGED("not acknowledged");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /// To follow "is", for example {@code lost}.
    public String words() {
      return words;
    }
  }

  /// What went wrong in a run, the worst first.
  public static List<Mishap> in(ScenarioRun run) {
    List<Mishap> all = new ArrayList<>();
    for (RecordOutcome record : run.trace().records()) {
      kind(run, record.name()).ifPresent(kind -> all.add(new Mishap(record.name(), kind)));
    }
    all.sort(java.util.Comparator.comparing(Mishap::kind));
    return List.copyOf(all);
  }

  /// The question that an account answers, for example {@code Why is A lost?}
  public String question() {
    return "Why is " + record + " " + kind.words() + "?";
  }

  private static Optional<Kind> kind(ScenarioRun run, String record) {
    Evidence evidence = new Evidence(run, record);
    if (evidence.lost()) {
      return Optional.of(Kind.LOST);
    }
    if (copies(run, record) > 1) {
      return Optional.of(Kind.DUPLICATED);
    }
    if (evidence.acknowledged()) {
      return Optional.empty();
    }
    return Optional.of(
        evidence.outcome().appended().isEmpty() ? Kind.REFUSED : Kind.UNACKNOWLEDGED);
  }

  /// How often the leader's log has it at the end; 0 where there is no leader.
  static long copies(ScenarioRun run, String record) {
    ClusterView end = run.trace().steps().getLast().after();
    return end.leader().map(end::broker).stream()
        .flatMap(leader -> leader.log().stream())
        .map(LogRecord::name)
        .filter(record::equals)
        .count();
  }
}
