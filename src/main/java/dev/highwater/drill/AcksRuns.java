package dev.highwater.drill;

import dev.highwater.scenario.Comparison;
import dev.highwater.scenario.ConfigName;
import dev.highwater.scenario.ReadScenario;
import dev.highwater.scenario.Replay;
import dev.highwater.scenario.Scenario;
import dev.highwater.scenario.ScenarioReader;
import dev.highwater.scenario.ScenarioRun;
import dev.highwater.scenario.Setting;
import dev.highwater.scenario.Step;
import dev.highwater.simulator.Acks;
import dev.highwater.simulator.ConfigException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One scenario, run under each value of {@code acks}: what the choice costs and what it buys, in
/// the very story that is looked at.
///
/// The script stays the same, and so do its waits: what a line expects is waited for under every
/// value, whether or not it comes true.
///
/// @param runs in the order 0, 1, all; those that Kafka allows
/// @param refused why Kafka does not allow the others, a sentence each
public record AcksRuns(List<ScenarioRun> runs, List<String> refused) {
  public AcksRuns {
    runs = List.copyOf(runs);
    refused = List.copyOf(refused);
  }

  /// Runs a drill's scenario three times.
  ///
  /// @param scenario its text
  /// @param setting the compared setting of the run that is looked at, for example {@code
  ///   min.insync.replicas=2}; empty when nothing is compared
  /// @return empty when no time passes in the scenario, or its text says nothing
  public static Optional<AcksRuns> of(String scenario, String setting) {
    if (!(ScenarioReader.read(scenario) instanceof ReadScenario.Good(Scenario read))
        || read.isByHand()) {
      return Optional.empty();
    }
    List<ScenarioRun> runs = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    for (Acks acks : Acks.values()) {
      try {
        runs.addAll(Replay.of(under(acks, read, setting)));
      } catch (ConfigException refusal) {
        refused.add("acks=" + acks.configValue() + ": " + refusal.getMessage());
      }
    }
    return Optional.of(new AcksRuns(runs, refused));
  }

  private static Scenario under(Acks acks, Scenario read, String setting) {
    List<Setting> settings = new ArrayList<>(read.settings());
    settings.removeIf(each -> each.name() == ConfigName.ACKS);
    read.comparison()
        .filter(compared -> compared.name() != ConfigName.ACKS)
        .ifPresent(
            compared -> settings.add(new Setting(compared.name(), valueOf(compared, setting))));
    Comparison one = new Comparison(ConfigName.ACKS, List.of(acks.configValue()));
    return new Scenario(
        settings,
        read.producers(),
        read.consumers(),
        Optional.of(one),
        List.of(),
        read.steps().stream().map(AcksRuns::underAny).toList());
  }

  private static String valueOf(Comparison compared, String setting) {
    return compared.values().stream()
        .filter(value -> setting.equals(compared.name().key() + "=" + value))
        .findFirst()
        .orElse(compared.values().getFirst());
  }

  private static Step underAny(Step step) {
    return step instanceof Step.Expect(var condition, var _)
        ? new Step.Expect(condition, Optional.empty())
        : step;
  }
}
