package dev.highwater.study.statistics;

import java.time.LocalDate;
import java.util.Collection;
import java.util.TreeSet;

/// Study days in a row.
///
/// @param current days in a row up to today, or up to yesterday as long as today has no review
/// @param longest the longest row ever
/// @param today whether there was a review today
public record Streak(int current, int longest, boolean today) {
  /// Counts them.
  ///
  /// @param days those with a review
  public static Streak of(Collection<LocalDate> days, LocalDate today) {
    int longest = 0;
    int row = 0;
    int current = 0;
    LocalDate before = LocalDate.MIN;
    for (LocalDate day : new TreeSet<>(days)) {
      row = day.minusDays(1).equals(before) ? row + 1 : 1;
      longest = Math.max(longest, row);
      if (day.equals(today) || day.equals(today.minusDays(1))) {
        current = row;
      }
      before = day;
    }
    return new Streak(current, longest, days.contains(today));
  }
}
