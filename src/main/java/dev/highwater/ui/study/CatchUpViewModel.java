package dev.highwater.ui.study;

import dev.highwater.study.CardActions;
import dev.highwater.study.catchup.CatchUp;
import dev.highwater.study.catchup.CatchUpPlan;
import dev.highwater.ui.task.BackgroundTasks;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Shows what each way of working off a backlog costs, and applies one. The work is done on the
/// profile's thread; all methods are for the screen's thread.
public final class CatchUpViewModel {
  private final ReadOnlyObjectWrapper<Backlog> backlog =
      new ReadOnlyObjectWrapper<>(this, "backlog", new Backlog.Closed());
  private final StudyRoom room;
  private final BackgroundTasks profile;
  private final Consumer<CardActions.Outcome> onApplied;
  private BackgroundTasks.Request asked = () -> {};

  /// @param onApplied told what came of a plan that was chosen
  CatchUpViewModel(
      StudyRoom room, BackgroundTasks profile, Consumer<CardActions.Outcome> onApplied) {
    this.room = room;
    this.profile = profile;
    this.onApplied = onApplied;
  }

  /// What the sheet shows.
  public ReadOnlyObjectProperty<Backlog> backlogProperty() {
    return backlog.getReadOnlyProperty();
  }

  /// Opens the sheet, or closes it.
  public void toggle() {
    if (backlog.get() instanceof Backlog.Closed) {
      open();
    } else {
      close();
    }
  }

  /// Closes the sheet; nothing is applied.
  public void close() {
    asked.withdraw();
    backlog.set(new Backlog.Closed());
  }

  /// Applies the plan that stands at that place of the sheet, the first being 1; nothing happens
  /// when there is none.
  public void apply(int place) {
    if (backlog.get() instanceof Backlog.Offered offered
        && place >= 1
        && place <= offered.plans().size()) {
      CatchUpPlan plan = offered.plans().get(place - 1);
      close();
      profile.ask(() -> room.catchUp().apply(plan.name()), onApplied, CatchUpViewModel::fail);
    }
  }

  private void open() {
    backlog.set(new Backlog.Preparing());
    asked =
        profile.ask(
            () -> {
              CatchUp catchUp = room.catchUp();
              return new Backlog.Offered(catchUp.cards(), catchUp.answer(), catchUp.plans());
            },
            backlog::set,
            failure -> {
              close();
              throw failure;
            });
  }

  private static void fail(RuntimeException failure) {
    throw failure;
  }
}
