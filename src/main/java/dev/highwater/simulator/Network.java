package dev.highwater.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/// All messages of a run and the links they travel on: delays, holds, cuts, losses.
final class Network {
  private final NetworkTimes times;
  private final Agenda agenda;
  private final List<Flight> flights = new ArrayList<>();
  private final TreeMap<Long, Flight> open = new TreeMap<>();
  private final List<Hold> holds = new ArrayList<>();
  private final List<Cut> cuts = new ArrayList<>();
  private final TreeMap<BrokerId, Long> slowFetches = new TreeMap<>();

  /// One direction of a link on which messages are kept back.
  ///
  /// @param fetchesOf of all messages only the fetches of this follower and their answers
  private record Hold(Node from, Node to, Optional<BrokerId> fetchesOf) {
    boolean keeps(Flight flight) {
      boolean fetch =
          flight.payload() instanceof Payload.FetchRequest
              || flight.payload() instanceof Payload.FetchResponse;
      return flight.from().equals(from) && flight.to().equals(to) && (fetch || fetchesOf.isEmpty());
    }

    boolean touches(Node node) {
      return from.equals(node) || to.equals(node);
    }

    boolean isBetween(Node one, Node other) {
      return touches(one) && touches(other);
    }
  }

  /// A link on which there is no connection.
  private record Cut(Node one, Node other) {
    boolean isBetween(Node here, Node there) {
      return (one.equals(here) && other.equals(there)) || (one.equals(there) && other.equals(here));
    }
  }

  Network(NetworkTimes times, Agenda agenda) {
    this.times = times;
    this.agenda = agenda;
  }

  /// Sends a message; false if there is no connection, so that it is lost at once.
  boolean send(Tick now, Node from, Node to, Payload payload) {
    Flight flight = new Flight(flights.size() + 1L, from, to, payload, now);
    flights.add(flight);
    if (isCut(from, to)) {
      flight.lose();
      return false;
    }
    open.put(flight.id(), flight);
    if (holds.stream().anyMatch(hold -> hold.keeps(flight))) {
      flight.hold(now);
    } else {
      depart(now, flight);
    }
    return true;
  }

  private void depart(Tick now, Flight flight) {
    long delay = delay(flight.from(), flight.to());
    if (flight.payload() instanceof Payload.FetchRequest fetch) {
      delay += slowFetches.getOrDefault(fetch.follower(), 0L);
    }
    agenda.plan(now.plusMicros(delay), flight.depart(now));
  }

  /// From now on the fetches of a follower take so many microseconds longer; 0 ends that.
  void slowFetches(BrokerId follower, long micros) {
    slowFetches.put(follower, micros);
  }

  /// One way between two nodes, in microseconds.
  long delay(Node from, Node to) {
    if (isClient(from) || isClient(to)) {
      return times.clientToBroker();
    }
    return from instanceof Node.Controller || to instanceof Node.Controller
        ? times.brokerToController()
        : times.brokerToBroker();
  }

  private static boolean isClient(Node node) {
    return node instanceof Node.Producer || node instanceof Node.Consumer;
  }

  boolean isOpen(Flight flight) {
    return open.containsKey(flight.id());
  }

  void close(Flight flight) {
    open.remove(flight.id());
  }

  /// Loses every message between two nodes, also one that has arrived and was not acted on yet.
  void loseBetween(Node one, Node other) {
    lose(flight -> flight.touches(one) && flight.touches(other));
  }

  private void lose(Predicate<Flight> lost) {
    for (Flight flight : List.copyOf(open.values())) {
      if (lost.test(flight)) {
        flight.lose();
        close(flight);
      }
    }
  }

  void holdFetches(Tick now, BrokerId follower, BrokerId leader) {
    Node here = new Node.Broker(follower);
    Node there = new Node.Broker(leader);
    hold(now, new Hold(here, there, Optional.of(follower)));
    hold(now, new Hold(there, here, Optional.of(follower)));
  }

  void holdMessages(Tick now, Node from, Node to) {
    hold(now, new Hold(from, to, Optional.empty()));
  }

  private void hold(Tick now, Hold hold) {
    if (!holds.contains(hold)) {
      holds.add(hold);
    }
    for (Flight flight : open.values()) {
      if (flight.fate() == Message.Fate.UNDER_WAY && hold.keeps(flight)) {
        flight.hold(now);
      }
    }
  }

  void releaseFetches(Tick now, BrokerId follower) {
    holds.removeIf(hold -> hold.fetchesOf().equals(Optional.of(follower)));
    departReleased(now);
  }

  void releaseMessages(Tick now, Node from, Node to) {
    holds.remove(new Hold(from, to, Optional.empty()));
    departReleased(now);
  }

  /// The oldest message that has left the one and has not reached the other.
  Optional<Flight> oldest(Node from, Node to) {
    return open.values().stream()
        .filter(flight -> flight.from().equals(from) && flight.to().equals(to))
        .filter(flight -> flight.fate() != Message.Fate.DELIVERED)
        .findFirst();
  }

  /// Lets a message arrive now.
  void hurry(Tick now, Flight flight) {
    agenda.plan(now, flight.depart(now));
  }

  private void departReleased(Tick now) {
    for (Flight flight : open.values()) {
      if (flight.fate() == Message.Fate.HELD
          && holds.stream().noneMatch(hold -> hold.keeps(flight))) {
        depart(now, flight);
      }
    }
  }

  void cut(Node one, Node other) {
    if (!isCut(one, other)) {
      cuts.add(new Cut(one, other));
    }
    loseBetween(one, other);
  }

  boolean isCut(Node one, Node other) {
    return !cuts.isEmpty() && cuts.stream().anyMatch(cut -> cut.isBetween(one, other));
  }

  /// Ends what was done to a link.
  void heal(Tick now, Node one, Node other) {
    cuts.removeIf(cut -> cut.isBetween(one, other));
    holds.removeIf(hold -> hold.isBetween(one, other));
    departReleased(now);
  }

  /// A broker's process ended: what travels to or from it is lost, and the connections that were
  /// held are no more.
  void crash(BrokerId broker) {
    Node node = new Node.Broker(broker);
    holds.removeIf(hold -> hold.touches(node));
    lose(flight -> flight.touches(node));
  }

  /// Whether something keeps messages from passing between the two, in any direction.
  boolean isBlocked(Node one, Node other) {
    return isCut(one, other) || holds.stream().anyMatch(hold -> hold.isBetween(one, other));
  }

  /// Whether all messages not acted on yet are of that kind; those that are held do not count.
  boolean allUnderWay(Predicate<Flight> kind) {
    return open.values().stream()
        .filter(flight -> flight.fate() != Message.Fate.HELD)
        .allMatch(flight -> kind.test(flight));
  }

  List<Message> messages() {
    return flights.stream().map(Flight::toMessage).toList();
  }
}
