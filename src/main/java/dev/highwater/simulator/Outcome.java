package dev.highwater.simulator;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What an event does to its node and to all around it, as numbers.
///
/// The deeds come in threes: what kind, and two figures.
public final class Outcome {
  /// A piece of mail is laid on a link: the link's place, the mail's number.
  public static final int LAYS = 0;

  /// A broker's process ends, and with it its connections: the broker's place.
  public static final int ENDS = 1;

  /// The client closes a connection: the producer's place, the broker's place.
  public static final int CLOSES = 2;

  /// A broker closes a connection: the producer's place, the broker's place.
  public static final int DROPS = 3;

  /// Records are acknowledged: their mask.
  public static final int ACKNOWLEDGES = 4;

  /// Something has become old: its number.
  public static final int AGES = 5;

  private final int node;
  private final int[] deeds;
  private final boolean idle;
  private final List<Event> events;
  private final Optional<Outcome> otherwise;

  Outcome(int node, int[] deeds, boolean idle, List<Event> events, Optional<Outcome> otherwise) {
    this.node = node;
    this.deeds = deeds;
    this.idle = idle;
    this.events = List.copyOf(events);
    this.otherwise = otherwise;
  }

  /// Number of the node after it.
  public int node() {
    return node;
  }

  /// How many deeds there are.
  public int deeds() {
    return deeds.length / 3;
  }

  /// What kind the deed is.
  public int kind(int deed) {
    return deeds[3 * deed];
  }

  /// Its first figure.
  public int first(int deed) {
    return deeds[3 * deed + 1];
  }

  /// Its second figure.
  public int second(int deed) {
    return deeds[3 * deed + 2];
  }

  /// Whether it changes nothing at all.
  public boolean isIdle() {
    return idle;
  }

  /// What else may come of the same event, where the rules ask for what only time could tell.
  public Optional<Outcome> otherwise() {
    return otherwise;
  }

  Outcome or(Optional<Outcome> other) {
    return new Outcome(node, deeds, idle, events, other);
  }

  boolean isLike(Outcome other) {
    return node == other.node && Arrays.equals(deeds, other.deeds);
  }

  List<Event> events() {
    return events;
  }
}
