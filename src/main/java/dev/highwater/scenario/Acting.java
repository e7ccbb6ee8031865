package dev.highwater.scenario;

import dev.highwater.simulator.Tick;
import java.util.List;
import java.util.Optional;

/// Writes down what is done to a run at one of its moments: a line more in the scenario, at the
/// place where the script stood then.
public final class Acting {
  private Acting() {}

  /// A moment of a run.
  ///
  /// @param step the last step of the trace that has happened
  /// @param at how far time has gone, not before that step
  public record Point(int step, Tick at) {}

  /// The text with actions done at that point, one after the other. A wait for a length of time
  /// that was under way is made to end when it would have ended.
  ///
  /// @param text the run's scenario, which can be read
  /// @param run with its passages
  public static String insert(
      String text, Scenario scenario, ScenarioRun run, Point point, List<Action> actions) {
    int before = lineAt(scenario, run.passages(), point);
    String waiting = text;
    if (before < scenario.steps().size()
        && scenario.steps().get(before) instanceof Step.Wait
        && before < run.passages().size()) {
      Condition end = new Condition.TimeIs(run.passages().get(before).ended());
      waiting =
          ScriptLines.of(text).replacing(before, ScenarioPrinter.step(new Step.WaitUntil(end)));
    }
    String acted = waiting;
    for (int i = 0; i < actions.size(); i++) {
      Step step = new Step.Do(actions.get(i), Optional.of(new Condition.TimeIs(point.at())));
      acted = ScriptLines.of(acted).withStep(before + i, ScenarioPrinter.step(step));
    }
    return acted;
  }

  /// The first line that was not over; behind the last one what is claimed still comes.
  private static int lineAt(Scenario scenario, List<Passage> passages, Point point) {
    int line = 0;
    while (line < passages.size() && passages.get(line).isOver(point.step(), point.at())) {
      line++;
    }
    return Math.min(line, withoutLastClaims(scenario.steps()));
  }

  private static int withoutLastClaims(List<Step> steps) {
    int end = steps.size();
    while (end > 0 && isClaim(steps.get(end - 1))) {
      end--;
    }
    return end;
  }

  private static boolean isClaim(Step step) {
    return step instanceof Step.Claim;
  }

  /// A record's name that the scenario does not use yet: A to Z, then R27 and on.
  public static String freshRecord(Scenario scenario) {
    List<String> used = scenario.records();
    for (char name = 'A'; name <= 'Z'; name++) {
      if (!used.contains(String.valueOf(name))) {
        return String.valueOf(name);
      }
    }
    int number = 27;
    while (used.contains("R" + number)) {
      number++;
    }
    return "R" + number;
  }
}
