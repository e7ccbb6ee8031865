package dev.highwater.scenario;

import dev.highwater.simulator.BrokerId;
import java.util.List;
import java.util.stream.Collectors;

/// Writes scenarios, and their single lines, in the one canonical way.
final class ScenarioPrinter {
  private ScenarioPrinter() {}

  static String print(Scenario scenario) {
    StringBuilder text = new StringBuilder();
    for (Setting setting : scenario.settings()) {
      text.append(setting.name().key()).append(": ").append(setting.value()).append('\n');
    }
    scenario
        .comparison()
        .ifPresent(compared ->
            text.append("compare ")
                .append(compared.name().key())
                .append(": ")
                .append(String.join(", ", compared.values()))
                .append('\n'));
    if (!text.isEmpty() && !scenario.steps().isEmpty()) {
      text.append('\n');
    }
    for (Step step : scenario.steps()) {
      text.append(step(step)).append('\n');
    }
    return text.toString();
  }

  static String step(Step step) {
    return switch (step) {
      case Step.Do(Action action, var when) ->
          action(action) + when.map(condition -> " when " + condition(condition)).orElse("");
      case Step.Wait(int ms) -> "wait " + ms + " ms";
      case Step.WaitUntil(Condition condition) -> "wait until " + condition(condition);
      case Step.Expect(Condition condition, var under) ->
          "expect "
              + condition(condition)
              + under
                  .map(c -> " under " + c.name().key() + " = " + String.join(", ", c.values()))
                  .orElse("");
      case Step.Claim(String text) -> "claim " + text;
    };
  }

  private static String action(Action action) {
    return switch (action) {
      case Action.Send(String record) -> "send " + record;
      case Action.Crash(Target.Leader()) -> "crash leader";
      case Action.Crash(Target.Broker(BrokerId id)) -> "crash " + id;
      case Action.Restart(BrokerId broker) -> "restart " + broker;
      case Action.HoldFetches(var brokers, var forMs) ->
          "hold fetches of "
              + brokers(brokers)
              + (forMs.isPresent() ? " for " + forMs.getAsInt() + " ms" : "");
      case Action.ReleaseFetches(var brokers) -> "release fetches of " + brokers(brokers);
    };
  }

  static String condition(Condition condition) {
    return switch (condition) {
      case Condition.Acked(String record) -> record + " acked";
      case Condition.Done(String record) -> record + " done";
      case Condition.Failed(String record, String exception) -> record + " " + exception;
      case Condition.Lost(String record) -> record + " lost";
      case Condition.Survives(String record) -> record + " survives";
      case Condition.Visible(String record) -> record + " visible";
      case Condition.LeaderIs(var leader) ->
          "leader = " + leader.map(BrokerId::toString).orElse("none");
      case Condition.LeaderElected() -> "leader elected";
      case Condition.IsrIs(var brokers) ->
          "isr = " + (brokers.isEmpty() ? "none" : brokers(brokers));
    };
  }

  static String brokers(List<BrokerId> brokers) {
    return brokers.stream().map(BrokerId::toString).collect(Collectors.joining(", "));
  }
}
