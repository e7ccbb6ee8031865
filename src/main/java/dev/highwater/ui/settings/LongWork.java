package dev.highwater.ui.settings;

import dev.highwater.library.NoteFiles;
import dev.highwater.library.Profile;
import dev.highwater.ui.task.BackgroundTasks;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;

/// What the vaults screen asks of the desk: short questions, and one piece of long work at a time,
/// which is shown while it is done and can be given up. For the screen's thread.
final class LongWork {
  private final BackgroundTasks work;
  private final LongSupplier nanos;
  private final ObjectProperty<VaultsState> state;
  private Runnable cancelling = () -> {};

  LongWork(BackgroundTasks work, LongSupplier nanos, ObjectProperty<VaultsState> state) {
    this.work = work;
    this.nanos = nanos;
    this.state = state;
  }

  /// Begins long work; nothing happens while other long work is done.
  <T> void begin(String what, Function<Follower, T> task, Consumer<T> done) {
    if (state.get().working()) {
      return;
    }
    Follower follower = new Follower(work, nanos, progress -> showProgress(what, progress));
    cancelling = () -> cancel(follower);
    state.set(state.get().saying(Optional.empty()));
    show(new Activity.Working(what, Activity.Progress.NONE, false));
    work.ask(
        () -> task.apply(follower),
        result -> {
          cancelling = () -> {};
          done.accept(result);
        },
        failure -> {
          cancelling = () -> {};
          show(new Activity.Idle());
          explain(failure);
        });
  }

  void cancel() {
    cancelling.run();
  }

  <T> void ask(Supplier<T> question, Consumer<T> answer) {
    work.ask(question, answer, this::explain);
  }

  private void cancel(Follower follower) {
    follower.cancel();
    if (state.get().activity() instanceof Activity.Working(var what, var progress, var _)) {
      show(new Activity.Working(what, progress, true));
    }
  }

  private void showProgress(String what, Activity.Progress progress) {
    if (state.get().activity() instanceof Activity.Working(var name, var _, boolean cancelled)
        && name.equals(what)) {
      show(new Activity.Working(what, progress, cancelled));
    }
  }

  private void show(Activity activity) {
    state.set(state.get().with(activity));
  }

  /// Failures of the environment are said where the learner is looking; others are bugs.
  private void explain(RuntimeException failure) {
    if (failure instanceof Profile.ProfileException
        || failure instanceof NoteFiles.UnreadableException
        || failure instanceof VaultDesk.RefusedException) {
      state.set(state.get().saying(Optional.ofNullable(failure.getMessage())));
    } else {
      throw failure;
    }
  }
}
