package dev.highwater.ui.simulator;

import dev.highwater.card.Card;
import dev.highwater.drill.Branches;
import dev.highwater.drill.Drill;
import dev.highwater.drill.Drills;
import dev.highwater.scenario.Acting;
import dev.highwater.scenario.Action;
import dev.highwater.scenario.ConfigName;
import dev.highwater.scenario.ReadScenario;
import dev.highwater.scenario.Replay;
import dev.highwater.scenario.Scenario;
import dev.highwater.scenario.ScenarioReader;
import dev.highwater.scenario.ScenarioRun;
import dev.highwater.scenario.ScriptLines;
import dev.highwater.scenario.SharedText;
import dev.highwater.simulator.Tick;
import dev.highwater.ui.explain.UnderstandingViewModel;
import dev.highwater.ui.frame.Texts;
import dev.highwater.ui.task.BackgroundTasks;
import java.util.Optional;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What the learner does on the simulator screen, and what it shows then. Holds no control and
/// needs no toolkit; all methods are for the screen's thread.
///
/// The text is the truth: whatever is done is a change of the text of the branch that is shown, or
/// a branch more, and the run follows from it. Reading and playing happen off the screen's thread,
/// and what has been typed over meanwhile is not played.
public final class SimulatorViewModel {
  private static final Texts TEXTS = Texts.of(SimulatorViewModel.class);

  private static final String FIRST =
      """
      replicas: 3
      min.insync.replicas: 2
      acks: all

      send A
      expect A acked
      crash leader
      wait until leader elected
      expect A survives

      claim acked records survive 1 crash
      """;

  private final ReadOnlyObjectWrapper<Opened> opened;
  private final ReadOnlyObjectWrapper<Reading> reading =
      new ReadOnlyObjectWrapper<>(this, "reading", new Reading.Pending());
  private final ReadOnlyObjectWrapper<Optional<String>> said =
      new ReadOnlyObjectWrapper<>(this, "said", Optional.empty());
  private final BackgroundTasks computation;
  private final Drills drills = new Drills();
  private final UnderstandingViewModel understanding;
  private final SideBySideViewModel sideBySide;
  private final ShelfViewModel shelf;
  private final SavingViewModel saving;
  private Optional<Tick> startAt = Optional.empty();
  private BackgroundTasks.Request asked = () -> {};

  /// A screen with a scenario to begin with.
  ///
  /// @param room scenarios that are kept, on the profile's thread
  /// @param profile does the room's work
  /// @param computation plays scenarios
  /// @param searching decides claims
  /// @param nanos a monotonic source of durations
  public SimulatorViewModel(
      SimulatorRoom room,
      BackgroundTasks profile,
      BackgroundTasks computation,
      BackgroundTasks searching,
      LongSupplier nanos) {
    this.computation = computation;
    understanding = new UnderstandingViewModel(searching, computation, nanos);
    sideBySide = new SideBySideViewModel(computation);
    shelf = new ShelfViewModel(room, profile);
    saving = new SavingViewModel(room, profile);
    opened =
        new ReadOnlyObjectWrapper<>(
            this, "opened", Opened.of(new Source.Fresh(), TEXTS.say("new-title"), FIRST));
    read();
  }

  /// Where scenarios are run, off the screen's thread.
  BackgroundTasks computation() {
    return computation;
  }

  /// The scenario that is worked on.
  public ReadOnlyObjectProperty<Opened> openedProperty() {
    return opened.getReadOnlyProperty();
  }

  /// What its text means; of the text before, while that is not known yet.
  public ReadOnlyObjectProperty<Reading> readingProperty() {
    return reading.getReadOnlyProperty();
  }

  /// What was just done or found, in a sentence.
  public ReadOnlyObjectProperty<Optional<String>> saidProperty() {
    return said.getReadOnlyProperty();
  }

  /// Verdicts on its claims, why something went wrong, and what other settings promise.
  public UnderstandingViewModel understanding() {
    return understanding;
  }

  /// The run that is compared with it.
  public SideBySideViewModel sideBySide() {
    return sideBySide;
  }

  /// Scenarios to open.
  public ShelfViewModel shelf() {
    return shelf;
  }

  /// Where it can be saved.
  public SavingViewModel saving() {
    return saving;
  }

  /// The moment at which the run is to be shown first; empty for its beginning.
  public Optional<Tick> startAt() {
    return startAt;
  }

  /// The text that is shown.
  public String text() {
    return opened.get().branch().text();
  }

  /// Opens a scenario in place of the one there is.
  public void open(Source source, String title, String text) {
    said.set(Optional.empty());
    sideBySide.end();
    saving.close();
    shelf.close();
    show(Opened.of(source, title, SharedText.unsigned(text)), Optional.empty());
  }

  /// Opens the scenario of a card, or says that it has none.
  public void open(Card card) {
    String title = Titles.of(card);
    computation.ask(
        () -> drills.of(card.flashcard()).map(Drill::scenario),
        found ->
            found.ifPresentOrElse(
                text -> open(new Source.OfCard(card), title, declaredOr(card, text)),
                () -> said.set(Optional.of(TEXTS.say("card-without")))),
        SimulatorViewModel::fail);
  }

  /// A declared scenario is shown as its writer laid it out.
  private static String declaredOr(Card card, String canonical) {
    return card.flashcard()
        .scenario()
        .filter(text -> ScenarioReader.read(text) instanceof ReadScenario.Good)
        .orElse(canonical);
  }

