package dev.highwater.ui.simulator;

import dev.highwater.simulator.BrokerId;
import dev.highwater.simulator.ConsumerConfig;
import dev.highwater.simulator.Node;
import dev.highwater.simulator.ProducerConfig;
import dev.highwater.ui.frame.Texts;

/// What nodes are called in a sentence.
final class NodeWords {
  private static final Texts TEXTS = Texts.of(NodeWords.class);

  private NodeWords() {}

  static String of(Node node) {
    return switch (node) {
      case Node.Broker(BrokerId id) -> TEXTS.say("node-broker", id.value());
      case Node.Controller() -> TEXTS.say("node-controller");
      case Node.Producer(String name) ->
          name.equals(ProducerConfig.ONLY) ? TEXTS.say("node-producer") : name;
      case Node.Consumer(String name) ->
          name.equals(ConsumerConfig.ONLY) ? TEXTS.say("node-consumer") : name;
    };
  }

  /// The same at the beginning of a line.
  static String capital(Node node) {
    String name = of(node);
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
