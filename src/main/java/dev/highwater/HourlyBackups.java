package dev.highwater;

import dev.highwater.library.Backups;
import dev.highwater.library.Profile;
import dev.highwater.ui.study.StudyState;
import dev.highwater.ui.study.StudyViewModel;
import dev.highwater.ui.task.Repetition;
import java.time.Duration;
import java.util.function.Consumer;

/// Makes automatic backups while the window is open, from when the first card is shown.
final class HourlyBackups implements AutoCloseable {
  /// How often it is looked whether one is due.
  private static final Duration EVERY = Duration.ofMinutes(5);

  private final Backups backups;
  private final Consumer<String> trouble;
  private final Repetition repetition = new Repetition("backups");
  private boolean begun;

  /// @param trouble told, on the screen's thread, why a backup could not be made
  HourlyBackups(Backups backups, StudyViewModel study, Consumer<String> trouble) {
    this.backups = backups;
    this.trouble = trouble;
    study.stateProperty().subscribe(this::begin);
  }

  /// The first card must not wait for a backup.
  private void begin(StudyState state) {
    if (!begun && !(state instanceof StudyState.Loading)) {
      begun = true;
      repetition.begin(EVERY, backups::makeIfDue, this::fail);
    }
  }

  private void fail(RuntimeException failure) {
    if (failure instanceof Profile.ProfileException) {
      trouble.accept(String.valueOf(failure.getMessage()));
    } else {
      throw failure;
    }
  }

  @Override
  public void close() {
    repetition.close();
  }
}
