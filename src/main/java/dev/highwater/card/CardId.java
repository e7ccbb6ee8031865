package dev.highwater.card;

/// Names one card for ever: given when the card is first seen and kept through every edit.
///
/// @param value 12 characters of lower-case Crockford base 32; drawn by chance, never derived from
///   text
public record CardId(String value) implements Comparable<CardId> {
  @Override
  public int compareTo(CardId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
