package dev.highwater.scenario;

import java.util.ArrayList;
import java.util.List;

/// Works out the scenarios that a scenario with {@code vary} lines stands for besides itself.
final class Variations {
  /// So many with the text's own values among them; each is a question of its own.
  static final int MOST = 12;

  private Variations() {}

  static List<Scenario> of(Scenario scenario) {
    List<Scenario> all = List.of(scenario);
    for (Comparison varied : scenario.varied()) {
      all = all.stream().flatMap(each -> with(each, varied).stream()).toList();
    }
    Scenario own = decided(scenario, scenario);
    return all.stream()
        .map(each -> decided(each, scenario))
        .filter(each -> !each.settings().equals(own.settings()))
        .toList();
  }

  /// How many there are with the text's own, whether they can be configured or not.
  static int number(List<Comparison> varied) {
    return varied.stream().mapToInt(each -> each.values().size()).reduce(1, (a, b) -> a * b);
  }

  private static List<Scenario> with(Scenario scenario, Comparison varied) {
    List<String> values = new ArrayList<>(varied.values());
    scenario.value(varied.name()).filter(own -> !values.contains(own)).ifPresent(values::addFirst);
    return values.stream().map(value -> scenario.with(new Setting(varied.name(), value))).toList();
  }

  /// The scenario with its varied values decided: a plain scenario.
  private static Scenario decided(Scenario scenario, Scenario origin) {
    Scenario plain =
        new Scenario(
            scenario.settings(),
            scenario.producers(),
            scenario.consumers(),
            scenario.comparison(),
            List.of(),
            scenario.steps());
    for (Comparison varied : origin.varied()) {
      plain = plain.decided(varied.name());
    }
    return plain;
  }
}
