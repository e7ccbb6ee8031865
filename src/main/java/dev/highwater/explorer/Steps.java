package dev.highwater.explorer;

import dev.highwater.simulator.BrokerSketch;
import dev.highwater.simulator.Choice;
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
  private Listener listener = _ -> {};
  private boolean listening;
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

  /// Hears of everything before it happens, also of what other things bring with them.
  interface Listener {
    void heard(Choice choice);
  }

  void tell(Listener to) {
    listener = to;
    listening = true;
  }

  /// The outcome of an event becomes true at its node, and around it; then whatever is urgent.
  void act(int place, Outcome outcome) {
    become(place, outcome);
    settle();
  }

  /// Something is cut: what is on these connections is lost, and their ends will notice if it
  /// matters to them.
  ///
  /// @param mark as {@link Wiring} has it
  void part(int mark) {
    int before = packing.get(packing.cutsPlace());
    packing.set(packing.cutsPlace(), before | mark);
    for (int pair = 0; pair < wiring.pairs(); pair++) {
      if (isParted(pair, before | mark) && !isParted(pair, before)) {
        cut(pair);
      }
    }
    settle();
  }

  private boolean isParted(int pair, int marks) {
    Wiring.Link ends = wiring.pair(pair);
    return (wiring.partingMarks(ends.from(), ends.to()) & marks) != 0;
  }

  private void cut(int pair) {
    if (listening) {
      listener.heard(rules.cutting(pair));
    }
    Wiring.Link ends = wiring.pair(pair);
    packing.set(wiring.link(ends.from(), ends.to()), 0);
    packing.set(wiring.link(ends.to(), ends.from()), 0);
    if (ends.from() != Wiring.CONTROLLER) {
      tellOfEnd(ends.from(), ends.to());
      tellOfEnd(ends.to(), ends.from());
    }
  }

  /// Something that was cut is healed.
  ///
  /// @param mark as {@link Wiring} has it
  void mend(int mark, EventNumbers numbers) {
    int before = packing.get(packing.cutsPlace());
    packing.set(packing.cutsPlace(), before & ~mark);
    for (int pair = 0; pair < wiring.pairs(); pair++) {
      if (isParted(pair, before) && !isParted(pair, before & ~mark)) {
        heal(pair, numbers);
      }
    }
    settle();
  }

  /// A broker and the controller that reach each other again send anew what was lost.
  private void heal(int pair, EventNumbers numbers) {
    if (listening) {
      listener.heard(rules.healing(pair));
    }
    Wiring.Link ends = wiring.pair(pair);
    if (ends.from() == Wiring.CONTROLLER && runs(ends.to())) {
      int broker = ends.to();
      carryOut(broker, rules.outcome(packing.get(broker), numbers.controllerReached(broker)));
      int controller = packing.get(Wiring.CONTROLLER);
      carryOut(Wiring.CONTROLLER, rules.outcome(controller, numbers.metadataReadOn(broker)));
    }
  }

  /// Whatever is urgent now happens.
  void settle() {
    for (int next = 0; next < touchedCount; next++) {
      hurry(touched[next]);
    }
    touchedCount = 0;
  }

  private void become(int place, Outcome outcome) {
    if (listening) {
      listener.heard(rules.choice(packing.get(place), outcome));
    }
    carryOut(place, outcome);
  }

  private void carryOut(int place, Outcome outcome) {
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

  /// Lays mail on a link. A broker that is down takes none, and nothing passes where the connection
  /// is cut: whoever sends to a broker then finds that there is no connection.
  private void lay(int link, int mail) {
    Wiring.Link way = wiring.link(link);
    if ((isBroker(way.to()) && !runs(way.to())) || isCut(way)) {
      if (way.from() != Wiring.CONTROLLER && way.to() != Wiring.CONTROLLER) {
        layNews(wiring.link(way.to(), way.from()));
      }
      return;
    }
    int queue = packing.get(link);
    packing.set(link, fusing ? rules.withNewest(queue, mail) : rules.with(queue, mail));
    touch(link);
  }

  private boolean isCut(Wiring.Link way) {
    int cuts = packing.get(packing.cutsPlace());
    return cuts != 0 && (cuts & wiring.partingMarks(way.from(), way.to())) != 0;
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
      if (other != broker) {
        tellOfEnd(broker, other);
      }
    }
  }

  /// A node will notice that its connection to a broker is gone, if it matters to it.
  private void tellOfEnd(int broker, int place) {
    BrokerSketch follower = rules.broker(packing.get(place));
    boolean notices = !isBroker(place) || (follower.running() && follower.followed() == broker);
    if (notices) {
      layNews(wiring.link(broker, place));
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
