package dev.highwater.ui.explain;

import dev.highwater.drill.DrillRun;
import dev.highwater.proof.Matrix;
import dev.highwater.proof.Proof;
import dev.highwater.scenario.Fault;
import dev.highwater.ui.frame.KeyCap;
import dev.highwater.ui.frame.Sentence;
import dev.highwater.ui.frame.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// What each setting of acks and min.insync.replicas promises after one crash, decided by searches;
/// a cell plays the run that goes with its verdict.
public final class MatrixPanel extends VBox {
  private static final Texts TEXTS = Texts.of(MatrixPanel.class);
  private static final List<Fault> CRASHES =
      List.of(Fault.CRASH, Fault.UNCLEAN_CRASH, Fault.LOSSY_CRASH);

  private final MatrixViewModel model;
  private final Button opener = new Button();
  private final Button stop = new Button();
  private final ToggleButton unclean = new ToggleButton(TEXTS.say("unclean"));
  private final List<ToggleButton> crashes = new ArrayList<>();
  private final Label survive = heading();
  private final Label bounds = Sentence.quiet("");
  private final MatrixGrid survival;
  private final MatrixGrid writing;
  private final VBox content = new VBox();

  /// @param onPlay plays the run of a cell
  /// @param key pressed on the screen it toggles the panel; shown on the button
  public MatrixPanel(MatrixViewModel model, Consumer<DrillRun> onPlay, String key) {
    this.model = model;
    survival = new MatrixGrid("survive", Matrix.Cell::survive, onPlay);
    writing = new MatrixGrid("writes", Matrix.Cell::writes, onPlay);
    getStyleClass().add("matrix");
    ExplainStyle.dress(this);
    opener.setId("matrix");
    opener.setText(TEXTS.say("matrix"));
    opener.setGraphic(new KeyCap(key));
    opener.getStyleClass().addAll("pill", "opener");
    opener.setOnAction(_ -> toggle());
    build();
    content.setVisible(false);
    content.managedProperty().bind(content.visibleProperty());
    getChildren().setAll(opener, content);
    model.stateProperty().subscribe(this::show);
  }

  private void build() {
    FlowPane choices = new FlowPane();
    choices.getStyleClass().add("why-others");
    ToggleGroup group = new ToggleGroup();
    for (Fault crash : CRASHES) {
      ToggleButton button = new ToggleButton(crash.one());
      button.getStyleClass().add("pill");
      button.setToggleGroup(group);
      button.setUserData(crash);
      button.setOnAction(_ -> {
        button.setSelected(true);
        model.chooseCrash(crash);
      });
      crashes.add(button);
    }
    choices.getChildren().addAll(crashes);
    choices.getChildren().add(unclean);
    unclean.setId("matrix-unclean");
    unclean.getStyleClass().add("pill");
    unclean.setOnAction(_ -> model.chooseUnclean(unclean.isSelected()));
    stop.setId("matrix-stop");
    stop.getStyleClass().add("pill");
    stop.setOnAction(_ -> {
      if (model.isComputing()) {
        model.stop();
      } else {
        model.compute();
      }
    });
    content.getStyleClass().add("matrix-content");
    Label write = heading();
    write.setText(TEXTS.say("do-writes-continue"));
    content.getChildren().setAll(choices, survive, survival, write, writing, bounds, stop);
  }

  private static Label heading() {
    Label heading = Sentence.plain("");
    heading.getStyleClass().addAll("semibold", "explain-title");
    return heading;
  }

  /// Opens the panel and begins, or shuts it and stops.
  public void toggle() {
    boolean open = !content.isVisible();
    content.setVisible(open);
    if (open) {
      model.compute();
    } else {
      model.stop();
    }
  }

  /// Shuts the panel.
  public void close() {
    if (content.isVisible()) {
      toggle();
    }
  }

  /// Marks the cells of the setting that the drill on the screen has.
  public void mark(String acks, int minInsync) {
    survival.mark(acks, minInsync);
    writing.mark(acks, minInsync);
  }

  private void show(MatrixState state) {
    survive.setText(TEXTS.say("does-it-survive", state.crash().one()));
    unclean.setSelected(state.unclean());
    crashes.forEach(button -> button.setSelected(state.crash().equals(button.getUserData())));
    survival.show(state);
    writing.show(state);
    bounds.setText(bounds(state));
    stop.setText(TEXTS.say(state.computing().isPresent() ? "stop" : "go-on"));
    boolean over = state.done() == state.cells().size();
    stop.setVisible(!over);
    stop.setManaged(!over);
  }

  private static String bounds(MatrixState state) {
    String searched =
        TEXTS.say("matrix-bounds", state.replicas(), state.crash().one(), state.replicas() - 1);
    Optional<Proof> last =
        state.cells().reversed().stream()
            .flatMap(cell -> Optional.ofNullable(state.found().get(cell)).stream())
            .map(Matrix.Cell::survive)
            .findFirst();
    return searched
        + " "
        + last.map(_ -> TEXTS.say("matrix-states", states(state), state.done()))
            .orElse(TEXTS.say("matrix-empty"));
  }

  private static long states(MatrixState state) {
    return state.cells().stream()
        .flatMap(cell -> Optional.ofNullable(state.found().get(cell)).stream())
        .mapToLong(cell -> cell.survive().effort().states() + cell.writes().effort().states())
        .sum();
  }
}
