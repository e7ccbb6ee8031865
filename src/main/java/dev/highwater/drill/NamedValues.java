package dev.highwater.drill;

import dev.highwater.drill.Lexicon.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The configuration values one side of a card names.
///
/// @param acks values given to {@code acks} as they stand there, {@code -1} written {@code all};
///   may be ones that Kafka refuses
/// @param bareAcks what can be such a value where the name stands on the other side of the card
/// @param minInsync value of {@code min.insync.replicas}
/// @param inSyncNeeded a number of replicas that is said to be required in sync, where {@code
///   min.insync.replicas} is not named
/// @param replicas the replication factor
/// @param brokers how many brokers or replicas there are, where the replication factor is not named
/// @param used tokens that are these values, so that no other number is mistaken for one
record NamedValues(
    List<String> acks,
    List<String> bareAcks,
    Optional<Integer> minInsync,
    Optional<Integer> inSyncNeeded,
    Optional<Integer> replicas,
    Optional<Integer> brokers,
    List<Integer> used) {

  private static final List<String> FILLERS =
      List.of(
          "=",
          ":",
          "is",
          "are",
          "of",
          "set",
          "to",
          "setting",
          "settings",
          "value",
          "values",
          "being",
          "configured",
          "as",
          "at",
          "equals",
          "equal",
          "(",
          "possible",
          "level",
          "mode",
          "i.e.",
          "the",
          "were",
          "was",
          "be",
          "count",
          "number");
  private static final List<String> BETWEEN =
      List.of(",", "and", "or", "/", "vs", "vs.", "versus", "to", "acks", "=", "than", "(", ")");
  private static final List<String> LIST_SIGNS =
      List.of(
          ",", "and", "or", "/", ".", ";", "(", ")", "=", ":", "?", "because", "since", "with",
          "for", "to", "than", "vs", "versus", "by");
  private static final List<String> JOINING = List.of(",", "and", "or", "/");
  private static final List<String> BARE_ACKS = List.of("-1", "0", "1", "all");
  private static final Pattern ACKS = Pattern.compile("-?\\d+|all|zero|one");
  private static final int FARTHEST = 4;

  /// Reads the values off a side of a card.
  static NamedValues of(List<String> tokens, List<Mention> mentions) {
    return new Reader(tokens, mentions).read();
  }

  private static final class Reader {
    private final List<String> tokens;
    private final List<Mention> mentions;
    private final List<Integer> used = new ArrayList<>();

    Reader(List<String> tokens, List<Mention> mentions) {
      this.tokens = tokens;
      this.mentions = mentions;
    }

    NamedValues read() {
      List<String> acks = new ArrayList<>();
      Optional<Integer> minInsync = Optional.empty();
      for (Mention mention : mentions) {
        if (mention.concept() == Concept.ACKS) {
          acksFrom(mention, acks);
        } else if (mention.concept() == Concept.MIN_INSYNC && minInsync.isEmpty()) {
          minInsync = numberAfter(mention.at() + mention.length());
        }
      }
      Optional<Integer> inSyncNeeded = minInsync.isEmpty() ? inSyncNeeded() : Optional.empty();
      ReplicationFactor factor = new ReplicationFactor(tokens, mentions, used);
      Optional<Integer> replicas = factor.named();
      return new NamedValues(
          List.copyOf(acks),
          bareAcks(),
          minInsync.or(() -> replicas.filter(_ -> minimumIsTheFactor())),
          inSyncNeeded,
          replicas,
          factor.counted(),
          List.copyOf(used));
    }

    private void acksFrom(Mention mention, List<String> acks) {
      int at = skip(mention.at() + mention.length(), FILLERS);
      boolean first = true;
      while (isAcksValue(at) && (first || isListSign(Tokens.at(tokens, at + 1)))) {
        first = false;
        used.add(at);
        String value = canonical(tokens.get(at));
        if (!acks.contains(value)) {
          acks.add(value);
        }
        at = skip(at + 1, BETWEEN);
      }
    }

    /// Values in a list of their own, as an answer gives them: {@code 0, 1 and all}.
    List<String> bareAcks() {
      List<String> bare = new ArrayList<>();
      for (int at = 0; at < tokens.size(); at++) {
        boolean listed =
            isListSign(Tokens.at(tokens, at - 1)) && isListSign(Tokens.at(tokens, at + 1));
        boolean value = BARE_ACKS.contains(tokens.get(at));
        if (value && listed && !bare.contains(canonical(tokens.get(at)))) {
          bare.add(canonical(tokens.get(at)));
        }
      }
      if (!bare.isEmpty()) {
        otherNumbersListed().filter(value -> !bare.contains(value)).forEach(bare::add);
      }
      return List.copyOf(bare);
    }

    /// Numbers that are no value of {@code acks} but stand in a list like one: {@code 0, 1, 2,
    /// all}.
    private Stream<String> otherNumbersListed() {
      return IntStream.range(0, tokens.size())
          .filter(at -> Tokens.number(tokens.get(at)).isPresent())
          .filter(at ->
              JOINING.contains(Tokens.at(tokens, at - 1))
                  && (at + 1 == tokens.size() || JOINING.contains(Tokens.at(tokens, at + 1))))
          .mapToObj(tokens::get)
          .filter(number -> !BARE_ACKS.contains(canonical(number)));
    }

    private static boolean isListSign(String token) {
      return token.isEmpty() || LIST_SIGNS.contains(token);
    }

    private boolean isAcksValue(int at) {
      String token = Tokens.at(tokens, at);
      boolean value = ACKS.matcher(token).matches();
      boolean assigned = Tokens.at(tokens, at - 1).equals("=");
      return value && (assigned || !startsNounPhrase(at)) && !used.contains(at);
    }

    /// {@code all replicas}, {@code one of them} and {@code 1 broker} are no values.
    private boolean startsNounPhrase(int at) {
      String after = Tokens.at(tokens, at + 1);
      boolean quantified =
          after.equals("of")
              || conceptAt(at + 1) == Concept.REPLICA
              || conceptAt(at + 1) == Concept.IN_SYNC;
      return quantified || (tokens.get(at).equals("all") && after.equals("the"));
    }

    private Concept conceptAt(int at) {
      return mentions.stream()
          .filter(mention -> mention.at() == at)
          .map(Mention::concept)
          .findFirst()
          .orElse(Concept.OTHER);
    }

    /// {@code 2 in sync required}, {@code at least two in-sync replicas}.
    private Optional<Integer> inSyncNeeded() {
      for (Mention inSync : mentions) {
        if (inSync.concept() == Concept.IN_SYNC && isNeeded(inSync)) {
          for (int at = inSync.at() - 1; at >= inSync.at() - 3; at--) {
            if (!used.contains(at) && Tokens.number(Tokens.at(tokens, at)).isPresent()) {
              used.add(at);
              return Tokens.number(tokens.get(at));
            }
          }
        }
      }
      return Optional.empty();
    }

    private boolean isNeeded(Mention inSync) {
      return mentions.stream()
          .filter(mention -> mention.concept() == Concept.NEED)
          .anyMatch(mention -> Math.abs(mention.at() - inSync.at()) <= FARTHEST);
    }

    /// {@code min.insync.replicas equals the replication factor}
    private boolean minimumIsTheFactor() {
      return mentions.stream()
          .filter(mention -> mention.concept() == Concept.MIN_INSYNC)
          .map(mention -> skip(mention.at() + mention.length(), FILLERS))
          .anyMatch(at ->
              Tokens.at(tokens, at).equals("rf")
                  || Tokens.standAt(tokens, at, List.of("replication", "factor")));
    }

    private Optional<Integer> numberAfter(int from) {
      int at = skip(from, FILLERS);
      Optional<Integer> number = Tokens.number(Tokens.at(tokens, at));
      number.ifPresent(_ -> used.add(at));
      return number;
    }

    private int skip(int from, List<String> fillers) {
      int at = from;
      while (at - from < FARTHEST && fillers.contains(Tokens.at(tokens, at))) {
        at++;
      }
      return at;
    }
  }

  static String canonical(String acks) {
    return switch (acks) {
      case "-1" -> "all";
      case "zero" -> "0";
      case "one" -> "1";
      default -> acks;
    };
  }
}
