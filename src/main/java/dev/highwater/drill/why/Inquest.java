package dev.highwater.drill.why;

import dev.highwater.drill.Evidence;
import dev.highwater.scenario.ScenarioRun;
import dev.highwater.simulator.Acks;
import dev.highwater.simulator.BrokerId;
import dev.highwater.simulator.BrokerView;
import dev.highwater.simulator.ClusterView;
import dev.highwater.simulator.RecordOutcome;
import dev.highwater.simulator.Tick;
import dev.highwater.simulator.TraceStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Reads off one run what befell one record.
final class Inquest {
  private final ScenarioRun run;
  private final Mishap mishap;
  private final Evidence evidence;
  private final Pattern name;

  private Inquest(ScenarioRun run, Mishap mishap) {
    this.run = run;
    this.mishap = mishap;
    this.evidence = new Evidence(run, mishap.record());
    this.name = Pattern.compile("(?<![\\w-])" + Pattern.quote(mishap.record()) + "(?![\\w-])");
  }

  static Account of(ScenarioRun run, Mishap mishap) {
    Inquest inquest = new Inquest(run, mishap);
    return switch (mishap.kind()) {
      case LOST -> inquest.lost();
      case DUPLICATED -> inquest.duplicated();
      case REFUSED -> inquest.refused();
      case UNACKNOWLEDGED -> inquest.unacknowledged();
    };
  }

  private Account lost() {
    TraceStep decisive = unrecoverable();
    List<String> sentences = new ArrayList<>();
    sentences.add(answered());
    sentences.add("What made it unrecoverable" + after(decisive.at()) + ": " + decisive.text());
    decisive
        .after()
        .leader()
        .filter(leader -> !everHad().isEmpty() && !has(decisive.after(), leader))
        .ifPresent(leader -> sentences.add(without(decisive, leader)));
    return new Account(whoHadIt(), sentences, decisive.index());
  }

  private String without(TraceStep decisive, BrokerId leader) {
    int records = decisive.after().broker(leader).log().size();
    return "Broker %s has %s then, without %s, and its log is what counts."
        .formatted(
            leader,
            records == 0 ? "an empty log" : "a log of " + count(records, "record"),
            mishap.record());
  }

  private String whoHadIt() {
    List<BrokerId> had = everHad();
    if (had.isEmpty()) {
      return "No broker ever had it.";
    }
    String only = had.size() == 1 ? "Only " + Evidence.brokers(had) : capital(had);
    return only + " ever had it.";
  }

