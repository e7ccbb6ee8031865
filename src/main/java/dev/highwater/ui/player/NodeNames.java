package dev.highwater.ui.player;

import dev.highwater.simulator.ConsumerConfig;
import dev.highwater.simulator.Node;
import dev.highwater.simulator.ProducerConfig;
import dev.highwater.ui.frame.Texts;
import java.util.List;
import java.util.stream.Collectors;

/// What the nodes are called in the pictures.
final class NodeNames {
  private static final Texts TEXTS = Texts.of(NodeNames.class);

  private NodeNames() {}

  /// As short as can be: {@code 2}, {@code C}; a client by its name.
  static String brief(Node node) {
    return switch (node) {
      case Node.Broker(var id) -> id.toString();
      case Node.Controller() -> TEXTS.say("controller-brief");
      case Node.Producer _, Node.Consumer _ -> title(node);
    };
  }

  /// All of them in words.
  static String titles(List<Node> nodes) {
    return nodes.stream().map(NodeNames::title).collect(Collectors.joining(", "));
  }

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
