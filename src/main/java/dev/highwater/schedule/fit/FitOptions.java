package dev.highwater.schedule.fit;

/// How a fit is made.
///
/// @param countsSameDay whether the model has a rule for a second review on one day
/// @param relearningSteps how many the learner uses: the more, the less each may undo a lapse
/// @param seed of the order in which cards are learned from
public record FitOptions(boolean countsSameDay, int relearningSteps, long seed) {
  /// For a learner who set nothing.
  public static final FitOptions DEFAULTS = new FitOptions(true, 1, 0);
}
