package dev.highwater.library;

import dev.highwater.card.CardKind;
import dev.highwater.card.Flashcard;
import dev.highwater.note.ReadCard;
import dev.highwater.note.ScheduleComment;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/// Decides, inside one note, which card of the note is which known card.
///
/// No hash of the text stands for a card, since learners edit their cards. The surest sign decides
/// first: the whole text, then the question, then the answer, then the place between neighbours
/// already recognised. Cards that had vanished are recognised by their text only. Time grows with
/// the number of cards, not with its square.
final class NoteMatching {
  /// How alike two cards in the same place must be.
  private static final double ALIKE = 0.5;

  /// How alike two questions with the same answer must be.
  private static final double RELATED = 0.3;

  /// How many cards around the expected place are looked at.
  private static final int WINDOW = 8;

  /// The text of a card.
  record Text(CardKind kind, int ordinal, String front, String back) {
    static Text of(Flashcard card) {
      return new Text(card.kind(), card.ordinal(), card.front(), card.back());
    }
  }

  private record Side(int ordinal, String text) {}

  private record Commented(Text text, Optional<String> comment) {}

  private final List<KnownCard> known;
  private final List<ReadCard> read;
  private final int live;
  private final int[] knownOf;
  private final boolean[] taken;

  private NoteMatching(List<KnownCard> known, List<ReadCard> read) {
    this.known =
        known.stream()
            .sorted(
                Comparator.comparing(KnownCard::removed)
                    .thenComparingInt(card -> card.card().flashcard().lines().first())
                    .thenComparingInt(card -> card.card().flashcard().ordinal()))
            .toList();
    this.read = read;
    this.live = (int) this.known.stream().filter(card -> !card.removed()).count();
    this.knownOf = new int[read.size()];
    this.taken = new boolean[this.known.size()];
    Arrays.fill(knownOf, -1);
  }

  /// For each card read, in order, the known card it is.
  static List<Optional<KnownCard>> match(List<KnownCard> known, List<ReadCard> read) {
    NoteMatching matching = new NoteMatching(known, read);
    matching.matchAll();
    List<Optional<KnownCard>> matches = new ArrayList<>();
    for (int found : matching.knownOf) {
      matches.add(found < 0 ? Optional.empty() : Optional.of(matching.known.get(found)));
    }
    return matches;
  }

  static Optional<String> commentOf(ReadCard card) {
    return card.comment().map(ScheduleComment::text);
  }

  private void matchAll() {
    // Of two identical cards each keeps the comment it had.
    byKey((card, comment) -> new Commented(Text.of(card), comment), card -> true);
    byKey((card, comment) -> Text.of(card), card -> true);
    byKey((card, comment) -> new Side(card.ordinal(), card.front()), card -> !card.removed());
    byUniqueAnswer();
    byPlace();
    byKey((card, comment) -> new Side(card.ordinal(), card.front()), KnownCard::removed);
  }

  private void byKey(
      BiFunction<Flashcard, Optional<String>, Object> key, Predicate<KnownCard> candidate) {
    Map<Object, Queue<Integer>> candidates = new HashMap<>();
    for (int at = 0; at < known.size(); at++) {
      KnownCard card = known.get(at);
      if (!taken[at] && candidate.test(card)) {
        candidates
            .computeIfAbsent(
                key.apply(card.card().flashcard(), card.comment()), _ -> new ArrayDeque<>())
            .add(at);
      }
    }
    for (int at = 0; at < knownOf.length && !candidates.isEmpty(); at++) {
      if (knownOf[at] < 0) {
        ReadCard card = read.get(at);
        Queue<Integer> same = candidates.get(key.apply(card.flashcard(), commentOf(card)));
        if (same != null && !same.isEmpty()) {
          take(at, same.remove());
        }
      }
    }
  }

  private void take(int readCard, int knownCard) {
    knownOf[readCard] = knownCard;
    taken[knownCard] = true;
  }

  /// An answer that only one card has tells who it is, wherever it went; "yes" alone does not.
  private void byUniqueAnswer() {
    Map<Side, List<Integer>> knownAnswers = new HashMap<>();
    for (int at = 0; at < live; at++) {
      if (!taken[at]) {
        knownAnswers.computeIfAbsent(answer(knownCard(at)), _ -> new ArrayList<>()).add(at);
      }
    }
    Map<Side, List<Integer>> readAnswers = new HashMap<>();
    for (int at = 0; at < knownOf.length; at++) {
      if (knownOf[at] < 0) {
        readAnswers.computeIfAbsent(answer(readCard(at)), _ -> new ArrayList<>()).add(at);
      }
    }
    readAnswers.forEach((answer, cards) -> {
      List<Integer> same = knownAnswers.getOrDefault(answer, List.of());
      if (cards.size() == 1 && same.size() == 1) {
        int readCard = cards.getFirst();
        int knownCard = same.getFirst();
        boolean related =
            TextLikeness.of(readCard(readCard).front(), knownCard(knownCard).front()) >= RELATED;
        if (related || sameComment(readCard, knownCard)) {
          take(readCard, knownCard);
        }
      }
    });
  }

  private static Side answer(Flashcard card) {
    return new Side(card.ordinal(), card.back());
  }

  private void byPlace() {
    int start = 0;
    while (start < knownOf.length) {
      if (knownOf[start] >= 0) {
        start++;
        continue;
      }
      int end = start;
      while (end < knownOf.length && knownOf[end] < 0) {
        end++;
      }
      int before = start == 0 ? -1 : knownOf[start - 1];
      int after = end == knownOf.length ? live : knownOf[end];
      fillGap(start, end, untakenBetween(before, Math.min(after, live)));
      start = end;
    }
  }

  private List<Integer> untakenBetween(int before, int after) {
    List<Integer> between = new ArrayList<>();
    for (int at = before + 1; at < after; at++) {
      if (!taken[at]) {
        between.add(at);
      }
    }
    return between;
  }

  private void fillGap(int start, int end, List<Integer> candidates) {
    for (int at = start; at < end; at++) {
      int expected = at - start;
      int best = -1;
      double bestLikeness = ALIKE;
      int last = Math.min(candidates.size(), expected + WINDOW);
      for (int place = Math.max(0, expected - WINDOW); place < last; place++) {
        int candidate = candidates.get(place);
        double likeness = taken[candidate] ? 0 : likeness(at, candidate);
        if (likeness > bestLikeness || (best < 0 && likeness == bestLikeness)) {
          best = candidate;
          bestLikeness = likeness;
        }
      }
      if (best >= 0) {
        take(at, best);
      }
    }
  }

  private double likeness(int readCard, int knownCard) {
    Flashcard now = readCard(readCard);
    Flashcard before = knownCard(knownCard);
    if (now.ordinal() != before.ordinal()) {
      return 0;
    }
    double text =
        TextLikeness.of(now.front() + " " + now.back(), before.front() + " " + before.back());
    // A comment that stayed in its place speaks for an edit, but many cards have the same one.
    return sameComment(readCard, knownCard) ? ALIKE + (1 - ALIKE) * text : text;
  }

  private boolean sameComment(int readCard, int knownCard) {
    Optional<String> comment = commentOf(read.get(readCard));
    return comment.isPresent() && comment.equals(known.get(knownCard).comment());
  }

  private Flashcard readCard(int at) {
    return read.get(at).flashcard();
  }

  private Flashcard knownCard(int at) {
    return known.get(at).card().flashcard();
  }
}
