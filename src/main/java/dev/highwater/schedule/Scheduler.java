package dev.highwater.schedule;

import java.util.Optional;

/// Works out what a rating does to a card's memory. Pure: the same arguments give the same
/// outcomes.
public interface Scheduler {
  /// Which rules made a schedule; stored with every review.
  ///
  /// @param name for example {@code sm2-osr}
  /// @param version counts up whenever the same arguments could give another outcome
  record Identity(String name, int version) {}

  /// The rules in force.
  Identity identity();

  /// The four outcomes of rating a card now.
  ///
  /// @param before the card's schedule; empty for a card never rated
  /// @param now when the rating happens
  /// @param load cards already due on the days around the outcome
  Outcomes outcomes(Optional<Schedule> before, StudyMoment now, DueLoad load);

  /// The same rules for one card: what they leave to chance is drawn from {@code seed}, so that the
  /// outcomes shown and the outcome written are the same.
  ///
  /// @param seed a number that stays with the card
  default Scheduler forCard(long seed) {
    return this;
  }

  /// The card's schedule as these rules see it; what {@link #outcomes} is to be asked with. When
  /// the card is due is always as its state says.
  ///
  /// @return empty for a card never rated
  default Optional<Schedule> replayed(CardHistory history) {
    return history.state();
  }

  /// Whether {@link #replayed} is to be asked; else the card's state is what these rules go on
  /// from, and nobody need read its log.
  default boolean asksLog() {
    return false;
  }

  /// What these rules do, in words.
  default Reasons reasons() {
    return Reasons.named(identity());
  }

  /// The memory that these rules take such a schedule for; empty when they have no idea of
  /// forgetting, or the card was never rated.
  default Optional<Memory> memory(Schedule schedule) {
    return Optional.empty();
  }
}
