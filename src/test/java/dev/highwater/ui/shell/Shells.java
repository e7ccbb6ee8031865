package dev.highwater.ui.shell;

import dev.highwater.ui.prose.ProseTools;
import dev.highwater.ui.settings.SettingsInMemory;
import dev.highwater.ui.settings.VaultsInMemory;
import dev.highwater.ui.settings.VaultsViewModel;
import dev.highwater.ui.study.StudyViewModel;
import dev.highwater.ui.task.BackgroundTasks;
import dev.highwater.ui.theme.Appearance;
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
        owner -> vaults.chosen(),
        () -> settings.around(study::onOptionsChanged),
        readOnly);
  }
}
