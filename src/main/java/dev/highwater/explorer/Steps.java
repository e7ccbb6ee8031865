package dev.highwater.explorer;

import dev.highwater.simulator.BrokerSketch;
import dev.highwater.simulator.Occasion;
import dev.highwater.simulator.Outcome;
import dev.highwater.simulator.PackedRules;
import dev.highwater.simulator.Wiring;
import java.util.Arrays;

/// Carries out what an event's outcome asks for on a packed state: what the timed run's network and
/// connections do, without time.
final class Steps {
  private final PackedRules rules;
  private final Wiring wiring;
  private final Packing packing;
  private final boolean seeing;
  private final boolean fusing;
  private Listener listener = (_, _) -> {};
  private int[] touched = new int[64];
  private int touchedCount;

  /// @param seeing keep account of what a consumer may have read
  Steps(PackedRules rules, Packing packing, boolean seeing, boolean fusing) {
    this.rules = rules;
    this.wiring = rules.wiring();
    this.packing = packing;
    this.seeing = seeing;
    this.fusing = fusing;
  }

  /// Hears of every event before it happens, also of those that others bring with them.
  interface Listener {
    /// Hears of one.
    ///
    /// @param node number of the node before it
    void heard(int node, Outcome outcome);
  }

  void tell(Listener to) {
    listener = to;
  }

  /// The outcome of an event becomes true at its node, and around it; then whatever is urgent.
  void act(int place, Outcome outcome) {
    become(place, outcome);
    for (int next = 0; next < touchedCount; next++) {
      hurry(touched[next]);
    }
    touchedCount = 0;
  }

  private void become(int place, Outcome outcome) {
    listener.heard(packing.get(place), outcome);
    packing.set(place, outcome.node());
    for (int deed = 0; deed < outcome.deeds(); deed++) {
      int first = outcome.first(deed);
      int second = outcome.second(deed);
      switch (outcome.kind(deed)) {
        case Outcome.LAYS -> lay(first, second);
        case Outcome.ENDS -> end(first);
        case Outcome.CLOSES -> close(first, second, true);
        case Outcome.DROPS -> close(first, second, false);
        case Outcome.ACKNOWLEDGES -> remember(Tally.acknowledging(first));
        default -> age(first, place);
      }
    }
    if (seeing && isBroker(place)) {
      BrokerSketch broker = rules.broker(outcome.node());
      remember(broker.leads() ? Tally.seeing(broker.readable()) : 0);
    }
    for (int link : wiring.incoming(place)) {
      touch(link);
    }
    if (fusing && place >= wiring.firstProducer()) {
      useUrgentOccasion(place);
    }
  }

  /// Something may be urgent on this link now.
  private void touch(int link) {
    int queue = packing.get(link);
    if (queue != 0 && !rules.isLasting(queue)) {
      if (touchedCount == touched.length) {
        touched = Arrays.copyOf(touched, touchedCount * 2);
      }
      touched[touchedCount++] = link;
    }
  }

  private void useUrgentOccasion(int place) {
    int node = packing.get(place);
    for (Occasion occasion : rules.occasions(node)) {
      if (occasion.gate() == Occasion.Gate.URGENT) {
        become(place, rules.outcome(node, occasion.event()));
        return;
      }
    }
  }

  private boolean isBroker(int place) {
    return place > Wiring.CONTROLLER && place < wiring.firstProducer();
  }

  boolean runs(int broker) {
    return rules.broker(packing.get(broker)).running();
  }

  private void remember(int bits) {
    packing.set(packing.recordsPlace(), packing.get(packing.recordsPlace()) | bits);
  }

  /// Lays mail on a link. A broker that is down takes none: whoever sends to it finds that there is
  /// no connection.
  private void lay(int link, int mail) {
    Wiring.Link way = wiring.link(link);
    if (isBroker(way.to()) && !runs(way.to())) {
      if (way.from() != Wiring.CONTROLLER) {
        layNews(wiring.link(way.to(), way.from()));
      }
      return;
    }
    int queue = packing.get(link);
    packing.set(link, fusing ? rules.withNewest(queue, mail) : rules.with(queue, mail));
    touch(link);
  }

  /// One end of a connection will learn that it is gone; to learn it twice is to learn it once.
  private void layNews(int link) {
    int queue = packing.get(link);
    int news = rules.gone(link);
    if (!rules.endsWith(queue, news)) {
      packing.set(link, rules.with(queue, news));
      touch(link);
    }
  }

  /// A process has ended: what is on its links is lost, and whoever was connected will notice.
  private void end(int broker) {
    for (int other = 0; other < wiring.nodes(); other++) {
      if (other != broker) {
        packing.set(wiring.link(broker, other), 0);
        packing.set(wiring.link(other, broker), 0);
      }
    }
    for (int other = 1; other < wiring.nodes(); other++) {
      if (other == broker) {
        continue;
      }
      BrokerSketch follower = rules.broker(packing.get(other));
      boolean notices = !isBroker(other) || (follower.running() && follower.followed() == broker);
      if (notices) {
        layNews(wiring.link(broker, other));
      }
    }
  }

  private void close(int producer, int broker, boolean byClient) {
    int there = wiring.link(producer, broker);
    int back = wiring.link(broker, producer);
    packing.set(there, 0);
    packing.set(back, 0);
    if (!byClient) {
      layNews(back);
    } else if (runs(broker)) {
      layNews(there);
    }
  }

  /// Something has become old: whoever has it now has something old.
  private void age(int old, int except) {
    for (int place = 1; place <= wiring.brokers(); place++) {
      if (place != except) {
        packing.set(place, rules.agedNode(old, packing.get(place)));
      }
    }
    for (int link = wiring.nodes(); link < wiring.size(); link++) {
      if (packing.get(link) != 0) {
        packing.set(link, rules.agedQueue(old, packing.get(link)));
        touch(link);
      }
    }
  }

  /// Mail that changes nothing when it is taken is taken at once: nobody can tell when. So is
  /// urgent mail.
  private void hurry(int link) {
    Wiring.Link way = wiring.link(link);
    while (packing.get(link) != 0 && !rules.isLasting(packing.get(link))) {
      int queue = packing.get(link);
      Outcome outcome = rules.taken(packing.get(way.to()), queue);
      if (outcome.otherwise().isPresent()) {
        return;
      }
      if (outcome.isIdle()) {
        packing.set(link, rules.withoutHead(queue));
      } else if (fusing && rules.isUrgent(queue)) {
        packing.set(link, rules.withoutHead(queue));
        become(way.to(), outcome);
      } else {
        return;
      }
    }
  }
}