  private static String capital(List<BrokerId> brokers) {
    String words = Evidence.brokers(brokers);
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private String answered() {
    String after = evidence.latency().map(Evidence::duration).orElse("no time");
    if (evidence.outcome().acks() == Acks.NONE) {
      return "With acks=0 the producer counted it as written when it left, %s after the send."
          .formatted(after);
    }
    List<BrokerId> holders = evidence.holders();
    return evidence
        .answeredBy()
        .map(broker ->
            "Broker %s answered the producer %s after the send, when %s had it."
                .formatted(
                    broker,
                    after,
                    holders.equals(List.of(broker))
                        ? "no other broker"
                        : Evidence.brokers(holders)))
        .orElse("The producer counted it as written %s after the send.".formatted(after));
  }

  /// From this step on no appointed leader has the record, and nobody who has it will be asked: a
  /// leader without it was appointed, or the last copy was gone, or it was never appended.
  private TraceStep unrecoverable() {
    List<TraceStep> steps = run.trace().steps();
    if (everHad().isEmpty()) {
      return lossOnTheWay().orElseGet(this::completion);
    }
    int first = steps.size() - 1;
    while (first > 0 && isGone(steps.get(first - 1))) {
      first--;
    }
    return choiceOfLeader(steps.get(first)).orElse(steps.get(first));
  }

  /// The step that tells who was made leader and why, where another of the same moment comes first.
  private Optional<TraceStep> choiceOfLeader(TraceStep gone) {
    return run.trace().steps().stream()
        .filter(step -> step.index() >= gone.index() && step.at().equals(gone.at()))
        .filter(step -> step.event().startsWith("leader-elected"))
        .findFirst();
  }

  private boolean isGone(TraceStep step) {
    ClusterView cluster = step.after();
    return cluster.leader().map(leader -> !has(cluster, leader)).orElse(false)
        || cluster.brokers().stream().noneMatch(broker -> has(cluster, broker.id()));
  }

  /// A request that no log has an entry of: the first cut, crash or refusal after it left.
  private Optional<TraceStep> lossOnTheWay() {
    return run.trace().steps().stream()
        .filter(step -> step.at().compareTo(evidence.outcome().sent()) > 0)
        .filter(step ->
            switch (step.event()) {
              case "link-cut", "broker-crashed", "broker-stopped", "disk-lost" -> true;
              case "produce-refused" -> isNamed(step);
              default -> false;
            })
        .findFirst();
  }

  private TraceStep atOrAfter(Tick tick) {
    List<TraceStep> steps = run.trace().steps();
    return steps.stream()
        .filter(step -> step.at().compareTo(tick) >= 0)
        .findFirst()
        .orElse(steps.getLast());
  }

  private Account refused() {
    Optional<TraceStep> refusal = first(step -> step.event().equals("produce-refused"));
    List<String> sentences = new ArrayList<>();
    refusal.ifPresent(step -> {
      sentences.add(step.text());
      leftTheSet(step).ifPresent(left -> sentences.add("How it came to that: " + left.text()));
    });
    sentences.add(outcome());
    TraceStep decisive = refusal.orElseGet(this::completion);
    String lead =
        refusal.isPresent()
            ? "The leader did not append it."
            : "It never reached a leader that would take it.";
    return new Account(lead, sentences, decisive.index());
  }

  /// The last time before a step that the in-sync set became smaller.
  private Optional<TraceStep> leftTheSet(TraceStep refusal) {
    List<TraceStep> steps = run.trace().steps();
    for (int at = refusal.index(); at > 0; at--) {
      if (steps.get(at).after().isr().size() < steps.get(at - 1).after().isr().size()) {
        return Optional.of(steps.get(at));
      }
    }
    return Optional.empty();
  }

  private Account unacknowledged() {
    List<BrokerId> end = holding(run.trace().steps().getLast().after());
    boolean stays = evidence.outcome().survives().orElse(false);
    String lead =
        stays
            ? "It was written all the same: a send that failed need not be undone."
            : "It was written, and did not stay.";
    List<String> sentences = new ArrayList<>();
    sentences.add(outcome());
    last(step -> step.event().equals("produce-refused") || step.event().equals("produce-expired"))
        .map(TraceStep::text)
        .ifPresent(sentences::add);
    sentences.add(
        end.isEmpty() ? "At the end no broker has it." : "At the end " + haveIt(end) + ".");
    return new Account(lead, sentences, completion().index());
  }

  private static String haveIt(List<BrokerId> brokers) {
    return Evidence.brokers(brokers) + (brokers.size() == 1 ? " has it" : " have it");
  }

  private Account duplicated() {
    ClusterView end = run.trace().steps().getLast().after();
    BrokerId leader = end.leader().orElseThrow();
    List<String> offsets = new ArrayList<>();
    for (int offset = 0; offset < end.broker(leader).log().size(); offset++) {
      if (end.broker(leader).log().get(offset).name().equals(mishap.record())) {
        offsets.add(Integer.toString(offset));
      }
    }
    List<TraceStep> appends = all(step -> step.event().equals("record-appended"));
    List<String> sentences = new ArrayList<>();
    first(step -> step.event().equals("send-retried"))
        .ifPresent(step -> sentences.add(step.text()));
    first(step -> step.event().equals("record-resent"))
        .ifPresent(step -> sentences.add(step.text()));
    if (!run.trace().config().producer().idempotence()) {
      sentences.add(
          "With enable.idempotence=false a request has no sequence number, so the leader cannot"
              + " tell it from a new one.");
    }
    TraceStep decisive = appends.size() > 1 ? appends.get(1) : completion();
    return new Account(
        "It stands in the log of leader %s at offsets %s."
            .formatted(leader, String.join(" and ", offsets)),
        sentences,
        decisive.index());
  }

  private String outcome() {
    RecordOutcome outcome = evidence.outcome();
    return outcome
        .error()
        .map(error ->
            "The producer got %s after %s."
                .formatted(error, evidence.latency().map(Evidence::duration).orElse("no time")))
        .orElse("The producer has heard nothing by the end of the run.");
  }

  private TraceStep completion() {
    return evidence
        .outcome()
        .completed()
        .map(this::atOrAfter)
        .orElse(run.trace().steps().getLast());
  }

  private List<BrokerId> everHad() {
    return run.trace().config().assignment().stream()
        .sorted()
        .filter(id -> run.trace().steps().stream().anyMatch(step -> has(step.after(), id)))
        .toList();
  }

  private List<BrokerId> holding(ClusterView cluster) {
    return cluster.brokers().stream()
        .map(BrokerView::id)
        .filter(id -> has(cluster, id))
        .sorted()
        .toList();
  }

  private boolean has(ClusterView cluster, BrokerId broker) {
    return cluster.broker(broker).log().stream()
        .anyMatch(record -> record.name().equals(mishap.record()));
  }

  private Optional<TraceStep> first(Predicate<TraceStep> event) {
    return all(event).stream().findFirst();
  }

  private Optional<TraceStep> last(Predicate<TraceStep> event) {
    return all(event).reversed().stream().findFirst();
  }

  /// The steps of that kind whose sentence names the record.
  private List<TraceStep> all(Predicate<TraceStep> event) {
    return run.trace().steps().stream().filter(event.and(this::isNamed)).toList();
  }

  private boolean isNamed(TraceStep step) {
    return name.matcher(step.text()).find();
  }

  private String after(Tick tick) {
    double millis = (tick.micros() - evidence.outcome().sent().micros()) / 1000.0;
    return millis < 0
        ? ", " + Evidence.duration(-millis) + " before the send"
        : ", " + Evidence.duration(millis) + " after the send";
  }

  private static String count(int number, String what) {
    return number == 1 ? "1 " + what : number + " " + what + "s";
  }
}
