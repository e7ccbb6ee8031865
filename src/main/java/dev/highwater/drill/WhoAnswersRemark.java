package dev.highwater.drill;

import dev.highwater.drill.Lexicon.Mention;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// When the producer heard back under each setting, from whom, and who had the record then.
final class WhoAnswersRemark {
  private WhoAnswersRemark() {}

  static Remark of(Reading card, List<Evidence> runs) {
    String text = runs.stream().map(WhoAnswersRemark::sentence).collect(Collectors.joining(" "));
    return new Remark(kind(card, runs), "who answers, and when", text);
  }

  private static String sentence(Evidence run) {
    String time = run.latency().map(Evidence::duration).orElse("no time");
    if (!run.acknowledged()) {
      return "acks=%s: failed after %s.".formatted(run.acks(), time);
    }
    return run.answeredBy()
        .map(broker ->
            "acks=%s: after %s from broker %s, when %s had it."
                .formatted(run.acks(), time, broker, Evidence.brokers(run.holders())))
        .orElse("acks=%s: after %s, from nobody; no response exists.".formatted(run.acks(), time));
  }

  /// What the answer itself says about 0 and 1, held against the runs.
  private static Remark.Kind kind(Reading card, List<Evidence> runs) {
    List<Boolean> agreements =
        runs.stream()
            .filter(run -> card.acks().contains(run.acks()))
            .flatMap(run -> agreement(card, run).stream())
            .toList();
    if (agreements.isEmpty()) {
      return Remark.Kind.ADDS;
    }
    return agreements.contains(false) ? Remark.Kind.CORRECTS : Remark.Kind.CONFIRMS;
  }

  /// The question describes what happens, and the answer is the value under which it does.
  private static boolean describesSetting(Reading card) {
    return card.asked().values().acks().isEmpty()
        && card.answeredAcks().size() == 1
        && Wording.verdict(card.answer()).isEmpty();
  }

  /// {@code The producer does not wait for any reply}, but not {@code … for the followers}.
  private static boolean saysThatNobodyIsWaitedFor(Side side) {
    boolean negated = false;
    boolean awaited = false;
    for (Mention mention : side.mentions()) {
      negated |= mention.concept() == Concept.NEGATION && side.has(Concept.PRODUCER);
      awaited |=
          negated
              && (mention.concept() == Concept.WAIT || mention.concept() == Concept.ACKNOWLEDGE);
    }
    return awaited && !side.hasAny(Concept.REPLICA, Concept.IN_SYNC);
  }

  private static Optional<Boolean> agreement(Reading card, Evidence run) {
    Side answer = card.answer();
    if (describesSetting(card) && saysThatNobodyIsWaitedFor(card.asked())) {
      return Optional.of(run.answeredBy().isEmpty());
    }
    return switch (run.acks()) {
      case "0" -> {
        boolean saysNobody =
            answer.hasWord("forget")
                || (answer.has(Concept.NEGATION)
                    && answer.hasAny(Concept.ACKNOWLEDGE, Concept.WAIT));
        if (saysNobody && Wording.verdict(answer).isEmpty()) {
          yield Optional.of(run.answeredBy().isEmpty());
        }
        boolean names =
            card.asked().hasWord("who", "whom")
                && answer.hasAny(Concept.LEADER, Concept.REPLICA)
                && !answer.has(Concept.NEGATION);
        boolean saysSome = card.acks().size() == 1 && (names || Holders.claimed(card).isPresent());
        yield saysSome ? Optional.of(run.answeredBy().isPresent()) : Optional.empty();
      }
      case "1" -> {
        boolean leaderAlone = run.answeredBy().map(List::of).equals(Optional.of(run.holders()));
        Optional<Holders> claimed =
            card.acks().size() == 1 ? Holders.claimed(card) : Optional.empty();
        if (claimed.isPresent() && claimed.get() != Holders.LEADER_ALONE) {
          yield Optional.of(!leaderAlone);
        }
        boolean saysLeader =
            claimed.isPresent()
                || (answer.has(Concept.LEADER) && Wording.verdict(answer).isEmpty());
        yield saysLeader ? Optional.of(leaderAlone) : Optional.empty();
      }
      default -> Optional.empty();
    };
  }
}
