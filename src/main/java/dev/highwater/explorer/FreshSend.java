package dev.highwater.explorer;

import dev.highwater.simulator.Occasion;
import dev.highwater.simulator.PackedRules;
import dev.highwater.simulator.Wiring;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// Whether a fresh producer's record would be acknowledged in a settled cluster: a small search of
/// its own, over what follows by itself. Not for use by several threads.
final class FreshSend {
  private final PackedRules rules;
  private final Wiring wiring;
  private final int record;
  private final TreeMap<Long, Boolean> known = new TreeMap<>();
  private final Walker walker;

  /// @param records how many the search sends; the fresh record has the number after them
  FreshSend(PackedRules rules, int records) {
    this.rules = rules;
    wiring = rules.wiring();
    record = records;
    walker = Walker.ofConsequences(rules);
  }

  boolean isAccepted(Packing settled) {
    Packing first = new Packing(rules);
    int[] state = new int[first.width()];
    for (int place = 0; place < wiring.firstProducer(); place++) {
      state[place] = settled.get(place);
    }
    for (int place = wiring.firstProducer(); place < wiring.nodes(); place++) {
      state[place] = rules.freshProducer(place, state[Wiring.CONTROLLER]);
    }
    first.begin(state, Budget.NONE);
    first.set(first.cutsPlace(), settled.get(settled.cutsPlace()));
    long print = first.print();
    Boolean answer = known.get(print);
    if (answer == null) {
      Steps steps = new Steps(rules, first, false, true);
      giveUpWaiting(first, steps);
      steps
          .act(
              wiring.firstProducer(),
              rules.outcome(first.get(wiring.firstProducer()), rules.events().sending(record)));
      answer = isReached(first);
      known.put(print, answer);
    }
    return answer;
  }

  /// What waits at a leader in a settled cluster waits in vain. It must not hold up the fresh
  /// record, whose producer has a connection of its own.
  private void giveUpWaiting(Packing packing, Steps steps) {
    for (int place = 1; place <= wiring.brokers(); place++) {
      Optional<Occasion> waiting = waiting(packing.get(place));
      while (waiting.isPresent()) {
        steps.act(place, rules.outcome(packing.get(place), waiting.get().event()));
        waiting = waiting(packing.get(place));
      }
    }
  }

  private Optional<Occasion> waiting(int broker) {
    return rules.occasions(broker).stream()
        .filter(occasion -> occasion.gate() == Occasion.Gate.PATIENCE)
        .findFirst();
  }

  private boolean isReached(Packing first) {
    Visited visited = new Visited();
    List<int[]> open = new ArrayList<>();
    List<Long> prints = new ArrayList<>();
    open.add(copy(first));
    prints.add(first.print());
    visited.add(first.print());
    boolean[] reached = {isAcknowledged(first)};
    while (!open.isEmpty() && !reached[0]) {
      int[] state = open.removeLast();
      long print = prints.removeLast();
      walker.expand(
          state,
          0,
          print,
          (_, next) -> {
            if (visited.isTightFor(1)) {
              visited.grow();
            }
            reached[0] |= isAcknowledged(next);
            if (visited.add(next.print())) {
              open.add(copy(next));
              prints.add(next.print());
            }
          });
    }
    return reached[0];
  }

  private static int[] copy(Packing packing) {
    int[] state = new int[packing.width()];
    packing.store(state, 0);
    return state;
  }

  private boolean isAcknowledged(Packing packing) {
    int acknowledged = Tally.acknowledged(packing.get(packing.recordsPlace()));
    return (acknowledged >> record & 1) == 1;
  }
}
