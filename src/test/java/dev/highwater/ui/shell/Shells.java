package dev.highwater.ui.shell;

import dev.highwater.ui.library.LibraryInMemory;
import dev.highwater.ui.library.LibraryViewModel;
import dev.highwater.ui.prose.ProseTools;
import dev.highwater.ui.settings.SettingsInMemory;
import dev.highwater.ui.settings.VaultsInMemory;
import dev.highwater.ui.settings.VaultsViewModel;
import dev.highwater.ui.simulator.RoomInMemory;
import dev.highwater.ui.simulator.SimulatorViewModel;
import dev.highwater.ui.statistics.FileKeeper;
import dev.highwater.ui.statistics.GeneratedYear;
import dev.highwater.ui.statistics.StatisticsViewModel;
import dev.highwater.ui.study.StudyInMemory;
import dev.highwater.ui.study.StudyViewModel;
import dev.highwater.ui.task.BackgroundTasks;
import dev.highwater.ui.theme.Appearance;
import dev.highwater.ui.today.TodayInMemory;
import dev.highwater.ui.today.TodayViewModel;
import java.util.Optional;
import java.util.function.Supplier;

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
    return of(appearance, study, vaults, late(study), readOnly);
  }

  static Shell of(
      Appearance appearance,
      StudyViewModel study,
      VaultsInMemory vaults,
      SettingsInMemory settings,
      Optional<String> readOnly) {
    LateModels late = late(study);
    return of(
        appearance,
        study,
        vaults,
        new LateModels(
            late.today(),
            late.library(),
            late.simulator(),
            late.statistics(),
            late.files(),
            () -> settings.around(study::onOptionsChanged)),
        readOnly);
  }

  /// A window whose vaults screen knows no vault, with those screens.
  static Shell of(Appearance appearance, StudyViewModel study, LateModels late) {
    return of(appearance, study, new VaultsInMemory(), late, Optional.empty());
  }

  private static Shell of(
      Appearance appearance,
      StudyViewModel study,
      VaultsInMemory vaults,
      LateModels late,
      Optional<String> readOnly) {
    VaultsViewModel model =
        new VaultsViewModel(vaults, BackgroundTasks.direct(), () -> 0, study::refresh);
    return new Shell(
        appearance, study, ProseTools.alone(), model, late, _ -> vaults.chosen(), readOnly);
  }

  /// The models of screens that a test may never go to.
  static LateModels late(StudyViewModel study) {
    return late(study, new TodayInMemory(), new GeneratedYear(0, 0));
  }

  static LateModels late(StudyViewModel study, TodayInMemory today, GeneratedYear year) {
    return late(study, today, year, (_, _, _) -> Optional.empty());
  }

  static LateModels late(
      StudyViewModel study, TodayInMemory today, GeneratedYear year, FileKeeper files) {
    BackgroundTasks direct = BackgroundTasks.direct();
    return new LateModels(
        () -> new TodayViewModel(today, direct),
        () -> library(study),
        RoomInMemory::emptyScreen,
        () -> new StatisticsViewModel(year, direct),
        files,
        () -> new SettingsInMemory().around(study::onOptionsChanged));
  }

  private static LibraryViewModel library(StudyViewModel study) {
    LibraryInMemory desk = new LibraryInMemory(new StudyInMemory());
    return new LibraryViewModel(desk, BackgroundTasks.direct(), study::refresh);
  }

  static LateModels withLibrary(StudyViewModel study, Supplier<LibraryViewModel> library) {
    LateModels late = late(study);
    return new LateModels(
        late.today(), library, late.simulator(), late.statistics(), late.files(), late.settings());
  }

  static LateModels withSimulator(StudyViewModel study, Supplier<SimulatorViewModel> simulator) {
    LateModels late = late(study);
    return new LateModels(
        late.today(), late.library(), simulator, late.statistics(), late.files(), late.settings());
  }
}
