package dev.highwater.ui.shell;

import dev.highwater.ui.prose.ProseTools;
import dev.highwater.ui.settings.SettingsInMemory;
import dev.highwater.ui.settings.VaultsInMemory;
import dev.highwater.ui.settings.VaultsViewModel;
import dev.highwater.ui.statistics.GeneratedYear;
import dev.highwater.ui.statistics.StatisticsViewModel;
import dev.highwater.ui.study.StudyViewModel;
import dev.highwater.ui.task.BackgroundTasks;
import dev.highwater.ui.theme.Appearance;
import dev.highwater.ui.today.TodayInMemory;
import dev.highwater.ui.today.TodayViewModel;
import java.util.Optional;

/// Windows of which a test needs only a part.
final class Shells {
  private Shells() {}

  /// A window whose vaults screen knows no vault.
  static Shell of(Appearance appearance, StudyViewModel study, Optional<String> readOnly) {
    return of(appearance, study, new VaultsInMemory(), readOnly);
  }

  static Shell of(
      Appearance appearance,
      StudyViewModel study,
      VaultsInMemory vaults,
      Optional<String> readOnly) {
    return of(appearance, study, vaults, new SettingsInMemory(), readOnly);
  }

  static Shell of(
      Appearance appearance,
      StudyViewModel study,
      VaultsInMemory vaults,
      SettingsInMemory settings,
      Optional<String> readOnly) {
    VaultsViewModel model =
        new VaultsViewModel(vaults, BackgroundTasks.direct(), () -> 0, study::refresh);
    return new Shell(
        appearance,
        study,
        ProseTools.alone(),
        model,
        late(new TodayInMemory(), new GeneratedYear(0, 0)),
        owner -> vaults.chosen(),
        () -> settings.around(study::onOptionsChanged),
        readOnly);
  }

  /// The models of screens that a test may never go to.
  static LateModels late(TodayInMemory today, GeneratedYear year) {
    return new LateModels(
        () -> new TodayViewModel(today, BackgroundTasks.direct()),
        () -> new StatisticsViewModel(year, BackgroundTasks.direct()),
        (_, _, _) -> Optional.empty());
  }
}
