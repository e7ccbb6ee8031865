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

  /// When a card says that consumers can read a record.
  enum Sight {
    /// Once it is in the leader's log, or acknowledged, whatever the followers have.
    AT_ONCE,
    /// Once the in-sync replicas have it and the high watermark has passed it.
    WHEN_REPLICATED
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
          "increase",
          "raise",
          "raises",
          "add",
          "adds",
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
          "reduce",
          "cut",
          "cuts",
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

  /// What begins another clause.
  private static final List<String> CLAUSES =
      List.of(
          ",", ";", ".", "?", "(", "so", "and", "hence", "thus", "but", "because", "if", "when");

  /// What a negation denies that stands right before it.
  private static final List<String> DENIED_OTHERWISE =
      List.of(
          "yet",
          "replicated",
          "copied",
          "written",
          "fetched",
          "acknowledged",
          "committed",
          "wait",
          "waiting",
          "been",
          "have",
          "having",
          "in");

  /// {@code No, it} and {@code No because} answer; {@code No record} does not.
  private static final List<String> AFTER_NO =
      List.of(
          "", ",", ".", ";", ":", "(", "it", "they", "because", "since", "only", "as", "but", "the",
          "this", "that", "there", "not", "you", "we");

  private Wording() {}

  /// Yes or no, if the side begins with it.
  static Optional<Boolean> verdict(Side side) {
    return switch (Tokens.at(side.tokens(), 0)) {
      case "yes", "true", "correct", "right" -> Optional.of(true);
      case "false", "wrong", "incorrect", "never" -> Optional.of(false);
      case "no" ->
          AFTER_NO.contains(Tokens.at(side.tokens(), 1)) ? Optional.of(false) : Optional.empty();
      default -> Optional.empty();
    };
  }

  /// It says what may be, not what is.
  static boolean isPossibility(Side side) {
    return side.hasWord("can", "could", "may", "might", "possible", "possibly", "risk", "risks");
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

  /// Slow or fast, whichever a question says first.
  static Optional<Pace> pace(Side side) {
    return side.mentions().stream()
        .filter(mention -> mention.concept() == Concept.TIME)
        .flatMap(mention -> pace(side, mention).stream())
        .findFirst();
  }

  /// As {@link #pace}, where the bare word latency names it as a drawback.
  static Optional<Pace> answeredPace(Side side) {
    return pace(side)
        .or(() ->
            side.mentions().stream()
                .filter(mention -> mention.concept() == Concept.TIME)
                .flatMap(mention -> bare(side.tokens().get(mention.at())).stream())
                .findFirst());
  }

  private static Optional<Pace> pace(Side side, Mention time) {
    String word = side.tokens().get(time.at());
    if (word.startsWith("slow") || word.equals("longest")) {
      return Optional.of(Pace.SLOW);
    }
    if (word.startsWith("fast")
        || word.startsWith("quick")
        || word.startsWith("soon")
        || word.equals("shortest")) {
      return Optional.of(Pace.FAST);
    }
    boolean rewards =
        word.equals("throughput") || word.startsWith("perform") || word.startsWith("speed");
    boolean much =
        near(side, time, MUCH) || (rewards && near(side, time, List.of("best", "better")));
    boolean little = near(side, time, LITTLE) && !much;
    if (!much && !little) {
      return Optional.empty();
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

  /// When a record can be read, as the card has it.
  static Optional<Sight> sight(Reading card) {
    Optional<Boolean> verdict = verdict(card.answer());
    if (verdict.isPresent()) {
      boolean early =
          card.asked().has(Concept.SOON)
              || card.asked().hasWord("soon", "before", "unreplicated", "although");
      return early
          ? Optional.of(verdict.get() ? Sight.AT_ONCE : Sight.WHEN_REPLICATED)
          : Optional.empty();
    }
    Side answer = card.answer();
    if (answer.hasAny(Concept.IN_SYNC, Concept.VISIBLE)) {
      return Optional.of(Sight.WHEN_REPLICATED);
    }
    if (Tokens.stand(answer.tokens(), List.of("log", "end")) || answer.hasWord("leo")) {
      return Optional.of(Sight.AT_ONCE);
    }
    boolean leaderHasIt =
        answer.has(Concept.SOON)
            || (answer.has(Concept.LEADER) && answer.hasWord("soon", "once", "only", "alone"));
    return leaderHasIt && !answer.has(Concept.REPLICA)
        ? Optional.of(Sight.AT_ONCE)
        : Optional.empty();
  }

  /// Safe or lost, whichever is said first.
  static Optional<Fate> fate(Side side) {
    for (Mention mention : side.mentions()) {
      boolean promises = side.tokens().get(mention.at()).startsWith("guarantee");
      if (mention.concept() == Concept.DURABLE && !(promises && !ranks(side))) {
        return Optional.of(near(side, mention, LITTLE) ? Fate.LOST : Fate.SAFE);
      }
      if (mention.concept() == Concept.LOSS) {
        return Optional.of(isDenied(side, mention) ? Fate.SAFE : Fate.LOST);
      }
    }
    return Optional.empty();
  }

  /// {@code Which setting has the strongest guarantee?} is about records; a guarantee that is told
  /// is about whatever it guarantees.
  private static boolean ranks(Side side) {
    return side.hasWord("which", "strongest", "strong", "weakest", "best", "highest", "most");
  }

  /// Denied in its own clause: {@code no acknowledged record may be lost}, but not {@code what is
  /// not copied yet is lost}.
  private static boolean isDenied(Side side, Mention loss) {
    List<String> tokens = side.tokens();
    for (int at = loss.at() - 1; at >= Math.max(0, loss.at() - 7); at--) {
      String token = tokens.get(at);
      if (CLAUSES.contains(token)) {
        return false;
      }
      boolean negation = UNLIKE.contains(token) || side.mentions(Concept.NEGATION, at);
      boolean otherwise =
          !token.equals("no") && DENIED_OTHERWISE.contains(Tokens.at(tokens, at + 1));
      if (negation && !otherwise) {
        return true;
      }
    }
    return false;
  }
}
