package dev.highwater.ui.simulator;

import dev.highwater.drill.Branches;
import dev.highwater.drill.DrillRun;
import dev.highwater.scenario.ConfigName;
import dev.highwater.simulator.RunConfig;
import dev.highwater.simulator.Tick;
import dev.highwater.ui.explain.ClaimsView;
import dev.highwater.ui.explain.MatrixPanel;
import dev.highwater.ui.explain.WhyPanel;
import dev.highwater.ui.frame.KeyLine;
import dev.highwater.ui.frame.ScreenContent;
import dev.highwater.ui.frame.Texts;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The simulator screen: the scenario as text at the left, its run in the middle, what is claimed
/// and what was done at the right; below a certain width the right column goes under the text. A
/// function of {@link SimulatorViewModel}; decides nothing itself.
public final class SimulatorView extends StackPane implements ScreenContent {
  private static final Texts TEXTS = Texts.of(SimulatorView.class);

  private final SimulatorViewModel model;
  private final SimulatorDoes does;
  private final RunColumn run;
  private final EditorPane text;
  private final ActMenu act;
  private final SettingsBar settings;
  private final BranchList branches;
  private final ClaimsView verdicts;
  private final WhyPanel why;
  private final MatrixPanel matrix;
  private final Button back;
  private final ComparePane compare;
  private final ShelfSheet shelf;
  private final SaveSheet save;
  private final Label said = new Label();
  private final Columns columns;
  private final BorderPane screen = new BorderPane();

  /// The screen of that model.
  ///
  /// @param onKeys shows the list of keys
  public SimulatorView(SimulatorViewModel model, Runnable onKeys) {
    this.model = model;
    run = new RunColumn(model);
    does = new SimulatorDoes(model, run::now, onKeys);
    text = new EditorPane(now -> model.edit(now, run.now()));
    act = new ActMenu(run::deeds, run::act);
    settings = new SettingsBar(this::set);
    branches = new BranchList(number -> model.go(number, run.now()), this::compareBranch);
    verdicts = new ClaimsView(model.understanding().claims(), this::watch);
    why =
        new WhyPanel(
            model.understanding().why(), this::watch, moment -> run.run().seek(moment), "W");
    matrix = new MatrixPanel(model.understanding().matrix(), this::watch, "X");
    back = Forms.pill("back-to-own", TEXTS.say("back-to-own"), () -> watch(Optional.empty()));
    compare = new ComparePane(model.sideBySide()::end);
    shelf = new ShelfSheet(model);
    save = new SaveSheet(model);
    columns =
        new Columns(new StackPane(run, back), text, verdicts, why, branches, settings, matrix);
    getStyleClass().add("simulator");
    getStylesheets().add(styleSheet());
    build();
    model.openedProperty().subscribe(this::show);
    model.readingProperty().subscribe(this::show);
    model.saidProperty().subscribe(this::say);
    model.sideBySide().pairProperty().subscribe(this::showPair);
    run.run().stopProperty().subscribe(_ -> showPlace());
    run.run()
        .chosenRunProperty()
        .subscribe(chosen -> {
          showPlace();
          if (run.showsOwn()) {
            model.look(chosen.intValue());
          }
        });
    shelf.visibleProperty().subscribe(open -> refocus(open));
    save.visibleProperty().subscribe(open -> refocus(open));
  }

  private void build() {
    said.setId("simulator-said");
    said.getStyleClass().addAll("simulator-said", "small");
    said.setWrapText(true);
    said.setMaxWidth(Double.MAX_VALUE);
    said.setMinHeight(USE_PREF_SIZE);
    back.managedProperty().bind(back.visibleProperty());
    back.setVisible(false);
    StackPane.setAlignment(back, Pos.TOP_RIGHT);
    screen.setTop(new VBox(new SimulatorBar(model, act, does), said));
    screen.setCenter(columns);
    getChildren().setAll(screen, shelf, save);
  }

  private void show(Opened opened) {
    text.editor().take(opened.branch().text());
    branches.show(opened);
  }

  private void show(Reading reading) {
    switch (reading) {
      case Reading.Pending() -> {}
      case Reading.Unreadable(var _, var errors) -> {
        text.showErrors(errors);
        text.editor().showMarks(List.of());
        text.editor().standAt(-1);
      }
      case Reading.Played played -> {
        text.showErrors(List.of());
        run.show(played);
        settings.show(played.scenario());
        text.editor().showMarks(LineMark.of(played));
        showPlace();
        matrix.mark(config(played).acks().configValue(), config(played).minInsyncReplicas());
        back.setVisible(false);
      }
    }
  }

  private static RunConfig config(Reading.Played played) {
    return played.runs().getFirst().trace().config();
  }

  private void watch(DrillRun other) {
    watch(Optional.of(other));
  }

