package dev.highwater.scenario;

import dev.highwater.simulator.BrokerId;
import dev.highwater.simulator.Choice;
import dev.highwater.simulator.ConsumerConfig;
import dev.highwater.simulator.CrashKind;
import dev.highwater.simulator.Node;
import dev.highwater.simulator.Tick;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/// Writes scenarios, and their single lines, in the one canonical way.
final class ScenarioPrinter {
  private ScenarioPrinter() {}

  static String print(Scenario scenario) {
    StringBuilder text = new StringBuilder();
    for (Setting setting : scenario.settings()) {
      text.append(setting.name().key()).append(": ").append(setting.value()).append('\n');
    }
    for (ProducerSettings producer : scenario.producers()) {
      text.append("producer ").append(producer.name()).append(": ");
      text.append(own(producer.settings())).append('\n');
    }
    for (ConsumerSettings consumer : scenario.consumers()) {
      text.append("consumer ").append(consumer.name());
      text.append(consumer.settings().isEmpty() ? "" : ": " + own(consumer.settings()));
      text.append('\n');
    }
    scenario.comparison().ifPresent(compared -> text.append("compare ").append(several(compared)));
    scenario.varied().forEach(varied -> text.append("vary ").append(several(varied)));
    if (!text.isEmpty() && !scenario.steps().isEmpty()) {
      text.append('\n');
    }
    for (Step step : scenario.steps()) {
      text.append(step(step)).append('\n');
    }
    return text.toString();
  }

  private static String several(Comparison values) {
    return values.name().key() + ": " + String.join(", ", values.values()) + "\n";
  }

  private static String own(List<Setting> settings) {
    return settings.stream()
        .map(each -> each.name().key() + " = " + each.value())
        .collect(Collectors.joining(", "));
  }

  static String step(Step step) {
    return switch (step) {
      case Step.Do(Action action, var when, var beforeFetchOf) ->
          action(action)
              + when.map(ScenarioPrinter::moment).orElse("")
              + beforeFetchOf.map(broker -> " before " + broker + " fetches").orElse("");
      case Step.Choose(Choice choice) -> choice.text();
      case Step.Wait(int ms) -> "wait " + ms + " ms";
      case Step.WaitUntil(Condition condition) -> "wait until " + condition(condition);
      case Step.Expect(Condition condition, var under) ->
          "expect " + condition(condition) + under(under);
      case Step.Claim(Claim claim, var under) -> "claim " + claim.text() + under(under);
    };
  }

  private static String moment(Condition when) {
    return (when instanceof Condition.TimeIs ? " at " : " when ") + condition(when);
  }

  /// For example {@code 3.204 ms}.
  static String time(Tick at) {
    return BigDecimal.valueOf(at.micros(), 3).stripTrailingZeros().toPlainString() + " ms";
  }

  private static String under(Optional<Comparison> under) {
    return under
        .map(each -> " under " + each.name().key() + " = " + String.join(", ", each.values()))
        .orElse("");
  }

  static String action(Action action) {
    return switch (action) {
      case Action.Send(String record, var bytes, var producer) ->
          "send "
              + record
              + (bytes.isPresent() ? " of " + bytes.getAsInt() + " bytes" : "")
              + producer.map(name -> " by " + name).orElse("");
      case Action.Crash(Target target, CrashKind kind) -> "crash " + target(target) + kind(kind);
      case Action.Read(String consumer) ->
          consumer.equals(ConsumerConfig.ONLY) ? "read" : "read by " + consumer;
      case Action.Slow(BrokerId broker, int ms) -> "slow " + broker + " by " + ms + " ms";
      case Action.Pause(Target target) -> "pause " + target(target);
      case Action.Resume(BrokerId broker) -> "resume " + broker;
      case Action.Stop(Target target) -> "stop " + target(target);
      case Action.LoseDisk(BrokerId broker) -> "lose disk " + broker;
      case Action.Restart(BrokerId broker) -> "restart " + broker;
      case Action.HoldFetches(var brokers, var forMs) ->
          "hold fetches of " + brokers(brokers) + forMs(forMs);
      case Action.ReleaseFetches(var brokers) -> "release fetches of " + brokers(brokers);
      case Action.HoldLink(Node one, Node other, boolean oneWay, var forMs) ->
          "hold " + node(one) + (oneWay ? " -> " : " - ") + node(other) + forMs(forMs);
      case Action.Deliver(Node from, Node to) -> "deliver " + node(from) + " -> " + node(to);
      case Action.Drop(Node from, Node to) -> "drop " + node(from) + " -> " + node(to);
      case Action.CutLink(Node one, Node other) -> "cut " + node(one) + " - " + node(other);
      case Action.HealLink(Node one, Node other) -> "heal " + node(one) + " - " + node(other);
      case Action.ElectPreferred() -> "elect preferred";
      case Action.ElectUnclean() -> "elect unclean";
      case Action.SetTopic(Setting setting) ->
          "set " + setting.name().key() + " " + setting.value();
    };
  }

  private static String forMs(OptionalInt forMs) {
    return forMs.isPresent() ? " for " + forMs.getAsInt() + " ms" : "";
  }

  private static String target(Target target) {
    return switch (target) {
      case Target.Leader() -> "leader";
      case Target.Broker(BrokerId id) -> id.toString();
    };
  }

  private static String kind(CrashKind kind) {
    return switch (kind) {
      case KEEPING_MARK -> "";
      case KEEPING_LOG -> " unclean";
      case LOSING_UNFLUSHED -> " lossy";
    };
  }

  static String node(Node node) {
    return switch (node) {
      case Node.Broker(BrokerId id) -> id.toString();
      case Node.Controller() -> "controller";
      case Node.Producer(String name) -> name;
      case Node.Consumer(String name) -> name;
    };
  }

  static String condition(Condition condition) {
    return switch (condition) {
      case Condition.TimeIs(Tick at) -> time(at);
      case Condition.Acked(String record) -> record + " acked";
      case Condition.Done(String record) -> record + " done";
      case Condition.Failed(String record, String exception) -> record + " " + exception;
      case Condition.Lost(String record) -> record + " lost";
      case Condition.Before(String first, String second) -> first + " before " + second;
      case Condition.Survives(String record) -> record + " survives";
      case Condition.Duplicated(String record) -> record + " duplicated";
      case Condition.Visible(String record) -> record + " visible";
      case Condition.Vanished(String record) -> record + " vanished";
      case Condition.OnReplicas(String record, var on) -> record + " on " + brokers(on);
      case Condition.HasRead(String consumer, String record) -> consumer + " read " + record;
      case Condition.PositionIs(String consumer, long offset) -> consumer + " position = " + offset;
      case Condition.Raised(String consumer, String exception) -> consumer + " " + exception;
      case Condition.Not(Condition other) -> condition(other).replaceFirst(" ", " not ");
      case Condition.HighWatermarkIs(long offset) -> "high watermark = " + offset;
      case Condition.LeaderIs(var leader) ->
          "leader = " + leader.map(BrokerId::toString).orElse("none");
      case Condition.LeaderElected() -> "leader elected";
      case Condition.ElrIs(var brokers) ->
          "elr = " + (brokers.isEmpty() ? "none" : brokers(brokers));
      case Condition.IsrIs(var brokers) ->
          "isr = " + (brokers.isEmpty() ? "none" : brokers(brokers));
    };
  }

  static String brokers(List<BrokerId> brokers) {
    return brokers.stream().map(BrokerId::toString).collect(Collectors.joining(", "));
  }
}
