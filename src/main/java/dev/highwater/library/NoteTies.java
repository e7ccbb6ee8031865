package dev.highwater.library;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which note became which, judged by where the blocks went that have been recognised so far.
final class NoteTies {
  /// So many blocks that went from one note to another tie the two, whatever their names are.
  private static final int MANY = 3;

  private record Way(String from, String to) {}

  private final Set<String> from;
  private final Set<String> to;
  private final Map<Way, Integer> went = new HashMap<>();
  private final Map<String, String> targets = new HashMap<>();
  private final Map<String, String> origins = new HashMap<>();

  NoteTies(Pairing pairing) {
    from = new HashSet<>();
    for (Block block : pairing.known()) {
      if (block.isPresent()) {
        from.add(block.note());
      }
    }
    to = Block.notes(pairing.read());
    for (int known = 0; known < pairing.known().size(); known++) {
      int read = pairing.readOf(known);
      if (read != Pairing.NONE && pairing.known(known).isPresent()) {
        went.merge(
            new Way(pairing.known(known).note(), pairing.read(read).note()), 1, Integer::sum);
      }
    }
    went.forEach((way, blocks) -> {
      if (!to.contains(way.from())) {
        targets.merge(way.from(), way.to(), (one, other) -> more(way.from(), one, other));
      }
      if (!from.contains(way.to())) {
        origins.merge(way.to(), way.from(), (one, other) -> moreInto(way.to(), one, other));
      }
    });
    tieByName();
  }

  private String more(String start, String one, String other) {
    int difference =
        went.getOrDefault(new Way(start, one), 0) - went.getOrDefault(new Way(start, other), 0);
    boolean first = difference == 0 ? one.compareTo(other) < 0 : difference > 0;
    return first ? one : other;
  }

  private String moreInto(String end, String one, String other) {
    int difference =
        went.getOrDefault(new Way(one, end), 0) - went.getOrDefault(new Way(other, end), 0);
    boolean first = difference == 0 ? one.compareTo(other) < 0 : difference > 0;
    return first ? one : other;
  }

  /// A note of which no block was recognised yet is tied to the only new note of its file name.
  private void tieByName() {
    Map<String, Optional<String>> fresh = new HashMap<>();
    for (String note : to) {
      if (!from.contains(note)) {
        fresh.merge(fileName(note), Optional.of(note), (_, _) -> Optional.empty());
      }
    }
    for (String note : from) {
      if (!to.contains(note) && !targets.containsKey(note)) {
        fresh
            .getOrDefault(fileName(note), Optional.empty())
            .ifPresent(now -> {
              targets.put(note, now);
              origins.putIfAbsent(now, note);
            });
      }
    }
  }

  private static String fileName(String note) {
    return note.substring(note.lastIndexOf('/') + 1);
  }

  /// Where the note is now: under its own path, else where most of it went.
  Optional<String> target(String note) {
    return to.contains(note) ? Optional.of(note) : Optional.ofNullable(targets.get(note));
  }

  /// Where the note was: under its own path, else where most of it came from.
  Optional<String> origin(String note) {
    return from.contains(note) ? Optional.of(note) : Optional.ofNullable(origins.get(note));
  }

  /// True when the note that was at {@code before} has another path now, and it is {@code after}.
  boolean renamed(String before, String after) {
    return !to.contains(before) && after.equals(targets.get(before));
  }

  /// True when cards of the one note are to be looked for in the other.
  boolean tied(String before, String after) {
    return before.equals(after)
        || after.equals(targets.get(before))
        || before.equals(origins.get(after))
        || went.getOrDefault(new Way(before, after), 0) >= MANY;
  }
}
