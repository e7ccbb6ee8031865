package dev.highwater;

import dev.highwater.library.NoteChange;
import dev.highwater.library.NoteSource;
import dev.highwater.library.NoteWatch;
import dev.highwater.library.Profile;
import dev.highwater.ui.settings.VaultsViewModel;
import dev.highwater.ui.study.StudyState;
import dev.highwater.ui.study.StudyViewModel;
import dev.highwater.ui.task.TaskThread;
import java.util.concurrent.Future;
import java.util.function.LongSupplier;

/// Keeps the screens in step with the notes on the disk: watches the vaults once the first card is
/// shown, looks at what has changed, and tells the screens.
///
/// Nothing is watched where the profile may not be written to.
final class FollowedVaults {
  private final ProfileVaults desk;
  private final Profile profile;
  private final TaskThread notes;
  private final StudyViewModel study;
  private final VaultWatches watches;
  private final VaultsViewModel screen;
  private boolean begun;
  private Runnable onChange = () -> {};

  /// @param notes does all work with notes, one piece after the other
  /// @param nanos a monotonic source of durations
  FollowedVaults(
      ProfileVaults desk,
      Profile profile,
      NoteWatch watch,
      TaskThread notes,
      LongSupplier nanos,
      StudyViewModel study) {
    this.desk = desk;
    this.profile = profile;
    this.notes = notes;
    this.study = study;
    watches = new VaultWatches(watch, this::heard);
    screen = new VaultsViewModel(desk, notes, nanos, this::onCardsChanged);
    study.stateProperty().subscribe(this::begin);
  }

  /// The vaults screen.
  VaultsViewModel screen() {
    return screen;
  }

  /// Has another screen told, too, that cards or notes have changed; on the screen's thread.
  void tell(Runnable other) {
    onChange = other;
  }

  /// The first card must not wait for the vaults.
  private void begin(StudyState state) {
    if (!begun && !(state instanceof StudyState.Loading)) {
      begun = true;
      follow();
    }
  }

  private void onCardsChanged() {
    study.refresh();
    onChange.run();
    follow();
  }

  private void follow() {
    if (profile.readOnly().isPresent()) {
      return;
    }
    notes.ask(
        () -> {
          watches.follow(profile.vaults().all());
          return watches;
        },
        _ -> {},
        FollowedVaults::fail);
  }

  private void heard(NoteSource source, NoteChange change) {
    notes.ask(
        () -> desk.changed(source, change),
        changed -> {
          if (changed) {
            study.refresh();
            onChange.run();
          }
          screen.onVaultsChanged();
        },
        FollowedVaults::fail);
  }

  private static void fail(RuntimeException failure) {
    throw failure;
  }

  /// Ends the work with notes and the watching; nothing is heard once that is done.
  Future<VaultWatches> end() {
    desk.stop();
    return notes.begin(() -> {
      watches.close();
      return watches;
    });
  }
}
