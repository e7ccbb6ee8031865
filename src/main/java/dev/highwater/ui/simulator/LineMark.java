package dev.highwater.ui.simulator;

import dev.highwater.scenario.Passage;
import dev.highwater.scenario.ScenarioRun;
import dev.highwater.scenario.ScriptLines;
import dev.highwater.scenario.Step;
import java.util.ArrayList;
import java.util.List;

/// What a run says of a line of its text.
///
/// @param line counts from 0
/// @param holds whether what the line expects was seen
/// @param observed what was seen instead; empty when it holds
record LineMark(int line, boolean holds, String observed) {

  /// The marks of a played text, in order of line; a line that fails in one of the compared runs
  /// fails.
  static List<LineMark> of(Reading.Played played) {
    List<Integer> lines = ScriptLines.of(played.text()).steps();
    List<LineMark> marks = new ArrayList<>();
    for (int step = 0; step < lines.size(); step++) {
      List<String> failures = new ArrayList<>();
      boolean said = false;
      for (ScenarioRun run : played.runs()) {
        for (ScenarioRun.Expectation expectation : passed(run, step)) {
          said = true;
          if (!expectation.holds()) {
            failures.add(
                (run.setting().isEmpty() ? "" : run.setting() + ": ") + expectation.observed());
          }
        }
      }
      if (said) {
        marks.add(new LineMark(lines.get(step), failures.isEmpty(), String.join("; ", failures)));
      }
    }
    return List.copyOf(marks);
  }

  private static List<ScenarioRun.Expectation> passed(ScenarioRun run, int step) {
    return step < run.passages().size() ? run.passages().get(step).expectations() : List.of();
  }

  /// The line at which the script stands at a step of a run's trace, counted from 0; -1 before its
  /// first.
  static int lineAt(Reading.Played played, ScenarioRun run, int step) {
    List<Integer> lines = ScriptLines.of(played.text()).steps();
    int at = -1;
    for (int i = 0; i < Math.min(lines.size(), run.passages().size()); i++) {
      Passage passage = run.passages().get(i);
      boolean claims = played.scenario().steps().get(i) instanceof Step.Claim;
      if (passage.toldBefore() <= step && !claims) {
        at = lines.get(i);
      }
    }
    return at;
  }
}
