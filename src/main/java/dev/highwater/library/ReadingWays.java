package dev.highwater.library;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// How the notes of one source were asked to be read, remembered so that whoever reads them again
/// finds the same cards.
///
/// @param byScope a note, a folder or the whole source ({@code ""}) to the way it was asked for;
///   the innermost goes for a note, and {@link ReadingWay#USUAL} where nobody asked
public record ReadingWays(SortedMap<String, ReadingWay> byScope) {
  /// Nobody asked for anything.
  public static final ReadingWays USUAL = new ReadingWays(new TreeMap<>(Map.of()));

  public ReadingWays {
    byScope = Collections.unmodifiableSortedMap(new TreeMap<>(byScope));
  }

  /// How a note, or a folder as a whole, is read.
  ///
  /// @param path from the root of the source
  public ReadingWay of(String path) {
    for (int end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
      ReadingWay way = byScope.get(path.substring(0, end));
      if (way != null) {
        return way;
      }
    }
    return byScope.getOrDefault("", ReadingWay.USUAL);
  }

  /// The ways after a note, a folder or the whole source was asked for in a way. That goes for all
  /// inside it; but a note that was once named by itself is not passed over because its folder is
  /// read in the usual way.
  ///
  /// @param notes all notes found there
  ReadingWays with(String scope, ReadingWay way, Set<String> notes) {
    SortedMap<String, ReadingWay> ways = new TreeMap<>(byScope);
    ways.keySet()
        .removeIf(inner ->
            isIn(inner, scope) && !(way == ReadingWay.USUAL && isNamed(inner, scope, notes)));
    if (new ReadingWays(ways).of(scope) != way) {
      ways.put(scope, way);
    }
    return new ReadingWays(ways);
  }

  private boolean isNamed(String inner, String scope, Set<String> notes) {
    return !inner.equals(scope) && byScope.get(inner) == ReadingWay.ALL && notes.contains(inner);
  }

  private static boolean isIn(String path, String scope) {
    return scope.isEmpty() || path.equals(scope) || path.startsWith(scope + "/");
  }
}
