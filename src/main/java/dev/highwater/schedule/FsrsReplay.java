package dev.highwater.schedule;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.HOURS;

import dev.highwater.schedule.FsrsSchedule.Phase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// A card's memory from its log: every review once more, by the model and parameters of today. When
/// the card is due and which short step it is in stay as they were promised to the learner.
final class FsrsReplay {
  private final Fsrs rules;
  private final StudyDays days;
  private Optional<Fsrs.Card> card = Optional.empty();
  private Optional<Instant> lastReview = Optional.empty();
  private int reps;
  private int lapses;

  FsrsReplay(Fsrs rules, StudyDays days) {
    this.rules = rules;
    this.days = days;
  }

  /// The card as its log and the model of today have it.
  Optional<Schedule> of(CardHistory history) {
    if (history.reviews().isEmpty()) {
      return history.state();
    }
    Optional<Memory> memory = Optional.empty();
    for (PastReview review : history.reviews()) {
      Optional<Memory> before = memory;
      if (reps == 0 && history.given().isPresent()) {
        begin(history.given().get(), review.at());
        before = card.flatMap(Fsrs.Card::memory);
      }
      memory = Optional.of(after(before, review));
    }
    Memory known = memory.orElseThrow();
    return history.state().map(state -> inPlace(state, known));
  }

  private void begin(Schedule given, StudyMoment now) {
    Fsrs.Card begun = rules.card(given, now);
    card = Optional.of(begun);
    reps = begun.reps();
    lapses = begun.lapses();
  }

  private Memory after(Optional<Memory> before, PastReview review) {
    Elapsed since =
        lastReview
            .map(last -> rules.since(last, review.at()))
            .or(() -> card.map(Fsrs.Card::since))
            .orElse(Elapsed.ofDays(0));
    Memory after =
        before
            .map(memory -> memory.after(review.grade(), since))
            .orElseGet(() -> rules.model().first(review.grade()));
    reps++;
    lapses += review.grade() == Grade.AGAIN && review.learned() ? 1 : 0;
    lastReview = Optional.of(review.at().instant());
    return rules.rounded(after);
  }

  private Schedule inPlace(Schedule state, Memory memory) {
    return switch (state) {
      case FsrsSchedule fsrs when fsrs.phase() == Phase.NEW -> fsrs;
      case FsrsSchedule fsrs ->
          schedule(memory, fsrs.dueAt(), fsrs.interval(), fsrs.phase(), fsrs.learningStep());
      case Sm2Schedule sm2 -> schedule(memory, dueAt(sm2.due()), sm2.interval(), phase(sm2), 0);
    };
  }

  private FsrsSchedule schedule(
      Memory memory, Instant dueAt, double interval, Phase phase, int step) {
    return new FsrsSchedule(
        dueAt,
        interval,
        memory.stability(),
        memory.difficulty(),
        phase.state(),
        reps,
        lapses,
        step,
        lastReview,
        memory.further());
  }

  /// SM-2 has no steps; what it asks again on the same day is being learned.
  private Phase phase(Sm2Schedule sm2) {
    if (sm2.interval() >= 1) {
      return Phase.REVIEW;
    }
    return lapses > 0 ? Phase.RELEARNING : Phase.LEARNING;
  }

  private Instant dueAt(LocalDate day) {
    Instant last = lastReview.orElseThrow();
    return onDay(last, DAYS.between(days.dayOf(last), day), days);
  }

  /// So many study days later at the same time of day; where a clock change would make that another
  /// study day, an hour aside.
  static Instant onDay(Instant from, long later, StudyDays days) {
    Instant instant = from.plus(later, DAYS);
    LocalDate wanted = days.dayOf(from).plusDays(later);
    return instant.plus(DAYS.between(days.dayOf(instant), wanted), HOURS);
  }
}
