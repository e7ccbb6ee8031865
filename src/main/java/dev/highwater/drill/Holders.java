package dev.highwater.drill;

import dev.highwater.drill.Lexicon.Mention;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Who, after a card, must have a record before the producer hears back.
enum Holders {
  /// Every replica, in sync or not.
  EVERY_REPLICA,
  IN_SYNC,
  MAJORITY,
  /// As many as {@code min.insync.replicas} says.
  MINIMUM,
  LEADER_ALONE;

  private static final List<String> ARTICLES = List.of("the", "of", "its", "our", "kafka", "other");
  private static final List<String> EVERY = List.of("all", "every", "each");
  private static final List<String> OUTSIDE = List.of("outside", "out", "not", "left");
  private static final List<String> TURNS = List.of(",", ";", ".", "but", "only", "just", "rather");

  /// What the card claims. After a yes that is what the question says, after a no what the answer
  /// says instead.
  static Optional<Holders> claimed(Reading card) {
    Optional<Holders> answered = said(card.answer());
    Optional<Boolean> verdict = Wording.verdict(card.answer());
    if (verdict.isEmpty()) {
      return answered
          .or(() -> bareAll(card))
          .or(() -> minimum(card))
          .or(() -> presupposed(card.asked()));
    }
    if (saysOutOfSync(card.asked())) {
      return Optional.of(verdict.get() ? EVERY_REPLICA : IN_SYNC);
    }
    Optional<Holders> asked = said(card.asked());
    if (verdict.get()) {
      return asked.or(() -> answered);
    }
    return answered.or(() -> asked.filter(who -> who == IN_SYNC).map(_ -> EVERY_REPLICA));
  }

  /// {@code waits for [...] replicas}, answered by {@code all}.
  private static Optional<Holders> bareAll(Reading card) {
    boolean all = card.answer().tokens().equals(List.of("all"));
    boolean gap = !card.asked().values().acks().isEmpty() && card.asked().has(Concept.REPLICA);
    return all && gap && !card.asked().has(Concept.IN_SYNC)
        ? Optional.of(EVERY_REPLICA)
        : Optional.empty();
  }

  /// {@code Who must have it?}, answered by {@code min.insync.replicas brokers} and nothing more; a
  /// lower bound claims nothing.
  private static Optional<Holders> minimum(Reading card) {
    boolean who = card.asked().hasWord("who", "whom") || card.asked().has(Concept.QUANTITY);
    boolean bare =
        card.answer().mentions().stream()
            .allMatch(
                each -> each.concept() == Concept.MIN_INSYNC || each.concept() == Concept.REPLICA);
    return who && bare && card.answer().has(Concept.MIN_INSYNC)
        ? Optional.of(MINIMUM)
        : Optional.empty();
  }

  /// {@code Why does acks=all wait for all replicas?}; a question that offers a choice claims
  /// nothing.
  private static Optional<Holders> presupposed(Side asked) {
    return asked.hasWord("or") ? Optional.empty() : said(asked);
  }

  /// Who one side of a card says must have it.
  static Optional<Holders> said(Side side) {
    if (saysEveryReplica(side)) {
      return Optional.of(EVERY_REPLICA);
    }
    if (side.mentions().stream()
        .anyMatch(each -> each.concept() == Concept.MAJORITY && !isDenied(side, each.at()))) {
      return Optional.of(MAJORITY);
    }
    if (side.has(Concept.IN_SYNC) && !saysOutOfSync(side)) {
      return Optional.of(IN_SYNC);
    }
    boolean alone =
        side.has(Concept.LEADER)
            && side.hasWord("only", "alone", "just", "itself")
            && !side.has(Concept.NEGATION);
    boolean local =
        side.has(Concept.LEADER) && !side.has(Concept.REPLICA) && side.hasWord("locally", "own");
    return alone || local ? Optional.of(LEADER_ALONE) : Optional.empty();
  }

  /// {@code Is a follower outside the in-sync set waited for?}
  static boolean saysOutOfSync(Side side) {
    return side.mentions().stream()
        .filter(mention -> mention.concept() == Concept.IN_SYNC)
        .anyMatch(mention ->
            OUTSIDE.contains(Tokens.at(side.tokens(), mention.at()))
                || OUTSIDE.contains(Tokens.at(side.tokens(), mention.at() - 1))
                || OUTSIDE.contains(Tokens.at(side.tokens(), mention.at() - 2)));
  }

  private static boolean saysEveryReplica(Side side) {
    return side.mentions().stream()
        .filter(mention -> mention.concept() == Concept.REPLICA)
        .anyMatch(mention -> isEvery(side, mention.at()) && !isInSync(side, mention));
  }

  private static boolean isEvery(Side side, int replica) {
    int before = replica - 1;
    while (ARTICLES.contains(Tokens.at(side.tokens(), before))
        || Tokens.number(Tokens.at(side.tokens(), before)).isPresent()) {
      before--;
    }
    return EVERY.contains(Tokens.at(side.tokens(), before))
        && !side.values().used().contains(before)
        && !isDenied(side, before);
  }

  /// {@code not all replicas}, with nothing between that turns the sentence.
  private static boolean isDenied(Side side, int at) {
    return side.mentions().stream()
        .filter(mention -> mention.concept() == Concept.NEGATION)
        .anyMatch(mention ->
            mention.at() < at
                && mention.at() >= at - 5
                && side.tokens().subList(mention.at(), at).stream().noneMatch(TURNS::contains));
  }

  private static boolean isInSync(Side side, Mention replicas) {
    return side.mentions().stream()
        .filter(mention -> mention.concept() == Concept.IN_SYNC)
        .anyMatch(mention -> mention.at() > replicas.at() && mention.at() <= replicas.at() + 5);
  }

  /// How many replicas the card says must have the record, where it gives a number and not a lower
  /// bound.
  static OptionalInt counted(Reading card) {
    boolean asksCount = asksCountOfReplicas(card.asked());
    Optional<Boolean> verdict = Wording.verdict(card.answer());
    if (verdict.isPresent()) {
      boolean possible = card.asked().hasWord("can", "could", "may", "might");
      return verdict.get() && !possible ? beforeReplicas(card.asked()) : OptionalInt.empty();
    }
    return asksCount ? Wording.number(card.answer(), true) : beforeReplicas(card.answer());
  }

  private static boolean asksCountOfReplicas(Side asked) {
    return asked.mentions().stream()
        .filter(mention -> mention.concept() == Concept.QUANTITY)
        .map(mention -> mention.at() + mention.length())
        .anyMatch(after ->
            asked.mentions().stream()
                .filter(mention -> mention.concept() == Concept.REPLICA)
                .anyMatch(mention -> mention.at() >= after && mention.at() <= after + 4));
  }

  private static OptionalInt beforeReplicas(Side side) {
    for (Mention mention : side.mentions()) {
      if (mention.concept() == Concept.REPLICA || mention.concept() == Concept.IN_SYNC) {
        int at = mention.at() - 1;
        Optional<Integer> number = Tokens.number(Tokens.at(side.tokens(), at));
        boolean whole =
            EVERY.contains(Tokens.at(side.tokens(), at - 1)) || side.values().used().contains(at);
        if (number.isPresent() && !whole && !isLowerBound(side, at)) {
          return OptionalInt.of(number.get());
        }
      }
    }
    return OptionalInt.empty();
  }

  private static boolean isLowerBound(Side side, int number) {
    return side.mentions().stream()
        .filter(mention -> mention.concept() == Concept.NEED)
        .anyMatch(mention -> mention.at() < number && mention.at() >= number - 4);
  }
}
