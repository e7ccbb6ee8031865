package dev.highwater.drill;

import dev.highwater.card.Flashcard;
import dev.highwater.drill.Drill.Emphasis;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Decides what a card asks, from the concepts in its question; the answer only settles doubt.
final class Intent {
  /// One of these is in every card about acknowledgement.
  private static final Set<Concept> SUBJECT =
      EnumSet.of(Concept.ACKS, Concept.ACKNOWLEDGE, Concept.MIN_INSYNC);

  private Intent() {}

  /// A cheap test: false for a card of which {@link #of} is certainly empty, as it is for most cards
  /// of a vault.
  static boolean isPossible(Flashcard card) {
    return Lexicon.mayMention(Tokens.plain(Reading.whole(card)), SUBJECT);
  }

  /// Empty for a card that is not about acknowledgement, or asks what no run can show.
  static Optional<Emphasis> of(Reading card) {
    Side asked = card.asked();
    if (!isAboutAcknowledgement(card) || asked.hasAny(Concept.OTHER, Concept.CONSUMER)) {
      return Optional.empty();
    }
    if (asksAvailability(asked)) {
      return Optional.of(Emphasis.AVAILABILITY);
    }
    Optional<Emphasis> quality = firstQuality(card);
    if (quality.isPresent()) {
      return quality;
    }
    return byFault(card).or(() -> byConfiguration(card));
  }

  /// What a fault threatens when the question names no quality: the leader's the record that only
  /// it has, a follower's the writes that wait for it.
  private static Optional<Emphasis> byFault(Reading card) {
    if (!card.asked().has(Concept.FAULT)) {
      return Optional.empty();
    }
    boolean records =
        card.asked().has(Concept.LEADER)
            || card.answer().hasAny(Concept.LOSS, Concept.DURABLE)
            || card.acks().contains("0")
            || card.acks().contains("1");
    if (records) {
      return Optional.of(Emphasis.DURABILITY);
    }
    return card.asked().has(Concept.REPLICA)
        ? Optional.of(Emphasis.AVAILABILITY)
        : Optional.empty();
  }

  private static Optional<Emphasis> byConfiguration(Reading card) {
    Side asked = card.asked();
    boolean asksAnswer = asked.hasAny(Concept.VALUES, Concept.WAIT, Concept.ACKNOWLEDGE);
    if (asked.has(Concept.MIN_INSYNC) && !asksAnswer) {
      return card.whole().hasAny(Concept.ACKS, Concept.WRITE)
          ? Optional.of(Emphasis.AVAILABILITY)
          : Optional.empty();
    }
    boolean asksMeaning =
        !card.acks().isEmpty() || asked.hasWord("mean", "means", "do", "does", "when");
    boolean named = asked.hasAny(Concept.ACKS, Concept.ACKNOWLEDGE, Concept.WAIT);
    return named && (asksAnswer || asksMeaning)
        ? Optional.of(Emphasis.ACKNOWLEDGEMENT)
        : Optional.empty();
  }

  private static boolean isAboutAcknowledgement(Reading card) {
    Side whole = card.whole();
    boolean answered =
        whole.has(Concept.ACKNOWLEDGE)
            && whole.hasAny(Concept.PRODUCER, Concept.LEADER, Concept.IN_SYNC)
            && whole.hasAny(Concept.PRODUCER, Concept.WRITE);
    boolean refused =
        whole.has(Concept.MIN_INSYNC)
            && whole.hasAny(Concept.WRITE, Concept.PRODUCER, Concept.FAULT, Concept.REFUSE);
    return whole.has(Concept.ACKS) || answered || refused;
  }

  /// Brokers go, or too few are in sync: can it still be written?
  private static boolean asksAvailability(Side asked) {
    boolean scarce = asked.hasAny(Concept.FAULT, Concept.NEED, Concept.IN_SYNC);
    boolean write = asked.hasAny(Concept.WRITE, Concept.REFUSE);
    boolean countsBrokers =
        asked.has(Concept.QUANTITY)
            && asked.has(Concept.FAULT)
            && asked.hasAny(Concept.REPLICA, Concept.FAULT)
            && !asked.hasAny(Concept.LOSS, Concept.DURABLE);
    boolean needs =
        asked.has(Concept.MIN_INSYNC)
            && asked.hasAny(Concept.NEED, Concept.REFUSE)
            && write
            && !asked.hasAny(Concept.ACKNOWLEDGE, Concept.WAIT);
    boolean refusal =
        asked.has(Concept.REFUSE)
            && (asked.has(Concept.MIN_INSYNC) || scarce)
            && !asked.hasAny(Concept.LOSS, Concept.DURABLE, Concept.TIME, Concept.TRADE_OFF);
    boolean faultAgainstMinimum =
        asked.has(Concept.MIN_INSYNC)
            && asked.has(Concept.FAULT)
            && !asked.hasAny(Concept.LOSS, Concept.DURABLE);
    boolean fewerThanMinimum =
        asked.has(Concept.MIN_INSYNC)
            && asked.hasWord("below", "fewer", "less", "under", "drops", "shrinks", "falls")
            && !asked.hasAny(Concept.LOSS, Concept.DURABLE);
    boolean soManyInSync =
        asked.has(Concept.MIN_INSYNC)
            && asked.has(Concept.IN_SYNC)
            && asked.has(Concept.WRITE)
            && !asked.hasAny(Concept.ACKNOWLEDGE, Concept.WAIT, Concept.LOSS, Concept.DURABLE);
    return soManyInSync
        || countsBrokers
        || needs
        || refusal
        || faultAgainstMinimum
        || fewerThanMinimum;
  }

  /// The quality the question names first is the one it asks for.
  private static Optional<Emphasis> firstQuality(Reading card) {
    Side asked = card.asked();
    int durability = earlier(asked.first(Concept.DURABLE), asked.first(Concept.LOSS));
    int time = asked.first(Concept.TIME).orElse(Integer.MAX_VALUE);
    int tradeOff = asked.first(Concept.TRADE_OFF).orElse(Integer.MAX_VALUE);
    int first = Math.min(durability, Math.min(time, tradeOff));
    if (first == Integer.MAX_VALUE) {
      return Optional.empty();
    }
    if (first == durability) {
      return Optional.of(Emphasis.DURABILITY);
    }
    // A trade-off is one in time unless the card speaks of nothing but records that stay or go.
    boolean onlyRecords =
        first == tradeOff
            && !card.whole().has(Concept.TIME)
            && card.whole().hasAny(Concept.LOSS, Concept.DURABLE);
    return Optional.of(onlyRecords ? Emphasis.DURABILITY : Emphasis.LATENCY);
  }

  private static int earlier(OptionalInt one, OptionalInt other) {
    return Math.min(one.orElse(Integer.MAX_VALUE), other.orElse(Integer.MAX_VALUE));
  }
}
