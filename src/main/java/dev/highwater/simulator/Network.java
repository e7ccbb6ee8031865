package dev.highwater.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;

/// All messages of a run and the links they travel on: delays, holds, losses.
final class Network {
  private final NetworkTimes times;
  private final Agenda agenda;
  private final List<Flight> flights = new ArrayList<>();
  private final TreeMap<Long, Flight> open = new TreeMap<>();
  private final List<Link> heldLinks = new ArrayList<>();

  /// A replication link: fetches one way, their answers the other.
  private record Link(BrokerId follower, BrokerId leader) {
    boolean carries(Flight flight) {
      Node here = new Node.Broker(follower);
      Node there = new Node.Broker(leader);
      return switch (flight.payload()) {
        case Payload.FetchRequest _ -> flight.from().equals(here) && flight.to().equals(there);
        case Payload.FetchResponse _ -> flight.from().equals(there) && flight.to().equals(here);
        default -> false;
      };
    }
  }

  Network(NetworkTimes times, Agenda agenda) {
    this.times = times;
    this.agenda = agenda;
  }

  void send(Tick now, Node from, Node to, Payload payload) {
    Flight flight = new Flight(flights.size() + 1L, from, to, payload, now);
    flights.add(flight);
    open.put(flight.id(), flight);
    if (heldLinks.stream().anyMatch(link -> link.carries(flight))) {
      flight.hold(now);
    } else {
      depart(now, flight);
    }
  }

  private void depart(Tick now, Flight flight) {
    agenda.plan(now.plusMicros(delay(flight.from(), flight.to())), flight.depart(now));
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

  /// Loses every message that matches, also one that has arrived and was not acted on yet.
  void lose(Predicate<Flight> lost) {
    for (Flight flight : List.copyOf(open.values())) {
      if (lost.test(flight)) {
        flight.lose();
        close(flight);
      }
    }
  }

  void hold(Tick now, BrokerId follower, BrokerId leader) {
    Link link = new Link(follower, leader);
    if (!heldLinks.contains(link)) {
      heldLinks.add(link);
    }
    for (Flight flight : open.values()) {
      if (flight.fate() == Message.Fate.UNDER_WAY && link.carries(flight)) {
        flight.hold(now);
      }
    }
  }

  void release(Tick now, BrokerId follower) {
    heldLinks.removeIf(link -> link.follower().equals(follower));
    for (Flight flight : open.values()) {
      if (flight.fate() == Message.Fate.HELD
          && heldLinks.stream().noneMatch(link -> link.carries(flight))) {
        depart(now, flight);
      }
    }
  }

  /// A broker crashed: what travels to or from it is lost, and the connections that were held are
  /// no more.
  void crash(BrokerId broker) {
    Node node = new Node.Broker(broker);
    heldLinks.removeIf(link -> link.follower().equals(broker) || link.leader().equals(broker));
    lose(flight -> flight.touches(node));
  }

  boolean isHeld(BrokerId follower, BrokerId leader) {
    return heldLinks.contains(new Link(follower, leader));
  }

  /// Whether all messages not acted on yet are of that kind; those that are held do not count.
  boolean allUnderWay(Predicate<Payload> kind) {
    return open.values().stream()
        .filter(flight -> flight.fate() != Message.Fate.HELD)
        .allMatch(flight -> kind.test(flight.payload()));
  }

  List<Message> messages() {
    return flights.stream().map(Flight::toMessage).toList();
  }
}
