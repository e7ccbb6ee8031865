package dev.highwater.study.today;

import dev.highwater.study.ReviewDay;
import dev.highwater.study.queue.StudyQueue;
import dev.highwater.study.statistics.Streak;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A study day as it stands now.
///
/// @param cards all cards, those not due too, without suspended and buried ones
/// @param today what a session of all decks would ask now, within the limits
/// @param beyond what waits behind the limits, or behind a sibling
/// @param decks the topmost decks, in order
/// @param reviews every study day with a review, earliest first
/// @param lastTime the last review made on an earlier study day; empty when there is none
/// @param nextDue the next study day on which a card is due; empty when none is
public record StudyDay(
    LocalDate day,
    int cards,
    StudyQueue.Counts today,
    StudyQueue.Counts beyond,
    List<DeckDay> decks,
    Pace pace,
    List<ReviewDay> reviews,
    Streak streak,
    Optional<Instant> lastTime,
    Optional<LocalDate> nextDue) {
  public StudyDay {
    decks = List.copyOf(decks);
    reviews = List.copyOf(reviews);
  }

  /// What was done today already; empty when nothing was.
  public Optional<ReviewDay> doneToday() {
    return reviews.stream().filter(it -> it.day().equals(day)).findFirst();
  }
}
