package dev.highwater.ui.study;

import dev.highwater.card.CardId;
import dev.highwater.card.DeckPath;
import dev.highwater.drill.DrillRun;
import dev.highwater.drill.Drills;
import dev.highwater.drill.predict.Mark;
import dev.highwater.drill.predict.Question;
import dev.highwater.drill.vary.Variation;
import dev.highwater.schedule.Grade;
import dev.highwater.study.CardAction;
import dev.highwater.study.CardActions;
import dev.highwater.study.SessionKind;
import dev.highwater.study.StudyCard;
import dev.highwater.study.StudySession;
import dev.highwater.ui.explain.UnderstandingViewModel;
import dev.highwater.ui.task.BackgroundTasks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
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
  /// A second answer that comes sooner is a key that bounced, or a hand that slipped.
  static final Duration SHORTEST_BETWEEN_ANSWERS = Duration.ofMillis(200);

  private static final SessionKind EVERYTHING = new SessionKind.Today(Optional.empty());

  private final ReadOnlyObjectWrapper<StudyState> state =
      new ReadOnlyObjectWrapper<>(this, "state", new StudyState.Loading());
  private final ReadOnlyObjectWrapper<Optional<String>> unwritten =
      new ReadOnlyObjectWrapper<>(this, "unwritten", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Said>> said =
      new ReadOnlyObjectWrapper<>(this, "said", Optional.empty());
  private final StudyRoom room;
  private final BackgroundTasks profile;
  private final Illustrating illustrating;
  private final LongSupplier nanos;
  private final ReadOnlyObjectWrapper<Optional<Mark>> mark =
      new ReadOnlyObjectWrapper<>(this, "mark", Optional.empty());
  private final UnderstandingViewModel understanding;
  private final ExplainViewModel explain;
  private final CatchUpViewModel catchUp;

  private Optional<StudySession> session = Optional.empty();
  private boolean busy;
  private boolean lookAgain;
  private boolean optionsChanged;
  private boolean moreMayBeDue;
  private long askedAt;
  private Optional<DeckPath> lastDeck = Optional.empty();
  private Optional<DeckPath> sessionDeck = Optional.empty();
  private OptionalLong answeredAt = OptionalLong.empty();

  /// A screen that has not begun.
  ///
  /// @param room opens sessions and explains cards, on the profile's thread
  /// @param profile does the session's work
  /// @param computation plays scenarios
  /// @param searching decides claims; a search may take long
  /// @param nanos a monotonic source for the time taken
  public StudyViewModel(
      StudyRoom room,
      Drills drills,
      BackgroundTasks profile,
      BackgroundTasks computation,
      BackgroundTasks searching,
      LongSupplier nanos) {
    this.room = room;
    this.profile = profile;
    illustrating = new Illustrating(drills, computation);
    this.nanos = nanos;
    understanding = new UnderstandingViewModel(searching, computation, nanos);
    explain = new ExplainViewModel(room, profile);
    catchUp = new CatchUpViewModel(room, profile, this::planApplied);
    state.subscribe(this::understand);
    state.subscribe(explain::follow);
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

  /// What was just done, where that is worth a sentence; empty after the next grade.
  public ReadOnlyObjectProperty<Optional<Said>> saidProperty() {
    return said.getReadOnlyProperty();
  }

  /// Explains the card on the screen.
  public ExplainViewModel explain() {
    return explain;
  }

  /// Catching up after a break.
  public CatchUpViewModel catchUp() {
    return catchUp;
  }

  /// What helps to understand the scenario whose card's answer is shown.
  public UnderstandingViewModel understanding() {
    return understanding;
  }

  /// What came of the prediction that was made of the card on the screen; empty when none was.
  public ReadOnlyObjectProperty<Optional<Mark>> markProperty() {
    return mark.getReadOnlyProperty();
  }

  /// Another run is on the screen; it matters only where it is one of the card's own scenario.
  void choose(DrillRun drill, int run) {
    if (state.get() instanceof StudyState.Revealed(var _, Illustration.Ready ready)
        && ready.run().equals(drill)) {
      understanding.show(drill, run);
    }
  }

  private void understand(StudyState now) {
    if (now instanceof StudyState.Revealed(var _, Illustration.Ready ready)) {
      understanding.show(ready.run(), mark.get().map(Mark::run).orElse(0));
    } else {
      understanding.clear();
    }
  }

  /// Opens the session and asks its first card.
  public void start() {
    open(() -> room.open(EVERYTHING), this::enter);
  }

  private void open(Supplier<StudySession> opening, Consumer<Opened> then) {
    busy = true;
    profile.ask(
        () -> {
          StudySession opened = opening.get();
          return new Opened(opened, SessionLook.at(opened));
        },
        opened -> {
          busy = false;
          then.accept(opened);
          refreshIfAskedMeanwhile();
        },
        this::giveUp);
  }

  private void enter(Opened opened) {
    session = Optional.of(opened.session());
    show(opened.look());
  }

  /// Says what will happen, and shows what does; nothing happens unless that is asked, or so soon
  /// after a grade that it cannot be meant.
  ///
  /// @param option place of the answer, from 0
  /// @return false when nothing is said by it
  public boolean predict(int option) {
    Optional<Question> question = question();
    boolean possible =
        question.filter(it -> option >= 0 && option < it.options().size()).isPresent()
            && !comesTooSoon(nanos.getAsLong());
    if (possible) {
      mark.set(Optional.of(question.orElseThrow().mark(option)));
      reveal();
    }
    return possible;
  }

  /// What the learner is asked to foresee at the moment.
  public Optional<Question> question() {
    return state.get() instanceof StudyState.Asking(var _, Illustration.Ready ready)
        ? ready.question()
        : Optional.empty();
  }

  /// Shows the answer; nothing happens unless a question stands.
  public void reveal() {
    if (state.get() instanceof StudyState.Asking(ShownCard card, Illustration illustration)) {
      state.set(new StudyState.Revealed(card, illustration));
    }
  }

  /// Grades the card; nothing happens before its answer has been revealed, or so soon after another
  /// grade that it cannot be meant.
  public void grade(Grade grade) {
    long now = nanos.getAsLong();
    if (!(state.get() instanceof StudyState.Revealed) || busy || comesTooSoon(now)) {
      return;
    }
    answeredAt = OptionalLong.of(now);
    Duration taken = Duration.ofNanos(now - askedAt);
    List<CardAction> circumstances = circumstances();
    change(
        running -> {
          running.grade(grade, taken, circumstances);
          return running.last().flatMap(Said::graded);
        },
        this::show);
  }

  private List<CardAction> circumstances() {
    List<CardAction> circumstances = new ArrayList<>();
    state
        .get()
        .shown()
        .flatMap(ShownCard::variation)
        .map(Variation::values)
        .ifPresent(values -> circumstances.add(new CardAction.Varied(values)));
    mark.get().map(Mark::prediction).map(CardAction.Predicted::new).ifPresent(circumstances::add);
    return circumstances;
  }

  private boolean comesTooSoon(long now) {
    return answeredAt.isPresent()
        && now - answeredAt.getAsLong() < SHORTEST_BETWEEN_ANSWERS.toNanos();
  }

  /// Takes the last grade or action back and asks its card again, or says that there is none.
  public void undo() {
    change(running -> Optional.of(Said.undone(running.undo())), this::show);
  }

  /// Does again what was taken back last, or says that there is nothing.
  public void redo() {
    change(running -> Optional.of(Said.redone(running.redo())), this::show);
  }

  /// Does something to the card on the screen and says what; nothing happens when there is none.
  public void act(BiFunction<CardActions, StudyCard, CardActions.Outcome> action) {
    if (state.get().shown().isPresent()) {
      change(running -> Optional.of(Said.acted(running.act(action))), this::renew);
    }
  }

  /// Makes the card due as typed: on a day, or some days later.
  ///
  /// @return false when that cannot be read; nothing happens then but that it is said
  public boolean makeDue(String typed) {
    Optional<DueWish> wish = DueWish.read(typed);
    wish.ifPresentOrElse(
        it -> act(it::on),
        () -> said.set(Optional.of(Said.of("Write a day as 2026-12-01, or +3 for 3 days later."))));
    return wish.isPresent();
  }

  /// Begins a session of that kind, in place of the one there was, or says why there is nothing in
  /// it.
  public void study(SessionKind kind) {
    begin(() -> room.open(kind), Optional.empty(), Said.of(SessionWords.nothing(kind)));
  }

  /// Begins a session with more new cards than today's limit, which rises for this study day only.
  public void studyMoreNew(int cards) {
    begin(
        () -> {
          room.allowMoreNew(cards);
          return room.open(EVERYTHING);
        },
        Optional.of(Said.of("Up to %d more new cards today, only today.".formatted(cards))),
        Said.of(SessionWords.nothing(EVERYTHING)));
  }

  private void planApplied(CardActions.Outcome outcome) {
    Said words = Said.planned(outcome);
    begin(() -> room.open(EVERYTHING), Optional.of(words), words);
  }

  /// The deck of the card that was on the screen last.
  public Optional<DeckPath> lastDeck() {
    return lastDeck;
  }

  /// The deck whose session asked the card that was on the screen last; empty for one of all decks.
  public Optional<DeckPath> sessionDeck() {
    return sessionDeck;
  }

  /// @param words said with the first card
  /// @param nothing said when there is no card; what is shown stays then
  private void begin(Supplier<StudySession> opening, Optional<Said> words, Said nothing) {
    if (busy) {
      return;
    }
    open(
        opening,
        opened -> {
          boolean asks = opened.look().card().isPresent();
          said.set(asks ? words : Optional.of(nothing));
          if (asks) {
            enter(opened);
          }
        });
  }

  /// Looks at the cards again, because notes have changed: the card shown is shown as it is now,
  /// its answer revealed if it was; when it has vanished, the next one is asked. A session that is
  /// over begins anew if there is something to study.
  public void refresh() {
    moreMayBeDue = true;
    if (busy) {
      lookAgain = true;
    } else {
      lookAgain();
    }
  }

  /// Begins the session anew, because options have changed that it was begun with; a card that is
  /// the first of it too stays as it is shown. One that changes no schedule goes on as it is.
  public void onOptionsChanged() {
    optionsChanged = true;
    refresh();
  }

  private void lookAgain() {
    if (optionsChanged) {
      optionsChanged = false;
      open(
          this::reopened,
          opened -> {
            session = Optional.of(opened.session());
            renew(opened.look());
          });
      return;
    }
    change(
        running -> {
          running.refresh();
          return said.get();
        },
        this::renew);
  }

  private StudySession reopened() {
    return session
        .filter(running -> !running.kind().counts())
        .orElseGet(() -> room.open(session.map(StudySession::kind).orElse(EVERYTHING)));
  }

  private void change(Function<StudySession, Optional<Said>> step, Consumer<SessionLook> then) {
    if (busy || session.isEmpty()) {
      return;
    }
    busy = true;
    StudySession running = session.get();
    profile.ask(
        () -> new Done(step.apply(running), SessionLook.at(running)),
        done -> {
          busy = false;
          said.set(done.said());
          unwritten.set(done.look().unwritten());
          then.accept(done.look());
          refreshIfAskedMeanwhile();
        },
        this::giveUp);
  }

  private void refreshIfAskedMeanwhile() {
    if (lookAgain && !busy) {
      lookAgain = false;
      lookAgain();
    }
  }

  /// Shows the card that is shown already as it is now, or another one.
  private void renew(SessionLook look) {
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
    boolean sameText = now.asked().equals(before.asked());
    state.set(as.apply(now, sameText ? illustration : new Illustration.Preparing()));
    if (!sameText) {
      illustrate(now);
    }
  }

  private void giveUp(RuntimeException failure) {
    busy = false;
    throw failure;
  }

  private void show(SessionLook look) {
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
  private void beginAnew(SessionLook over) {
    open(
        () -> room.open(EVERYTHING),
        opened -> {
          moreMayBeDue = false;
          if (opened.look().card().isPresent()) {
            enter(opened);
          } else {
            show(over);
          }
        });
  }

  private void ask(ShownCard card) {
    askedAt = nanos.getAsLong();
    lastDeck = Optional.of(card.card().flashcard().deck());
    sessionDeck = card.session().deck();
    mark.set(Optional.empty());
    state.set(new StudyState.Asking(card, new Illustration.Preparing()));
    illustrate(card);
  }

  private void illustrate(ShownCard card) {
    illustrating.begin(card, illustration -> illustrate(card.card().id(), illustration));
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

  private record Opened(StudySession session, SessionLook look) {}

  private record Done(Optional<Said> said, SessionLook look) {}
}
