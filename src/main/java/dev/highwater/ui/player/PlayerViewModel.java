package dev.highwater.ui.player;

import dev.highwater.drill.DrillRun;
import dev.highwater.scenario.ScenarioRun;
import dev.highwater.simulator.Tick;
import dev.highwater.simulator.TraceStep;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/// What the player shows and where it stands; no toolkit needed.
///
/// Positions are play time in milliseconds (see {@link PlayClock}); the *stop* is the last notable
/// event reached, and picture, sentence and table are those of the stop. Time comes in through
/// {@link #advance(double)}.
public final class PlayerViewModel {
  private final ReadOnlyObjectWrapper<Optional<DrillRun>> drillRun =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Playback>> playback =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyIntegerWrapper chosenRun = new ReadOnlyIntegerWrapper(0);
  private final ReadOnlyDoubleWrapper position = new ReadOnlyDoubleWrapper(0);
  private final ReadOnlyIntegerWrapper stop = new ReadOnlyIntegerWrapper(0);
  private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper(false);
  private final ReadOnlyBooleanWrapper moving = new ReadOnlyBooleanWrapper(false);
  private final ObjectProperty<Speed> speed = new SimpleObjectProperty<>(Speed.NORMAL);
  private final BooleanProperty reducedMotion = new SimpleBooleanProperty(false);
  private final ObjectProperty<RunView> view = new SimpleObjectProperty<>(RunView.CLUSTER);
  private final ReadOnlyObjectWrapper<Optional<Pick>> picked =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final EventSearch search = new EventSearch();
  private final SpaceTimeViewModel spaceTime = new SpaceTimeViewModel();
  private List<Playback> playbacks = List.of();
  private Optional<Integer> glidingTo = Optional.empty();

  /// Shows a drill at the beginning of its first run, paused.
  public void show(DrillRun run) {
    halt();
    playbacks = run.runs().stream().map(Playback::of).toList();
    drillRun.set(Optional.of(run));
    enter(0);
  }

  /// Shows runs that belong to no card: the first one at its beginning, paused.
  ///
  /// @param runs at least one
  public void show(List<ScenarioRun> runs) {
    halt();
    playbacks = runs.stream().map(Playback::of).toList();
    drillRun.set(Optional.empty());
    enter(0);
  }

  /// Shows nothing.
  public void clear() {
    halt();
    playbacks = List.of();
    position.set(0);
    stop.set(0);
    picked.set(Optional.empty());
    playback.set(Optional.empty());
    drillRun.set(Optional.empty());
  }

  /// Turns to another of the compared runs, at its beginning; goes on playing if the last one was
  /// playing or had been watched to its end.
  public void choose(int run) {
    if (run == chosenRun.get() || run < 0 || run >= playbacks.size()) {
      return;
    }
    boolean goOn = playing.get() || isAtEnd();
    halt();
    enter(run);
    if (goOn) {
      play();
    }
  }

  private void enter(int run) {
    position.set(0);
    stop.set(0);
    chosenRun.set(run);
    picked.set(Optional.empty());
    Playback entered = playbacks.get(run);
    search.open(entered.clock().stopCount(), at -> entered.stepAt(at).text());
    playback.set(Optional.of(entered));
  }

  /// Plays on; from the beginning if the run is over.
  public void play() {
    if (playback.get().isEmpty()) {
      return;
    }
    if (isAtEnd()) {
      moveTo(0);
    }
    glidingTo = Optional.empty();
    playing.set(true);
    moving.set(true);
  }

  /// Stops where it is.
  public void pause() {
    halt();
  }

  /// Plays when paused, pauses when playing.
  public void togglePlay() {
    if (playing.get()) {
      pause();
    } else {
      play();
    }
  }

  /// Goes to the next event: travels there, or jumps if motion is reduced or it is on its way
  /// already.
  public void stepForward() {
    if (glidingTo.isPresent()) {
      seekStop(glidingTo.get());
    }
    halt();
    int next = stop.get() + 1;
    if (next >= stopCount()) {
      return;
    }
    if (reducedMotion.get()) {
      seekStop(next);
    } else {
      position.set(Math.max(position.get(), placeOf(next - 1) + PlayClock.DWELL));
      glidingTo = Optional.of(next);
      moving.set(true);
    }
  }

  /// Goes back to the event before.
  public void stepBack() {
    boolean between = playback.get().isPresent() && position.get() > placeOf(stop.get());
    seekStop(between ? stop.get() : stop.get() - 1);
  }

  /// Back to the beginning, paused.
  public void restart() {
    seekStop(0);
  }

  /// To the last event, paused.
  public void goToEnd() {
    seekStop(stopCount() - 1);
  }

