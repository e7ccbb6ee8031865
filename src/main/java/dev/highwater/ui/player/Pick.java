package dev.highwater.ui.player;

import dev.highwater.simulator.BrokerId;
import dev.highwater.simulator.Message;
import dev.highwater.simulator.Node;
import javafx.geometry.Bounds;

/// Something in a picture that can be pointed at: the same things in the cluster view, in the
/// space-time view and by key, so that whoever acts on them need not know which view it was.
public sealed interface Pick {
  /// A producer, a broker, a consumer, or the controller.
  record OfNode(Node node) implements Pick {}

  /// A message, wherever it is on its way.
  record OfMessage(Message message) implements Pick {}

  /// A record in the log of a broker.
  record OfRecord(String record, BrokerId on) implements Pick {}

  /// Is told what was clicked, or chosen by Enter.
  @FunctionalInterface
  interface Listener {
    /// Takes what was picked.
    ///
    /// @param where it is on the screen, so that a menu can be shown beside it
    void picked(Pick pick, Bounds where);
  }
}
