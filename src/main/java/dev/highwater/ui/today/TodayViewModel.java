package dev.highwater.ui.today;

import dev.highwater.card.DeckPath;
import dev.highwater.study.SessionKind;
import dev.highwater.study.today.StudyDay;
import dev.highwater.ui.task.BackgroundTasks;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What the learner does on the screen of the day, and what it shows then.
///
/// Holds no control and needs no toolkit. All methods are for the screen's thread.
public final class TodayViewModel {
  private final ReadOnlyObjectWrapper<TodayState> state =
      new ReadOnlyObjectWrapper<>(this, "state", new TodayState.Loading());
  private final TodayRoom room;
  private final BackgroundTasks work;
  private Optional<BackgroundTasks.Request> reading = Optional.empty();

  /// A screen that has not begun.
  public TodayViewModel(TodayRoom room, BackgroundTasks work) {
    this.room = room;
    this.work = work;
  }

  /// What the screen shows.
  public ReadOnlyObjectProperty<TodayState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// Reads the day; what is shown stays until it is read.
  public void refresh() {
    reading.ifPresent(BackgroundTasks.Request::withdraw);
    reading =
        Optional.of(
            work.ask(
                this::read,
                state::set,
                failure -> {
                  throw failure;
                }));
  }

  private TodayState read() {
    StudyDay day = room.day();
    return day.cards() == 0
        ? new TodayState.NoCards()
        : new TodayState.Ready(day, day.lastTime().map(room::news));
  }

  /// Begins a session of a deck and the decks below it, if anything is to be asked there.
  ///
  /// @param deck empty for all
  /// @param onStudy begins it
  public void study(Optional<DeckPath> deck, Consumer<SessionKind> onStudy) {
    if (state.get() instanceof TodayState.Ready(StudyDay day, var _) && asksAnything(day, deck)) {
      onStudy.accept(new SessionKind.Today(deck));
    }
  }

  private static boolean asksAnything(StudyDay day, Optional<DeckPath> deck) {
    return deck.map(wanted ->
            day.decks().stream()
                .flatMap(top -> top.all())
                .anyMatch(it -> it.deck().equals(wanted) && it.today().all() > 0))
        .orElse(day.today().all() > 0);
  }
}
