package dev.highwater.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// How a source remembers the ways in which its notes were asked for.
class ReadingWaysTest {
  private static ReadingWays ways(Map<String, ReadingWay> byScope) {
    return new ReadingWays(new TreeMap<>(byScope));
  }

  @Test
  void ofIsTheWayOfTheInnermostScope() {
    ReadingWays ways =
        ways(Map.of("", ReadingWay.ALL, "a", ReadingWay.AS_PLUGIN, "a/b.md", ReadingWay.USUAL));

    assertEquals(ReadingWay.USUAL, ways.of("a/b.md"));
    assertEquals(ReadingWay.AS_PLUGIN, ways.of("a/c.md"));
    assertEquals(ReadingWay.ALL, ways.of("ab.md"));
    assertEquals(ReadingWay.USUAL, ReadingWays.USUAL.of("a.md"));
  }

  @Test
  void withGoesForAllInsideAScopeAndNothingElse() {
    ReadingWays before = ways(Map.of("a/b", ReadingWay.AS_PLUGIN, "ab", ReadingWay.AS_PLUGIN));

    assertEquals(
        ways(Map.of("a", ReadingWay.ALL, "ab", ReadingWay.AS_PLUGIN)),
        before.with("a", ReadingWay.ALL, Set.of()));
  }

  @Test
  void withKeepsNothingThatSaysTheSame() {
    assertEquals(
        ways(Map.of("", ReadingWay.ALL)),
        ways(Map.of("", ReadingWay.ALL, "a", ReadingWay.USUAL))
            .with("a", ReadingWay.ALL, Set.of()));
    assertEquals(
        ReadingWays.USUAL,
        ways(Map.of("", ReadingWay.ALL)).with("", ReadingWay.USUAL, Set.of("a.md")));
  }

  @Test
  void withTheUsualWayKeepsNotesThatWereNamed() {
    ReadingWays before = ways(Map.of("a.md", ReadingWay.ALL, "folder", ReadingWay.ALL));

    assertEquals(
        ways(Map.of("a.md", ReadingWay.ALL)),
        before.with("", ReadingWay.USUAL, Set.of("a.md", "folder/b.md")));
  }
}
