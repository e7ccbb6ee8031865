package dev.highwater.ui.study;

import dev.highwater.card.Card;
import dev.highwater.card.CardId;
import dev.highwater.card.Flashcard;
import dev.highwater.drill.Drills;
import dev.highwater.library.NotePlace;
import dev.highwater.library.NoteSource;
import dev.highwater.note.prose.Prose;
import dev.highwater.schedule.Grade;
import dev.highwater.schedule.Outcomes;
import dev.highwater.study.SessionProgress;
import dev.highwater.study.SessionSummary;
import dev.highwater.study.StudySession;
import dev.highwater.ui.task.BackgroundTasks;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What the learner does on the study screen, and what it shows then.
///
/// Holds no control and needs no toolkit. The session is touched only by work given to {@code
/// profile}; the scenario of a card is worked out through {@code computation} while its question
/// stands, so that no grade waits for it. All methods are for the screen's thread.
public final class StudyViewModel {
  private final ReadOnlyObjectWrapper<StudyState> state =
      new ReadOnlyObjectWrapper<>(this, "state", new StudyState.Loading());
  private final Supplier<StudySession> sessions;
  private final Drills drills;
  private final BackgroundTasks profile;
  private final BackgroundTasks computation;
  private final LongSupplier nanos;

  private Optional<StudySession> session = Optional.empty();
  private BackgroundTasks.Request illustrating = () -> {};
  private boolean busy;
  private long askedAt;

  /// A screen that has not begun.
  ///
  /// @param sessions opens the session, on the profile's thread
  /// @param profile does the session's work
  /// @param computation plays scenarios
  /// @param nanos a monotonic source for the time taken
  public StudyViewModel(
      Supplier<StudySession> sessions,
      Drills drills,
      BackgroundTasks profile,
      BackgroundTasks computation,
      LongSupplier nanos) {
    this.sessions = sessions;
    this.drills = drills;
    this.profile = profile;
    this.computation = computation;
    this.nanos = nanos;
  }

  /// What the screen shows.
  public ReadOnlyObjectProperty<StudyState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// Opens the session and asks its first card.
  public void start() {
    busy = true;
    profile.ask(
        () -> {
          StudySession opened = sessions.get();
          return new Opened(opened, Look.at(opened));
        },
        opened -> {
          session = Optional.of(opened.session());
          show(opened.look());
        },
        this::giveUp);
  }

  /// Shows the answer; nothing happens unless a question stands.
  public void reveal() {
    if (state.get() instanceof StudyState.Asking(ShownCard card, Illustration illustration)) {
      state.set(new StudyState.Revealed(card, illustration));
    }
  }

  /// Grades the card; nothing happens before its answer has been revealed.
  public void grade(Grade grade) {
    if (state.get() instanceof StudyState.Revealed) {
      Duration taken = Duration.ofNanos(nanos.getAsLong() - askedAt);
      change(running -> running.grade(grade, taken));
    }
  }

  /// Takes the last grade back and asks its card again; nothing happens when there is none.
  public void undo() {
    change(StudySession::undo);
  }

  private void change(Consumer<StudySession> step) {
    if (busy || session.isEmpty()) {
      return;
    }
    busy = true;
    StudySession running = session.get();
    profile.ask(
        () -> {
          step.accept(running);
          return Look.at(running);
        },
        this::show,
        this::giveUp);
  }

  private void giveUp(RuntimeException failure) {
    busy = false;
    throw failure;
  }

  private void show(Look look) {
    busy = false;
    illustrating.withdraw();
    if (look.card().isPresent()) {
      ask(look.card().get());
    } else if (look.progress().total() == 0) {
      state.set(new StudyState.Empty(look.summary().nextDue()));
    } else {
      state.set(new StudyState.Finished(look.summary()));
    }
  }

  private void ask(ShownCard card) {
    askedAt = nanos.getAsLong();
    state.set(new StudyState.Asking(card, new Illustration.Preparing()));
    Flashcard flashcard = card.card().flashcard();
    illustrating =
        computation.ask(
            () -> illustrate(flashcard),
            illustration -> illustrate(card.card().id(), illustration),
            failure -> {
              illustrate(card.card().id(), new Illustration.Absent());
              throw failure;
            });
  }

  private Illustration illustrate(Flashcard flashcard) {
    return drills
        .of(flashcard)
        .<Illustration>map(drill -> new Illustration.Ready(drills.play(drill, flashcard)))
        .orElseGet(Illustration.Absent::new);
  }

  private void illustrate(CardId id, Illustration illustration) {
    switch (state.get()) {
      case StudyState.Asking(ShownCard card, var _) when card.card().id().equals(id) ->
          state.set(new StudyState.Asking(card, illustration));
      case StudyState.Revealed(ShownCard card, var _) when card.card().id().equals(id) ->
          state.set(new StudyState.Revealed(card, illustration));
      default -> {}
    }
  }

  private record Opened(StudySession session, Look look) {}

  /// A session as it is at one moment, taken on the profile's thread.
  private record Look(Optional<ShownCard> card, SessionProgress progress, SessionSummary summary) {
    static Look at(StudySession session) {
      SessionProgress progress = session.progress();
      Optional<ShownCard> card =
          session
              .current()
              .map(current -> shown(current.card(), session.root(), session.outcomes(), progress));
      return new Look(card, progress, session.summary());
    }

    private static ShownCard shown(
        Card card, Optional<String> root, Outcomes outcomes, SessionProgress progress) {
      Flashcard flashcard = card.flashcard();
      return new ShownCard(
          card,
          new NotePlace(new NoteSource(root.orElse("")), card.note()),
          Prose.read(flashcard.front()),
          Prose.read(flashcard.back()),
          outcomes,
          progress);
    }
  }
}
