package dev.highwater.schedule;

import java.util.List;

/// A theory of forgetting with its parameters filled in: where a card's memory comes from. A card's
/// {@link Memory} is a cache, always to be had again from the log of its reviews.
public interface MemoryModel {
  /// Which rules; the same version with the same parameters gives the same memories for ever.
  Scheduler.Identity identity();

  /// The parameter vector; its length and meaning are the model's own.
  List<Double> parameters();

  /// True when a second review on one study day changes the memory by a rule of its own. Without
  /// one, cards are planned in whole days only and there are no learning steps.
  boolean countsSameDay();

  /// The memory after a card's first review ever.
  Memory first(Grade grade);

  /// The memories that each first grade leaves.
  default Memory.Prospects firstProspects() {
    return new Memory.Prospects(
        first(Grade.AGAIN), first(Grade.HARD), first(Grade.GOOD), first(Grade.EASY));
  }

  /// The memory with these two numbers, as a note or a database keeps them; what is out of range is
  /// moved to the nearest value that is not.
  Memory at(double stability, double difficulty);

  /// The same with what else the model keeps.
  ///
  /// @param further as {@link Memory#further} gave it; where it is not known, empty
  default Memory at(double stability, double difficulty, List<Double> further) {
    return at(stability, difficulty);
  }

  /// The memory that an SM-2 schedule lets one suppose, as Anki does it.
  ///
  /// @param interval days, above 0
  /// @param easeFactor for example 2.5
  /// @param pastRetention the share remembered so far, for example 0.9
  Memory fromSm2(double interval, double easeFactor, double pastRetention);
}