  /// Stops at an event; out of range goes to the nearest.
  public void seekStop(int wanted) {
    halt();
    if (playback.get().isPresent()) {
      moveTo(placeOf(Math.clamp(wanted, 0, stopCount() - 1)));
    }
  }

  /// Stops at the last event that has happened by a moment.
  public void seek(Tick moment) {
    playback.get().ifPresent(p -> seekStop(p.clock().stopAt(p.clock().departureAt(moment))));
  }

  /// Shows a moment as it is, between two events too; stops there.
  public void follow(Tick moment) {
    halt();
    playback.get().ifPresent(p -> moveTo(Math.clamp(p.clock().departureAt(moment), 0, length())));
  }

  /// Whether the run has been shown to its end.
  public boolean isOver() {
    return isAtEnd();
  }

  /// Stops at the next event that the search has found, after the last one at the first.
  public void seekNextMatch() {
    seekStop(search.after(stop.get()));
  }

  /// Stops at the event before that the search has found, before the first one at the last.
  public void seekMatchBefore() {
    seekStop(search.before(stop.get()));
  }

  /// Moves to a place in play time, and pauses.
  void scrubToPlace(double place) {
    halt();
    moveTo(Math.clamp(place, 0, length()));
  }

  /// Chooses something in the picture; it is marked in every view.
  public void pick(Optional<Pick> wanted) {
    picked.set(wanted);
  }

  /// Moves to a share of the whole way, from 0 to 1, and pauses.
  public void scrubTo(double share) {
    halt();
    playback.get().ifPresent(p -> moveTo(Math.clamp(share, 0, 1) * p.clock().length()));
  }

  /// Lets time pass.
  ///
  /// @param millis of the viewer's time
  public void advance(double millis) {
    if (!moving.get()) {
      return;
    }
    double end = glidingTo.map(this::placeOf).orElseGet(this::length);
    double next = position.get() + millis * speed.get().factor();
    moveTo(Math.min(next, end));
    if (next >= end) {
      halt();
    }
  }

  private void moveTo(double place) {
    position.set(place);
    playback.get().ifPresent(p -> stop.set(p.clock().stopAt(place)));
  }

  private void halt() {
    glidingTo = Optional.empty();
    playing.set(false);
    moving.set(false);
  }

  private double placeOf(int wanted) {
    return playback.get().map(p -> p.clock().placeOfStop(wanted)).orElse(0.0);
  }

  private double length() {
    return playback.get().map(p -> p.clock().length()).orElse(0.0);
  }

  private boolean isAtEnd() {
    return playback.get().isPresent() && position.get() >= length();
  }

  /// How many events can be stopped at.
  public int stopCount() {
    return playback.get().map(p -> p.clock().stopCount()).orElse(0);
  }

  /// Where the picture stands: the position, or the last stop if motion is reduced.
  double shownPosition() {
    return reducedMotion.get() ? placeOf(stop.get()) : position.get();
  }

  /// The step that is shown; empty when there is no run.
  public Optional<TraceStep> currentStep() {
    return playback.get().map(p -> p.stepAt(stop.get()));
  }

  /// The moment that is shown; empty when there is no run.
  public Optional<Tick> now() {
    return playback.get().map(p -> p.clock().tickAt(shownPosition()));
  }

  /// The run that is shown; empty when there is none.
  public Optional<ScenarioRun> run() {
    return playback.get().map(Playback::run);
  }

  /// The sentence of the current step, empty when there is no run.
  public String sentence() {
    return currentStep().map(TraceStep::text).orElse("");
  }

  public ReadOnlyObjectProperty<Optional<DrillRun>> drillRunProperty() {
    return drillRun.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<Playback>> playbackProperty() {
    return playback.getReadOnlyProperty();
  }

  public ReadOnlyIntegerProperty chosenRunProperty() {
    return chosenRun.getReadOnlyProperty();
  }

  public ReadOnlyDoubleProperty positionProperty() {
    return position.getReadOnlyProperty();
  }

  public ReadOnlyIntegerProperty stopProperty() {
    return stop.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty playingProperty() {
    return playing.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty movingProperty() {
    return moving.getReadOnlyProperty();
  }

  public ObjectProperty<Speed> speedProperty() {
    return speed;
  }

  /// How the run is looked at.
  public ObjectProperty<RunView> viewProperty() {
    return view;
  }

  /// What has been chosen in the picture.
  public ReadOnlyObjectProperty<Optional<Pick>> pickedProperty() {
    return picked.getReadOnlyProperty();
  }

  /// The search in the sentences of the run.
  public EventSearch search() {
    return search;
  }

  /// How the space-time view is looked at.
  public SpaceTimeViewModel spaceTime() {
    return spaceTime;
  }

  public BooleanProperty reducedMotionProperty() {
    return reducedMotion;
  }
}
