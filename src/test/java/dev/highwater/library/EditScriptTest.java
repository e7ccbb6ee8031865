package dev.highwater.library;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.highwater.library.TrackedVault.Outcome;
import dev.highwater.library.TrackedVault.Share;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class EditScriptTest {
  private static final int SEEDS = Integer.getInteger("seeds", 20);

  public static void main(String[] a) { new EditScriptTest().each(); }
  @Test
  void each() {
    Map<String, Share> touched = new TreeMap<>();
    Map<String, Share> others = new TreeMap<>();
    boolean show = Boolean.getBoolean("show");
    for (int seed = 0; seed < SEEDS; seed++) {
      for (VaultEdit edit : VaultEdit.ALL) {
        TrackedVault tracked = new TrackedVault(new WrittenVault(new Random(seed), 8, 40));
        Set<Integer> concerned = new HashSet<>();
        for (int time = 0; time < edit.times(); time++) {
          concerned.addAll(edit.apply(tracked.vault));
        }
        Outcome outcome = tracked.importAndCompare(concerned);
        touched.merge(edit.name(), outcome.touched(), Share::and);
        others.merge(edit.name(), outcome.others(), Share::and);
        if (show) {
          int s = seed;
          outcome.mistakes().forEach(it -> System.out.println(s + " " + edit.name() + " " + it));
        }
      }
      mixed(seed, touched, others, show);
    }
    touched.forEach((name, share) ->
        System.out.printf(
            Locale.ROOT,
            "%-32s touched %6d right %7.2f lost %4d wrong %3d (%.2f %%) | others %7d lost %4d wrong %3d%n",
            name,
            share.all(),
            share.rightPercent(),
            share.lost(),
            share.wrong(),
            share.wrongPercent(),
            others.get(name).all(),
            others.get(name).lost(),
            others.get(name).wrong()));
    assertTrue(true);
  }

  private static void mixed(
      int seed, Map<String, Share> touched, Map<String, Share> others, boolean show) {
    Random random = new Random(seed);
    TrackedVault tracked = new TrackedVault(new WrittenVault(random, 8, 40));
    for (int round = 0; round < 4; round++) {
      Set<Integer> concerned = new HashSet<>();
      for (int time = 0; time < 20; time++) {
        VaultEdit edit = tracked.vault.texts.any(VaultEdit.ALL);
        concerned.addAll(edit.apply(tracked.vault));
      }
      Outcome outcome = tracked.importAndCompare(concerned);
      touched.merge("~mixed", outcome.touched(), Share::and);
      others.merge("~mixed", outcome.others(), Share::and);
      if (show) {
        outcome.mistakes().forEach(it -> System.out.println(seed + " mixed " + it));
      }
    }
  }
}
