package dev.highwater.drill;

import dev.highwater.drill.Lexicon.Mention;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What an answer, or a question, claims; as far as it can be compared with a run.
final class Wording {
  /// Which end of the scale of latency a card speaks of.
  enum Pace {
    SLOW,
    FAST
  }

  /// What a card says becomes of a record.
  enum Fate {
    SAFE,
    LOST
  }

  private static final List<String> MUCH =
      List.of(
          "high",
          "higher",
          "highest",
          "more",
          "most",
          "longer",
          "longest",
          "increased",
          "increases",
          "worse",
          "worst",
          "greater",
          "greatest",
          "added",
          "additional",
          "extra");
  private static final List<String> LITTLE =
      List.of(
          "low",
          "lower",
          "lowest",
          "less",
          "least",
          "shorter",
          "shortest",
          "reduced",
          "reduces",
          "minimal",
          "best",
          "better",
          "smallest",
          "weak",
          "weaker",
          "weakest",
          "no",
          "limited",
          "poor",
          "poorest");
  private static final List<String> UNLIKE =
      List.of("cannot", "can't", "won't", "doesn't", "hardly");

  private Wording() {}

  /// The card says that every replica must have the record, in sync or not.
  static boolean saysAllReplicas(Side side) {
    return side.mentions().stream()
        .filter(mention -> mention.concept() == Concept.REPLICA)
        .anyMatch(mention -> isAll(side, mention.at()) && !isInSync(side, mention));
  }

  private static boolean isAll(Side side, int at) {
    List<String> articles = List.of("the", "of", "its", "our", "kafka");
    int before = at - 1;
    while (articles.contains(Tokens.at(side.tokens(), before))
        || Tokens.number(Tokens.at(side.tokens(), before)).isPresent()) {
      before--;
    }
    return List.of("all", "every", "each").contains(Tokens.at(side.tokens(), before))
        && !side.values().used().contains(before);
  }

  private static boolean isInSync(Side side, Mention replicas) {
    return side.mentions().stream()
        .filter(mention -> mention.concept() == Concept.IN_SYNC)
        .anyMatch(mention -> mention.at() > replicas.at() && mention.at() <= replicas.at() + 5);
  }

  /// The card says that the in-sync replicas must have the record.
  static boolean saysInSync(Side side) {
    return side.has(Concept.IN_SYNC);
  }

  /// Yes or no, if the side begins with it.
  static Optional<Boolean> verdict(Side side) {
    return switch (Tokens.at(side.tokens(), 0)) {
      case "yes" -> Optional.of(true);
      case "no" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  /// The number an answer to "how many" gives.
  ///
  /// @param needed false to pass by the numbers that are said to be needed, as in "1, since 2 must
  ///   stay"
  static OptionalInt number(Side side, boolean needed) {
    List<String> tokens = side.tokens();
    for (int at = tokens.size() - 1; at > 0; at--) {
      boolean result = tokens.get(at - 1).equals("=") && !side.values().used().contains(at);
      if (result && Tokens.number(tokens.get(at)).isPresent()) {
        return OptionalInt.of(Tokens.number(tokens.get(at)).get());
      }
    }
    for (int at = 0; at < tokens.size(); at++) {
      Optional<Integer> number = count(tokens.get(at));
      boolean counts = needed || !isNeeded(side, at);
      if (number.isPresent() && counts && !side.values().used().contains(at)) {
        return OptionalInt.of(number.get());
      }
    }
    return OptionalInt.empty();
  }

  private static Optional<Integer> count(String token) {
    return switch (token) {
      case "none", "no" -> Optional.of(0);
      case "single" -> Optional.of(1);
      default -> Tokens.number(token);
    };
  }

  private static boolean isNeeded(Side side, int number) {
    return side.mentions().stream()
        .filter(mention -> mention.concept() == Concept.NEED)
        .anyMatch(mention -> mention.at() < number && mention.at() >= number - 4);
  }

  /// Slow or fast, whichever is said first.
  static Optional<Pace> pace(Side side) {
    return side.mentions().stream()
        .filter(mention -> mention.concept() == Concept.TIME)
        .flatMap(mention -> pace(side, mention).stream())
        .findFirst();
  }

  private static Optional<Pace> pace(Side side, Mention time) {
    String word = side.tokens().get(time.at());
    if (word.startsWith("slow")) {
      return Optional.of(Pace.SLOW);
    }
    if (word.startsWith("fast") || word.startsWith("quick")) {
      return Optional.of(Pace.FAST);
    }
    boolean rewards =
        word.equals("throughput") || word.startsWith("perform") || word.startsWith("speed");
    boolean much =
        near(side, time, MUCH) || (rewards && near(side, time, List.of("best", "better")));
    boolean little = near(side, time, LITTLE) && !much;
    if (!much && !little) {
      // A price that is paid in latency is more of it.
      return side.has(Concept.TRADE_OFF) || rewards ? Optional.empty() : bare(word);
    }
    return Optional.of(much == rewards ? Pace.FAST : Pace.SLOW);
  }

  private static Optional<Pace> bare(String word) {
    return word.equals("latency") || word.startsWith("delay")
        ? Optional.of(Pace.SLOW)
        : Optional.empty();
  }

  private static boolean near(Side side, Mention mention, List<String> words) {
    int end = mention.at() + mention.length();
    return words.contains(Tokens.at(side.tokens(), mention.at() - 1))
        || words.contains(Tokens.at(side.tokens(), mention.at() - 2))
        || words.contains(Tokens.at(side.tokens(), end))
        || (List.of("is", "the").contains(Tokens.at(side.tokens(), end))
            && words.contains(Tokens.at(side.tokens(), end + 1)));
  }

  /// Safe or lost, whichever is said first.
  static Optional<Fate> fate(Side side) {
    for (Mention mention : side.mentions()) {
      if (mention.concept() == Concept.DURABLE) {
        return Optional.of(near(side, mention, LITTLE) ? Fate.LOST : Fate.SAFE);
      }
      if (mention.concept() == Concept.LOSS) {
        return Optional.of(isDenied(side, mention) ? Fate.SAFE : Fate.LOST);
      }
    }
    return Optional.empty();
  }

  private static boolean isDenied(Side side, Mention loss) {
    boolean negated =
        side.mentions().stream()
            .filter(mention -> mention.concept() == Concept.NEGATION)
            .anyMatch(mention -> mention.at() < loss.at() && mention.at() >= loss.at() - 4);
    return negated
        || side.tokens().subList(Math.max(0, loss.at() - 3), loss.at()).stream()
            .anyMatch(UNLIKE::contains);
  }
}
