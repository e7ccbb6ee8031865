package dev.highwater.explorer;

import dev.highwater.simulator.BrokerSketch;
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
  private final Moves moves;
  private final Repairs repairs;
  private final Mishaps mishaps;
  private final EventNumbers numbers;
  private final int[] earlier;
  private final boolean patience;
  private final boolean fusing;

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
      boolean repairing,
      boolean seeing,
      boolean patience,
      boolean fusing) {
    this.rules = rules;
    this.earlier = earlier;
    this.patience = patience;
    this.fusing = fusing;
    wiring = rules.wiring();
    numbers = new EventNumbers(rules.events());
    moves = new Moves(rules, seeing, fusing);
    repairs = new Repairs(moves, wiring, numbers, repairing, fusing);
    mishaps = new Mishaps(rules, moves, numbers);
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
    return moves.packing();
  }

  /// A walker that shows only what follows by itself: nothing is sent, nothing goes wrong, nothing
  /// is repaired, and nobody loses patience.
  static Walker ofConsequences(PackedRules rules) {
    return new Walker(rules, new int[0], false, false, false, true);
  }

  /// Shows every successor of a state.
  void expand(int[] states, int itsPlace, long itsPrint, Visitor to) {
    moves.from(states, itsPlace, itsPrint, to);
    takeMail();
    occasions();
    send();
    repairs.show();
    patience();
    mishaps.show();
  }

  /// Lets somebody hear of everything just before it happens.
  void tell(Steps.Listener listener) {
    moves.steps().tell(listener);
  }

  private void takeMail() {
    for (int link = wiring.nodes(); link < wiring.size(); link++) {
      int queue = moves.word(link);
      if (queue == 0) {
        continue;
      }
      moves.internal();
      int place = wiring.link(link).to();
      Optional<Outcome> outcome = Optional.of(rules.taken(moves.word(place), queue));
      for (int which = 0; outcome.isPresent(); which++) {
        moves.begin();
        moves.packing().set(link, rules.withoutHead(queue));
        moves.happen(place, outcome.get(), Action.of(Action.TAKE, link, which));
        outcome = outcome.get().otherwise();
      }
    }
  }

  private void occasions() {
    for (int place = 1; place < wiring.nodes(); place++) {
      List<Occasion> occasions = rules.occasions(moves.word(place));
      for (int which = 0; which < occasions.size(); which++) {
        if (occasions.get(which).gate() != Occasion.Gate.PATIENCE
            && isOpen(place, occasions.get(which))) {
          moves.internal();
          moves.begin();
          moves.happen(place, occasions.get(which).event(), Action.of(Action.OCCASION, place, which));
        }
      }
    }
  }

  private boolean isOpen(int place, Occasion occasion) {
    return switch (occasion.gate()) {
      case OPEN, PATIENCE, URGENT -> true;
      case TARGET_RUNS -> {
        BrokerSketch target = moves.broker(occasion.place());
        yield target.running()
            && (!fusing || target.leads())
            && !moves.isCut(place, occasion.place());
      }
      case CONTROLLER_SILENT ->
          !moves.isCutFromController(place)
              && moves.word(wiring.link(place, Wiring.CONTROLLER)) == 0
              && moves.word(wiring.link(Wiring.CONTROLLER, place)) == 0;
      case FETCH_WAIT -> {
        BrokerSketch leader = moves.broker(place);
        boolean wantsIn = !leader.proposing() && (leader.isr() >> (occasion.place() - 1) & 1) == 0;
        yield !moves.isCut(place, occasion.place())
            && (wantsIn || leader.highWatermark() != moves.broker(occasion.place()).highWatermark());
      }
    };
  }

  private void send() {
    int sent = Tally.sent(moves.tally());
    for (int record = 0; record < earlier.length; record++) {
      if ((sent >> record & 1) == 0 && (earlier[record] & ~sent) == 0) {
        moves.internal();
        moves.begin();
        moves.packing().setTally(Tally.sending(moves.tally(), record));
        moves.happen(rules.senderOf(record), numbers.sending(record), Action.of(Action.SEND, record, 0));
      }
    }
  }

  /// Patience ends under the budget for it, and for nothing when nothing else is left to happen.
  private void patience() {
    boolean free = !moves.isInternal() && patience;
    if (!free && moves.left(Fault.TIMEOUT) == 0) {
      return;
    }
    for (int place = 1; place < wiring.nodes(); place++) {
      List<Occasion> occasions = rules.occasions(moves.word(place));
      for (int which = 0; which < occasions.size(); which++) {
        if (occasions.get(which).gate() == Occasion.Gate.PATIENCE) {
          moves.begin();
          moves.spend(Fault.TIMEOUT, free ? 0 : 1);
          moves.happen(place, occasions.get(which).event(), Action.of(Action.OCCASION, place, which));
        }
      }
    }
  }
}
