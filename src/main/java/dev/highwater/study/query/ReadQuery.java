package dev.highwater.study.query;

/// What came of reading a query.
public sealed interface ReadQuery {
  /// It was understood.
  record Understood(Query query) implements ReadQuery {}

  /// It was not.
  ///
  /// @param column where, counted from 0 in characters
  /// @param sentence what was found there and what was expected, for the learner
  record Refused(int column, String sentence) implements ReadQuery {
    /// The sentence with its place, counted from 1.
    public String withPlace() {
      return "Character " + (column + 1) + ": " + sentence;
    }
  }
}
