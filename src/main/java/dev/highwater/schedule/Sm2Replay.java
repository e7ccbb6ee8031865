package dev.highwater.schedule;

import java.util.List;
import java.util.Optional;

/// A card's SM-2 schedule from its log: what SM-2 itself made of it as it was recorded, and reviews
/// made under other rules once more. The days are not balanced then, because nobody knows any more
/// how many cards were due.
final class Sm2Replay {
  private final Sm2Osr rules;

  Sm2Replay(Sm2Osr rules) {
    this.rules = rules;
  }

  Optional<Schedule> of(CardHistory history) {
    if (history.state().filter(FsrsSchedule.class::isInstance).isEmpty()) {
      return history.state();
    }
    List<PastReview> reviews = history.reviews();
    Optional<Schedule> known = history.given();
    int next = 0;
    for (int at = 0; at < reviews.size(); at++) {
      if (reviews.get(at).after() instanceof Sm2Schedule recorded) {
        known = Optional.of(recorded);
        next = at + 1;
      }
    }
    for (PastReview review : reviews.subList(next, reviews.size())) {
      Outcomes outcomes = rules.outcomes(known, review.at(), DueLoad.none());
      known = Optional.of(outcomes.of(review.grade()));
    }
    return known.or(history::state);
  }
}
