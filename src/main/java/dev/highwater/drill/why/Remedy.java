package dev.highwater.drill.why;

import dev.highwater.drill.DrillRun;
import dev.highwater.scenario.Setting;
import java.util.List;

/// A single setting with which the mishap does not happen; found by running the same script with
/// it.
///
/// @param setting what was changed, and to what
/// @param was the value it had in the run of the mishap
/// @param effect what becomes of the record then
/// @param outcome the same with the figures of that run, in one or two sentences
/// @param price what that run has worse than the one of the mishap, a sentence each; empty when it
///   has nothing
/// @param played that run
public record Remedy(
    Setting setting,
    String was,
    Effect effect,
    String outcome,
    List<String> price,
    DrillRun played) {
  public Remedy {
    price = List.copyOf(price);
  }

  /// How a setting helps, the better first.
  public enum Effect {
    /// The record is acknowledged, and kept once.
    KEEPS,
    /// No new leader is chosen that lacks it: it waits in a log for its broker.
    WAITS,
    /// It is not acknowledged, so that the producer can send it again: nothing is promised in vain.
    TELLS
  }

  /// For example {@code acks=all would have prevented it}.
  public String headline() {
    return setting.text() + " would have prevented it";
  }
}
