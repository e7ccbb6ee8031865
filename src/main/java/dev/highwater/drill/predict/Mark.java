package dev.highwater.drill.predict;

import dev.highwater.schedule.Grade;
import dev.highwater.study.Prediction;

/// What the engine says of a learner's prediction.
///
/// @param run place of the run it was about, among those of the scenario
public record Mark(Prediction prediction, int run) {
  /// The grade that it speaks for; the learner decides.
  public Grade proposed() {
    return prediction.right() ? Grade.GOOD : Grade.AGAIN;
  }

  /// One sentence.
  public String sentence() {
    return prediction.right()
        ? "You foresaw it: " + prediction.outcome() + "."
        : "You said: %s. The run shows: %s.".formatted(prediction.answer(), prediction.outcome());
  }
}
