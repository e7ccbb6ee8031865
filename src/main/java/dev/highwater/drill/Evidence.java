package dev.highwater.drill;

import dev.highwater.scenario.ReadScenario;
import dev.highwater.scenario.Replay;
import dev.highwater.scenario.Scenario;
import dev.highwater.scenario.ScenarioReader;
import dev.highwater.scenario.ScenarioRun;
import dev.highwater.simulator.BrokerId;
import dev.highwater.simulator.BrokerView;
import dev.highwater.simulator.ClusterView;
import dev.highwater.simulator.Message;
import dev.highwater.simulator.Node;
import dev.highwater.simulator.RecordOutcome;
import dev.highwater.simulator.Tick;
import dev.highwater.simulator.Trace;
import dev.highwater.simulator.TraceStep;
import dev.highwater.simulator.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads off a run what became of a record: the only source of every remark.
///
/// @param run the run
/// @param record the learner's name of the record
public record Evidence(ScenarioRun run, String record) {
  /// The runs of a text of ours.
  static List<ScenarioRun> play(String text) {
    return Replay.of(scenario(text));
  }

  /// A text of ours as a scenario; a text that cannot be read is a bug.
  static Scenario scenario(String text) {
    return switch (ScenarioReader.read(text)) {
      case ReadScenario.Good(Scenario scenario) -> scenario;
      case ReadScenario.Bad(var errors) ->
          throw new IllegalStateException(errors.getFirst().text() + " in\n" + text);
    };
  }

  /// What became of it.
  public RecordOutcome outcome() {
    return run.trace().records().stream()
        .filter(outcome -> outcome.name().equals(record))
        .findFirst()
        .orElseThrow();
  }

  Trace trace() {
    return run.trace();
  }

  /// The value of {@code acks} in this run.
  String acks() {
    return run.trace().config().acks().configValue();
  }

  /// The producer was told that it is written.
  public boolean acknowledged() {
    return outcome().acknowledged();
  }

  /// Acknowledged, and not in the log of the leader at the end.
  public boolean lost() {
    return acknowledged() && !outcome().survives().orElse(true);
  }

  /// It is in the log of the leader at the end.
  public boolean survives() {
    return outcome().survives().orElse(false);
  }

  /// Milliseconds from the send to the producer's future completing; empty if it never did.
  public Optional<Double> latency() {
    return outcome().completed().map(done -> (done.micros() - outcome().sent().micros()) / 1000.0);
  }

  /// Milliseconds from the send to a leader's high watermark passing the record; empty if none did.
  Optional<Double> committedAfter() {
    return outcome().committed().map(tick -> (tick.micros() - outcome().sent().micros()) / 1000.0);
  }

  /// The broker whose answer told the producer that the record is written.
  public Optional<BrokerId> answeredBy() {
    return trace().messages().stream()
        .filter(message -> message.kind() == Message.Kind.PRODUCE_RESPONSE)
        .filter(message -> message.records().contains(record) && !message.refused())
        .filter(message -> message.arrived().isPresent())
        .flatMap(message ->
            message.from() instanceof Node.Broker(var id) ? Stream.of(id) : Stream.empty())
        .findFirst();
  }

  /// The cluster when the producer's future completed.
  ClusterView whenCompleted() {
    Tick completed = outcome().completed().orElseThrow();
    TraceStep last = trace().steps().getFirst();
    for (TraceStep step : trace().steps()) {
      // What happens to the brokers at the very moment of the answer comes after it.
      if (step.at().compareTo(completed) > 0 || last.at().equals(completed)) {
        break;
      }
      last = step;
    }
    return last.after();
  }

  /// The brokers that had the record when the producer's future completed.
  public List<BrokerId> holders() {
    return whenCompleted().brokers().stream()
        .filter(broker -> broker.log().stream().anyMatch(each -> each.name().equals(record)))
        .map(BrokerView::id)
        .toList();
  }

  /// The brokers that were outside the in-sync set then.
  List<BrokerId> outOfSync() {
    ClusterView cluster = whenCompleted();
    return cluster.brokers().stream()
        .map(BrokerView::id)
        .filter(id -> !cluster.isr().contains(id))
        .toList();
  }

  /// {@code broker 1}, {@code brokers 1 and 2} or {@code no broker}.
  public static String brokers(List<BrokerId> brokers) {
    return brokers.isEmpty() ? "no broker" : Words.brokers(brokers);
  }

  /// A duration, in milliseconds or, from a second on, in seconds.
  public static String duration(double millis) {
    return millis < 1000
        ? String.format(Locale.ROOT, "%.1f ms", millis)
        : String.format(Locale.ROOT, "%.1f s", millis / 1000);
  }
}
