package dev.highwater.library;

import dev.highwater.library.Block.Standing;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Function;

/// Pairs blocks whose text is the same to the letter: first those that stayed in their notes, then
/// those that went to another, then those that had vanished.
///
/// A block whose text still stands in its own note is never taken for a copy of it elsewhere. Of
/// several blocks with the same text each keeps its own history as far as comments, notes and
/// neighbours tell them apart; where nothing does, their order decides.
final class ExactPairs {
  /// Above so many possible pairs of one text they are told apart by comment, note and order only,
  /// so that a text that stands in a thousand places costs no million comparisons.
  private static final int COMPARED = 2_500;

  /// What speaks for a pair of the same text. A comment weighs more than both neighbours, since it
  /// moves with its card; having none says little.
  private static final int SAME_COMMENT = 3;

  private static final int NO_COMMENT = 1;
  private static final int TIED_NOTE = 4;

  private final Pairing pairing;

  private ExactPairs(Pairing pairing) {
    this.pairing = pairing;
  }

  /// Pairs all it can.
  static void find(Pairing pairing) {
    ExactPairs exact = new ExactPairs(pairing);
    exact.pairPresent(block -> new InNote(block.note(), block.text()));
    exact.pairPresent(Block::text);
    for (Standing standing : List.of(Standing.VANISHED, Standing.PARTED)) {
      exact.bringBack(standing, block -> new InNote(block.note(), block.text()));
      exact.bringBack(standing, Block::text);
    }
  }

  private record InNote(String note, String text) {}

  private record Group(List<Integer> known, List<Integer> read) {
    Group() {
      this(new ArrayList<>(), new ArrayList<>());
    }
  }

  private record Pair(int known, int read, int score, int apart) {
    static final Comparator<Pair> BEST_FIRST =
        Comparator.comparingInt(Pair::score)
            .reversed()
            .thenComparingInt(Pair::apart)
            .thenComparingInt(Pair::known)
            .thenComparingInt(Pair::read);
  }

  private void pairPresent(Function<Block, Object> key) {
    List<Group> several = new ArrayList<>();
    for (Group group : groups(key)) {
      if (group.known().size() == 1 && group.read().size() == 1) {
        pairing.pair(group.known().getFirst(), group.read().getFirst());
      } else if (!group.known().isEmpty()) {
        several.add(group);
      }
    }
    if (several.isEmpty()) {
      return;
    }
    NoteTies ties = new NoteTies(pairing);
    Neighbours neighbours = new Neighbours(pairing, ties);
    for (Group group : several) {
      if ((long) group.known().size() * group.read().size() <= COMPARED) {
        tellApart(group, ties, neighbours);
      } else {
        pairInOrder(group, ties);
      }
    }
  }

  private Iterable<Group> groups(Function<Block, Object> key) {
    Map<Object, Group> groups = new LinkedHashMap<>();
    pairing
        .openRead()
        .forEach(block ->
            groups
                .computeIfAbsent(key.apply(pairing.read(block)), _ -> new Group())
                .read()
                .add(block));
    pairing
        .openKnown()
        .filter(block -> pairing.known(block).isPresent())
        .forEach(block -> {
          Group same = groups.get(key.apply(pairing.known(block)));
          if (same != null) {
            same.known().add(block);
          }
        });
    return groups.values();
  }

  private void tellApart(Group group, NoteTies ties, Neighbours neighbours) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < group.known().size(); i++) {
      for (int j = 0; j < group.read().size(); j++) {
        int known = group.known().get(i);
        int read = group.read().get(j);
        int score =
            neighbours.shared(known, read)
                + sameComment(known, read)
                + (ties.tied(pairing.known(known).note(), pairing.read(read).note())
                    ? TIED_NOTE
                    : 0);
        pairs.add(new Pair(known, read, score, Math.abs(i - j)));
      }
    }
    pairs.sort(Pair.BEST_FIRST);
    for (Pair pair : pairs) {
      if (pairing.areOpen(pair.known(), pair.read())) {
        pairing.pair(pair.known(), pair.read());
      }
    }
  }

  private int sameComment(int known, int read) {
    Optional<String> comment = pairing.read(read).comment();
    if (!comment.equals(pairing.known(known).comment())) {
      return 0;
    }
    return comment.isPresent() ? SAME_COMMENT : NO_COMMENT;
  }

  private void pairInOrder(Group group, NoteTies ties) {
    List<Function<Integer, Object>> knownKeys =
        List.of(
            block -> List.of(targetOf(block, ties), pairing.known(block).comment()),
            block -> targetOf(block, ties),
            block -> "");
    List<Function<Integer, Object>> readKeys =
        List.of(
            block -> List.of(pairing.read(block).note(), pairing.read(block).comment()),
            block -> pairing.read(block).note(),
            block -> "");
    for (int pass = 0; pass < knownKeys.size(); pass++) {
      Map<Object, Queue<Integer>> waiting = new HashMap<>();
      for (int known : group.known()) {
        if (pairing.readOf(known) == Pairing.NONE) {
          waiting
              .computeIfAbsent(knownKeys.get(pass).apply(known), _ -> new ArrayDeque<>())
              .add(known);
        }
      }
      for (int read : group.read()) {
        Queue<Integer> same = waiting.get(readKeys.get(pass).apply(read));
        if (pairing.knownOf(read) == Pairing.NONE && same != null && !same.isEmpty()) {
          pairing.pair(same.remove(), read);
        }
      }
    }
  }

  private String targetOf(int known, NoteTies ties) {
    return ties.target(pairing.known(known).note()).orElse("");
  }

  private void bringBack(Standing standing, Function<Block, Object> key) {
    Map<Object, Queue<Integer>> vanished = new HashMap<>();
    pairing
        .openKnown()
        .filter(block -> pairing.known(block).standing() == standing)
        .forEach(block ->
            vanished
                .computeIfAbsent(key.apply(pairing.known(block)), _ -> new ArrayDeque<>())
                .add(block));
    if (vanished.isEmpty()) {
      return;
    }
    pairing
        .openRead()
        .forEach(read -> {
          Queue<Integer> same = vanished.get(key.apply(pairing.read(read)));
          if (same != null && !same.isEmpty()) {
            pairing.pair(same.remove(), read);
          }
        });
  }
}
