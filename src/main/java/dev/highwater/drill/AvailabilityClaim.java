package dev.highwater.drill;

import dev.highwater.drill.CrashScript.Outcome;
import dev.highwater.drill.Lexicon.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/// What an answer says about writes while brokers fail.
sealed interface AvailabilityClaim {
  /// So many may fail.
  record Tolerates(int failures) implements AvailabilityClaim {}

  /// With so many gone, and no fewer, writes stop.
  record Stops(int failures) implements AvailabilityClaim {}

  /// So many must be there.
  record Needs(int brokers) implements AvailabilityClaim {}

  /// After so many failures writes go on, or not.
  record GoesOn(int failures, boolean goesOn) implements AvailabilityClaim {}

  /// With so many replicas in sync writes go on, or not.
  record GoesOnWith(int inSync, boolean goesOn) implements AvailabilityClaim {}

  /// The producer gets this error, in lower case.
  record Fails(String error) implements AvailabilityClaim {}

  /// Whether {@code min.insync.replicas} is what turns writes down.
  record MinimumCounts(boolean counts) implements AvailabilityClaim {}

  /// Nothing that a run could be held against.
  record Nothing() implements AvailabilityClaim {}

  List<String> ONE = List.of("a", "single", "leader", "follower", "broker", "node", "replica");

  List<String> COUNTS =
      List.of(
          "matter",
          "matters",
          "respected",
          "apply",
          "applies",
          "affect",
          "affects",
          "enforced",
          "effect",
          "honoured",
          "honored",
          "checked",
          "relevant",
          "influence",
          "influences",
          "count",
          "counts",
          "considered",
          "respect",
          "enforce");

  static AvailabilityClaim of(Reading card) {
    Optional<Boolean> counts =
        Wording.verdict(card.answer())
            .filter(_ ->
                card.asked().has(Concept.MIN_INSYNC)
                    && card.asked().tokens().stream().anyMatch(COUNTS::contains));
    if (counts.isPresent()) {
      return new MinimumCounts(counts.get());
    }
    if (card.asked().hasAny(Concept.QUANTITY, Concept.NEED)) {
      boolean failures = card.asked().has(Concept.FAULT);
      OptionalInt number = Wording.number(card.answer(), !failures);
      if (number.isPresent() && failures && asksWhereItStops(card.asked())) {
        return new Stops(number.getAsInt());
      }
      if (number.isPresent()) {
        return failures ? new Tolerates(number.getAsInt()) : new Needs(number.getAsInt());
      }
      return new Nothing();
    }
    OptionalInt failures = failuresIn(card.asked());
    Optional<Boolean> goesOn = goesOn(card);
    if (failures.isPresent() && goesOn.isPresent()) {
      return new GoesOn(failures.getAsInt(), goesOn.get());
    }
    OptionalInt inSync = inSyncIn(card.asked());
    if (inSync.isPresent() && goesOn.isPresent()) {
      return new GoesOnWith(inSync.getAsInt(), goesOn.get());
    }
    OptionalInt bare = bareNumber(card);
    if (bare.isPresent()) {
      return new Tolerates(bare.getAsInt());
    }
    return card.answer().tokens().stream()
        .filter(token -> token.startsWith("notenoughreplica") || token.equals("timeoutexception"))
        .findFirst()
        .<AvailabilityClaim>map(Fails::new)
        .orElse(new Nothing());
  }

  /// {@code Tolerated failures?}, answered by a number and little else.

  private static OptionalInt bareNumber(Reading card) {
    return card.asked().has(Concept.FAULT) && card.answer().tokens().size() <= 3
        ? Wording.number(card.answer(), false)
        : OptionalInt.empty();
  }

  /// {@code At how many failures}, {@code how many must fail}: the first failure too many, not the
  /// last that is borne.
  private static boolean asksWhereItStops(Side asked) {
    for (Mention mention : asked.mentions()) {
      String before = Tokens.at(asked.tokens(), mention.at() - 1);
      boolean threshold =
          mention.concept() == Concept.QUANTITY
              && List.of("at", "after", "from", "minimum", "least", "smallest").contains(before);
      boolean mustFail =
          mention.concept() == Concept.NEED
              && asked.mentions().stream()
                  .filter(each -> each.concept() == Concept.FAULT)
                  .anyMatch(each ->
                      each.at() >= mention.at() + mention.length()
                          && each.at() <= mention.at() + mention.length() + 1);
      if (threshold || mustFail) {
        return true;
      }
    }
    return Tokens.stand(asked.tokens(), List.of("at", "which"));
  }

