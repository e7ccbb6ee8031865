package dev.highwater.drill;

import dev.highwater.card.Flashcard;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// What a card asks: decided by the concepts in its question; the answer only settles doubt.
enum Intent {
  /// When the producer hears back, and from whom.
  ACKNOWLEDGEMENT,
  /// Which records are there after a failure.
  DURABILITY,
  /// How long a record takes.
  LATENCY,
  /// Whether writes go on.
  AVAILABILITY,
  /// When consumers can read a record.
  VISIBILITY,
  /// Whether a retry writes a record twice.
  DUPLICATES,
  /// What an election out of the in-sync set costs.
  UNCLEAN_ELECTION;

  /// One of these, or of {@link #SUBJECT_WORDS}, is in every card that asks something.
  private static final Set<Concept> SUBJECTS =
      EnumSet.of(
          Concept.ACKS,
          Concept.ACKNOWLEDGE,
          Concept.MIN_INSYNC,
          Concept.IN_SYNC,
          Concept.UNCLEAN,
          Concept.DUPLICATE);

  private static final List<String> SUBJECT_WORDS = List.of("watermark", "notenoughreplica");

  /// A cheap test: false for a card of which {@link #of} is certainly empty, as it is for most
  /// cards of a vault.
  static boolean isPossible(Flashcard card) {
    String text = Tokens.plain(Reading.whole(card));
    boolean readFromLeader =
        text.contains("consumer") && (text.contains("leader") || text.contains("offset"));
    return readFromLeader
        || SUBJECT_WORDS.stream().anyMatch(text::contains)
        || Lexicon.mayMention(text, SUBJECTS);
  }

  /// Empty for a card that is not about acknowledgement, or asks what no run can show.
  static Optional<Intent> of(Reading card) {
    Side asked = card.asked();
    if (isOfAnotherSystem(card) || asked.has(Concept.OTHER)) {
      return Optional.empty();
    }
    Optional<Intent> beside = besideAcknowledgement(card);
    if (beside.isPresent()) {
      return beside;
    }
    boolean otherwise =
        asked.hasAny(Concept.CONSUMER, Concept.IDEMPOTENCE, Concept.UNCLEAN, Concept.DUPLICATE);
    if (!isAboutAcknowledgement(card) || otherwise) {
      return Optional.empty();
    }
    if (asksAvailability(asked)) {
      return Optional.of(AVAILABILITY);
    }
    if (asksWhomItWaitsFor(card)) {
      return Optional.of(ACKNOWLEDGEMENT);
    }
    Optional<Intent> quality = firstQuality(card);
    if (quality.isPresent()) {
      return quality;
    }
    return byFault(card).or(() -> byConfiguration(card));
  }

  /// What an acknowledgement does not say: whether a record can be read, is there once, and stays
  /// when a replica that lacks it is elected.
  private static Optional<Intent> besideAcknowledgement(Reading card) {
    Side asked = card.asked();
    Side whole = card.whole();
    boolean setting = asked.hasWord("default", "require", "requires", "need", "needs");
    if (setting) {
      return Optional.empty();
    }
    boolean outsiderLeads =
        asked.has(Concept.LEADER)
            && Holders.saysOutOfSync(asked)
            && asked.hasWord("becomes", "become", "elected", "elect", "chosen", "promoted");
    if ((whole.has(Concept.UNCLEAN) || outsiderLeads)
        && whole.hasAny(Concept.LOSS, Concept.DURABLE, Concept.FAULT)) {
      return Optional.of(UNCLEAN_ELECTION);
    }
    boolean twice =
        whole.has(Concept.DUPLICATE)
            && whole.hasAny(Concept.RETRY, Concept.IDEMPOTENCE)
            && whole.hasAny(Concept.PRODUCER, Concept.ACKNOWLEDGE, Concept.IDEMPOTENCE);
    if (twice && !asked.has(Concept.CONSUMER)) {
      return Optional.of(DUPLICATES);
    }
    boolean read =
        asked.has(Concept.VISIBLE)
            || (asked.has(Concept.CONSUMER)
                && (whole.has(Concept.VISIBLE)
                    || asked.hasWord("read", "reads", "see", "sees", "seen", "get", "gets")));
    boolean replicated =
        whole.hasAny(Concept.IN_SYNC, Concept.ACKS)
            || whole.hasWord("watermark")
            || (whole.has(Concept.ACKNOWLEDGE) && whole.has(Concept.REPLICA))
            || (asked.has(Concept.LEADER) && Wording.sight(card).isPresent())
            || (asked.hasWord("offset") && asked.hasWord("up"));
    return read && replicated ? Optional.of(VISIBILITY) : Optional.empty();
  }

