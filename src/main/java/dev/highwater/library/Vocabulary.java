package dev.highwater.library;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntUnaryOperator;

/// The words of the notes in question, and how much each tells: a word of nearly every card says
/// little about which card it is, so that {@code Default of acks?} and {@code Default of retries?}
/// have less in common than it seems.
final class Vocabulary {
  /// What a word counts that is nearly the same.
  private static final double ALMOST = 0.8;

  /// Only so many leftover words are compared letter by letter: texts that differ in more are no
  /// matter of slips.
  private static final int SLIPS_SOUGHT = 16;

  /// A shared word that tells less than this part of what either block's own words tell is a word
  /// of their form.
  private static final double FORM = 0.7;

  private final Pairing pairing;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> words = new ArrayList<>();
  private final double[] weights;
  private final Map<Integer, int[]> knownBags = new HashMap<>();
  private final Map<Integer, int[]> readBags = new HashMap<>();

  /// The words of all notes in which a block is still to be recognised.
  Vocabulary(Pairing pairing) {
    this.pairing = pairing;
    Set<String> notes = new HashSet<>();
    pairing.openRead().forEach(block -> notes.add(pairing.read(block).note()));
    pairing
        .openKnown()
        .forEach(block -> {
          if (pairing.known(block).isPresent()) {
            notes.add(pairing.known(block).note());
          }
        });
    Counts before = count(pairing.known(), notes, pairing::readOf, knownBags);
    Counts now = count(pairing.read(), notes, pairing::knownOf, readBags);
    double blocks = Math.max(before.blocks, now.blocks);
    weights = new double[words.size()];
    for (int word = 0; word < weights.length; word++) {
      // A word that an edit brought is not more telling than one that stayed.
      double holding = Math.max(1, Math.max(before.of(word), now.of(word)));
      weights[word] = Math.log1p(blocks / holding);
    }
  }

  private static final class Counts {
    private int blocks;
    private int[] holding = new int[1024];

    void add(int[] bag) {
      blocks++;
      for (int word : bag) {
        if (word >= holding.length) {
          holding = Arrays.copyOf(holding, Math.max(word + 1, 2 * holding.length));
        }
        holding[word]++;
      }
    }

    int of(int word) {
      return word < holding.length ? holding[word] : 0;
    }
  }

  private Counts count(
      List<Block> blocks, Set<String> notes, IntUnaryOperator pairOf, Map<Integer, int[]> bags) {
    Counts counts = new Counts();
    for (int at = 0; at < blocks.size(); at++) {
      Block block = blocks.get(at);
      if (block.isPresent() && notes.contains(block.note())) {
        int[] bag = bag(block);
        counts.add(bag);
        if (pairOf.applyAsInt(at) == Pairing.NONE) {
          bags.put(at, bag);
        }
      }
    }
    return counts;
  }

  private int[] bag(Block block) {
    Set<Integer> bag = new HashSet<>();
    Words.each(block.front(), word -> bag.add(number(word)));
    Words.each(block.back(), word -> bag.add(number(word)));
    return bag.stream().mapToInt(Integer::intValue).sorted().toArray();
  }

  private int number(String word) {
    Integer known = numbers.putIfAbsent(word, words.size());
    if (known == null) {
      words.add(word);
      return words.size() - 1;
    }
    return known;
  }

  /// The words of a known block, as numbers, each once, in order.
  int[] ofKnown(int block) {
    return knownBags.computeIfAbsent(block, it -> bag(pairing.known(it)));
  }

  /// The words of a block of the notes.
  int[] ofRead(int block) {
    return readBags.computeIfAbsent(block, it -> bag(pairing.read(it)));
  }

  /// How much a word tells; more than 0.
  double weight(int word) {
    // A word that only a vanished card has is in no note.
    return word < weights.length ? weights[word] : Math.log(2);
  }

  /// What two blocks have in common.
  ///
  /// @param share how much of both blocks' words is in both: 0 to 1 (Dice's coefficient, words
  ///   weighed by how much they tell, words with a slip counting nearly as the same)
  /// @param otherSubject each has a word that tells much more than any they share: what they have
  ///   in common is only their form
  record Likeness(double share, boolean otherSubject) {}

  /// Compares a known block with a block of the notes.
  Likeness likeness(int known, int read) {
    return likeness(ofKnown(known), ofRead(read));
  }

  /// How much of the smaller block's words is in the other: 0 to 1.
  double containment(int known, int read) {
    int[] one = ofKnown(known);
    int[] other = ofRead(read);
    double smaller = Math.min(sum(one), sum(other));
    return smaller == 0 ? 0 : common(one, other, new ArrayList<>(), new ArrayList<>()) / smaller;
  }

  private Likeness likeness(int[] one, int[] other) {
    double total = sum(one) + sum(other);
    if (total == 0) {
      return new Likeness(0, true);
    }
    List<Integer> onlyOne = new ArrayList<>();
    List<Integer> onlyOther = new ArrayList<>();
    double common = common(one, other, onlyOne, onlyOther);
    Set<Integer> own = new HashSet<>(onlyOne);
    double most =
        Arrays.stream(one)
            .filter(it -> !own.contains(it))
            .mapToDouble(this::weight)
            .max()
            .orElse(0);
    if (onlyOne.size() <= SLIPS_SOUGHT && onlyOther.size() <= SLIPS_SOUGHT) {
      for (int word : List.copyOf(onlyOne)) {
        OptionalInt slip =
            onlyOther.stream().mapToInt(it -> it).filter(it -> alike(word, it)).findFirst();
        if (slip.isPresent()) {
          double weight = Math.min(weight(word), weight(slip.getAsInt()));
          common += ALMOST * weight;
          most = Math.max(most, weight);
          onlyOne.removeIf(it -> it == word);
          onlyOther.removeIf(it -> it == slip.getAsInt());
        }
      }
    }
    boolean otherSubject = Math.min(heaviest(onlyOne), heaviest(onlyOther)) * FORM > most;
    return new Likeness(2 * common / total, otherSubject);
  }

  private boolean alike(int word, int other) {
    return Words.alike(words.get(word), words.get(other));
  }

  private double heaviest(List<Integer> bag) {
    return bag.stream().mapToDouble(this::weight).max().orElse(0);
  }

  private double common(int[] one, int[] other, List<Integer> onlyOne, List<Integer> onlyOther) {
    double common = 0;
    int i = 0;
    int j = 0;
    while (i < one.length || j < other.length) {
      if (j == other.length || (i < one.length && one[i] < other[j])) {
        onlyOne.add(one[i++]);
      } else if (i == one.length || one[i] > other[j]) {
        onlyOther.add(other[j++]);
      } else {
        common += weight(one[i]);
        i++;
        j++;
      }
    }
    return common;
  }

  private double sum(int[] bag) {
    double sum = 0;
    for (int word : bag) {
      sum += weight(word);
    }
    return sum;
  }
}
