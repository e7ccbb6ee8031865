package dev.highwater.card;

/// A deck's place in the tree of decks, for example {@code kafka/producer}.
///
/// @param value names joined by {@code /}, never empty
public record DeckPath(String value) implements Comparable<DeckPath> {
  /// True for this deck itself and every deck below it.
  public boolean contains(DeckPath other) {
    return other.value.equals(value) || other.value.startsWith(value + "/");
  }

  @Override
  public int compareTo(DeckPath other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
