package dev.highwater.drill;

import dev.highwater.scenario.ScenarioRun;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// How long one record takes under each setting, with every replica in sync.
record LatencyIllustration(Reading card, Parameters parameters) implements Illustration {
  @Override
  public Drill.Emphasis emphasis() {
    return Drill.Emphasis.LATENCY;
  }

  @Override
  public String scenario() {
    return Evidence.scenario(
            parameters.topic()
                + "compare acks: "
                + String.join(", ", Parameters.compared(card))
                + "\n\nwait 800 ms\nsend A\nexpect A acked\n")
        .text();
  }

  @Override
  public List<String> assumptions() {
    return parameters.assumingComparison(
        card,
        "one record on an idle partition whose replicas are all in sync",
        "the times of network and disk are those of a quiet data centre, linger.ms is Kafka's default");
  }

  @Override
  public List<Remark> remarks(List<ScenarioRun> runs) {
    List<Evidence> evidence = runs.stream().map(run -> new Evidence(run, "A")).toList();
    List<Remark> remarks = new ArrayList<>();
    remarks.add(figures(evidence));
    if (parameters.replicas() > 1) {
      InSyncRemark.of(card, InSyncRemark.run(parameters)).ifPresent(remarks::add);
    }
    return remarks;
  }

  private Remark figures(List<Evidence> evidence) {
    List<String> figures =
        evidence.stream()
            .map(run ->
                "acks=" + run.acks() + ": " + run.latency().map(Evidence::duration).orElse("never"))
            .toList();
    String waits =
        evidence.stream()
            .map(run ->
                "%s had it under acks=%s".formatted(Evidence.brokers(run.holders()), run.acks()))
            .collect(Collectors.joining(", "));
    return new Remark(
        kind(evidence),
        String.join(" · ", figures),
        "Measured from the send to its acknowledgement: "
            + String.join(", ", figures)
            + ". When the producer was told, "
            + waits
            + ".");
  }

  private Remark.Kind kind(List<Evidence> evidence) {
    return Ranking.byLatency(card)
        .map(ranking ->
            ranking.holds(acks -> latency(evidence, acks))
                ? Remark.Kind.CONFIRMS
                : Remark.Kind.CORRECTS)
        .orElseGet(() -> ofOne(evidence));
  }

  private Remark.Kind ofOne(List<Evidence> evidence) {
    // What is weighed against something else is not the extreme of its scale.
    Optional<Wording.Pace> asked =
        card.asked().has(Concept.TRADE_OFF) ? Optional.empty() : Wording.pace(card.asked());

    Optional<Wording.Pace> pace = asked.or(() -> Wording.answeredPace(card.answer()));
    Optional<Boolean> verdict = Wording.verdict(card.answer());
    if (asked.isPresent() && verdict.isPresent() && compares()) {
      boolean slower = latency(evidence, named(0)) > latency(evidence, named(1));
      boolean agrees = verdict.get() == (slower == (asked.get() == Wording.Pace.SLOW));
      return agrees ? Remark.Kind.CONFIRMS : Remark.Kind.CORRECTS;
    }
    List<String> named = card.acks().size() > 1 ? card.answeredAcks() : card.acks();
    boolean ofReplicas =
        verdict.isPresent() && card.asked().hasAny(Concept.IN_SYNC, Concept.REPLICA);
    if (pace.isEmpty() || named.size() != 1 || ofReplicas) {
      return Remark.Kind.ADDS;
    }
    boolean agrees = named.getFirst().equals(extreme(evidence, pace.get()).acks());
    boolean claims = Wording.verdict(card.answer()).orElse(true);
    return agrees == claims ? Remark.Kind.CONFIRMS : Remark.Kind.CORRECTS;
  }

  /// {@code Is acks=0 faster than acks=1?}
  private boolean compares() {
    return card.asked().hasWord("than") && card.asked().values().acks().size() == 2;
  }

  private String named(int index) {
    return card.asked().values().acks().get(index);
  }

  private static double latency(List<Evidence> evidence, String acks) {
    return evidence.stream()
        .filter(run -> run.acks().equals(acks))
        .flatMap(run -> run.latency().stream())
        .findFirst()
        .orElse(Double.POSITIVE_INFINITY);
  }

  private static Evidence extreme(List<Evidence> evidence, Wording.Pace pace) {
    Comparator<Evidence> byLatency =
        Comparator.comparing(run -> run.latency().orElse(Double.POSITIVE_INFINITY));
    return pace == Wording.Pace.SLOW
        ? evidence.stream().max(byLatency).orElseThrow()
        : evidence.stream().min(byLatency).orElseThrow();
  }
}
