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
      List.of("data", "record", "records", "message", "messages", "write", "writes");

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
      if (concept == Concept.LOSS && losesBroker(tokens, mentions, mention)) {
        concept = Concept.FAULT;
      } else if (concept == Concept.FAULT && isOfWrites(read, mention)) {
        concept = Concept.REFUSE;
      }
      read.add(new Mention(concept, mention.at(), mention.length()));
    }
    return List.copyOf(read);
  }

  private static boolean losesBroker(List<String> tokens, List<Mention> mentions, Mention loss) {
    int from = Math.max(0, loss.at() - 2);
    int to = Math.min(tokens.size(), loss.at() + 3);
    if (tokens.subList(from, to).stream().anyMatch(DATA::contains)) {
      return false;
    }
    return mentions.stream()
        .filter(near -> near.concept() == Concept.REPLICA || near.concept() == Concept.LEADER)
        .anyMatch(near -> near.at() > loss.at() - 5 && near.at() < loss.at() + 5);
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
