package dev.highwater.study.queue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// Keeps siblings apart: a card waits until enough other cards were asked since its last sibling,
/// as long as there are others. The order is kept otherwise.
final class Separation {
  /// Cards between two siblings.
  static final int BETWEEN = 10;

  private final Map<QueuedCard.Block, Integer> lastAt = new HashMap<>();
  private final Deque<QueuedCard> waiting = new ArrayDeque<>();
  private final List<QueuedCard> apart = new ArrayList<>();
  private final Predicate<QueuedCard> concerned;

  private Separation(Predicate<QueuedCard> concerned) {
    this.concerned = concerned;
  }

  /// The same cards with siblings apart.
  ///
  /// @param concerned the cards that may have to wait
  static List<QueuedCard> of(List<QueuedCard> cards, Predicate<QueuedCard> concerned) {
    Separation separation = new Separation(concerned);
    for (QueuedCard card : cards) {
      separation.askThoseThatWaitedEnough();
      if (separation.isTooSoon(card)) {
        separation.waiting.addLast(card);
      } else {
        separation.ask(card);
      }
    }
    separation.waiting.forEach(separation::ask);
    return separation.apart;
  }

  private void askThoseThatWaitedEnough() {
    while (!waiting.isEmpty() && !isTooSoon(waiting.getFirst())) {
      ask(waiting.removeFirst());
    }
  }

  private boolean isTooSoon(QueuedCard card) {
    Integer last = lastAt.get(card.block());
    return last != null && apart.size() - last <= BETWEEN && concerned.test(card);
  }

  private void ask(QueuedCard card) {
    lastAt.put(card.block(), apart.size());
    apart.add(card);
  }
}
