package dev.highwater.ui.statistics;

import dev.highwater.study.statistics.History;
import dev.highwater.study.statistics.Report;
import dev.highwater.study.statistics.Scope;

/// What the screen of statistics has from the profile. Called off the screen's thread.
public interface StatisticsRoom {
  /// Everything on record, as it is now.
  History history();

  /// The statistics of a deck and period.
  ///
  /// @param history of {@link #history}
  Report report(History history, Scope scope);
}
