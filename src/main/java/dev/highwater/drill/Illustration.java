package dev.highwater.drill;

import dev.highwater.scenario.ScenarioRun;
import java.util.List;

/// The scenario for one kind of question, and what its runs say about the answer.
sealed interface Illustration
    permits AcknowledgementIllustration,
        AvailabilityIllustration,
        DuplicatesIllustration,
        DurabilityIllustration,
        LatencyIllustration,
        UncleanElectionIllustration,
        VisibilityIllustration {
  /// What the picture should bring forward.
  Drill.Emphasis emphasis();

  /// The scenario, canonically printed.
  String scenario();

  /// What was added to what the card says, in the form of {@link Drill#assumptions}.
  List<String> assumptions();

  /// What the runs of {@link #scenario} say about the card's answer.
  List<Remark> remarks(List<ScenarioRun> runs);
}
