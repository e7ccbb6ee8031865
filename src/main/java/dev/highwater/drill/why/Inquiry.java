package dev.highwater.drill.why;

import dev.highwater.drill.Drill;
import dev.highwater.drill.DrillRun;
import dev.highwater.drill.Evidence;
import dev.highwater.scenario.ReadScenario;
import dev.highwater.scenario.Replay;
import dev.highwater.scenario.Scenario;
import dev.highwater.scenario.ScenarioReader;
import dev.highwater.scenario.ScenarioRun;
import dev.highwater.scenario.Setting;
import dev.highwater.simulator.BrokerId;
import dev.highwater.simulator.ClusterView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Asks why something went wrong in one run of a scenario, and what would have prevented it.
///
/// An account is read off the trace at once. A remedy takes a run of its own, so settings are tried
/// one by one, by whoever has the time.
public final class Inquiry {
  private final Scenario scenario;
  private final ScenarioRun run;
  private final Mishap mishap;

  /// @param scenario that was run
  /// @param run one of its runs
  /// @param mishap one of that run
  public Inquiry(Scenario scenario, ScenarioRun run, Mishap mishap) {
    this.scenario = scenario.alone(run.setting());
    this.run = run;
    this.mishap = mishap;
  }

  /// What went wrong.
  public Mishap mishap() {
    return mishap;
  }

  /// What happened to the record.
  public Account account() {
    return Inquest.of(run, mishap);
  }

  /// The settings that can be tried, one by one. None where the script itself says which event
  /// comes next: under another setting these events would not be possible.
  public List<Setting> candidates() {
    return scenario.isByHand() ? List.of() : Settings.other(run.trace().config());
  }

  /// Runs the same script with one setting changed.
  ///
  /// @return what it prevents; empty if the mishap happens all the same, if Kafka refuses the
  ///   setting, or if what went wrong in the scenario did not happen in that run
  public Optional<Remedy> attempt(Setting changed) {
    Scenario with = scenario.with(changed);
    if (!(ScenarioReader.read(with.text()) instanceof ReadScenario.Good(Scenario readable))) {
      return Optional.empty();
    }
    ScenarioRun other = Replay.of(readable).getFirst();
    return effect(other)
        .map(effect ->
            new Remedy(
                changed,
                Settings.present(changed.name(), run.trace().config()),
                effect,
                outcome(effect, other),
                Price.of(run, other, mishap.record()),
                new DrillRun(
                    new Drill(
                        Drill.Origin.DECLARED, emphasis(), readable.text(), readable.assumptions()),
                    List.of(other),
                    List.of())));
  }

  private Drill.Emphasis emphasis() {
    return switch (mishap.kind()) {
      case LOST, DUPLICATED -> Drill.Emphasis.DURABILITY;
      case REFUSED, UNACKNOWLEDGED -> Drill.Emphasis.AVAILABILITY;
    };
  }

  private Optional<Remedy.Effect> effect(ScenarioRun other) {
    Evidence then = new Evidence(other, mishap.record());
    boolean keeps =
        then.acknowledged()
            && then.outcome().survives().orElse(false)
            && Mishap.copies(other, mishap.record()) == 1;
    if (keeps && hasTheSameFaults(other)) {
      return Optional.of(Remedy.Effect.KEEPS);
    }
    if (mishap.kind() != Mishap.Kind.LOST) {
      return Optional.empty();
    }
    if (then.acknowledged()) {
      return waits(other) && hasTheSameFaults(other)
          ? Optional.of(Remedy.Effect.WAITS)
          : Optional.empty();
    }
    return then.outcome().error().map(_ -> Remedy.Effect.TELLS);
  }

  /// Nobody leads, and whoever may be elected cleanly has it.
  private boolean waits(ScenarioRun other) {
    ClusterView end = other.trace().steps().getLast().after();
    List<BrokerId> electable = new ArrayList<>(end.isr());
    electable.addAll(end.elr());
    return end.leader().isEmpty()
        && !electable.isEmpty()
        && electable.stream()
            .allMatch(broker ->
                end.broker(broker).log().stream()
                    .anyMatch(record -> record.name().equals(mishap.record())));
  }

  /// A script that waits for something in vain may leave out the very crash that mattered.
  private boolean hasTheSameFaults(ScenarioRun other) {
    return faults(other) >= faults(run);
  }

  private static long faults(ScenarioRun run) {
    return run.trace().steps().stream()
        .filter(step ->
            switch (step.event()) {
              case "broker-crashed", "broker-stopped", "broker-paused", "disk-lost", "link-cut" ->
                  true;
              default -> false;
            })
        .count();
  }

  private String outcome(Remedy.Effect effect, ScenarioRun other) {
    Evidence then = new Evidence(other, mishap.record());
    String name = mishap.record();
    String after = then.latency().map(Evidence::duration).orElse("no time");
    return switch (effect) {
      case KEEPS ->
          "%s is acknowledged after %s, when %s had it, and is in the leader’s log at the end."
              .formatted(name, after, Evidence.brokers(then.holders()));
      case WAITS ->
          "%s stays in the log of %s: the partition has no leader until one of those that have it"
                  .formatted(name, Evidence.brokers(holders(other)))
              + " comes back.";
      case TELLS ->
          "%s is not acknowledged: the producer gets %s after %s and knows that it has to send again."
              .formatted(name, then.outcome().error().orElseThrow(), after);
    };
  }

  private List<BrokerId> holders(ScenarioRun other) {
    return other.trace().steps().getLast().after().brokers().stream()
        .filter(broker -> broker.log().stream().anyMatch(it -> it.name().equals(mishap.record())))
        .map(broker -> broker.id())
        .sorted()
        .toList();
  }
}
