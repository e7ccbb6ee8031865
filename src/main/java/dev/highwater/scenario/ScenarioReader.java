package dev.highwater.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Reads scenario text. Never throws on bad text: what is wrong comes back as values.
public final class ScenarioReader {
  /// More lines than this are no scenario for a card; a longer one is refused, not run for ever.
  static final int MOST_STEPS = 500;

  private final List<ScenarioError> errors = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();
  private final ConfigReader config = new ConfigReader();

  private ScenarioReader() {}

  /// Reads the text of a fenced {@code acks} block, without the fence.
  public static ReadScenario read(String text) {
    return new ScenarioReader().readLines(text.lines().toList());
  }

  private ReadScenario readLines(List<String> lines) {
    int first = firstStep(lines);
    for (int i = 0; i < first; i++) {
      readConfig(i + 1, new Words(lines.get(i)));
    }
    if (errors.isEmpty()) {
      config.objections().forEach(errors::add);
    }
    if (config.isByHand() && !config.fitsByHand()) {
      errors.add(
          new ScenarioError(
              1,
              1,
              "a schedule by hand is of one configuration and has no consumers; expected no"
                  + " \"compare\", no \"vary\" and no \"consumer\""));
    }
    StepReader reader =
        new StepReader(
            config.fewestReplicas(),
            config.choices(),
            config.producers().stream().map(ProducerSettings::name).toList(),
            config.consumers().stream().map(ConsumerSettings::name).toList(),
            config.isByHand(),
            new ClaimObjections(errors.isEmpty() ? config.stages() : List.of()));
    for (int i = first; i < lines.size(); i++) {
      readStep(i + 1, new Words(lines.get(i)), reader);
    }
    if (errors.isEmpty() && steps.isEmpty()) {
      errors.add(new ScenarioError(lines.size() + 1, 1, "expected at least one step"));
    }
    errors.sort(Comparator.comparingInt(ScenarioError::line));
    return errors.isEmpty()
        ? new ReadScenario.Good(
            new Scenario(
                config.settings(),
                config.producers(),
                config.consumers(),
                config.comparison(),
                config.varied(),
                steps))
        : new ReadScenario.Bad(errors);
  }

  private static int firstStep(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      Words words = new Words(lines.get(i));
      if (!words.isEmpty() && !isConfig(words)) {
        return i;
      }
    }
    return lines.size();
  }

  static boolean isConfig(Words words) {
    return words.secondIs(":")
        || words.nextIs("compare")
        || words.nextIs("vary")
        || words.nextIs("producer")
        || words.nextIs("consumer");
  }

  private void readConfig(int line, Words words) {
    try {
      if (!words.isEmpty()) {
        config.read(line, words);
      }
    } catch (Words.Unexpected unexpected) {
      errors.add(unexpected.onLine(line));
    }
  }

  private void readStep(int line, Words words, StepReader reader) {
    if (words.isEmpty()) {
      return;
    }
    try {
      if (isConfig(words)) {
        throw new Words.Unexpected(
            words.column(), "configuration stands before the first step; expected a step");
      }
      if (steps.size() == MOST_STEPS) {
        throw new Words.Unexpected(words.column(), "expected at most " + MOST_STEPS + " steps");
      }
      steps.add(reader.read(words));
    } catch (Words.Unexpected unexpected) {
      errors.add(unexpected.onLine(line));
    }
  }
}
