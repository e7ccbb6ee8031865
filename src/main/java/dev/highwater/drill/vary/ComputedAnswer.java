package dev.highwater.drill.vary;

import dev.highwater.drill.DrillRun;
import dev.highwater.drill.Evidence;
import dev.highwater.drill.predict.Question;
import dev.highwater.drill.predict.Questions;
import dev.highwater.scenario.ScenarioRun;
import dev.highwater.simulator.RecordOutcome;
import dev.highwater.study.Prediction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The answer of a varied card: what its run shows, in sentences.
public final class ComputedAnswer {
  private ComputedAnswer() {}

  /// As Markdown, a paragraph for each run.
  public static String of(DrillRun drill) {
    List<Question> crashes =
        Questions.of(drill).stream()
            .filter(question -> question.kind() == Prediction.Kind.CRASHES)
            .toList();
    List<String> paragraphs = new ArrayList<>();
    for (int at = 0; at < drill.runs().size(); at++) {
      int run = at;
      ScenarioRun played = drill.runs().get(run);
      List<String> sentences = new ArrayList<>();
      Optional<Question> counted =
          crashes.stream().filter(question -> question.run() == run).findFirst();
      counted.ifPresent(question -> sentences.add(tolerated(question, played)));
      // Where crashes are counted, the first refusal says what stopping looks like.
      played.trace().records().stream()
          .filter(record -> counted.isEmpty() || !record.acknowledged())
          .limit(counted.isEmpty() ? Long.MAX_VALUE : 1)
          .forEach(record -> sentences.add(sentence(record, played)));
      String setting = played.setting().isEmpty() ? "" : played.setting() + ": ";
      paragraphs.add(setting + String.join(" ", sentences));
    }
    return String.join("\n\n", paragraphs);
  }

  private static String tolerated(Question question, ScenarioRun run) {
    int failures = question.right();
    int replicas = run.trace().config().replicas();
    return failures == 0
        ? "None: with 1 of %d brokers down writes stop.".formatted(replicas)
        : "%d: with %d of %d brokers down writes go on, with %d they stop."
            .formatted(failures, failures, replicas, failures + 1);
  }

  private static String sentence(RecordOutcome record, ScenarioRun run) {
    Evidence evidence = new Evidence(run, record.name());
    String after = evidence.latency().map(Evidence::duration).orElse("no time");
    if (record.completed().isEmpty()) {
      return record.name() + " gets no answer.";
    }
    if (!record.acknowledged()) {
      return "%s fails with %s after %s."
          .formatted(record.name(), record.error().orElseThrow(), after);
    }
    String end =
        record
            .survives()
            .map(survives -> survives ? "" : "; at the end the leader does not have it")
            .orElse("; at the end nobody leads");
    return "%s is acknowledged after %s, when %s had it%s."
        .formatted(record.name(), after, Evidence.brokers(evidence.holders()), end);
  }
}
