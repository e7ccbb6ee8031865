package dev.highwater.library;

import dev.highwater.card.CardKind;
import dev.highwater.card.Flashcard;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.Function;

/// Pairs the cards of a block with the cards it had before: those that say the same; clozes that
/// ask for the same; then by their place in the block.
final class Siblings {
  private final List<Flashcard> known;
  private final List<Flashcard> read;
  private final int[] knownOf;
  private final boolean[] taken;

  private Siblings(List<Flashcard> known, List<Flashcard> read) {
    this.known = known;
    this.read = read;
    knownOf = new int[read.size()];
    taken = new boolean[known.size()];
    Arrays.fill(knownOf, Pairing.NONE);
  }

  /// For each card read its place among the known ones, or {@link Pairing#NONE}.
  static int[] pair(List<Flashcard> known, List<Flashcard> read) {
    Siblings siblings = new Siblings(known, read);
    siblings.inOrder(card -> List.of(card.front(), card.back()));
    if (areClozes(known) && areClozes(read)) {
      siblings.inOrder(Siblings::asked);
      siblings.clozesBetween();
    } else {
      // The other direction of a card asked both ways is a card of its own; whatever a block
      // becomes, its first card goes on.
      siblings.inOrder(Flashcard::ordinal);
    }
    return siblings.knownOf;
  }

  private void inOrder(Function<Flashcard, Object> key) {
    Map<Object, Queue<Integer>> waiting = new HashMap<>();
    for (int before = 0; before < taken.length; before++) {
      if (!taken[before]) {
        waiting.computeIfAbsent(key.apply(known.get(before)), _ -> new ArrayDeque<>()).add(before);
      }
    }
    for (int now = 0; now < knownOf.length && !waiting.isEmpty(); now++) {
      if (knownOf[now] == Pairing.NONE) {
        Queue<Integer> same = waiting.get(key.apply(read.get(now)));
        if (same != null && !same.isEmpty()) {
          take(now, same.remove());
        }
      }
    }
  }

  private void take(int now, int before) {
    knownOf[now] = before;
    taken[before] = true;
  }

  /// Clozes that ask for something else now, where as many stand between two that were recognised
  /// as stood there before.
  private void clozesBetween() {
    int now = 0;
    int before = 0;
    while (now < knownOf.length) {
      int end = now;
      while (end < knownOf.length && knownOf[end] == Pairing.NONE) {
        end++;
      }
      int last = end < knownOf.length ? knownOf[end] : taken.length;
      if (end - now == last - before) {
        for (int step = 0; step < end - now; step++) {
          if (!taken[before + step]) {
            take(now + step, before + step);
          }
        }
      }
      now = end + 1;
      before = last + 1;
    }
  }

  private static boolean areClozes(List<Flashcard> cards) {
    return cards.stream().allMatch(card -> card.kind() == CardKind.CLOZE);
  }

  /// What a cloze asks for: where its sides differ, the part on the back. Letter case, and signs
  /// around the words, do not count.
  static String asked(Flashcard cloze) {
    String front = cloze.front();
    String back = cloze.back();
    int start = 0;
    int most = Math.min(front.length(), back.length());
    while (start < most && front.charAt(start) == back.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < most - start
        && front.charAt(front.length() - 1 - end) == back.charAt(back.length() - 1 - end)) {
      end++;
    }
    StringBuilder asked = new StringBuilder();
    Words.each(back.substring(start, back.length() - end), word -> asked.append(word).append(' '));
    return asked.toString();
  }
}
