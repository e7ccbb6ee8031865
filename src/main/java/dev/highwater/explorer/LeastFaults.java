package dev.highwater.explorer;

import java.util.List;
import java.util.Optional;

/// Which faults it takes, at least, to break a property.
///
/// @param breaking the least budgets that break it, small ones first; empty if none was found
/// @param effort all searches together
/// @param unfinished the budget at which the search had to stop; beyond it nothing is known. Empty
///   if everything up to the asked budget was searched
public record LeastFaults(List<Breaking> breaking, Effort effort, Optional<Budget> unfinished) {
  public LeastFaults {
    breaking = List.copyOf(breaking);
  }

  /// A least budget, and how it breaks the property.
  public record Breaking(Budget budget, Verdict.Breaks verdict) {}
}
