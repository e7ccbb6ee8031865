package dev.highwater.study.today;

import dev.highwater.card.DeckPath;
import dev.highwater.study.queue.StudyQueue;
import java.util.List;
import java.util.stream.Stream;

/// What a study day holds for one deck and all below it.
///
/// @param cards all cards, those not due too, without suspended and buried ones
/// @param today what a session of this deck would ask now, within the limits
/// @param beyond what waits behind the limits, or behind a sibling
/// @param below the decks right below it
public record DeckDay(
    DeckPath deck,
    int cards,
    StudyQueue.Counts today,
    StudyQueue.Counts beyond,
    List<DeckDay> below) {
  public DeckDay {
    below = List.copyOf(below);
  }

  /// The deck's own name, without those above it.
  public String name() {
    return deck.value().substring(deck.value().lastIndexOf('/') + 1);
  }

  /// This deck and all below it, in order.
  public Stream<DeckDay> all() {
    return Stream.concat(Stream.of(this), below.stream().flatMap(DeckDay::all));
  }
}
