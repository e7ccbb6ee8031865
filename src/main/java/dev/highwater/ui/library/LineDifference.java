package dev.highwater.ui.library;

import java.util.ArrayList;
import java.util.List;

/// Two texts line by line: what is the same at their beginning and end, and between what goes and
/// what comes.
///
/// @param kind whether the line stays, goes or comes
record LineDifference(Kind kind, String text) {
  enum Kind {
    STAYS,
    GOES,
    COMES
  }

  static List<LineDifference> of(String before, String after) {
    List<String> old = before.lines().toList();
    List<String> now = after.lines().toList();
    int most = Math.min(old.size(), now.size());
    int same = 0;
    while (same < most && old.get(same).equals(now.get(same))) {
      same++;
    }
    int behind = 0;
    while (behind < most - same
        && old.get(old.size() - 1 - behind).equals(now.get(now.size() - 1 - behind))) {
      behind++;
    }
    List<LineDifference> lines = new ArrayList<>();
    add(lines, Kind.STAYS, old.subList(0, same));
    add(lines, Kind.GOES, old.subList(same, old.size() - behind));
    add(lines, Kind.COMES, now.subList(same, now.size() - behind));
    add(lines, Kind.STAYS, old.subList(old.size() - behind, old.size()));
    return lines;
  }

  private static void add(List<LineDifference> lines, Kind kind, List<String> texts) {
    texts.forEach(text -> lines.add(new LineDifference(kind, text)));
  }
}
