package dev.highwater.drill;

import dev.highwater.drill.Lexicon.Mention;
import java.util.List;
import java.util.Optional;

/// Finds the replication factor in a side of a card: under its name, or else as a number of brokers
/// or replicas that is said to be there, rather than to fail or to be needed.
final class ReplicationFactor {
  private static final List<List<String>> NAMES =
      List.of(
          List.of("replication", "factor"),
          List.of("replication.factor"),
          List.of("rf"),
          List.of("replicas", ":"),
          List.of("replicas", "="),
          List.of("replication", "of"),
          List.of("replicated"));
  private static final List<String> FILLERS = List.of("=", ":", "is", "of", "set", "to", "(", "at");
  private static final List<String> BEFORE =
      List.of(
          "",
          "with",
          "of",
          "has",
          "have",
          "across",
          "over",
          "on",
          "having",
          "got",
          "contains",
          "among",
          "there",
          "a",
          "an",
          "are",
          "the",
          "using",
          ",",
          ".",
          ":",
          "(",
          "and",
          "to",
          "our",
          "all",
          "given",
          "in",
          "if",
          "run",
          "runs",
          "use",
          "uses",
          "keep",
          "keeps");

  private final List<String> tokens;
  private final List<Mention> mentions;
  private final List<Integer> used;

  ReplicationFactor(List<String> tokens, List<Mention> mentions, List<Integer> used) {
    this.tokens = tokens;
    this.mentions = mentions;
    this.used = used;
  }

  /// The number said to be the replication factor, or to be all there is.
  Optional<Integer> named() {
    for (int at = 0; at < tokens.size(); at++) {
      for (List<String> name : NAMES) {
        if (Tokens.standAt(tokens, at, name)) {
          Optional<Integer> number = numberAround(at, at + name.size());
          if (number.isPresent()) {
            return number;
          }
        }
      }
    }
    return numberOfBrokers(this::isEverything).flatMap(this::take);
  }

  private Optional<Integer> numberAround(int first, int after) {
    int at = after;
    while (at - after < 3 && FILLERS.contains(Tokens.at(tokens, at))) {
      at++;
    }
    Optional<Integer> following = take(at);
    boolean multiplied = Tokens.at(tokens, first - 1).equals("x");
    return following.isPresent() || !multiplied ? following : take(first - 2);
  }

  private Optional<Integer> take(int at) {
    Optional<Integer> number =
        used.contains(at) ? Optional.empty() : Tokens.number(Tokens.at(tokens, at));
    number.ifPresent(_ -> used.add(at));
    return number;
  }

  /// A number of brokers or replicas that are said neither to fail nor to be needed; only a
  /// question can be trusted to mean all of them.
  Optional<Integer> counted() {
    return numberOfBrokers(this::isPresent).flatMap(at -> Tokens.number(tokens.get(at)));
  }

  private interface Fit {
    boolean test(int number, Mention brokers);
  }

  private Optional<Integer> numberOfBrokers(Fit fit) {
    for (Mention mention : mentions) {
      if (mention.concept() == Concept.REPLICA) {
        // "3 kafka brokers", "three (3) replicas": one word may stand between.
        boolean adjoins = Tokens.number(Tokens.at(tokens, mention.at() - 1)).isPresent();
        int at = adjoins ? mention.at() - 1 : mention.at() - 2;
        if (Tokens.number(Tokens.at(tokens, at)).isPresent() && fit.test(at, mention)) {
          return Optional.of(at);
        }
      }
    }
    return Optional.empty();
  }

  /// {@code 2 of 3 brokers}, {@code how many of the 5 nodes}, {@code a 3-broker cluster}.
  private boolean isEverything(int number, Mention brokers) {
    int of = Tokens.at(tokens, number - 1).equals("the") ? number - 2 : number - 1;
    String part = Tokens.at(tokens, of - 1);
    boolean outOf =
        Tokens.at(tokens, of).equals("of")
            && (List.of("out", "many").contains(part) || Tokens.number(part).isPresent());
    return outOf || Tokens.at(tokens, brokers.at() + brokers.length()).equals("cluster");
  }

  private boolean isPresent(int number, Mention brokers) {
    int after = brokers.at() + brokers.length();
    boolean placed =
        List.of("on", "across", "over", "among").contains(Tokens.at(tokens, number - 1));
    boolean lost =
        !placed
            && mentionedBetween(
                number - 4, number, List.of(Concept.FAULT, Concept.NEED, Concept.LOSS));
    boolean strikes =
        mentionedBetween(
            after,
            after + 3,
            List.of(
                Concept.FAULT, Concept.NEED, Concept.REFUSE, Concept.IN_SYNC, Concept.ACKNOWLEDGE));
    return BEFORE.contains(Tokens.at(tokens, number - 1)) && !lost && !strikes;
  }

  private boolean mentionedBetween(int from, int to, List<Concept> concepts) {
    return mentions.stream()
        .anyMatch(mention ->
            mention.at() >= from
                && mention.at() < to
                && concepts.contains(mention.concept())
                && tokens.subList(Math.max(0, Math.min(from, mention.at())), mention.at()).stream()
                    .noneMatch(List.of(",", "and")::contains));
  }
}
