package dev.highwater.explorer;

import dev.highwater.simulator.BrokerSketch;
import dev.highwater.simulator.ControllerSketch;
import dev.highwater.simulator.CrashKind;
import dev.highwater.simulator.Occasion;
import dev.highwater.simulator.Outcome;
import dev.highwater.simulator.PackedRules;
import dev.highwater.simulator.Wiring;
import java.util.List;
import java.util.Optional;

/// Finds all that can happen in a packed state and does it, one after the other, in an order that
/// depends on the state alone. Not for use by several threads.
final class Walker {
  private final PackedRules rules;
  private final Wiring wiring;
  private final Packing packing;
  private final Steps steps;
  private final EventNumbers numbers;
  private final int[] earlier;
  private final boolean restarts;
  private final boolean patience;
  private final boolean fusing;
  private int[] source = new int[0];
  private int at;
  private long print;
  private long tally;
  private boolean internal;
  private Visitor visitor = (_, _) -> {};

  /// Is shown every successor.
  interface Visitor {
    /// Shows one.
    ///
    /// @param action how it came about
    /// @param next valid during the call
    void visit(int action, Packing next);
  }

  /// @param fusing takes steps together that only one node can tell apart
  Walker(PackedRules rules, Question question, boolean fusing) {
    this(
        rules,
        earlierOfTheSame(rules, question.sends().size()),
        question.restarts(),
        question.property().asksWhatWasSeen(),
        true,
        fusing);
  }

  private Walker(
      PackedRules rules,
      int[] earlier,
      boolean restarts,
      boolean seeing,
      boolean patience,
      boolean fusing) {
    this.rules = rules;
    this.earlier = earlier;
    this.restarts = restarts;
    this.patience = patience;
    this.fusing = fusing;
    wiring = rules.wiring();
    numbers = new EventNumbers(rules);
    packing = new Packing(rules);
    steps = new Steps(rules, packing, seeing, fusing);
  }

  /// For each record those that its producer sends before it, as a mask.
  private static int[] earlierOfTheSame(PackedRules rules, int records) {
    int[] earlier = new int[records];
    for (int record = 0; record < records; record++) {
      for (int before = 0; before < record; before++) {
        if (rules.senderOf(before) == rules.senderOf(record)) {
          earlier[record] |= 1 << before;
        }
      }
    }
    return earlier;
  }

  /// The state that changes from visit to visit.
  Packing packing() {
    return packing;
  }

  /// A walker that shows only what follows by itself: nothing is sent, nothing goes wrong, nothing
  /// is repaired, and nobody loses patience.
  static Walker ofConsequences(PackedRules rules) {
    return new Walker(rules, new int[0], false, false, false, true);
  }

  /// Shows every successor of a state.
  void expand(int[] states, int itsPlace, long itsPrint, Visitor to) {
    source = states;
    at = itsPlace;
    print = itsPrint;
    visitor = to;
    tally = packing.tally(states, itsPlace);
    internal = false;
    takeMail();
    occasions();
    send();
    expireAndRestart();
    patience();
    faults();
  }

  private int word(int place) {
    return source[at + place];
  }

  private BrokerSketch broker(int number) {
    return rules.broker(word(number));
  }

  private void begin() {
    packing.load(source, at, print);
  }

  private void spend(Fault fault, int number) {
    packing.setTally(tally - number * Tally.step(fault));
  }

  /// One event happens at one node; begin() and spending come before.
  private void happen(int place, Outcome outcome, int action) {
    steps.act(place, outcome);
    visitor.visit(action, packing);
  }

  private void happen(int place, int event, int action) {
    happen(place, rules.outcome(word(place), event), action);
  }

  /// Lets somebody hear of every event just before it happens.
  void tell(Steps.Listener listener) {
    steps.tell(listener);
  }

  private void takeMail() {
    for (int link = wiring.nodes(); link < wiring.size(); link++) {
      int queue = word(link);
      if (queue == 0) {
        continue;
      }
      internal = true;
      int place = wiring.link(link).to();
      Optional<Outcome> outcome = Optional.of(rules.taken(word(place), queue));
      for (int which = 0; outcome.isPresent(); which++) {
        begin();
        packing.set(link, rules.withoutHead(queue));
        happen(place, outcome.get(), Action.of(Action.TAKE, link, which));
        outcome = outcome.get().otherwise();
      }
    }
  }

  private void occasions() {
    for (int place = 1; place < wiring.nodes(); place++) {
      List<Occasion> occasions = rules.occasions(word(place));
      for (int which = 0; which < occasions.size(); which++) {
        if (occasions.get(which).gate() != Occasion.Gate.PATIENCE
            && isOpen(place, occasions.get(which))) {
          internal = true;
          begin();
          happen(place, occasions.get(which).event(), Action.of(Action.OCCASION, place, which));
        }
      }
    }
  }

