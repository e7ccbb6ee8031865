package dev.highwater.drill;

import dev.highwater.scenario.ScenarioRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Which record is there after a fail-over, when the leader crashes at the moment it has been
/// acknowledged.
///
/// The schedule is one and the same for every setting: the followers' fetches are held for a
/// moment, and the crash waits for the acknowledgement. Under acks=all the acknowledgement cannot
/// come while they are held, so there the crash comes after the hold is over.
record DurabilityIllustration(Reading card, Parameters parameters) implements Illustration {
  private static final int HOLD_MS = 200;

  /// With more brokers a search takes longer than a learner waits.
  private static final int SEARCHED_REPLICAS = 3;

  @Override
  public Drill.Emphasis emphasis() {
    return Drill.Emphasis.DURABILITY;
  }

  @Override
  public String scenario() {
    String told =
        claimed()
            .map(claim ->
                "expect A %s under acks = %s\n"
                    .formatted(
                        claim.fate() == Wording.Fate.SAFE ? "survives" : "lost",
                        String.join(", ", claim.acks())))
            .orElse("");
    return Evidence.scenario(
            text(hold() + "send A\ncrash leader when A acked\n") + told + searched())
        .text();
  }

  /// The card's word on what one crash does, for a search over all interleavings to decide: a run
  /// that loses nothing does not show that nothing can be lost.
  private String searched() {
    if (parameters.replicas() > SEARCHED_REPLICAS) {
      return "";
    }
    Optional<LossCount> count = LossCount.of(card);
    if (count.isPresent()) {
      return count.get().line();
    }
    return claimed().stream()
        .flatMap(claim -> claim.acks().stream().map(acks -> claim.line(acks)))
        .collect(Collectors.joining());
  }

  private String text(String steps) {
    return parameters.topic()
        + "compare acks: "
        + String.join(", ", Parameters.compared(card))
        + "\n\nwait 800 ms\n"
        + steps
        + (parameters.replicas() > 1
            ? "wait until leader elected\n"
            : "wait until leader = none\n");
  }

  private String hold() {
    return parameters.replicas() > 1
        ? "hold fetches of %s for %d ms\n"
            .formatted(Parameters.brokers(2, parameters.replicas()), HOLD_MS)
        : "";
  }

  @Override
  public List<String> assumptions() {
    String crash = "the leader crashes at the moment the producer has the acknowledgement";
    if (parameters.replicas() == 1) {
      return parameters.assumingComparison(card, crash);
    }
    return parameters.assumingComparison(
        card,
        crash,
        "the followers' fetches are held on the network for "
            + HOLD_MS
            + " ms from just before the send; under acks=all the acknowledgement comes only when they go on");
  }

  @Override
  public List<Remark> remarks(List<ScenarioRun> runs) {
    List<Evidence> evidence = runs.stream().map(run -> new Evidence(run, "A")).toList();
    List<Remark> remarks = new ArrayList<>();
    remarks.add(whatIsThere(evidence));
    if (card.asked().has(Concept.QUANTITY)) {
      remarks.add(LossCount.remark(card, evidence));
    }
    if (parameters.replicas() > 1) {
      remarks.add(withoutTheHold(evidence));
      if (card.whole().has(Concept.MIN_INSYNC)) {
        remarks.add(MinInsyncRemark.of(parameters.replicas()));
      }
    }
    return remarks;
  }

  private Remark whatIsThere(List<Evidence> evidence) {
    Optional<Claim> claim = claimed();
    Remark.Kind kind =
        ranking(evidence)
            .or(() -> comparison(evidence))
            .or(() -> claim.map(each -> each.against(evidence)))
            .orElse(Remark.Kind.ADDS);
    List<String> kept =
        evidence.stream().filter(Evidence::survives).map(run -> "acks=" + run.acks()).toList();
    return new Remark(
        kind,
        kept.isEmpty()
            ? "computed: none survives"
            : "computed: "
                + String.join(", ", kept)
                + (kept.size() == 1 ? " survives" : " survive"),
        "The leader crashed right after the acknowledgement%s. %s"
            .formatted(
                parameters.replicas() > 1
                    ? ", with the followers' fetches held for " + HOLD_MS + " ms"
                    : "",
                outcomes(evidence)));
  }

  private static String outcomes(List<Evidence> evidence) {
    return evidence.stream()
        .map(DurabilityIllustration::outcome)
        .collect(Collectors.joining("; ", "After fail-over: ", "."));
  }

  private static String outcome(Evidence run) {
    String told =
        run.acknowledged()
            ? "acknowledged after " + run.latency().map(Evidence::duration).orElse("no time")
            : run.outcome().error().map(error -> "failed with " + error).orElse("never answered");
    String there =
        run.outcome()
            .survives()
            .map(survives -> survives ? "there" : run.acknowledged() ? "lost" : "not there")
            .orElse("no leader to read it from");
    return "under acks=%s %s and %s".formatted(run.acks(), told, there);
  }

