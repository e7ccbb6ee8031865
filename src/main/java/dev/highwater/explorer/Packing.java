package dev.highwater.explorer;

import dev.highwater.simulator.PackedRules;
import dev.highwater.simulator.Wiring;
import java.util.Arrays;

/// One packed state that can be changed, with its fingerprint kept up to date.
///
/// The fingerprint is the sum, over all places, of the hash of what stands there mixed with the
/// place (Zobrist's way of hashing): it depends on what the state says, not on the numbers that
/// stand for it, and one change costs two terms.
final class Packing {
  /// The tally, two words; what is known of records; the links that are cut.
  private static final int EXTRA = 4;

  private final PackedRules rules;
  private final int nodes;
  private final int components;
  private final long[] salts;
  private final int[] words;
  private long print;

  Packing(PackedRules rules) {
    this.rules = rules;
    Wiring wiring = rules.wiring();
    nodes = wiring.nodes();
    components = wiring.size();
    words = new int[components + EXTRA];
    salts = new long[words.length];
    for (int place = 0; place < salts.length; place++) {
      salts[place] = mix((place + 1) * 0x9E3779B97F4A7C15L);
    }
  }

  /// spec: the finaliser of SplittableRandom (Steele, Lea, Flood 2014; Stafford's variant 13)
  static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }

  int width() {
    return words.length;
  }

  int recordsPlace() {
    return components + 2;
  }

  int cutsPlace() {
    return components + 3;
  }

  /// See {@link Tally}.
  long tally() {
    return tally(words, 0);
  }

  /// The tally of a state that is stored from a place on.
  long tally(int[] states, int at) {
    return (long) states[at + components + 1] << 32 | (states[at + components] & 0xFFFFFFFFL);
  }

  void setTally(long tally) {
    set(components, (int) tally);
    set(components + 1, (int) (tally >>> 32));
  }

  long print() {
    return print;
  }

  int get(int place) {
    return words[place];
  }

  void set(int place, int value) {
    int before = words[place];
    if (before != value) {
      words[place] = value;
      print += term(place, value) - term(place, before);
    }
  }

  private long term(int place, int value) {
    long hash;
    if (place < nodes) {
      hash = rules.nodeHash(value);
    } else if (place < components) {
      hash = rules.queueHash(value);
    } else {
      hash = value * 0x9E3779B97F4A7C15L;
    }
    return mix(hash ^ salts[place]);
  }

  void load(int[] from, int at, long itsPrint) {
    System.arraycopy(from, at, words, 0, words.length);
    print = itsPrint;
  }

  void store(int[] to, int at) {
    System.arraycopy(words, 0, to, at, words.length);
  }

  /// Works the fingerprint out from nothing, for the first state.
  void begin(int[] first, Budget budget) {
    System.arraycopy(first, 0, words, 0, components);
    Arrays.fill(words, components, words.length, 0);
    words[components] = (int) Tally.first(budget);
    words[components + 1] = (int) (Tally.first(budget) >>> 32);
    print = 0;
    for (int place = 0; place < words.length; place++) {
      print += term(place, words[place]);
    }
  }
}