  /// Plays a run in the place of the scenario's own, or that again.
  private void watch(Optional<DrillRun> other) {
    back.setVisible(other.isPresent());
    if (other.isEmpty()) {
      verdicts.unwatch();
    }
    run.playInstead(other);
  }

  private void showPlace() {
    if (model.readingProperty().get() instanceof Reading.Played played) {
      int line =
          run.now()
              .flatMap(_ -> run.run().run())
              .flatMap(shown ->
                  run.run().currentStep().map(step -> LineMark.lineAt(played, shown, step.index())))
              .orElse(-1);
      text.editor().standAt(line);
    }
  }

  private void say(Optional<String> sentence) {
    said.setText(sentence.orElse(""));
    said.setVisible(sentence.isPresent());
    said.setManaged(sentence.isPresent());
  }

  private void showPair(Optional<SideBySideViewModel.Pair> pair) {
    pair.ifPresentOrElse(
        found -> {
          Optional<Tick> at = screen.getCenter() == compare ? compare.now() : run.now();
          compare.show(found, BranchList.words(model.openedProperty().get().branch()), at);
          run.player().pause();
          screen.setCenter(compare);
        },
        () -> screen.setCenter(columns));
  }

  private void set(ConfigName name, Optional<String> value) {
    model.set(name, value, run.now());
  }

  private void compareBranch(int number) {
    Branches.Branch branch = model.openedProperty().get().branches().branch(number);
    does.compare(new SideBySideViewModel.Other.OfBranch(branch));
  }

  @Override
  public void onKeyFirst(KeyEvent event) {
    if (isSheetOpen()) {
      if (SimulatorKeys.isEscape(event)) {
        model.shelf().close();
        model.saving().close();
        event.consume();
      }
      return;
    }
    shortcut(event)
        .ifPresent(action -> {
          action.run();
          event.consume();
        });
  }

  private Optional<Runnable> shortcut(KeyEvent event) {
    if (SimulatorKeys.OPEN.match(event)) {
      return Optional.of(does::open);
    }
    if (SimulatorKeys.NEW.match(event)) {
      return Optional.of(model::begin);
    }
    if (SimulatorKeys.SAVE.match(event)) {
      return Optional.of(does::save);
    }
    if (SimulatorKeys.COPY.match(event)) {
      return Optional.of(does::copy);
    }
    if (SimulatorKeys.PASTE.match(event)) {
      return Optional.of(does::paste);
    }
    if (SimulatorKeys.UNDO.match(event)) {
      return Optional.of(does::undo);
    }
    return SimulatorKeys.TEXT.match(event)
        ? Optional.of(text.editor()::takeFocus)
        : Optional.empty();
  }

  @Override
  public void onKey(KeyEvent event) {
    if (event.getEventType() != KeyEvent.KEY_PRESSED || isSheetOpen()) {
      return;
    }
    if (SimulatorKeys.isEscape(event)) {
      if (back.isVisible()) {
        watch(Optional.empty());
      }
      takeFocus();
    } else if (event.getTarget() instanceof TextInputControl) {
      return;
    } else if (SimulatorKeys.is(KeyCode.A, event)) {
      act.open();
    } else if (SimulatorKeys.is(KeyCode.W, event)) {
      model.understanding().why().toggle();
    } else if (SimulatorKeys.is(KeyCode.X, event)) {
      matrix.toggle();
    } else if (SimulatorKeys.is(KeyCode.OPEN_BRACKET, event)) {
      goBy(-1);
    } else if (SimulatorKeys.is(KeyCode.CLOSE_BRACKET, event)) {
      goBy(1);
    } else if (SimulatorKeys.isForPlayer(event) && screen.getCenter() == columns) {
      run.player().fireEvent(event.copyFor(run.player(), run.player()));
    } else {
      return;
    }
    event.consume();
  }

  private void goBy(int by) {
    Opened opened = model.openedProperty().get();
    int wanted = opened.current() + by;
    if (wanted >= 1 && wanted <= opened.branches().all().size()) {
      model.go(wanted, run.now());
    }
  }

  private boolean isSheetOpen() {
    return shelf.isVisible() || save.isVisible();
  }

  private void refocus(boolean open) {
    if (!open && getScene() != null) {
      takeFocus();
    }
  }

  @Override
  public void takeFocus() {
    // What lies in a scroll pane is in the window only once that has its looks.
    applyCss();
    if (shelf.isVisible()) {
      shelf.takeFocus();
    } else if (save.isVisible()) {
      save.takeFocus();
    } else {
      run.player().pane().takeFocus();
    }
  }

  @Override
  public List<KeyLine> keys() {
    return keyLines();
  }

  /// What the list of keys says about such a screen.
  public static List<KeyLine> keyLines() {
    return SimulatorKeys.lines();
  }

  private static String styleSheet() {
    return Objects.requireNonNull(SimulatorView.class.getResource("simulator.css"))
        .toExternalForm();
  }
}
