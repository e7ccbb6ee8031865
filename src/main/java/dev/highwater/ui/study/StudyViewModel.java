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
import java.util.function.BiFunction;
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
  private final ReadOnlyObjectWrapper<Optional<String>> unwritten =
      new ReadOnlyObjectWrapper<>(this, "unwritten", Optional.empty());
  private final Supplier<StudySession> sessions;
  private final Drills drills;
  private final BackgroundTasks profile;
  private final BackgroundTasks computation;
  private final LongSupplier nanos;
  private final ClaimSearch claims;

  private Optional<StudySession> session = Optional.empty();
  private BackgroundTasks.Request illustrating = () -> {};
  private boolean busy;
  private boolean lookAgain;
  private boolean moreMayBeDue;
  private long askedAt;

  /// A screen that has not begun.
  ///
  /// @param sessions opens the session, on the profile's thread
  /// @param profile does the session's work
  /// @param computation plays scenarios
  /// @param searching decides claims; a search may take long
  /// @param nanos a monotonic source for the time taken
  public StudyViewModel(
      Supplier<StudySession> sessions,
      Drills drills,
      BackgroundTasks profile,
      BackgroundTasks computation,
      BackgroundTasks searching,
      LongSupplier nanos) {
    this.sessions = sessions;
    this.drills = drills;
    this.profile = profile;
    this.computation = computation;
    this.nanos = nanos;
    claims = new ClaimSearch(searching, nanos);
    state.subscribe(claims::follow);
  }

  /// What the screen shows.
  public ReadOnlyObjectProperty<StudyState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// Why the last grade, or the last grade taken back, could not be written into its note, and what
  /// becomes of it, in one sentence or two; empty when there is nothing to say.
  public ReadOnlyObjectProperty<Optional<String>> unwrittenProperty() {
    return unwritten.getReadOnlyProperty();
  }

  /// What searching all interleavings says of the card's claims.
  public ClaimSearch claims() {
    return claims;
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
          busy = false;
          session = Optional.of(opened.session());
          show(opened.look());
          refreshIfAskedMeanwhile();
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

  /// Looks at the cards again, because notes have changed: the card shown is shown as it is now,
  /// its answer revealed if it was; when it has vanished, the next one is asked. A session that is
  /// over begins anew if there is something to study.
  public void refresh() {
    moreMayBeDue = true;
    if (busy) {
      lookAgain = true;
    } else {
      change(StudySession::refresh, this::renew);
    }
  }

  private void change(Consumer<StudySession> step) {
    change(step, this::show);
  }

  private void change(Consumer<StudySession> step, Consumer<Look> then) {
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
        look -> {
          busy = false;
          unwritten.set(look.unwritten());
          then.accept(look);
          refreshIfAskedMeanwhile();
        },
        this::giveUp);
  }

  private void refreshIfAskedMeanwhile() {
    if (lookAgain && !busy) {
      lookAgain = false;
      change(StudySession::refresh, this::renew);
    }
  }

  /// Shows the card that is shown already as it is now, or another one.
  private void renew(Look look) {
    switch (state.get()) {
      case StudyState.Asking(ShownCard shown, Illustration illustration) when look.asks(shown) ->
          renew(look.card().orElseThrow(), shown, StudyState.Asking::new, illustration);
      case StudyState.Revealed(ShownCard shown, Illustration illustration) when look.asks(shown) ->
          renew(look.card().orElseThrow(), shown, StudyState.Revealed::new, illustration);
      default -> show(look);
    }
  }

  private void renew(
      ShownCard now,
      ShownCard before,
      BiFunction<ShownCard, Illustration, StudyState> as,
      Illustration illustration) {
    if (now.equals(before)) {
      return;
    }
    boolean sameText = now.card().flashcard().equals(before.card().flashcard());
    state.set(as.apply(now, sameText ? illustration : new Illustration.Preparing()));
    if (!sameText) {
      illustrate(now.card());
    }
  }

  private void giveUp(RuntimeException failure) {
    busy = false;
    throw failure;
  }

  private void show(Look look) {
    illustrating.withdraw();
    if (look.card().isPresent()) {
      ask(look.card().get());
    } else if (moreMayBeDue) {
      beginAnew(look);
    } else if (look.progress().total() == 0) {
      state.set(new StudyState.Empty(look.summary().nextDue()));
    } else {
      state.set(new StudyState.Finished(look.summary()));
    }
  }

  /// Opens another session for cards that came while this one ran.
  ///
  /// @param over the end of this session, shown if there are none
  private void beginAnew(Look over) {
    busy = true;
    profile.ask(
        () -> {
          StudySession opened = sessions.get();
          return new Opened(opened, Look.at(opened));
        },
        opened -> {
          busy = false;
          moreMayBeDue = false;
          if (opened.look().card().isPresent()) {
            session = Optional.of(opened.session());
            show(opened.look());
          } else {
            show(over);
          }
          refreshIfAskedMeanwhile();
        },
        this::giveUp);
  }

  private void ask(ShownCard card) {
    askedAt = nanos.getAsLong();
    state.set(new StudyState.Asking(card, new Illustration.Preparing()));
    illustrate(card.card());
  }

  private void illustrate(Card card) {
    illustrating.withdraw();
    illustrating =
        computation.ask(
            () -> illustrate(card.flashcard()),
            illustration -> illustrate(card.id(), illustration),
            failure -> {
              illustrate(card.id(), new Illustration.Absent());
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
  private record Look(
      Optional<ShownCard> card,
      SessionProgress progress,
      SessionSummary summary,
      Optional<String> unwritten) {
    static Look at(StudySession session) {
      SessionProgress progress = session.progress();
      Optional<ShownCard> card =
          session
              .current()
              .map(current -> shown(current.card(), session.root(), session.outcomes(), progress));
      return new Look(card, progress, session.summary(), session.note().notWritten());
    }

    boolean asks(ShownCard shown) {
      return card.map(now -> now.card().id().equals(shown.card().id())).orElse(false);
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
