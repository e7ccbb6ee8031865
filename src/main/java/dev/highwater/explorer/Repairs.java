package dev.highwater.explorer;

import dev.highwater.simulator.BrokerSketch;
import dev.highwater.simulator.Wiring;

/// What follows of faults by itself, and what mends them: never counted.
final class Repairs {
  private final Moves moves;
  private final Wiring wiring;
  private final EventNumbers numbers;
  private final boolean allowed;
  private final boolean fusing;

  /// @param allowed what is down may start again, what is cut may be healed
  Repairs(Moves moves, Wiring wiring, EventNumbers numbers, boolean allowed, boolean fusing) {
    this.moves = moves;
    this.wiring = wiring;
    this.numbers = numbers;
    this.allowed = allowed;
    this.fusing = fusing;
  }

  void show() {
    int gone = moves.controller().fenced();
    for (int number = 1; number <= wiring.brokers(); number++) {
      BrokerSketch broker = moves.broker(number);
      boolean fenced = (gone >> (number - 1) & 1) == 1;
      if (!fenced && (!broker.running() || moves.isCutFromController(number))) {
        expire(number);
      }
      if (!broker.running() && allowed && (fenced || !fusing)) {
        moves.internal();
        moves.begin();
        moves.happen(number, numbers.restart(number), Action.of(Action.RESTART, number, 0));
      }
      if (mayBeat(number, broker, fenced)) {
        moves.internal();
        moves.begin();
        moves.happen(number, numbers.heartbeat(number), Action.of(Action.HEARTBEAT, number, 0));
      }
      if (moves.cuts() != 0 && broker.leads()) {
        dropUnreachable(number, broker.laggards() & moves.unreachable(number));
      }
    }
    if (allowed && moves.cuts() != 0) {
      heal();
    }
  }

  private void expire(int number) {
    moves.internal();
    moves.begin();
    moves.happen(Wiring.CONTROLLER, numbers.expiry(number), Action.of(Action.EXPIRE, number, 0));
  }

  /// A heartbeat matters to a broker that is fenced, and to one that wants to go until it is let
  /// go.
  private boolean mayBeat(int number, BrokerSketch broker, boolean fenced) {
    if (!broker.registered()
        || !(fenced || broker.stopping())
        || moves.isCutFromController(number)
        || moves.word(wiring.link(number, Wiring.CONTROLLER)) != 0) {
      return false;
    }
    boolean mayBeLetGo = broker.stopping() && fenced;
    return !mayBeLetGo || moves.word(wiring.link(Wiring.CONTROLLER, number)) == 0;
  }

  /// A follower that cannot fetch falls behind for longer than {@code replica.lag.time.max.ms}.
  private void dropUnreachable(int leader, int laggards) {
    for (int mask = 1; mask <= laggards; mask++) {
      if ((mask & ~laggards) == 0) {
        moves.internal();
        moves.begin();
        moves.happen(leader, numbers.lag(leader, mask), Action.of(Action.LAG, leader, mask));
      }
    }
  }

  private void heal() {
    for (int pair = 0; pair < wiring.pairs(); pair++) {
      heal(Wiring.cutMark(pair), Action.of(Action.HEAL, pair, 0));
    }
    for (int broker = 1; broker <= wiring.brokers(); broker++) {
      heal(Wiring.isolationMark(broker), Action.of(Action.REJOIN, broker, 0));
    }
  }

  private void heal(int mark, int action) {
    if ((moves.cuts() & mark) != 0) {
      moves.internal();
      moves.begin();
      moves.steps().mend(mark, numbers);
      moves.show(action);
    }
  }
}
