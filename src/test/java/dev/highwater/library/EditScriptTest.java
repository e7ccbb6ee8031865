package dev.highwater.library;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.highwater.library.TrackedVault.Outcome;
import dev.highwater.library.TrackedVault.Share;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/// Measures how many cards keep the right history through edits by chance, for each kind of edit
/// alone and for many mixed. Every kind starts from the same vault of a seed: eight notes, several
/// hundred cards.
class EditScriptTest {
  private static final int NOTES = 8;
  private static final int BLOCKS = 40;
  private static final int MIXED_ROUNDS = 4;
  private static final int MIXED_EDITS = 20;

  /// What a kind of edit did to cards, over all seeds.
  private static final class Measured {
    final String name;
    Share touched = Share.NONE;
    Share others = Share.NONE;
    final List<String> mistakes = new ArrayList<>();

    Measured(String name) {
      this.name = name;
    }

    void add(int seed, Outcome outcome) {
      touched = touched.and(outcome.touched());
      others = others.and(outcome.others());
      outcome.mistakes().forEach(mistake -> mistakes.add("seed " + seed + ": " + mistake));
    }

    String line() {
      return String.format(
          Locale.ROOT,
          "%-30s %6d cards: %6.2f %% right, %d lost, %d mixed up, %d wrong; %6d others: %d lost,"
              + " %d mixed up, %d wrong",
          name,
          touched.all(),
          touched.rightPercent(),
          touched.lost(),
          touched.mixedUp(),
          touched.wrong(),
          others.all(),
          others.lost(),
          others.mixedUp(),
          others.wrong());
    }
  }

  @Test
  void cardsKeepTheirHistoriesThroughEditsOfEachKind() {
    measureAndCheck(0, 4);
  }

  @Test
  @Tag("long")
  void cardsKeepTheirHistoriesThroughManyMoreEdits() {
    measureAndCheck(4, 220);
  }

  private static void measureAndCheck(int firstSeed, int lastSeed) {
    List<Measured> kinds = new ArrayList<>();
    for (VaultEdit edit : VaultEdit.ALL) {
      kinds.add(alone(edit, firstSeed, lastSeed));
    }
    Measured mixed = mixed(firstSeed, lastSeed);
    System.out.println("Cards concerned by an edit, and cards that only stood by:");
    kinds.forEach(kind -> System.out.println(kind.line()));
    System.out.println(mixed.line());
    List<Executable> checks = new ArrayList<>();
    for (Measured kind : kinds) {
      checks.add(() -> check(kind, 99.0, 0.1));
    }
    // Several edits at once may leave a card with nothing that tells it from a copy or twin.
    checks.add(() -> check(mixed, 99.8, 0.1));
    assertAll(checks);
  }

  /// Twins, of which nobody could say which is which, count neither as right nor as wrong.
  private static void check(Measured kind, double leastRight, double mostWrong) {
    Share touched = kind.touched;
    double told = Math.max(1, touched.all() - touched.mixedUp());
    String found = kind.line() + System.lineSeparator() + String.join("\n", kind.mistakes);
    assertTrue(100 * touched.right() / told >= leastRight || touched.all() == 0, found);
    assertTrue(100 * touched.wrong() / told <= mostWrong, found);
    assertEquals(0, kind.others.lost(), found);
    assertTrue(kind.others.wrong() <= kind.others.all() / 10_000, found);
  }

  private static Measured alone(VaultEdit edit, int firstSeed, int lastSeed) {
    Measured measured = new Measured(edit.name());
    for (int seed = firstSeed; seed < lastSeed; seed++) {
      TrackedVault tracked = new TrackedVault(new WrittenVault(new Random(seed), NOTES, BLOCKS));
      Set<Integer> touched = new HashSet<>();
      for (int time = 0; time < edit.times(); time++) {
        touched.addAll(edit.apply(tracked.vault));
      }
      measured.add(seed, tracked.importAndCompare(touched));
    }
    return measured;
  }

  private static Measured mixed(int firstSeed, int lastSeed) {
    Measured measured = new Measured("mixed");
    for (int seed = firstSeed; seed < lastSeed; seed++) {
      TrackedVault tracked = new TrackedVault(new WrittenVault(new Random(seed), NOTES, BLOCKS));
      for (int round = 0; round < MIXED_ROUNDS; round++) {
        Set<Integer> touched = new HashSet<>();
        for (int time = 0; time < MIXED_EDITS; time++) {
          touched.addAll(tracked.vault.texts.any(VaultEdit.ALL).apply(tracked.vault));
        }
        measured.add(seed, tracked.importAndCompare(touched));
      }
    }
    return measured;
  }
}
