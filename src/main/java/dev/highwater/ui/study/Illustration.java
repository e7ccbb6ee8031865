package dev.highwater.ui.study;

import dev.highwater.drill.DrillRun;
import dev.highwater.drill.predict.Question;
import dev.highwater.note.prose.ProseText;
import java.util.Optional;

/// The scenario that goes with the card on the screen; worked out while the learner thinks.
public sealed interface Illustration {
  /// Not worked out yet.
  record Preparing() implements Illustration {}

  /// The card has none.
  record Absent() implements Illustration {}

  /// Played in the simulator and ready to be shown.
  ///
  /// @param question what the learner is asked before the answer is shown
  /// @param answer worked out by the engine, for a card asked with other numbers than its own
  record Ready(DrillRun run, Optional<Question> question, Optional<ProseText> answer)
      implements Illustration {
    /// A run of the card's own scenario, of which nothing is asked.
    public Ready(DrillRun run) {
      this(run, Optional.empty(), Optional.empty());
    }
  }
}
