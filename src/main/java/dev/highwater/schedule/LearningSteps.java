package dev.highwater.schedule;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The short delays a card goes through before it is planned in days, by the rules of ts-fsrs.
record LearningSteps(List<Duration> steps) {
  /// Where a card waits.
  ///
  /// @param index which step, from 0
  /// @param delay until the card is asked again
  record Step(int index, Duration delay) {}

  /// The step that follows; empty when the card leaves the steps.
  ///
  /// @param index the step the card is in; one that no longer exists counts as the nearest that
  ///   does
  Optional<Step> after(Grade grade, int index) {
    if (steps.isEmpty()) {
      return Optional.empty();
    }
    int here = Math.clamp(index, 0, steps.size() - 1);
    return switch (grade) {
      case AGAIN -> Optional.of(new Step(0, steps.getFirst()));
      case HARD -> Optional.of(new Step(here, hardDelay()));
      case GOOD ->
          here + 1 < steps.size()
              ? Optional.of(new Step(here + 1, steps.get(here + 1)))
              : Optional.empty();
      case EASY -> Optional.empty();
    };
  }

  /// Between the first two steps, or half as long again as the only one; in whole minutes.
  private Duration hardDelay() {
    Duration twice =
        steps.size() == 1 ? steps.getFirst().multipliedBy(3) : steps.getFirst().plus(steps.get(1));
    return Duration.ofMinutes(Math.max(1, Math.round(twice.toSeconds() / 120.0)));
  }
}
