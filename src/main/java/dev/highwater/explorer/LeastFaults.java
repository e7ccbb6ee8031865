package dev.highwater.explorer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Which faults it takes, at least, to break a property: taking away any one fault from one of
/// these budgets leaves one under which it holds.
///
/// @param breaking the least budgets that break it, small ones first; empty if none was found
/// @param unfinished the budget at which the search had to stop; beyond it nothing is known. Empty
///   if all budgets that were asked for are decided
public record LeastFaults(List<Breaking> breaking, Optional<Budget> unfinished) {
  public LeastFaults {
    breaking = List.copyOf(breaking);
  }

  /// A least budget, and how it breaks the property.
  public record Breaking(Budget budget, Verdict.Breaks verdict) {}

  /// The least of some budgets. What lies above one that breaks the property is not searched.
  ///
  /// @param budgets smaller ones first, as {@link Budget#within} lists them
  /// @param search the verdict under a budget
  public static LeastFaults among(List<Budget> budgets, Function<Budget, Verdict> search) {
    List<Breaking> found = new ArrayList<>();
    for (Budget budget : budgets) {
      if (found.stream().anyMatch(breaking -> breaking.budget().isWithin(budget))) {
        continue;
      }
      switch (search.apply(budget)) {
        case Verdict.Breaks breaks -> found.add(new Breaking(budget, breaks));
        case Verdict.Holds _ -> {}
        case Verdict.NotFinished _ -> {
          return new LeastFaults(found, Optional.of(budget));
        }
      }
    }
    return new LeastFaults(found, Optional.empty());
  }
}
