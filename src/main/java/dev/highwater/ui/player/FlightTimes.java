package dev.highwater.ui.player;

import dev.highwater.simulator.Message;
import dev.highwater.simulator.NetworkTimes;
import dev.highwater.simulator.Node;

/// How long a message is usually on its way.
final class FlightTimes {
  private FlightTimes() {}

  /// Microseconds between the two ends of a message when nothing delays it.
  static long oneWay(Message message, NetworkTimes network) {
    if (touches(Node.Controller.class, message)) {
      return network.brokerToController();
    }
    boolean client = touches(Node.Producer.class, message) || touches(Node.Consumer.class, message);
    return client ? network.clientToBroker() : network.brokerToBroker();
  }

  private static boolean touches(Class<? extends Node> kind, Message message) {
    return kind.isInstance(message.from()) || kind.isInstance(message.to());
  }
}
