package dev.highwater.drill;

import java.util.List;

/// The scenario that illustrates a card.
///
/// @param origin whether the note declares it or it was worked out from the card's text
/// @param emphasis what the picture should bring forward
/// @param scenario canonical text of the scenario
/// @param assumptions everything that was added to what the card says: a clause each, in lower case
///   and without a full stop, as {@code replication factor 3 assumed}
public record Drill(Origin origin, Emphasis emphasis, String scenario, List<String> assumptions) {
  public Drill {
    assumptions = List.copyOf(assumptions);
  }

  /// Where a scenario comes from.
  public enum Origin {
    DECLARED,
    INFERRED
  }

  /// What a card's answer is about.
  public enum Emphasis {
    /// When the producer hears back, and from whom.
    ACKNOWLEDGEMENT,
    /// Which records are there after a failure.
    DURABILITY,
    /// How long a record takes.
    LATENCY,
    /// Whether writes go on.
    AVAILABILITY
  }
}
