package dev.highwater.ui.today;

import dev.highwater.library.VaultNews.News;
import dev.highwater.study.today.StudyDay;
import java.time.Instant;

/// What the screen of the day has from the profile. Called off the screen's thread.
public interface TodayRoom {
  /// The study day as it stands now.
  StudyDay day();

  /// What happened to notes and cards after that instant.
  News news(Instant then);
}
