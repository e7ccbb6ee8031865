package dev.highwater.simulator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What becomes of nodes and of mail when something has become old ({@link Staleness}), as numbers.
/// Readers need no lock; whoever adds holds the lock of the owner.
final class Aging {
  private final NodeTable nodes;
  private final Mailbags mailbags;
  private final Canon canon;
  private final Wiring wiring;
  private final LongIntTable known = new LongIntTable();
  private final Map<List<Staleness>, Integer> numbers = new LinkedHashMap<>();
  private final List<List<Staleness>> old = new ArrayList<>();

  Aging(NodeTable nodes, Mailbags mailbags, Canon canon, Wiring wiring) {
    this.nodes = nodes;
    this.mailbags = mailbags;
    this.canon = canon;
    this.wiring = wiring;
  }

  /// The number of what has become old, a new one if need be.
  int number(List<Staleness> stale) {
    Integer number = numbers.get(stale);
    if (number != null) {
      return number;
    }
    old.add(stale);
    numbers.put(stale, old.size() - 1);
    return old.size() - 1;
  }

  private static long nodeKey(int stale, int node) {
    return ((long) stale << 33) | node;
  }

  private static long queueKey(int stale, int queue) {
    return ((long) stale << 33) | (1L << 32) | queue;
  }

  /// {@link LongIntTable#ABSENT} if it has not been worked out.
  int knownNode(int stale, int node) {
    return known.get(nodeKey(stale, node));
  }

  int node(int stale, int node) {
    int before = knownNode(stale, node);
    if (before != LongIntTable.ABSENT) {
      return before;
    }
    NodeState state = nodes.node(node);
    for (Staleness each : old.get(stale)) {
      state = each.in(state);
    }
    int number = nodes.number(canon.node(state), nodes.place(node));
    known.put(nodeKey(stale, node), number);
    return number;
  }

  /// {@link LongIntTable#ABSENT} if it has not been worked out.
  int knownQueue(int stale, int queue) {
    return known.get(queueKey(stale, queue));
  }

  int queue(int stale, int queue) {
    int before = knownQueue(stale, queue);
    if (before != LongIntTable.ABSENT) {
      return before;
    }
    int number = Mailbags.EMPTY;
    for (int mail : mailbags.contents(queue)) {
      number = mailbags.with(number, mail(stale, mail));
    }
    known.put(queueKey(stale, queue), number);
    return number;
  }

  private int mail(int stale, int mail) {
    Mailbags.Addressed addressed = mailbags.mail(mail);
    if (!(addressed.mail() instanceof Mail.Says(Payload payload))) {
      return mail;
    }
    Node to = wiring.node(wiring.link(addressed.link()).to());
    for (Staleness each : old.get(stale)) {
      payload = each.in(to, payload);
    }
    return mailbags.number(new Mailbags.Addressed(addressed.link(), new Mail.Says(payload)));
  }
}
