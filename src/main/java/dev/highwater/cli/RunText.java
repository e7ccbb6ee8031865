package dev.highwater.cli;

import dev.highwater.drill.Remark;
import dev.highwater.scenario.ScenarioRun;
import dev.highwater.simulator.RecordOutcome;
import dev.highwater.simulator.Tick;
import dev.highwater.simulator.TraceStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Runs of a scenario as lines for people.
final class RunText {
  private static final String RECORD_ROW = "  %-8s %-5s %-26s %-10s %-8s %s";

  private RunText() {}

  /// The whole story: what was assumed, each run, what the runs say about the answer.
  static List<String> of(List<ScenarioRun> runs, List<String> assumptions, List<Remark> remarks) {
    List<String> lines = new ArrayList<>();
    for (String assumption : assumptions) {
      lines.add("Assumption: " + assumption);
    }
    for (ScenarioRun run : runs) {
      if (!lines.isEmpty()) {
        lines.add("");
      }
      lines.addAll(of(run));
    }
    if (!remarks.isEmpty()) {
      lines.add("");
    }
    for (Remark remark : remarks) {
      lines.add(mark(remark.kind()) + remark.headline() + ". " + remark.text());
    }
    return lines;
  }

  private static List<String> of(ScenarioRun run) {
    List<String> lines = new ArrayList<>();
    if (!run.setting().isEmpty()) {
      lines.add("--- " + run.setting() + " ---");
    }
    run.trace().steps().stream()
        .filter(step -> !step.routine())
        .map(RunText::step)
        .forEach(lines::add);
    if (!run.trace().records().isEmpty()) {
      lines.add(
          RECORD_ROW
              .formatted("record", "acks", "producer", "after", "visible", "survives")
              .stripTrailing());
      run.trace().records().stream().map(RunText::record).forEach(lines::add);
    }
    for (ScenarioRun.Expectation expected : run.expectations()) {
      lines.add(
          expected.holds()
              ? "holds: " + expected.text()
              : "DOES NOT HOLD: %s (%s)".formatted(expected.text(), expected.observed()));
    }
    return lines;
  }

  private static String step(TraceStep step) {
    return String.format(Locale.ROOT, "%12s  %s", millis(step.at()), step.text());
  }

  private static String record(RecordOutcome outcome) {
    String told = outcome.error().orElse(outcome.acknowledged() ? "acknowledged" : "no answer");
    String after =
        outcome
            .completed()
            .map(end -> millis(new Tick(end.micros() - outcome.sent().micros())))
            .orElse("-");
    return RECORD_ROW
        .formatted(
            outcome.name(),
            outcome.acks().configValue(),
            told,
            after,
            yesOrNo(Optional.of(outcome.visible())),
            yesOrNo(outcome.survives()))
        .stripTrailing();
  }

  private static String yesOrNo(Optional<Boolean> answer) {
    return answer.map(yes -> yes ? "yes" : "no").orElse("no leader");
  }

  private static String millis(Tick tick) {
    return String.format(Locale.ROOT, "%.1f ms", tick.millis());
  }

  private static String mark(Remark.Kind kind) {
    return switch (kind) {
      case CONFIRMS -> "The run agrees. ";
      case CORRECTS -> "Put right by the run. ";
      case ADDS -> "";
    };
  }
}
