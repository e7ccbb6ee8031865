package dev.highwater.library;

import dev.highwater.library.Block.Standing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds, for a block of the notes, the few known blocks that it could be, without looking at all
/// of them: those of its note, those with its question or its answer, those in its gap, those that
/// share its rarest words, the one with its comment. So the work grows with the number of blocks,
/// not with its square.
final class Candidates {
  /// A note with no more open known blocks than this is looked through whole.
  private static final int SMALL_NOTE = 12;

  /// Around the expected place in a gap, so many to each side.
  private static final int AROUND = 4;

  /// A word, question or answer that more known blocks have leads to none of them.
  private static final int TOO_COMMON = 64;

  /// So many of a block's rarest words are looked up.
  private static final int RAREST = 12;

  /// So many of the blocks that share rare words are kept.
  private static final int KEPT = 8;

  private final Pairing pairing;
  private final Vocabulary vocabulary;
  private final NoteTies ties;
  private final Neighbours neighbours;
  private final Comments comments;

  private final Map<String, List<Integer>> byNote = new HashMap<>();
  private final Map<Integer, List<Integer>> byWord = new HashMap<>();
  private final Map<String, List<Integer>> byFront = new HashMap<>();
  private final Map<String, List<Integer>> byBack = new HashMap<>();
  private final Map<Gap, List<Integer>> byGap = new HashMap<>();
  private final Map<Gap, Integer> placesGone = new HashMap<>();

  private record Gap(String note, int before) {}

  Candidates(
      Pairing pairing,
      Vocabulary vocabulary,
      NoteTies ties,
      Neighbours neighbours,
      Comments comments) {
    this.pairing = pairing;
    this.vocabulary = vocabulary;
    this.ties = ties;
    this.neighbours = neighbours;
    this.comments = comments;
    Set<String> wanted = new HashSet<>();
    pairing.openRead().forEach(block -> wanted.add(pairing.read(block).note()));
    pairing
        .openKnown()
        .filter(block -> mayBeLike(pairing.known(block), wanted))
        .forEach(this::index);
  }

  /// What vanished long ago is looked for by likeness in its own note only.
  private static boolean mayBeLike(Block block, Set<String> wanted) {
    return switch (block.standing()) {
      case PRESENT -> true;
      case VANISHED -> wanted.contains(block.note());
      case PARTED -> false;
    };
  }

  private void index(int known) {
    Block block = pairing.known(known);
    add(byNote, block.note(), known);
    if (!block.front().isEmpty()) {
      add(byFront, block.front(), known);
    }
    add(byBack, block.back(), known);
    for (int word : vocabulary.ofKnown(known)) {
      add(byWord, word, known);
    }
    if (block.isPresent()) {
      String target = ties.target(block.note()).orElse(block.note());
      add(byGap, new Gap(target, neighbours.gapOfKnown(known)), known);
    }
  }

  private static <K> void add(Map<K, List<Integer>> index, K key, int block) {
    index.computeIfAbsent(key, _ -> new ArrayList<>()).add(block);
  }

  /// The known blocks that this block could be; asked once for each block, in order.
  Set<Integer> of(int read) {
    Block block = pairing.read(read);
    Set<Integer> candidates = new LinkedHashSet<>();
    ofNote(block.note(), candidates);
    ties.origin(block.note()).ifPresent(origin -> ofNote(origin, candidates));
    ofGap(read, candidates);
    few(byFront.get(block.front())).ifPresent(candidates::addAll);
    few(byBack.get(block.back())).ifPresent(candidates::addAll);
    ofWords(vocabulary.ofRead(read), candidates);
    comments
        .soleHolder(read)
        .ifPresent(holder -> {
          if (pairing.areOpen(holder, read)
              && pairing.known(holder).standing() != Standing.PARTED) {
            candidates.add(holder);
          }
        });
    return candidates;
  }

  private void ofNote(String note, Set<Integer> candidates) {
    List<Integer> open = byNote.getOrDefault(note, List.of());
    if (open.size() <= SMALL_NOTE) {
      candidates.addAll(open);
    }
  }

  private void ofGap(int read, Set<Integer> candidates) {
    Gap gap = new Gap(pairing.read(read).note(), neighbours.gapOfRead(read));
    List<Integer> open = byGap.getOrDefault(gap, List.of());
    int expected = placesGone.merge(gap, 1, Integer::sum) - 1;
    int last = Math.min(open.size(), expected + AROUND + 1);
    for (int place = Math.max(0, expected - AROUND); place < last; place++) {
      candidates.add(open.get(place));
    }
  }

  private void ofWords(int[] words, Set<Integer> candidates) {
    Map<Integer, Double> shared = new HashMap<>();
    Arrays.stream(words)
        .boxed()
        .filter(word -> few(byWord.get(word)).isPresent())
        .sorted(Comparator.comparingDouble(vocabulary::weight).reversed())
        .limit(RAREST)
        .forEach(word -> {
          for (int known : byWord.getOrDefault(word, List.of())) {
            shared.merge(known, vocabulary.weight(word), Double::sum);
          }
        });
    shared.entrySet().stream()
        .sorted(
            Map.Entry.<Integer, Double>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(KEPT)
        .forEach(entry -> candidates.add(entry.getKey()));
  }

  private static Optional<List<Integer>> few(@Nullable List<Integer> found) {
    return found == null || found.size() > TOO_COMMON ? Optional.empty() : Optional.of(found);
  }
}