  private boolean isOpen(int place, Occasion occasion) {
    return switch (occasion.gate()) {
      case OPEN, PATIENCE, URGENT -> true;
      case TARGET_RUNS -> {
        BrokerSketch target = broker(occasion.place());
        yield target.running() && (!fusing || target.leads());
      }
      case CONTROLLER_SILENT ->
          word(wiring.link(place, Wiring.CONTROLLER)) == 0
              && word(wiring.link(Wiring.CONTROLLER, place)) == 0;
      case FETCH_WAIT -> {
        BrokerSketch leader = broker(place);
        boolean wantsIn = !leader.proposing() && (leader.isr() >> (occasion.place() - 1) & 1) == 0;
        yield wantsIn || leader.highWatermark() != broker(occasion.place()).highWatermark();
      }
    };
  }

  private void send() {
    int sent = Tally.sent(tally);
    for (int record = 0; record < earlier.length; record++) {
      if ((sent >> record & 1) == 0 && (earlier[record] & ~sent) == 0) {
        internal = true;
        begin();
        packing.setTally(Tally.sending(tally, record));
        happen(rules.senderOf(record), numbers.sending(record), Action.of(Action.SEND, record, 0));
      }
    }
  }

  private void expireAndRestart() {
    ControllerSketch controller = rules.controller(word(Wiring.CONTROLLER));
    for (int number = 1; number <= wiring.brokers(); number++) {
      BrokerSketch broker = broker(number);
      boolean fenced = (controller.fenced() >> (number - 1) & 1) == 1;
      if (!broker.running() && !fenced) {
        expire(number, false);
      }
      if (!broker.running() && restarts && (fenced || !fusing)) {
        internal = true;
        begin();
        happen(number, numbers.restart(number), Action.of(Action.RESTART, number, 0));
      }
      if (broker.registered() && fenced && word(wiring.link(number, Wiring.CONTROLLER)) == 0) {
        internal = true;
        begin();
        happen(number, numbers.heartbeat(number), Action.of(Action.HEARTBEAT, number, 0));
      }
    }
  }

  private void expire(int number, boolean alive) {
    internal |= !alive;
    begin();
    spend(Fault.FENCE, alive ? 1 : 0);
    happen(Wiring.CONTROLLER, numbers.expiry(number), Action.of(Action.EXPIRE, number, 0));
  }

  /// Patience ends under the budget for it, and for nothing when nothing else is left to happen.
  private void patience() {
    boolean free = !internal && patience;
    if (!free && Tally.left(tally, Fault.TIMEOUT) == 0) {
      return;
    }
    for (int place = 1; place < wiring.nodes(); place++) {
      List<Occasion> occasions = rules.occasions(word(place));
      for (int which = 0; which < occasions.size(); which++) {
        if (occasions.get(which).gate() == Occasion.Gate.PATIENCE) {
          begin();
          spend(Fault.TIMEOUT, free ? 0 : 1);
          happen(place, occasions.get(which).event(), Action.of(Action.OCCASION, place, which));
        }
      }
    }
  }

  private void faults() {
    ControllerSketch controller = rules.controller(word(Wiring.CONTROLLER));
    for (int number = 1; number <= wiring.brokers(); number++) {
      BrokerSketch broker = broker(number);
      if (!broker.running()) {
        continue;
      }
      crash(number, CrashKind.KEEPING_MARK, Fault.CRASH);
      crash(number, CrashKind.KEEPING_LOG, Fault.UNCLEAN_CRASH);
      lose(number, broker);
      lag(number, broker);
      boolean fenced = (controller.fenced() >> (number - 1) & 1) == 1;
      if (!fenced && Tally.left(tally, Fault.FENCE) > 0) {
        expire(number, true);
      }
    }
  }

  private void crash(int number, CrashKind kind, Fault fault) {
    if (Tally.left(tally, fault) > 0) {
      begin();
      spend(fault, 1);
      happen(number, numbers.crash(number, kind), Action.of(Action.CRASH, number, fault.shift()));
    }
  }

  /// The kernel may have written any part of the log by then.
  private void lose(int number, BrokerSketch broker) {
    if (Tally.left(tally, Fault.LOSSY_CRASH) == 0) {
      return;
    }
    for (int kept = broker.endOffset(); kept >= broker.flushed(); kept--) {
      begin();
      spend(Fault.LOSSY_CRASH, 1);
      happen(number, numbers.lossyCrash(number, kept), Action.of(Action.LOSE, number, kept));
    }
  }

  /// Every follower removed for its lag counts as one fault.
  private void lag(int number, BrokerSketch leader) {
    int left = Tally.left(tally, Fault.LAG);
    if (left == 0) {
      return;
    }
    for (int mask = 1; mask <= leader.laggards(); mask++) {
      int count = Integer.bitCount(mask);
      if ((mask & ~leader.laggards()) == 0 && count <= left) {
        begin();
        spend(Fault.LAG, count);
        happen(number, numbers.lag(number, mask), Action.of(Action.LAG, number, mask));
      }
    }
  }
}
