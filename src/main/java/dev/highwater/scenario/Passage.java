package dev.highwater.scenario;

import dev.highwater.simulator.Tick;
import java.util.List;

/// How a run passed one line of its script: from when to when, and which steps of the trace it
/// caused or waited for.
///
/// @param began when the line came
/// @param ended when it was over; an action acts at that moment
/// @param toldBefore how many steps the trace had when the line came
/// @param toldWhenActed how many when the line acted, its waiting done; for a line that does
///   nothing, how many at its end
/// @param toldAfter how many at its end
/// @param expectations what the line said must be seen, or a wait in vain; mostly none or one
public record Passage(
    Tick began,
    Tick ended,
    int toldBefore,
    int toldWhenActed,
    int toldAfter,
    List<ScenarioRun.Expectation> expectations) {
  public Passage {
    expectations = List.copyOf(expectations);
  }

  Passage saying(List<ScenarioRun.Expectation> said) {
    return new Passage(began, ended, toldBefore, toldWhenActed, toldAfter, said);
  }

  /// Whether the line is over at that point of the run.
  ///
  /// @param step of the trace, the last that has happened
  /// @param at how far time has gone
  public boolean isOver(int step, Tick at) {
    boolean acts = toldAfter > toldWhenActed;
    return acts ? step >= toldWhenActed : step >= toldAfter - 1 && at.compareTo(ended) >= 0;
  }
}
