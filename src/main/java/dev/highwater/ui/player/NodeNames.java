package dev.highwater.ui.player;

import dev.highwater.simulator.ConsumerConfig;
import dev.highwater.simulator.Node;
import dev.highwater.simulator.ProducerConfig;
import dev.highwater.ui.frame.Texts;

/// What the nodes are called in the pictures.
final class NodeNames {
  private static final Texts TEXTS = Texts.of(NodeNames.class);

  private NodeNames() {}

  /// {@code Broker 2}, {@code Producer}; a client with a name of its own by that.
  static String title(Node node) {
    return switch (node) {
      case Node.Broker(var id) -> TEXTS.say("broker", id.value());
      case Node.Controller() -> TEXTS.say("controller");
      case Node.Producer(String name) ->
          name.equals(ProducerConfig.ONLY) ? TEXTS.say("producer") : name;
      case Node.Consumer(String name) ->
          name.equals(ConsumerConfig.ONLY) ? TEXTS.say("consumer") : name;
    };
  }
}
