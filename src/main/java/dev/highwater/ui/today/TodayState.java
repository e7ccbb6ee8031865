package dev.highwater.ui.today;

import dev.highwater.library.VaultNews.News;
import dev.highwater.study.today.StudyDay;
import java.util.Optional;

/// What the screen of the day shows.
public sealed interface TodayState {
  /// The day is being read for the first time.
  record Loading() implements TodayState {}

  /// There is no card at all.
  record NoCards() implements TodayState {}

  /// The day.
  ///
  /// @param news what happened to notes since the learner was here on an earlier day; empty when
  ///   there was no such day
  record Ready(StudyDay day, Optional<News> news) implements TodayState {}
}
