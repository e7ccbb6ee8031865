package dev.highwater.simulator;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// The links of a run that is played by hand: what lies on them until somebody takes it, and which
/// are cut. First in, first out; nothing moves by itself.
final class HandNetwork {
  private final Wiring wiring;
  private final List<Deque<Item>> links = new ArrayList<>();
  private final List<Flight> flights = new ArrayList<>();
  private final TreeSet<Integer> cuts = new TreeSet<>();

  /// What lies on a link: a message, or the news that the connection is gone.
  record Item(Mail mail, Optional<Flight> flight) {}

  HandNetwork(Wiring wiring) {
    this.wiring = wiring;
    for (int place = 0; place < wiring.size(); place++) {
      links.add(new ArrayDeque<>());
    }
  }

  /// What comes first on a link.
  Optional<Item> first(int link) {
    return Optional.ofNullable(links.get(link).peek());
  }

  Item take(int link) {
    return links.get(link).remove();
  }

  /// Lays a message on its link. A receiver that is down, or whose connection is cut, never gets
  /// it, and a broker or client that sends to a broker learns at once that there is no connection.
  ///
  /// @param down the receiver's process does not run
  void send(Tick now, Node from, Node to, Payload payload, boolean down) {
    if (down && payload instanceof Payload.MetadataUpdate) {
      return;
    }
    int sender = wiring.placeOf(from);
    int receiver = wiring.placeOf(to);
    Flight flight = new Flight(flights.size() + 1L, from, to, payload, now);
    flights.add(flight);
    if (down || isCut(sender, receiver)) {
      flight.lose();
      if (!(from instanceof Node.Controller) && !(to instanceof Node.Controller)) {
        layNews(wiring.link(receiver, sender));
      }
      return;
    }
    int link = wiring.link(sender, receiver);
    if (payload instanceof Payload.MetadataUpdate) {
      replaceMetadata(link);
    }
    links.get(link).add(new Item(new Mail.Says(payload), Optional.of(flight)));
  }

  /// Metadata that was not read yet is read together with what is newer.
  private void replaceMetadata(int link) {
    for (Item item : List.copyOf(links.get(link))) {
      if (item.mail() instanceof Mail.Says(Payload.MetadataUpdate _)) {
        item.flight().ifPresent(Flight::lose);
        links.get(link).remove(item);
      }
    }
  }

  /// The receiving end of a link will learn that the connection is gone; to learn it twice is to
  /// learn it once.
  void layNews(int link) {
    boolean channel =
        wiring.isBroker(wiring.link(link).to()) && !wiring.isBroker(wiring.link(link).from());
    Mail news = channel ? new Mail.ChannelGone() : new Mail.ConnectionGone();
    Deque<Item> queue = links.get(link);
    if (queue.isEmpty() || !queue.getLast().mail().equals(news)) {
      queue.add(new Item(news, Optional.empty()));
    }
  }

  /// Loses what lies between two nodes, in both directions.
  void loseBetween(int one, int other) {
    clear(wiring.link(one, other));
    clear(wiring.link(other, one));
  }

  private void clear(int link) {
    links.get(link).forEach(item -> item.flight().ifPresent(Flight::lose));
    links.get(link).clear();
  }

  boolean isCut(int one, int other) {
    return cuts.contains(wiring.pairOf(one, other));
  }

  void cut(int one, int other) {
    cuts.add(wiring.pairOf(one, other));
    loseBetween(one, other);
  }

  void heal(int one, int other) {
    cuts.remove(wiring.pairOf(one, other));
  }

  List<Message> messages() {
    return flights.stream().map(Flight::toMessage).toList();
  }
}
