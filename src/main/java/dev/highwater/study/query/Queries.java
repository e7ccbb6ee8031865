package dev.highwater.study.query;

import java.util.List;
import java.util.stream.Stream;

/// Puts queries together so that the same query has one form only: no list in a list of the same
/// kind, none with one part, nothing denied twice.
public final class Queries {
  private Queries() {}

  /// Cards that all of them mean.
  public static Query allOf(List<Query> parts) {
    List<Query> flat =
        parts.stream()
            .flatMap(
                part -> part instanceof Query.AllOf(var inner) ? inner.stream() : Stream.of(part))
            .filter(part -> !(part instanceof Query.Everything))
            .toList();
    return switch (flat.size()) {
      case 0 -> new Query.Everything();
      case 1 -> flat.getFirst();
      default -> new Query.AllOf(flat);
    };
  }

  /// Cards that one of them means.
  ///
  /// @param parts one at least
  public static Query anyOf(List<Query> parts) {
    List<Query> flat =
        parts.stream()
            .flatMap(
                part -> part instanceof Query.AnyOf(var inner) ? inner.stream() : Stream.of(part))
            .toList();
    return flat.size() == 1 ? flat.getFirst() : new Query.AnyOf(flat);
  }

  /// Cards that it does not mean.
  public static Query not(Query part) {
    return part instanceof Query.Not(Query inner) ? inner : new Query.Not(part);
  }
}
