package dev.highwater.note;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The deletions on one line of a note.
final class ClozeLine {
  /// A line without any.
  static final ClozeLine NONE = new ClozeLine();

  private final Map<ClozeKind, List<List<ClozeDeletion>>> found = new EnumMap<>(ClozeKind.class);
  private Optional<String> refusal = Optional.empty();

  /// @param byPattern of one kind, one list for each pattern of the settings
  void found(ClozeKind kind, List<List<ClozeDeletion>> byPattern) {
    found.put(kind, byPattern);
  }

  void refused(String why) {
    refusal = refusal.or(() -> Optional.of(why));
  }

  boolean hasAny() {
    return !found.isEmpty()
        && found.values().stream().flatMap(List::stream).anyMatch(list -> !list.isEmpty());
  }

  /// What looked like a cloze stands in; or why the line was given up.
  Optional<String> refusal() {
    return refusal;
  }

  /// Adds the deletions to those of the lines above.
  ///
  /// @param start offset of this line in the whole text
  void addTo(List<List<ClozeDeletion>> byPattern, ClozeKind kind, int start) {
    List<List<ClozeDeletion>> own = found.getOrDefault(kind, List.of());
    for (int pattern = 0; pattern < own.size(); pattern++) {
      if (byPattern.size() == pattern) {
        byPattern.add(new ArrayList<>());
      }
      for (ClozeDeletion deletion : own.get(pattern)) {
        byPattern.get(pattern).add(deletion.movedBy(start));
      }
    }
  }
}