  /// Begins a scenario of one's own.
  public void begin() {
    open(new Source.Fresh(), TEXTS.say("new-title"), FIRST);
  }

  /// Opens text from elsewhere. A state hash at its end is compared with what the text gives here.
  public void paste(String text) {
    open(new Source.Fresh(), TEXTS.say("pasted-title"), text);
    computation.ask(
        () -> verify(text), sentence -> said.set(Optional.of(sentence)), SimulatorViewModel::fail);
  }

  private static String verify(String text) {
    if (!(ScenarioReader.read(text) instanceof ReadScenario.Good(Scenario scenario))) {
      return TEXTS.say("pasted-unreadable");
    }
    return switch (SharedText.check(text, Replay.of(scenario))) {
      case SharedText.Check.Unsigned() -> TEXTS.say("pasted-unsigned");
      case SharedText.Check.Same(String hashes) -> TEXTS.say("pasted-same", hashes);
      case SharedText.Check.Differs(String written, String here) ->
          TEXTS.say("pasted-differs", written, here);
    };
  }

  /// The canonical text with its state hash, to hand on; empty while it cannot be read.
  public Optional<String> copy() {
    if (!(reading.get() instanceof Reading.Played(String text, var scenario, var runs))
        || !text.equals(text())) {
      said.set(Optional.of(TEXTS.say("copy-unreadable")));
      return Optional.empty();
    }
    said.set(Optional.of(TEXTS.say("copied", runs.getFirst().trace().stateHash())));
    return Optional.of(SharedText.of(scenario, runs));
  }

  /// The text of the branch becomes this.
  ///
  /// @param shown the moment that is looked at
  public void edit(String text, Optional<Tick> shown) {
    if (!text.equals(text())) {
      show(opened.get().edited(text), shown);
    }
  }

  /// Does something to the run at a moment of it: makes a branch, in which it is a line more.
  public void act(Deed deed, ScenarioRun run, Acting.Point point) {
    if (!(reading.get() instanceof Reading.Played(String text, Scenario scenario, var _))
        || !text.equals(text())) {
      said.set(Optional.of(TEXTS.say("act-unreadable")));
      return;
    }
    if (scenario.isByHand()) {
      said.set(Optional.of(TEXTS.say("act-by-hand")));
      return;
    }
    String name = String.join(", ", deed.actions().stream().map(Action::text).toList());
    String prepared =
        deed.producer()
            .map(p -> ScriptLines.of(text).withProducer(p.name(), ConfigName.ACKS, p.acks()))
            .orElse(text);
    show(
        opened
            .get()
            .branched(
                new Branches.Origin.Acted(name, point.at()),
                Acting.insert(prepared, scenario, run, point, deed.actions())),
        Optional.of(point.at()));
    said.set(Optional.of(TEXTS.say("acted", opened.get().current(), name)));
  }

  /// Sets a configuration and runs the same schedule again, as a branch.
  ///
  /// @param value empty for Kafka's default
  public void set(ConfigName name, Optional<String> value, Optional<Tick> shown) {
    String text = ScriptLines.of(text()).withSetting(name, value);
    if (!text.equals(text())) {
      String words = name.key() + ": " + value.orElse(TEXTS.say("default-value"));
      show(opened.get().branched(new Branches.Origin.Set(words), text), shown);
      said.set(Optional.of(TEXTS.say("acted", opened.get().current(), words)));
    }
  }

  /// Shows another branch, at the moment that is looked at.
  public void go(int branch, Optional<Tick> shown) {
    if (branch != opened.get().current()) {
      show(opened.get().at(branch), shown);
    }
  }

  /// Goes back to the branch that this one was made from, which stays; says so where there is none.
  public void undo(Optional<Tick> shown) {
    Optional<Integer> parent = opened.get().branch().parent();
    parent.ifPresentOrElse(
        number -> {
          int left = opened.get().current();
          go(number, shown);
          said.set(Optional.of(TEXTS.say("undone", number, left)));
        },
        () -> said.set(Optional.of(TEXTS.say("nothing-to-undo"))));
  }

  /// Says something.
  void say(String sentence) {
    said.set(Optional.of(sentence));
  }

  /// The scenario is kept there now.
  void savedAs(Source place, String title) {
    opened.set(opened.get().savedAs(place, title));
  }

  /// Another of the compared runs is looked at.
  void look(int run) {
    if (reading.get() instanceof Reading.Played played && run < played.runs().size()) {
      understanding.show(Drills.alone(played.scenario(), played.runs()), run);
    }
  }

  private void show(Opened now, Optional<Tick> at) {
    startAt = at;
    opened.set(now);
    read();
  }

  private void read() {
    String text = text();
    asked.withdraw();
    asked = computation.ask(() -> read(text), this::show, SimulatorViewModel::fail);
  }

  private static Reading read(String text) {
    return switch (ScenarioReader.read(text)) {
      case ReadScenario.Good(Scenario scenario) ->
          new Reading.Played(text, scenario, Replay.of(scenario));
      case ReadScenario.Bad(var errors) -> new Reading.Unreadable(text, errors);
    };
  }

  private void show(Reading read) {
    reading.set(read);
    if (read instanceof Reading.Played played) {
      understanding.show(Drills.alone(played.scenario(), played.runs()), 0);
      sideBySide.follow(played);
    }
  }

  private static void fail(RuntimeException failure) {
    throw failure;
  }
}
