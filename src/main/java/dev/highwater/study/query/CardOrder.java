package dev.highwater.study.query;

/// How cards that were found are sorted. Those without the figure come last either way; where it is
/// the same, and for {@link Key#NOTE}, their place in the notes decides.
public record CardOrder(Key key, boolean descending) {
  /// As the cards stand in the notes.
  public static final CardOrder IN_NOTES = new CardOrder(Key.NOTE, false);

  /// By what.
  public enum Key {
    NOTE,
    QUESTION,
    DECK,
    DUE,
    INTERVAL,
    EASE,
    STABILITY,
    DIFFICULTY,
    LAPSES,
    REVIEWS
  }
}
