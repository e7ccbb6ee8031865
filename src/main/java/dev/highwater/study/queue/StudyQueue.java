package dev.highwater.study.queue;

import dev.highwater.card.CardId;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/// The cards still to be asked. A card that is being learned comes when its time has come, before
/// all others; when only such cards are left they come ahead of their time.
public final class StudyQueue {
  private final PriorityQueue<Learning> learning =
      new PriorityQueue<>(
          Comparator.comparing(Learning::dueAt).thenComparingLong(Learning::number));
  private final Deque<QueuedCard> others;
  private long entered;

  /// @param learning cards with the time at which they come back
  /// @param others in the order in which they are asked
  public StudyQueue(List<QueuedCard> learning, List<QueuedCard> others) {
    this.others = new ArrayDeque<>(others);
    learning.forEach(card -> comesBack(card.id(), card.dueAt()));
  }

  /// A card that comes back; of two that come at the same time, the one that entered first.
  private record Learning(CardId card, Instant dueAt, long number) {}

  /// How many cards of each stage are still to be asked.
  public record Counts(int fresh, int learning, int reviews) {
    /// All of them.
    public int all() {
      return fresh + learning + reviews;
    }
  }

  /// Takes the next card out of the queue.
  public Optional<CardId> next(Instant now) {
    Learning soonest = learning.peek();
    boolean isTime = soonest != null && !soonest.dueAt().isAfter(now);
    if (!isTime && !others.isEmpty()) {
      return Optional.of(others.removeFirst().id());
    }
    return Optional.ofNullable(learning.poll()).map(Learning::card);
  }

  /// Brings a card back when that time has come.
  public void comesBack(CardId card, Instant dueAt) {
    learning.add(new Learning(card, dueAt, entered++));
  }

  /// A card that comes back comes at that time instead; nothing happens to any other.
  public void changeTime(CardId card, Instant dueAt) {
    if (learning.removeIf(it -> it.card().equals(card))) {
      comesBack(card, dueAt);
    }
  }

  /// Takes a card out, wherever it is.
  public void remove(CardId card) {
    learning.removeIf(it -> it.card().equals(card));
    others.removeIf(it -> it.id().equals(card));
  }

  /// The cards still to be asked, in the order in which they would be if none came back again.
  public List<CardId> cards(Instant now) {
    List<Learning> waiting = new ArrayList<>(learning);
    waiting.sort(learning.comparator());
    List<CardId> cards = new ArrayList<>();
    waiting.stream().filter(it -> !it.dueAt().isAfter(now)).forEach(it -> cards.add(it.card()));
    others.forEach(card -> cards.add(card.id()));
    waiting.stream().filter(it -> it.dueAt().isAfter(now)).forEach(it -> cards.add(it.card()));
    return cards;
  }

  /// How many cards are still to be asked.
  public Counts counts() {
    int fresh = (int) others.stream().filter(card -> card.stage() == CardStage.NEW).count();
    return new Counts(fresh, learning.size(), others.size() - fresh);
  }
}
