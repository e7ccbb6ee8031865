package dev.highwater.drill;

import dev.highwater.scenario.ScenarioRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What becomes of a partition whose in-sync replicas are all down: the last of them is gone and
/// one that was left behind returns, with unclean elections forbidden and allowed.
record UncleanElectionIllustration(Reading card, Parameters parameters) implements Illustration {
  private static final String SETTING = "unclean.leader.election.enable";

  @Override
  public Drill.Emphasis emphasis() {
    return Drill.Emphasis.DURABILITY;
  }

  @Override
  public String scenario() {
    int replicas = parameters.replicas();
    StringBuilder steps = new StringBuilder();
    for (int broker = replicas; broker > 1; broker--) {
      steps.append(
          "crash %d\nwait until isr = %s\n".formatted(broker, Parameters.brokers(1, broker - 1)));
    }
    return Evidence.scenario(
            "replicas: "
                + replicas
                + "\nmin.insync.replicas: 1\nacks: all\ncompare "
                + SETTING
                + ": false, true\n\n"
                + steps
                + "send A\nexpect A acked\ncrash 1\nwait until leader = none\nrestart "
                + replicas
                + "\nwait 5 s\nexpect leader = none under "
                + SETTING
                + " = false\nexpect A lost under "
                + SETTING
                + " = true\n")
        .text();
  }

  @Override
  public List<String> assumptions() {
    List<String> all = new ArrayList<>();
    if (card.replicas().isEmpty()) {
      all.add("replication factor " + parameters.replicas() + " assumed");
    }
    all.add(
        "min.insync.replicas=1 and acks=all assumed, so that the last in-sync replica may acknowledge alone");
    all.add("both values of " + SETTING + " are run");
    all.add(
        "the followers crash, a record is written, the leader crashes too and a follower without the record returns");
    return List.copyOf(all);
  }

  @Override
  public List<Remark> remarks(List<ScenarioRun> runs) {
    ScenarioRun forbidden = runs.getFirst();
    Evidence allowed = new Evidence(runs.getLast(), "A");
    boolean offline = leader(forbidden).isEmpty();
    String text =
        "With %s=false %s. With true %s, and A, which had been acknowledged, %s."
            .formatted(
                SETTING,
                offline
                    ? "there is no leader while the last in-sync replica is away"
                    : "broker " + leader(forbidden).get() + " leads",
                leader(runs.getLast())
                    .map(id -> "broker " + id + " leads, which was not in sync")
                    .orElse("there is no leader"),
                allowed.lost() ? "is lost" : "is there");
    return List.of(
        new Remark(
            kind(offline, allowed.lost()),
            offline ? "computed: offline, or a record lost" : "computed: a leader in both",
            text));
  }

  /// A card that says that records are safe although it is allowed, or lost although it is not, is
  /// refuted.
  private Remark.Kind kind(boolean offline, boolean lost) {
    boolean forbids =
        card.asked().hasWord("false", "disabled", "disable", "disabling", "off", "forbidden");
    Optional<Wording.Fate> fate = fate();
    boolean saysNobody =
        card.answer().hasWord("offline", "unavailable", "nobody", "none", "stays", "waits");
    if (forbids) {
      return saysNobody && offline ? Remark.Kind.CONFIRMS : Remark.Kind.ADDS;
    }
    return fate.filter(_ -> lost)
        .map(each -> each == Wording.Fate.LOST ? Remark.Kind.CONFIRMS : Remark.Kind.CORRECTS)
        .orElse(Remark.Kind.ADDS);
  }

  private Optional<Wording.Fate> fate() {
    Optional<Boolean> verdict = Wording.verdict(card.answer());
    if (verdict.isPresent()) {
      return Wording.fate(card.asked())
          .map(each ->
              verdict.get()
                  ? each
                  : each == Wording.Fate.SAFE ? Wording.Fate.LOST : Wording.Fate.SAFE);
    }
    return Wording.fate(card.answer());
  }

  private static Optional<String> leader(ScenarioRun run) {
    return run.trace().steps().getLast().after().leader().map(Object::toString);
  }
}
