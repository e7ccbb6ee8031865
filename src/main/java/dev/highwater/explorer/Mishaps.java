package dev.highwater.explorer;

import dev.highwater.simulator.BrokerSketch;
import dev.highwater.simulator.CrashKind;
import dev.highwater.simulator.Outcome;
import dev.highwater.simulator.PackedRules;
import dev.highwater.simulator.Wiring;

/// What can go wrong in a state, as long as the budget lasts.
final class Mishaps {
  private final PackedRules rules;
  private final Moves moves;
  private final Wiring wiring;
  private final EventNumbers numbers;

  Mishaps(PackedRules rules, Moves moves, EventNumbers numbers) {
    this.rules = rules;
    this.moves = moves;
    this.numbers = numbers;
    wiring = rules.wiring();
  }

  void show() {
    if (!Tally.isFaultLeft(moves.tally())) {
      return;
    }
    for (int number = 1; number <= wiring.brokers(); number++) {
      BrokerSketch broker = moves.broker(number);
      if (broker.running()) {
        crash(number, CrashKind.KEEPING_MARK, Fault.CRASH);
        crash(number, CrashKind.KEEPING_LOG, Fault.UNCLEAN_CRASH);
        lose(number, broker);
        lag(number, broker);
        fence(number);
        stop(number, broker);
        isolate(number);
      }
      loseDisk(number, broker);
    }
    cut();
    elect(Fault.PREFERRED_ELECTION, numbers.preferredElection());
    elect(Fault.UNCLEAN_ELECTION, numbers.uncleanElection());
  }

  private void crash(int number, CrashKind kind, Fault fault) {
    if (moves.left(fault) > 0) {
      moves.begin();
      moves.spend(fault, 1);
      moves.happen(
          number, numbers.crash(number, kind), Action.of(Action.CRASH, number, fault.shift()));
    }
  }

  /// The kernel may have written any part of the log by then.
  private void lose(int number, BrokerSketch broker) {
    if (moves.left(Fault.LOSSY_CRASH) == 0) {
      return;
    }
    for (int kept = broker.endOffset(); kept >= broker.flushed(); kept--) {
      moves.begin();
      moves.spend(Fault.LOSSY_CRASH, 1);
      moves.happen(number, numbers.lossyCrash(number, kept), Action.of(Action.LOSE, number, kept));
    }
  }

  /// Every follower removed for its lag counts as one fault, but one that the leader cannot reach.
  private void lag(int number, BrokerSketch leader) {
    int left = moves.left(Fault.LAG);
    if (left == 0) {
      return;
    }
    int unreachable = moves.unreachable(number);
    for (int mask = 1; mask <= leader.laggards(); mask++) {
      int count = Integer.bitCount(mask & ~unreachable);
      if ((mask & ~leader.laggards()) == 0 && count > 0 && count <= left) {
        moves.begin();
        moves.spend(Fault.LAG, count);
        moves.happen(number, numbers.lag(number, mask), Action.of(Action.LAG, number, mask));
      }
    }
  }

  private void fence(int number) {
    if (moves.left(Fault.FENCE) > 0
        && !moves.isFenced(number)
        && !moves.isCutFromController(number)) {
      moves.begin();
      moves.spend(Fault.FENCE, 1);
      moves.happen(Wiring.CONTROLLER, numbers.expiry(number), Action.of(Action.EXPIRE, number, 0));
    }
  }

  private void stop(int number, BrokerSketch broker) {
    if (moves.left(Fault.STOP) > 0 && !broker.stopping()) {
      moves.begin();
      moves.spend(Fault.STOP, 1);
      moves.happen(number, numbers.stop(number), Action.of(Action.STOP, number, 0));
    }
  }

  private void loseDisk(int number, BrokerSketch broker) {
    if (moves.left(Fault.DISK_LOSS) > 0) {
      moves.begin();
      moves.spend(Fault.DISK_LOSS, 1);
      moves.happen(
          number,
          numbers.diskLoss(number, broker.running()),
          Action.of(Action.LOSE_DISK, number, 0));
    }
  }

  /// A broker loses its connections to the controller and to all other brokers at once.
  private void isolate(int number) {
    int mark = Wiring.isolationMark(number);
    if (moves.left(Fault.ISOLATION) > 0 && (moves.cuts() & mark) == 0) {
      part(Fault.ISOLATION, mark, Action.of(Action.ISOLATE, number, 0));
    }
  }

  /// Between nodes that run: to cut the connection of one that is down is to cut it when it starts.
  private void cut() {
    if (moves.left(Fault.CUT) == 0) {
      return;
    }
    for (int pair = 0; pair < wiring.pairs(); pair++) {
      Wiring.Link ends = wiring.pair(pair);
      if (!moves.isCut(ends.from(), ends.to()) && runs(ends.from()) && runs(ends.to())) {
        part(Fault.CUT, Wiring.cutMark(pair), Action.of(Action.CUT, pair, 0));
      }
    }
  }

  private void part(Fault kind, int mark, int action) {
    moves.begin();
    moves.spend(kind, 1);
    moves.steps().part(mark);
    moves.show(action);
  }

  private boolean runs(int place) {
    return place == Wiring.CONTROLLER || moves.broker(place).running();
  }

  private void elect(Fault kind, int event) {
    if (moves.left(kind) == 0) {
      return;
    }
    Outcome outcome = rules.outcome(moves.word(Wiring.CONTROLLER), event);
    if (!outcome.isIdle()) {
      moves.begin();
      moves.spend(kind, 1);
      moves.happen(Wiring.CONTROLLER, outcome, Action.of(Action.ELECT, kind.shift(), 0));
    }
  }
}
