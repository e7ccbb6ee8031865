package dev.highwater;

import dev.highwater.library.Profile;
import dev.highwater.ui.frame.Remembered;
import dev.highwater.ui.task.TaskThread;

/// Keeps what the program remembers in the profile, off the screen's thread; in a profile that may
/// not be written to it keeps nothing.
///
/// @param work writes, one change after the other
record PreferenceKeeper(Profile profile, TaskThread work) implements Remembered.Keeper {
  @Override
  public void keep(String name, String value) {
    write(() -> profile.preferences().put(name, value));
  }

  @Override
  public void forget(String name) {
    write(() -> profile.preferences().remove(name));
  }

  private void write(Runnable change) {
    if (profile.readOnly().isEmpty()) {
      work.ask(
          () -> {
            change.run();
            return profile;
          },
          _ -> {},
          failure -> {
            throw failure;
          });
    }
  }
}
