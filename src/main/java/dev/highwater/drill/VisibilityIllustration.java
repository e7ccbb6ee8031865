package dev.highwater.drill;

import dev.highwater.drill.Wording.Sight;
import dev.highwater.scenario.ScenarioRun;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// When a consumer can read a record: the followers' fetches are held for a moment, so that the
/// acknowledgement and the high watermark come apart.
record VisibilityIllustration(Reading card, Parameters parameters) implements Illustration {
  private static final int HOLD_MS = 200;

  @Override
  public Drill.Emphasis emphasis() {
    return Drill.Emphasis.ACKNOWLEDGEMENT;
  }

  @Override
  public String scenario() {
    String hold =
        parameters.replicas() > 1
            ? "hold fetches of %s for %d ms\n"
                .formatted(Parameters.brokers(2, parameters.replicas()), HOLD_MS)
            : "";
    return Evidence.scenario(
            parameters.topic()
                + "compare acks: "
                + String.join(", ", Parameters.compared(card))
                + "\n\nwait 800 ms\n"
                + hold
                + "send A\nexpect A acked\nwait until A visible\n")
        .text();
  }

  @Override
  public List<String> assumptions() {
    String crowd =
        parameters.replicas() > 1
            ? "the followers' fetches are held on the network for "
                + HOLD_MS
                + " ms from just before the send"
            : "the leader is the only replica";
    return parameters.assumingComparison(card, crowd);
  }

  @Override
  public List<Remark> remarks(List<ScenarioRun> runs) {
    List<Evidence> evidence = runs.stream().map(run -> new Evidence(run, "A")).toList();
    String times = evidence.stream().map(this::times).collect(Collectors.joining(" "));
    return List.of(
        new Remark(
            kind(evidence),
            "readable once the high watermark has passed it",
            times + " Until then no consumer was given A."));
  }

  private String times(Evidence run) {
    return "acks=%s: the producer heard back after %s, the high watermark passed A after %s."
        .formatted(
            run.acks(),
            run.latency().map(Evidence::duration).orElse("no time"),
            run.committedAfter().map(Evidence::duration).orElse("no time"));
  }

  /// That a record is readable before the in-sync replicas have it is refuted by a run in which it
  /// was acknowledged and could not be read.
  private Remark.Kind kind(List<Evidence> evidence) {
    Optional<Sight> claimed = Wording.sight(card);
    boolean apart =
        evidence.stream()
            .filter(run -> run.acks().equals("1"))
            .anyMatch(
                run -> run.latency().orElse(0.0) < run.committedAfter().orElse(Double.MAX_VALUE));
    if (claimed.isEmpty() || !apart) {
      return Remark.Kind.ADDS;
    }
    return claimed.get() == Sight.WHEN_REPLICATED ? Remark.Kind.CONFIRMS : Remark.Kind.CORRECTS;
  }
}
