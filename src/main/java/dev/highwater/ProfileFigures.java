package dev.highwater;

import dev.highwater.cli.Workbench;
import dev.highwater.library.Profile;
import dev.highwater.library.VaultNews.News;
import dev.highwater.study.statistics.History;
import dev.highwater.study.statistics.Report;
import dev.highwater.study.statistics.Scope;
import dev.highwater.study.today.StudyDay;
import dev.highwater.ui.statistics.StatisticsRoom;
import dev.highwater.ui.today.TodayRoom;
import java.time.Instant;

/// What the screens of figures have from an open profile.
record ProfileFigures(Profile profile, Workbench workbench) implements TodayRoom, StatisticsRoom {
  @Override
  public StudyDay day() {
    return workbench.studyDay(profile);
  }

  @Override
  public News news(Instant then) {
    return profile.news().since(then);
  }

  @Override
  public History history() {
    return History.read(profile.records(), profile.calendar());
  }

  @Override
  public Report report(History history, Scope scope) {
    return workbench.report(profile, history, scope);
  }
}