  /// {@code Does acks=all guarantee that every replica has the record?}
  private static boolean asksWhomItWaitsFor(Reading card) {
    return Wording.verdict(card.answer()).isPresent()
        && Holders.said(card.asked()).isPresent()
        && !card.acks().isEmpty()
        && !card.asked().hasAny(Concept.FAULT, Concept.LOSS, Concept.TIME, Concept.MIN_INSYNC);
  }

  /// What a fault threatens when the question names no quality: the leader's the record that only
  /// it has, a follower's the writes that wait for it.
  private static Optional<Intent> byFault(Reading card) {
    if (!card.asked().has(Concept.FAULT)) {
      return Optional.empty();
    }
    boolean records =
        card.asked().has(Concept.LEADER)
            || card.answer().hasAny(Concept.LOSS, Concept.DURABLE)
            || card.acks().contains("0")
            || card.acks().contains("1");
    if (records) {
      return Optional.of(DURABILITY);
    }
    return card.asked().has(Concept.REPLICA) ? Optional.of(AVAILABILITY) : Optional.empty();
  }

  private static Optional<Intent> byConfiguration(Reading card) {
    Side asked = card.asked();
    boolean asksAnswer = asked.hasAny(Concept.VALUES, Concept.WAIT, Concept.ACKNOWLEDGE);
    if (asked.has(Concept.MIN_INSYNC) && !asksAnswer) {
      return card.whole().hasAny(Concept.ACKS, Concept.WRITE)
          ? Optional.of(AVAILABILITY)
          : Optional.empty();
    }
    boolean asksMeaning =
        !card.acks().isEmpty() || asked.hasWord("mean", "means", "do", "does", "when");
    boolean named =
        asked.hasAny(Concept.ACKS, Concept.ACKNOWLEDGE, Concept.WAIT) || asked.hasWord("forget");
    return named && (asksAnswer || asksMeaning) ? Optional.of(ACKNOWLEDGEMENT) : Optional.empty();
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
    boolean ofReplicas =
        whole.values().replicas().isPresent()
            && whole.has(Concept.ACKNOWLEDGE)
            && whole.hasAny(Concept.LOSS, Concept.DURABLE);
    boolean awaited = whole.has(Concept.MIN_INSYNC) && whole.has(Concept.WAIT);
    return whole.has(Concept.ACKS)
        || answered
        || refused
        || awaited
        || ofReplicas
        || namesRefusal(whole);
  }

  /// A heading or a word names another system, and no setting of Kafka's is there.
  private static boolean isOfAnotherSystem(Reading card) {
    boolean foreign = card.whole().has(Concept.FOREIGN) || card.headings().has(Concept.FOREIGN);
    boolean kafkas =
        !card.whole().values().acks().isEmpty()
            || card.whole().has(Concept.MIN_INSYNC)
            || card.whole().hasWord("kafka");
    return foreign && !kafkas;
  }

  private static boolean namesRefusal(Side side) {
    return side.tokens().stream().anyMatch(token -> token.startsWith("notenoughreplica"));
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
    boolean refusedAtOnce = namesRefusal(asked) && asked.has(Concept.SOON);
    return soManyInSync
        || refusedAtOnce
        || countsBrokers
        || needs
        || refusal
        || faultAgainstMinimum
        || fewerThanMinimum;
  }

  /// The quality the question names first is the one it asks for.
  private static Optional<Intent> firstQuality(Reading card) {
    Side asked = card.asked();
    int durability = earlier(asked.first(Concept.DURABLE), asked.first(Concept.LOSS));
    int time = asked.first(Concept.TIME).orElse(Integer.MAX_VALUE);
    int tradeOff = asked.first(Concept.TRADE_OFF).orElse(Integer.MAX_VALUE);
    int first = Math.min(durability, Math.min(time, tradeOff));
    if (first == Integer.MAX_VALUE) {
      return Optional.empty();
    }
    if (first == durability) {
      return Optional.of(DURABILITY);
    }
    // A trade-off is one in time unless the card speaks of nothing but records that stay or go.
    boolean onlyRecords =
        first == tradeOff
            && !card.whole().has(Concept.TIME)
            && card.whole().hasAny(Concept.LOSS, Concept.DURABLE);
    return Optional.of(onlyRecords ? DURABILITY : LATENCY);
  }

  private static int earlier(OptionalInt one, OptionalInt other) {
    return Math.min(one.orElse(Integer.MAX_VALUE), other.orElse(Integer.MAX_VALUE));
  }
}
