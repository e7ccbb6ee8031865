package dev.highwater.explorer;

import dev.highwater.simulator.Choice;
import java.util.List;
import java.util.Optional;

/// What a search found out.
public sealed interface Verdict {
  /// What it took.
  Effort effort();

  /// The property holds in every state: the search was complete.
  ///
  /// @param witness a shortest run in which the interesting case really occurs (every record is
  ///   acknowledged and, if faults are allowed, one has happened and been overcome); empty if there
  ///   is none, so that the proof says little
  record Holds(Effort effort, Optional<List<Choice>> witness) implements Verdict {
    public Holds {
      witness = witness.map(List::copyOf);
    }
  }

  /// The property breaks.
  ///
  /// @param counterexample a shortest run that breaks it, always the same one
  record Breaks(Effort effort, List<Choice> counterexample) implements Verdict {
    public Breaks {
      counterexample = List.copyOf(counterexample);
    }
  }

  /// The search was ended before it was complete: nothing is proved.
  record NotFinished(Effort effort, Reason reason) implements Verdict {}

  /// Why a search was not finished.
  enum Reason {
    /// It did not fit into the memory it was given.
    MEMORY,
    /// The watcher ended it.
    CANCELLED
  }
}
