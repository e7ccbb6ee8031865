package dev.highwater.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CardIdsTest {
  @Test
  void drawnFromGivesTwelveCrockfordCharactersAndNeverTheSameTwice() {
    long seed = 20261123L;
    CardIds ids = CardIds.drawnFrom(new Random(seed));
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 10_000; i++) {
      String id = ids.next().value();
      assertTrue(id.matches("[0-9a-hjkmnp-tv-z]{12}"), () -> "seed " + seed + ": " + id);
      seen.add(id);
    }

    assertEquals(10_000, seen.size(), "seed " + seed);
  }
}
