package dev.highwater.study.query;

/// A piece of a query.
sealed interface QueryToken {
  /// Where it begins, counted from 0 in characters.
  int column();

  /// {@code (}.
  record Open(int column) implements QueryToken {}

  /// {@code )}.
  record Close(int column) implements QueryToken {}

  /// {@code or} between two parts.
  record Or(int column) implements QueryToken {}

  /// {@code -} before a part.
  record Minus(int column) implements QueryToken {}

  /// A text to look for.
  record Text(int column, String text) implements QueryToken {}

  /// {@code name:value} or {@code name<value}.
  ///
  /// @param sign {@code :} or one of a comparison
  /// @param valueColumn where the value begins
  record Pair(int column, String name, String sign, String value, int valueColumn)
      implements QueryToken {}

  /// Behind the last.
  record End(int column) implements QueryToken {}
}