  private Remark withoutTheHold(List<Evidence> held) {
    String steps = "send A\nwait until A acked\nwait 1 ms\ncrash leader\n";
    List<Evidence> runs =
        Evidence.play(text(steps)).stream().map(run -> new Evidence(run, "A")).toList();
    List<String> saved =
        runs.stream()
            .filter(Evidence::survives)
            .map(Evidence::acks)
            .filter(acks -> held.stream().anyMatch(run -> run.acks().equals(acks) && run.lost()))
            .toList();
    String difference =
        saved.isEmpty()
            ? ""
            : " So without the hold the record usually survives under acks="
                + String.join(", acks=", saved)
                + " too.";
    return new Remark(
        Remark.Kind.ADDS,
        "without the hold",
        "With the fetches not held, and the crash 1 ms after the acknowledgement. "
            + outcomes(runs)
            + difference);
  }

  /// What the card says becomes of a record, under which settings.
  ///
  /// @param possible that it may be so, not that it is
  private record Claim(Wording.Fate fate, List<String> acks, boolean possible) {
    String line(String under) {
      return "claim acked records %s 1 crash under acks = %s\n"
          .formatted(fate == Wording.Fate.SAFE ? "survive" : "can be lost after", under);
    }

    Remark.Kind against(List<Evidence> evidence) {
      List<Evidence> named = evidence.stream().filter(run -> acks.contains(run.acks())).toList();
      if (named.isEmpty()) {
        return Remark.Kind.ADDS;
      }
      if (fate == Wording.Fate.SAFE) {
        return named.stream().allMatch(Evidence::survives)
            ? Remark.Kind.CONFIRMS
            : Remark.Kind.CORRECTS;
      }
      if (named.stream().allMatch(Evidence::lost)) {
        return Remark.Kind.CONFIRMS;
      }
      // That a record can be lost is not refuted by a run that does not lose it; that it is, is.
      return possible || !named.stream().allMatch(Evidence::survives)
          ? Remark.Kind.ADDS
          : Remark.Kind.CORRECTS;
    }
  }

  /// The question is about what these runs do, and says what is so, not what may be.
  private boolean tellsThisStory() {
    return card.asked().has(Concept.LEADER)
        && card.asked().has(Concept.FAULT)
        && !Wording.isPossibility(card.whole());
  }

  private Optional<Claim> claimed() {
    boolean ranks = card.asked().hasWord("rank", "order", "sort", "compare");
    boolean decides = Wording.verdict(card.answer()).isPresent() || !card.answeredAcks().isEmpty();
    Optional<Wording.Fate> asked = decides ? Wording.fate(card.asked()) : Optional.empty();
    boolean denied = asked.isPresent() && !Wording.verdict(card.answer()).orElse(true);
    Optional<Wording.Fate> fate =
        asked.map(each -> denied ? opposite(each) : each).or(() -> Wording.fate(card.answer()));
    List<String> compared = Parameters.compared(card);
    List<String> answered = card.answeredAcks();
    List<String> named =
        (card.acks().size() > 1 ? answered : card.acks())
            .stream().filter(compared::contains).toList();
    boolean comparing = card.whole().hasWord("than");
    return fate.filter(_ -> !named.isEmpty() && !comparing && !ranks)
        .map(each -> new Claim(each, named, !tellsThisStory()));
  }

  private Optional<Remark.Kind> ranking(List<Evidence> evidence) {
    return Ranking.byDurability(card)
        .map(ranking ->
            ranking.holds(acks -> survives(evidence, acks) ? 1 : 0)
                ? Remark.Kind.CONFIRMS
                : Remark.Kind.CORRECTS);
  }

  /// {@code Is acks=1 safer than acks=all?}, {@code Is acks=1 as safe as acks=all?}
  private Optional<Remark.Kind> comparison(List<Evidence> evidence) {
    Optional<Boolean> verdict = Wording.verdict(card.answer());
    Optional<Wording.Fate> fate = Wording.fate(card.asked());
    List<String> named = card.asked().values().acks();
    boolean than = card.asked().hasWord("than");
    boolean compares = than || card.asked().hasWord("as");
    if (verdict.isEmpty() || fate.isEmpty() || named.size() != 2 || !compares) {
      return Optional.empty();
    }
    boolean first = survives(evidence, named.getFirst());
    boolean second = survives(evidence, named.getLast());
    boolean safer = fate.get() == Wording.Fate.SAFE ? first && !second : second && !first;
    boolean holds = than ? safer : first == second;
    return Optional.of(holds == verdict.get() ? Remark.Kind.CONFIRMS : Remark.Kind.CORRECTS);
  }

  private static boolean survives(List<Evidence> evidence, String acks) {
    return evidence.stream().anyMatch(run -> run.acks().equals(acks) && run.survives());
  }

  private static Wording.Fate opposite(Wording.Fate fate) {
    return fate == Wording.Fate.SAFE ? Wording.Fate.LOST : Wording.Fate.SAFE;
  }
}
