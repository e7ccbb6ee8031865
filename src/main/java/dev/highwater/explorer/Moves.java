package dev.highwater.explorer;

import dev.highwater.simulator.BrokerSketch;
import dev.highwater.simulator.ControllerSketch;
import dev.highwater.simulator.Outcome;
import dev.highwater.simulator.PackedRules;
import dev.highwater.simulator.Wiring;

/// A state that is being expanded, and how one move after the other is made from it and shown. Not
/// for use by several threads.
final class Moves {
  private final PackedRules rules;
  private final Wiring wiring;
  private final Packing packing;
  private final Steps steps;
  private int[] source = new int[0];
  private int at;
  private long print;
  private long tally;
  private int cuts;
  private boolean internal;
  private Walker.Visitor visitor = (_, _) -> {};

  /// @param seeing keep account of what a consumer may have read
  /// @param fusing takes steps together that only one node can tell apart
  Moves(PackedRules rules, boolean seeing, boolean fusing) {
    this.rules = rules;
    wiring = rules.wiring();
    packing = new Packing(rules);
    steps = new Steps(rules, packing, seeing, fusing);
  }

  Packing packing() {
    return packing;
  }

  Steps steps() {
    return steps;
  }

  /// Takes up a state.
  void from(int[] states, int itsPlace, long itsPrint, Walker.Visitor to) {
    source = states;
    at = itsPlace;
    print = itsPrint;
    visitor = to;
    tally = packing.tally(states, itsPlace);
    cuts = word(packing.cutsPlace());
    internal = false;
  }

  /// What the state has at a place.
  int word(int place) {
    return source[at + place];
  }

  BrokerSketch broker(int number) {
    return rules.broker(word(number));
  }

  ControllerSketch controller() {
    return rules.controller(word(Wiring.CONTROLLER));
  }

  boolean isFenced(int broker) {
    return (controller().fenced() >> (broker - 1) & 1) == 1;
  }

  /// What is cut, in the marks of {@link Wiring}.
  int cuts() {
    return cuts;
  }

  boolean isCut(int one, int other) {
    return cuts != 0 && (cuts & wiring.partingMarks(one, other)) != 0;
  }

  boolean isCutFromController(int broker) {
    return isCut(Wiring.CONTROLLER, broker);
  }

  /// The brokers to which a broker has no connection, as a mask.
  int unreachable(int broker) {
    if (cuts == 0) {
      return 0;
    }
    int mask = 0;
    for (int other = 1; other <= wiring.brokers(); other++) {
      mask |= isCut(broker, other) ? 1 << (other - 1) : 0;
    }
    return mask;
  }

  long tally() {
    return tally;
  }

  int left(Fault fault) {
    return Tally.left(tally, fault);
  }

  /// Something can happen that needs no fault and no patience.
  void internal() {
    internal = true;
  }

  boolean isInternal() {
    return internal;
  }

  /// A move begins where the state is.
  void begin() {
    packing.load(source, at, print);
  }

  void spend(Fault fault, int number) {
    packing.setTally(tally - number * Tally.step(fault));
  }

  /// The move is that one event happens at one node.
  void happen(int place, Outcome outcome, int action) {
    steps.act(place, outcome);
    show(action);
  }

  void happen(int place, int event, int action) {
    happen(place, rules.outcome(word(place), event), action);
  }

  /// The move is made.
  void show(int action) {
    visitor.visit(action, packing);
  }
}
