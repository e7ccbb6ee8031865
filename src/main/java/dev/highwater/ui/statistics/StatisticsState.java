package dev.highwater.ui.statistics;

import dev.highwater.card.DeckPath;
import dev.highwater.study.statistics.Figure;
import dev.highwater.study.statistics.Report;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the screen of statistics shows.
public sealed interface StatisticsState {
  /// The log is being read for the first time.
  record Loading() implements StatisticsState {}

  /// There is no card at all.
  record NoCards() implements StatisticsState {}

  /// The figures.
  ///
  /// @param decks that can be looked at by themselves
  /// @param asTables figures shown as a table instead of a chart
  /// @param notice a sentence about what was just kept, or could not be
  record Ready(List<DeckPath> decks, Report report, Set<Figure> asTables, Optional<String> notice)
      implements StatisticsState {
    public Ready {
      decks = List.copyOf(decks);
      asTables = Set.copyOf(asTables);
    }
  }
}
