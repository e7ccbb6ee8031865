package dev.highwater.ui.explain;

import dev.highwater.drill.why.Account;
import dev.highwater.drill.why.Mishap;
import dev.highwater.drill.why.Remedy;
import dev.highwater.simulator.Tick;
import java.util.List;

/// What is known of one mishap of the run that is shown.
///
/// @param decided when the step was that decided it
/// @param remedies found so far, the best first
/// @param tried settings that have been tried
/// @param all settings there are to try; 0 where none can be
public record Why(
    Mishap mishap, Account account, Tick decided, List<Remedy> remedies, int tried, int all) {
  public Why {
    remedies = List.copyOf(remedies);
  }

  /// Whether all settings have been tried.
  public boolean isOver() {
    return tried == all;
  }
}
