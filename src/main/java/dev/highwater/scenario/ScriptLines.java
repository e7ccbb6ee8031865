package dev.highwater.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The lines of a scenario's text as its writer laid them out: which of them are steps, so that a
/// line can be added or changed and every other one, its comments and blanks, stays as it is.
public final class ScriptLines {
  private final List<String> lines;
  private final List<Integer> steps = new ArrayList<>();

  private ScriptLines(List<String> lines) {
    this.lines = new ArrayList<>(lines);
    boolean begun = false;
    for (int i = 0; i < lines.size(); i++) {
      Words words = new Words(lines.get(i));
      begun = begun || (!words.isEmpty() && !ScenarioReader.isConfig(words));
      if (begun && !words.isEmpty()) {
        steps.add(i);
      }
    }
  }

  /// Lines of a text that can be read.
  public static ScriptLines of(String text) {
    return new ScriptLines(text.lines().toList());
  }

  /// Where the steps stand, counted from 0, in the order of {@link Scenario#steps}.
  public List<Integer> steps() {
    return List.copyOf(steps);
  }

  /// The text with a step added.
  ///
  /// @param before the place among the steps that it takes; their number puts it at the end
  String withStep(int before, String step) {
    List<String> changed = new ArrayList<>(lines);
    changed.add(before < steps.size() ? steps.get(before) : end(), step);
    return text(changed);
  }

  /// The text with one step in place of another.
  String replacing(int step, String replacement) {
    List<String> changed = new ArrayList<>(lines);
    changed.set(steps.get(step), replacement);
    return text(changed);
  }

  /// The text with a configuration set, changed or, without a value, taken out.
  public String withSetting(ConfigName name, Optional<String> value) {
    List<String> changed = new ArrayList<>(lines);
    int there = lineOf(name, changed);
    if (there >= 0) {
      changed.remove(there);
    }
    value.ifPresent(
        wanted -> changed.add(there >= 0 ? there : settingsEnd(), name.key() + ": " + wanted));
    return text(changed);
  }

  /// The text with a producer more, who has a setting of its own.
  public String withProducer(String producer, ConfigName name, String value) {
    List<String> changed = new ArrayList<>(lines);
    changed.add(settingsEnd(), "producer " + producer + ": " + name.key() + " = " + value);
    return text(changed);
  }

  private static int lineOf(ConfigName name, List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      Words words = new Words(lines.get(i));
      boolean compared = words.accept("compare");
      if (words.nextIs(name.key()) && (compared || words.secondIs(":"))) {
        return i;
      }
    }
    return -1;
  }

  private int settingsEnd() {
    int end = 0;
    int first = steps.isEmpty() ? lines.size() : steps.getFirst();
    for (int i = 0; i < first; i++) {
      Words words = new Words(lines.get(i));
      boolean setting = words.secondIs(":");
      end = setting ? i + 1 : end;
    }
    return end;
  }

  private int end() {
    return steps.isEmpty() ? lines.size() : steps.getLast() + 1;
  }

  private static String text(List<String> lines) {
    return String.join("\n", lines) + "\n";
  }
}
