package dev.highwater.ui.study;

import dev.highwater.card.CardId;
import dev.highwater.ui.task.BackgroundTasks;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Explains the card that is on the screen while the learner wants it to. Worked out on the
/// profile's thread; all methods are for the screen's thread.
public final class ExplainViewModel {
  private final ReadOnlyObjectWrapper<Explained> explained =
      new ReadOnlyObjectWrapper<>(this, "explained", new Explained.Closed());
  private final StudyRoom room;
  private final BackgroundTasks profile;
  private Optional<ShownCard> card = Optional.empty();
  private BackgroundTasks.Request asked = () -> {};

  ExplainViewModel(StudyRoom room, BackgroundTasks profile) {
    this.room = room;
    this.profile = profile;
  }

  /// What the panel shows.
  public ReadOnlyObjectProperty<Explained> explainedProperty() {
    return explained.getReadOnlyProperty();
  }

  /// Opens the panel for the card on the screen, or closes it; stays closed when there is none.
  public void toggle() {
    if (isOpen()) {
      close();
    } else {
      card.map(it -> it.card().id()).ifPresent(this::explain);
    }
  }

  /// Closes the panel.
  public void close() {
    asked.withdraw();
    explained.set(new Explained.Closed());
  }

  /// Another card closes the panel; the same card with another mark or schedule is explained anew.
  void follow(StudyState state) {
    Optional<ShownCard> now = state.shown();
    boolean same = now.map(it -> it.card().id()).equals(card.map(it -> it.card().id()));
    boolean changed = !now.equals(card);
    card = now;
    if (isOpen() && !same) {
      close();
    } else if (isOpen() && changed) {
      explain(now.orElseThrow().card().id());
    }
  }

  private boolean isOpen() {
    return !(explained.get() instanceof Explained.Closed);
  }

  private void explain(CardId id) {
    asked.withdraw();
    if (!isOpen()) {
      explained.set(new Explained.Preparing(id));
    }
    asked =
        profile.ask(
            () ->
                room.explain(id)
                    .<Explained>map(it ->
                        new Explained.Shown(it, room.calendar().now(), room.calendar()))
                    .orElseGet(Explained.Closed::new),
            explained::set,
            failure -> {
              close();
              throw failure;
            });
  }
}
