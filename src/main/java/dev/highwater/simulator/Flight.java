package dev.highwater.simulator;

import java.util.List;
import java.util.Optional;

/// A message from its sending until its receiver has acted on it; the one mutable thing on the
/// network.
final class Flight {
  private final long id;
  private final Node from;
  private final Node to;
  private final Payload payload;
  private final Tick sent;
  private Optional<Tick> arrived = Optional.empty();
  private Optional<Message.Hold> held = Optional.empty();
  private Message.Fate fate = Message.Fate.UNDER_WAY;
  private int departures;

  Flight(long id, Node from, Node to, Payload payload, Tick sent) {
    this.id = id;
    this.from = from;
    this.to = to;
    this.payload = payload;
    this.sent = sent;
  }

  long id() {
    return id;
  }

  Node from() {
    return from;
  }

  Node to() {
    return to;
  }

  Payload payload() {
    return payload;
  }

  Message.Fate fate() {
    return fate;
  }

  boolean touches(Node node) {
    return from.equals(node) || to.equals(node);
  }

  /// Takes up its way, for the first time or after a hold.
  Planned.Arrival depart(Tick now) {
    held = held.map(hold -> new Message.Hold(hold.from(), Optional.of(now)));
    fate = Message.Fate.UNDER_WAY;
    departures++;
    return new Planned.Arrival(this, departures);
  }

  boolean isOn(Planned.Arrival way) {
    return fate == Message.Fate.UNDER_WAY && way.departure() == departures;
  }

  void hold(Tick now) {
    held = Optional.of(new Message.Hold(now, Optional.empty()));
    fate = Message.Fate.HELD;
  }

  void lose() {
    if (arrived.isEmpty()) {
      fate = Message.Fate.LOST;
    }
  }

  void arrive(Tick at) {
    arrived = Optional.of(at);
    fate = Message.Fate.DELIVERED;
  }

  Message toMessage() {
    List<String> records = MessageLabels.records(payload);
    return new Message(
        id,
        MessageLabels.kind(payload),
        from,
        to,
        MessageLabels.label(payload),
        records,
        MessageLabels.refused(payload),
        MessageFields.of(payload),
        sent,
        arrived,
        held,
        fate);
  }
}
