package dev.highwater.drill;

import dev.highwater.drill.Lexicon.Mention;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/// An order in which a card puts the values of {@code acks}: {@code rank them from fastest to
/// slowest}, {@code sort by durability, safest first}.
///
/// @param acks the values as the answer lists them
/// @param rising the list begins where the scale is low: with the least latency, or with the
///   records that are lost
record Ranking(List<String> acks, boolean rising) {
  private static final List<String> MOST =
      List.of(
          "most",
          "highest",
          "greatest",
          "decreasing",
          "descending",
          "longest",
          "strongest",
          "safest",
          "best");
  private static final List<String> LEAST =
      List.of(
          "least", "lowest", "smallest", "increasing", "ascending", "shortest", "weakest", "worst");

  /// By latency. Throughput and speed are the same scale the other way up.
  static Optional<Ranking> byLatency(Reading card) {
    return of(card, Concept.TIME, Ranking::latencyRises);
  }

  /// By what becomes of records.
  static Optional<Ranking> byDurability(Reading card) {
    return of(card, Concept.DURABLE, (_, most) -> Optional.of(!most));
  }

  /// True if no value stands before one that it should follow.
  ///
  /// @param scale where the runs put a value
  boolean holds(ToDoubleFunction<String> scale) {
    for (int at = 1; at < acks.size(); at++) {
      double step = scale.applyAsDouble(acks.get(at)) - scale.applyAsDouble(acks.get(at - 1));
      if (rising ? step < 0 : step > 0) {
        return false;
      }
    }
    return true;
  }

  private interface Direction {
    Optional<Boolean> of(String word, boolean most);
  }

  private static Optional<Ranking> of(Reading card, Concept scale, Direction direction) {
    List<String> answered = card.answeredAcks();
    if (!asksForOrder(card.asked()) || answered.size() < 2) {
      return Optional.empty();
    }
    return card.asked().mentions().stream()
        .filter(mention -> mention.concept() == scale)
        .min(Comparator.comparing(mention -> !isSuperlative(card.asked(), mention)))
        .flatMap(mention -> direction.of(card.asked().tokens().get(mention.at()), most(card)))
        .filter(_ -> saysWhichEnd(card, scale))
        .map(rising -> new Ranking(answered, rising));
  }

  private static boolean asksForOrder(Side asked) {
    boolean fromTo = asked.hasWord("from") && asked.hasWord("to");
    return asked.hasWord("rank", "order", "sort", "ordered", "sorted", "arrange", "first")
        || fromTo;
  }

  /// The first extreme in the question is the one the list begins with.
  private static boolean most(Reading card) {
    return card.asked().tokens().stream()
        .filter(token -> MOST.contains(token) || LEAST.contains(token))
        .findFirst()
        .filter(MOST::contains)
        .isPresent();
  }

  /// {@code fastest} says by itself which end it is; {@code latency} needs a word that does.
  private static boolean saysWhichEnd(Reading card, Concept scale) {
    List<String> tokens = card.asked().tokens();
    boolean extreme = tokens.stream().anyMatch(each -> MOST.contains(each) || LEAST.contains(each));
    return extreme
        || card.asked().mentions().stream()
            .filter(mention -> mention.concept() == scale)
            .anyMatch(mention -> isSuperlative(card.asked(), mention));
  }

  private static boolean isSuperlative(Side side, Mention mention) {
    return side.tokens().get(mention.at()).endsWith("est");
  }

  private static Optional<Boolean> latencyRises(String word, boolean most) {
    if (word.startsWith("fast") || word.startsWith("quick") || word.startsWith("soon")) {
      return Optional.of(true);
    }
    if (word.startsWith("slow")) {
      return Optional.of(false);
    }
    boolean speed =
        word.startsWith("throughput") || word.startsWith("speed") || word.startsWith("perform");
    return Optional.of(most == speed);
  }
}