  /// Whether writes go on, by a yes or no or in words.
  private static Optional<Boolean> goesOn(Reading card) {
    Side answer = card.answer();
    Optional<Boolean> verdict = Wording.verdict(answer);
    if (verdict.isPresent()) {
      return Optional.of(verdict.get() == asksWhetherItGoesOn(card.asked()));
    }
    boolean refused =
        answer.tokens().stream().anyMatch(token -> token.startsWith("notenoughreplica"))
            || (answer.has(Concept.REFUSE) && !asksWhetherItGoesOn(answer))
            || answer.hasWord("can't", "cannot", "unable", "longer", "impossible");
    boolean still =
        answer.hasWord("still", "continue", "continues", "keep", "keeps", "succeed", "succeeds")
            && !answer.has(Concept.NEGATION);
    return refused == still ? Optional.empty() : Optional.of(still);
  }

  private static boolean asksWhetherItGoesOn(Side asked) {
    return !asked.hasWord(
        "refuse",
        "refused",
        "reject",
        "rejected",
        "stop",
        "stopped",
        "blocked",
        "fail",
        "fails",
        "unavailable",
        "error",
        "errors",
        "exception",
        "exceptions");
  }

  /// The number of brokers the question lets fail; empty where it says only that brokers fail.
  private static OptionalInt failuresIn(Side asked) {
    OptionalInt failures = named(asked);
    if (failures.isPresent()) {
      return failures;
    }
    for (Mention fault : asked.mentions()) {
      if (fault.concept() == Concept.FAULT) {
        for (int at = fault.at() + 3; at >= fault.at() - 7; at--) {
          String token = Tokens.at(asked.tokens(), at);
          boolean free = !asked.values().used().contains(at);
          if (token.equals("both")) {
            return OptionalInt.of(2);
          }
          if (free && Tokens.number(token).isPresent()) {
            return OptionalInt.of(Tokens.number(token).get());
          }
          if (ONE.contains(token)) {
            failures = OptionalInt.of(1);
          }
        }
      }
    }
    return failures;
  }

  /// How many brokers the question names by their numbers: {@code brokers 2 and 3}, {@code broker
  /// 3}.
  private static OptionalInt named(Side asked) {
    List<Integer> named = new ArrayList<>();
    for (Mention broker : asked.mentions()) {
      if (asked.has(Concept.FAULT) && broker.concept() == Concept.REPLICA) {
        int at = broker.at() + broker.length();
        while (Tokens.number(Tokens.at(asked.tokens(), at)).isPresent()) {
          int number = Tokens.number(asked.tokens().get(at)).orElseThrow();
          if (!named.contains(number)) {
            named.add(number);
          }
          boolean more = List.of("and", ",").contains(Tokens.at(asked.tokens(), at + 1));
          at += more ? 2 : 1;
        }
      }
    }
    return named.isEmpty() ? OptionalInt.empty() : OptionalInt.of(named.size());
  }

  /// The number of replicas the question leaves in sync.
  private static OptionalInt inSyncIn(Side asked) {
    for (Mention inSync : asked.mentions()) {
      if (inSync.concept() == Concept.IN_SYNC) {
        boolean leaderAlone =
            asked.hasWord("alone") || (asked.has(Concept.LEADER) && asked.hasWord("only", "just"));
        if (leaderAlone) {
          return OptionalInt.of(1);
        }
        for (int at = inSync.at() + 2; at >= inSync.at() - 4; at--) {
          Optional<Integer> number = Tokens.number(Tokens.at(asked.tokens(), at));
          if (number.isPresent() && !asked.values().used().contains(at)) {
            return OptionalInt.of(number.get());
          }
        }
      }
    }
    return OptionalInt.empty();
  }

  /// How the answer stands to what a run showed.
  default Remark.Kind against(Outcome outcome, int replicas) {
    return switch (this) {
      case Tolerates(int failures) -> kind(failures == outcome.tolerated());
      case Stops(int failures) -> kind(failures == outcome.tolerated() + 1);
      case Needs(int brokers) -> kind(brokers == replicas - outcome.tolerated());
      case GoesOn(int failures, boolean goesOn) ->
          kind(goesOn == (failures <= outcome.tolerated()));
      case GoesOnWith(int inSync, boolean goesOn) ->
          kind(goesOn == (inSync >= replicas - outcome.tolerated()));
      case Fails(String error) ->
          outcome
                  .error()
                  .filter(seen ->
                      seen.toLowerCase(Locale.ROOT).startsWith(error.replace("exception", "")))
                  .isPresent()
              ? Remark.Kind.CONFIRMS
              : Remark.Kind.ADDS;
      case MinimumCounts(boolean counts) ->
          kind(
              counts
                  == outcome
                      .error()
                      .filter(seen -> seen.startsWith("NotEnoughReplicas"))
                      .isPresent());
      case Nothing() -> Remark.Kind.ADDS;
    };
  }

  private static Remark.Kind kind(boolean agrees) {
    return agrees ? Remark.Kind.CONFIRMS : Remark.Kind.CORRECTS;
  }
}
