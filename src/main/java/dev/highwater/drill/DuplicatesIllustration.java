package dev.highwater.drill;

import dev.highwater.scenario.ScenarioRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a retry does when the acknowledgement is lost on its way: with an idempotent producer and
/// without.
record DuplicatesIllustration(Reading card, Parameters parameters) implements Illustration {
  private static final String SETTING = "enable.idempotence";

  @Override
  public Drill.Emphasis emphasis() {
    return Drill.Emphasis.ACKNOWLEDGEMENT;
  }

  @Override
  public String scenario() {
    return Evidence.scenario(
            parameters.topic()
                + "acks: all\ncompare "
                + SETTING
                + ": true, false\n\nwait 800 ms\nhold 1 -> producer\nsend A\nwait 200 ms\n"
                + "cut 1 - producer\nheal 1 - producer\nexpect A acked\n"
                + "expect A duplicated under "
                + SETTING
                + " = false\n")
        .text();
  }

  @Override
  public List<String> assumptions() {
    List<String> all = new ArrayList<>(parameters.assumptions());
    if (card.acks().isEmpty()) {
      all.add("acks=all assumed");
    }
    all.add("both values of " + SETTING + " are run");
    all.add(
        "the record is written, but the connection breaks before the acknowledgement reaches the producer, which sends again");
    return List.copyOf(all);
  }

  @Override
  public List<Remark> remarks(List<ScenarioRun> runs) {
    long with = copies(runs.getFirst());
    long without = copies(runs.getLast());
    return List.of(
        new Remark(
            kind(with, without),
            "computed: %d with, %d without".formatted(with, without),
            "The acknowledgement was lost and the producer sent A again. With %s=true the leader's log holds A %s, with false %s."
                .formatted(SETTING, times(with), times(without))));
  }

  private static String times(long copies) {
    return copies == 1 ? "once" : copies == 2 ? "twice" : copies + " times";
  }

  private static long copies(ScenarioRun run) {
    var last = run.trace().steps().getLast().after();
    return last.leader().stream()
        .flatMap(id -> last.broker(id).log().stream())
        .filter(each -> each.name().equals("A"))
        .count();
  }

  /// What a card claims is read off a yes or no to "does it prevent duplicates", or off the answer
  /// that names idempotence as the means.
  private Remark.Kind kind(long with, long without) {
    Side asked = card.asked();
    boolean prevents = with == 1 && without > 1;
    boolean idempotent =
        asked.has(Concept.IDEMPOTENCE) && !asked.hasWord("false", "disabled", "off", "without");
    Optional<Boolean> verdict = Wording.verdict(card.answer());
    if (verdict.isPresent() && asked.has(Concept.DUPLICATE)) {
      boolean asksPrevention = asked.hasWord("prevent", "prevents", "avoid", "avoids", "remove");
      boolean claimsDuplicates = verdict.get() != asksPrevention;
      return prevents && claimsDuplicates != idempotent
          ? Remark.Kind.CONFIRMS
          : Remark.Kind.CORRECTS;
    }
    return prevents && card.answer().has(Concept.IDEMPOTENCE)
        ? Remark.Kind.CONFIRMS
        : Remark.Kind.ADDS;
  }
}
