package dev.highwater.drill;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// The values a scenario is built with: the card's, and what is assumed where it gives none.
///
/// @param replicas replication factor
/// @param replicasAssumed the card does not give it
/// @param minInsync {@code min.insync.replicas}, if the card gives it
/// @param assumptions one for each value the card does not give, in the form of {@link
///   Drill#assumptions}
record Parameters(
    int replicas, boolean replicasAssumed, Optional<Integer> minInsync, List<String> assumptions) {
  /// What most topics are created with.
  private static final int USUAL_REPLICAS = 3;

  /// What usually goes with it.
  private static final int USUAL_MINIMUM = 2;

  /// The most the simulator draws.
  private static final int MOST_REPLICAS = 5;

  Parameters {
    assumptions = List.copyOf(assumptions);
  }

  /// Empty if the card's own numbers are beyond the simulator.
  static Optional<Parameters> of(Reading card) {
    boolean minimumMatters = card.minInsync().isEmpty() && speaksOfMinimum(card);
    Optional<Integer> minInsync = minimumMatters ? Optional.of(USUAL_MINIMUM) : card.minInsync();
    int least = Math.max(USUAL_REPLICAS, minInsync.orElse(1));
    int replicas = card.replicas().orElse(least);
    int min = minInsync.orElse(1);
    if (replicas < 1 || replicas > MOST_REPLICAS || min < 1) {
      return Optional.empty();
    }
    List<String> assumptions = new ArrayList<>();
    if (card.replicas().isEmpty()) {
      assumptions.add("replication factor " + replicas + " assumed");
    } else if (card.replicasFromHeading()) {
      assumptions.add("replication factor " + replicas + " taken from a heading");
    }
    if (card.minInsyncFromHeading()) {
      assumptions.add("min.insync.replicas=" + min + " taken from a heading");
    } else if (minimumMatters) {
      assumptions.add("min.insync.replicas=" + USUAL_MINIMUM + " assumed");
    } else if (minInsync.isEmpty()) {
      assumptions.add("min.insync.replicas=1 assumed, Kafka's default");
    }
    return Optional.of(new Parameters(replicas, card.replicas().isEmpty(), minInsync, assumptions));
  }

  /// Kafka's default of 1 would never refuse a write, which is what such a card is about.
  private static boolean speaksOfMinimum(Reading card) {
    return card.asked().has(Concept.MIN_INSYNC)
        || card.whole().tokens().stream().anyMatch(word -> word.startsWith("notenoughreplica"));
  }

  /// What {@code min.insync.replicas} comes to: never more than there are replicas.
  int min() {
    return Math.min(minInsync.orElse(1), replicas);
  }

  Parameters withReplicas(int other) {
    return new Parameters(other, replicasAssumed, minInsync, assumptions);
  }

  /// The values of {@code acks} to run side by side: the card's, if it names several, else all.
  static List<String> compared(Reading card) {
    List<String> named = List.of("0", "1", "all").stream().filter(card.acks()::contains).toList();
    return named.size() > 1 ? named : List.of("0", "1", "all");
  }

  /// Configuration lines of the topic.
  String topic() {
    return "replicas: "
        + replicas
        + "\n"
        + minInsync.map(min -> "min.insync.replicas: " + min + "\n").orElse("");
  }

  /// Brokers {@code first} to {@code last} as a scenario writes them.
  static String brokers(int first, int last) {
    List<String> brokers = new ArrayList<>();
    for (int broker = first; broker <= last; broker++) {
      brokers.add(Integer.toString(broker));
    }
    return brokers.isEmpty() ? "none" : String.join(", ", brokers);
  }

  /// What is assumed anyway, that settings the card does not name are run too, and more.
  List<String> assumingComparison(Reading card, String... more) {
    List<String> added =
        compared(card).stream().filter(value -> !card.acks().contains(value)).toList();
    List<String> all = new ArrayList<>(assumptions);
    if (!added.isEmpty()) {
      all.add("acks=" + String.join(" and acks=", added) + " run for comparison");
    }
    Collections.addAll(all, more);
    return List.copyOf(all);
  }
}
