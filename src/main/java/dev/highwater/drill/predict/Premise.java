package dev.highwater.drill.predict;

import dev.highwater.drill.Evidence;
import dev.highwater.scenario.Action;
import dev.highwater.scenario.Condition;
import dev.highwater.scenario.Scenario;
import dev.highwater.scenario.Step;
import dev.highwater.scenario.Target;
import dev.highwater.simulator.BrokerId;
import dev.highwater.simulator.ConsumerConfig;
import dev.highwater.simulator.CrashKind;
import dev.highwater.simulator.Node;
import dev.highwater.simulator.ProducerConfig;
import dev.highwater.simulator.Tick;
import java.util.ArrayList;
import java.util.List;

/// What a script does, told without what comes of it: the learner is to say that.
final class Premise {
  private Premise() {}

  /// One sentence for each thing that is done, in order. What is waited for, also by an expectation,
  /// would tell what comes of it: there it only says that time has passed.
  static List<String> of(Scenario scenario) {
    List<String> sentences = new ArrayList<>();
    boolean later = false;
    for (Step step : scenario.steps()) {
      switch (step) {
        case Step.Do(Action action, var when, var beforeFetch) -> {
          String what =
              sentence(action)
                  + when.map(condition -> ", " + once(condition)).orElse("")
                  + beforeFetch.map(broker -> ", before broker " + broker + " fetches").orElse("")
                  + ".";
          sentences.add(later && !sentences.isEmpty() ? "Later: " + lowered(what) : what);
          later = false;
        }
        case Step.Wait _, Step.WaitUntil _, Step.Expect _ -> later = true;
        default -> {}
      }
    }
    return List.copyOf(sentences);
  }

  private static String lowered(String sentence) {
    return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
  }

  private static String sentence(Action action) {
    return switch (action) {
      case Action.Send(String record, var bytes, var producer) ->
          producer.map(name -> "Producer " + name).orElse("The producer")
              + " sends "
              + record
              + (bytes.isPresent() ? " of " + bytes.getAsInt() + " bytes" : "");
      case Action.Read(String consumer) ->
          (consumer.equals(ConsumerConfig.ONLY) ? "The consumer" : "Consumer " + consumer)
              + " begins to read";
      case Action.Crash(Target target, CrashKind kind) -> who(target) + crashes(kind);
      case Action.Stop(Target target) -> who(target) + " is shut down in order";
      case Action.LoseDisk(BrokerId broker) -> "Broker " + broker + " loses its disk";
      case Action.Restart(BrokerId broker) -> "Broker " + broker + " starts again";
      case Action.HoldFetches(var brokers, var forMs) ->
          "What "
              + Evidence.brokers(brokers)
              + (brokers.size() == 1 ? " fetches" : " fetch")
              + " is held on the network"
              + (forMs.isPresent() ? " for " + forMs.getAsInt() + " ms" : "");
      case Action.ReleaseFetches(var brokers) ->
          "The fetches of " + Evidence.brokers(brokers) + " go on";
      case Action.Slow(BrokerId broker, int ms) ->
          "The fetches of broker " + broker + " take " + ms + " ms longer";
      case Action.Pause(Target target) -> who(target) + " stands still";
      case Action.Resume(BrokerId broker) -> "Broker " + broker + " goes on";
      case Action.HoldLink(Node one, Node other, boolean oneWay, var forMs) ->
          (oneWay
                  ? "What %s sends to %s is held on the network".formatted(name(one), name(other))
                  : "All between %s and %s is held on the network"
                      .formatted(name(one), name(other)))
              + (forMs.isPresent() ? " for " + forMs.getAsInt() + " ms" : "");
      case Action.Deliver(Node from, Node to) ->
          "The oldest message from %s to %s arrives".formatted(name(from), name(to));
      case Action.Drop(Node from, Node to) ->
          "The oldest message from %s to %s is lost".formatted(name(from), name(to));
      case Action.CutLink(Node one, Node other) ->
          "The connection between %s and %s breaks".formatted(name(one), name(other));
      case Action.HealLink(Node one, Node other) ->
          "The link between %s and %s works again".formatted(name(one), name(other));
      case Action.ElectPreferred() -> "An operator asks for a preferred election";
      case Action.ElectUnclean() -> "An operator asks for an unclean election";
      case Action.SetTopic(var setting) -> "An operator sets " + setting.text();
    };
  }

  private static String crashes(CrashKind kind) {
    return switch (kind) {
      case KEEPING_MARK -> " crashes";
      case KEEPING_LOG -> " is killed";
      case LOSING_UNFLUSHED -> " loses power, and with it what was not flushed";
    };
  }

  private static String who(Target target) {
    return switch (target) {
      case Target.Leader() -> "The leader";
      case Target.Broker(BrokerId id) -> "Broker " + id;
    };
  }

  private static String name(Node node) {
    return switch (node) {
      case Node.Broker(BrokerId id) -> "broker " + id;
      case Node.Controller() -> "the controller";
      case Node.Producer(String name) ->
          name.equals(ProducerConfig.ONLY) ? "the producer" : "producer " + name;
      case Node.Consumer(String name) ->
          name.equals(ConsumerConfig.ONLY) ? "the consumer" : "consumer " + name;
    };
  }

  private static String once(Condition condition) {
    return switch (condition) {
      case Condition.Acked(String record) -> "as soon as " + record + " is acknowledged";
      case Condition.Done(String record) ->
          "as soon as the producer has its answer about " + record;
      case Condition.OnReplicas(String record, var brokers) ->
          "as soon as " + Evidence.brokers(brokers) + " " + verb(brokers) + " " + record;
      case Condition.Visible(String record) -> "as soon as " + record + " can be read";
      case Condition.TimeIs(Tick at) -> Evidence.duration(at.micros() / 1000.0) + " into the run";
      default -> "at a moment of its own";
    };
  }

  private static String verb(List<BrokerId> brokers) {
    return brokers.size() == 1 ? "has" : "have";
  }
}
