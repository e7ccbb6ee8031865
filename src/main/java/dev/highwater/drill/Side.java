package dev.highwater.drill;

import dev.highwater.drill.Lexicon.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// One side of a card, read.
///
/// @param mentions concepts in order of their places
record Side(List<String> tokens, List<Mention> mentions, NamedValues values) {
  private static final List<String> INTERROGATIVES =
      List.of(
          "what",
          "which",
          "how",
          "why",
          "who",
          "whom",
          "when",
          "name",
          "list",
          "explain",
          "describe",
          "rank",
          "order",
          "sort",
          "arrange",
          "does",
          "do",
          "is",
          "are",
          "can",
          "will",
          "may",
          "could",
          "would",
          "should");
  private static final List<String> DATA =
      List.of(
          "data", "record", "records", "message", "messages", "write", "writes", "event", "events");

  private static final List<String> RECORDS =
      List.of("data", "record", "records", "message", "messages", "event", "events", "it");

  /// Words that begin something new after "lost".
  private static final List<String> CLAUSE =
      List.of("before", "until", "if", "when", "while", "and", "without", ",", "?");

  /// Words that may stand between "lose" and the broker that is lost, on either side.
  private static final List<String> LINKING =
      List.of(
          "a", "an", "the", "of", "one", "two", "three", "four", "any", "another", "more", "its",
          "our", "can", "could", "may", "might", "be", "being", "are", "is", "was", "were", "get",
          "gets", "we", "you", "i", "it", "cluster", "topic", "afford", "to", "kafka", "1", "2",
          "3", "4", "or", "single", "up", "most", "at", "that");

  static Side of(String text) {
    List<String> tokens = Tokens.of(text);
    List<Mention> mentions = inContext(tokens, Lexicon.mentions(tokens));
    return new Side(tokens, mentions, NamedValues.of(tokens, mentions));
  }

  /// Losing a broker is a fault, not a loss of records; a write that fails is refused, not a fault.
  private static List<Mention> inContext(List<String> tokens, List<Mention> mentions) {
    List<Mention> read = new ArrayList<>();
    for (Mention mention : mentions) {
      Concept concept = mention.concept();
      if (concept == Concept.DURABLE && isOfBrokers(tokens, mentions, mention)) {
        concept = Concept.FAULT;
      } else if (concept == Concept.LOSS && losesBroker(tokens, mentions, mention)) {
        concept = Concept.FAULT;
      } else if (concept == Concept.FAULT && isOfWrites(read, mention)) {
        concept = Concept.REFUSE;
      }
      read.add(new Mention(concept, mention.at(), mention.length()));
    }
    return List.copyOf(read);
  }

  /// {@code How many failures can producers survive?}: what survives is a cluster, not a record.
  private static boolean isOfBrokers(List<String> tokens, List<Mention> mentions, Mention durable) {
    String word = tokens.get(durable.at());
    boolean counts = mentions.stream().anyMatch(near -> near.concept() == Concept.QUANTITY);
    return !speaksOfRecords(tokens)
        && (word.startsWith("resilien") || (word.startsWith("surviv") && counts));
  }

  /// Then what survives is a record.
  private static boolean speaksOfRecords(List<String> tokens) {
    return tokens.stream().anyMatch(RECORDS::contains);
  }

  private static boolean losesBroker(List<String> tokens, List<Mention> mentions, Mention loss) {
    int after = loss.at() + loss.length();
    boolean losesData =
        DATA.contains(Tokens.at(tokens, after))
            || (DATA.contains(Tokens.at(tokens, after + 1))
                && !CLAUSE.contains(Tokens.at(tokens, after)));
    boolean countsBrokers =
        !speaksOfRecords(tokens)
            && mentions.stream()
                .filter(near -> near.concept() == Concept.QUANTITY)
                .map(near -> near.at() + near.length())
                .anyMatch(next ->
                    mentions.stream()
                        .anyMatch(near -> near.at() == next && near.concept() == Concept.REPLICA));
    if (countsBrokers) {
      return true;
    }
    return !losesData
        && mentions.stream()
            .filter(near -> near.concept() == Concept.REPLICA || near.concept() == Concept.LEADER)
            .anyMatch(near ->
                near.at() < loss.at()
                    ? LINKING.containsAll(tokens.subList(near.at() + near.length(), loss.at()))
                    : LINKING.containsAll(tokens.subList(after, near.at())));
  }

  private static boolean isOfWrites(List<Mention> before, Mention fault) {
    return before.stream()
        .filter(near -> near.at() >= fault.at() - 3)
        .filter(near -> near.concept() != Concept.NEGATION)
        .reduce((first, second) -> second)
        .filter(near -> near.concept() == Concept.WRITE || near.concept() == Concept.PRODUCER)
        .isPresent();
  }

  boolean has(Concept concept) {
    return first(concept).isPresent();
  }

  boolean hasAny(Concept... concepts) {
    return List.of(concepts).stream().anyMatch(this::has);
  }

  /// The concept is mentioned at that very token.
  boolean mentions(Concept concept, int at) {
    return mentions.stream().anyMatch(each -> each.at() == at && each.concept() == concept);
  }

  /// Place of the first mention.
  OptionalInt first(Concept concept) {
    return mentions.stream()
        .filter(mention -> mention.concept() == concept)
        .mapToInt(Mention::at)
        .findFirst();
  }

  boolean hasWord(String... words) {
    return List.of(words).stream().anyMatch(tokens::contains);
  }

  /// True if it asks something.
  boolean asks() {
    return !tokens.isEmpty()
        && (hasWord("?", "what", "which", "how", "why", "who")
            || INTERROGATIVES.contains(tokens.getFirst()));
  }
}
