package dev.highwater.study;

import dev.highwater.schedule.Fsrs6Parameters;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The parameters of the learner's memory model, and how they came to be what they are. Filled by
/// storage; each method is one durable transaction. Nothing is ever removed, so that every change
/// can be taken back.
public interface MemoryParameters {
  /// The parameters in force; the defaults where none were ever chosen.
  Fsrs6Parameters inForce();

  /// The set in force; empty while that is the defaults.
  Optional<ParameterSet> current();

  /// All sets, oldest first.
  List<ParameterSet> all();

  /// Every time other parameters came into force, oldest first.
  List<ParameterChange> changes();

  /// Records what a fit came to, adopted or not.
  ///
  /// @return with its number
  ParameterSet add(ParameterSet.Fit fit, Instant at);

  /// Puts a set into force.
  ///
  /// @param set its number; empty for the defaults
  /// @throws IllegalArgumentException when there is no such set, or it cannot be used
  void use(Optional<Long> set, ParameterChange.Reason reason, Instant at);
}
