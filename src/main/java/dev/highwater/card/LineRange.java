package dev.highwater.card;

/// Lines of a note, both ends included.
///
/// @param first 0-based
/// @param last 0-based, not before {@code first}
public record LineRange(int first, int last) {
  public LineRange {
    if (first < 0 || last < first) {
      throw new IllegalArgumentException("no such lines: " + first + " to " + last);
    }
  }
}
