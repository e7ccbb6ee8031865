package dev.highwater.explorer;

import dev.highwater.simulator.PackedRules;
import java.util.Arrays;

/// Expands a run of states and keeps what may be new, sorted by share. Not for use by several
/// threads.
final class Expansion {
  /// The property is broken here.
  static final int BROKEN = 1;

  /// The interesting case occurs here.
  static final int INTERESTING = 2;

  private final Question question;
  private final Walker walker;
  private final Share[] shares;
  private final PackedScene scene;
  private final int allRecords;
  private final boolean mayFailOver;
  private Candidates[] found = new Candidates[0];
  private int parent;
  private int order;
  private long transitions;

  Expansion(PackedRules rules, Question question, boolean fusing, Share[] shares) {
    this.question = question;
    this.shares = shares;
    int records = question.sends().size();
    walker = new Walker(rules, question, fusing);
    FreshSend freshSend = new FreshSend(rules, records);
    scene = new PackedScene(rules, walker.packing(), freshSend::isAccepted);
    allRecords = (1 << records) - 1;
    mayFailOver =
        Arrays.stream(Fault.values())
            .anyMatch(fault -> fault.endsLeadership() && question.budget().number(fault) > 0);
  }

  /// Expands states of a share's frontier.
  void expand(Share share, int from, int to, Candidates[] into) {
    found = into;
    order = 0;
    for (int row = from; row < to; row++) {
      parent = share.number(row);
      walker.expand(share.block(row), share.offset(row), share.print(row), this::visit);
    }
  }

  private void visit(int action, Packing next) {
    transitions++;
    int share = Share.of(next.print());
    if (!shares[share].contains(next.print())) {
      found[share].add(next, parent, action, order, marks(next));
    }
    order++;
  }

  /// What is remarkable about the state just reached.
  int marks(Packing state) {
    boolean broken = question.property().isBrokenIn(scene);
    return (broken ? BROKEN : 0) | (isInteresting(state) ? INTERESTING : 0);
  }

  /// Every record is acknowledged and, if anything may go wrong, something did and a leader is in
  /// office; one that came to it later, if a broker may fail.
  private boolean isInteresting(Packing state) {
    if ((scene.acknowledged() & allRecords) != allRecords || Leaders.inOffice(scene) == 0) {
      return false;
    }
    Budget budget = question.budget();
    boolean failOver = mayFailOver && scene.brokers() > 1;
    boolean went = Tally.differInFaults(state.tally(), Tally.first(budget));
    return failOver ? scene.controller().leaderEpoch() > 0 : went || budget.total() == 0;
  }

  Packing packing() {
    return walker.packing();
  }

  long transitions() {
    return transitions;
  }
}
