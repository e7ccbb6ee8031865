package dev.highwater.ui.explain;

import dev.highwater.drill.DrillRun;
import dev.highwater.proof.Matrix;
import dev.highwater.proof.Proof;
import dev.highwater.proof.Ruling;
import dev.highwater.proof.Witness;
import dev.highwater.ui.frame.Texts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;

/// One question of the matrix: acks to the right, min.insync.replicas down. Arrow keys go from cell
/// to cell.
final class MatrixGrid extends GridPane {
  private static final Texts TEXTS = Texts.of(MatrixGrid.class);
  private static final PseudoClass OWN = PseudoClass.getPseudoClass("own");

  private final String question;
  private final Function<Matrix.Cell, Proof> asked;
  private final Consumer<DrillRun> onPlay;
  private final Map<Matrix.Setting, Button> buttons = new LinkedHashMap<>();
  private Optional<MatrixState> shown = Optional.empty();
  private String ownAcks = "";
  private int ownMinimum;

  /// @param question names its words among the texts
  /// @param asked what of a cell answers it
  MatrixGrid(String question, Function<Matrix.Cell, Proof> asked, Consumer<DrillRun> onPlay) {
    this.question = question;
    this.asked = asked;
    this.onPlay = onPlay;
    getStyleClass().add("matrix-grid");
    setAccessibleRole(AccessibleRole.TABLE_VIEW);
    setAccessibleText(TEXTS.say(question.equals("survive") ? "grid-survive" : "grid-writes"));
    addEventFilter(KeyEvent.KEY_PRESSED, this::walk);
    for (int column = 0; column <= 3; column++) {
      ColumnConstraints constraints = new ColumnConstraints();
      constraints.setPercentWidth(25);
      constraints.setFillWidth(true);
      getColumnConstraints().add(constraints);
    }
  }

  void mark(String acks, int minInsync) {
    ownAcks = acks;
    ownMinimum = minInsync;
    markOwn();
  }

  private void markOwn() {
    buttons.forEach((setting, button) ->
        button.pseudoClassStateChanged(
            OWN, setting.acks().equals(ownAcks) && setting.minInsync() == ownMinimum));
  }

  void show(MatrixState state) {
    boolean sameCells = shown.map(MatrixState::cells).equals(Optional.of(state.cells()));
    shown = Optional.of(state);
    if (!sameCells) {
      layOut(state);
    }
    buttons.forEach((setting, button) -> show(setting, button, state));
  }

  private void layOut(MatrixState state) {
    getChildren().clear();
    buttons.clear();
    for (Matrix.Setting setting : state.cells()) {
      int column = column(setting);
      if (setting.minInsync() == 1) {
        add(head(TEXTS.say("column", setting.acks())), column, 0);
      }
      if (column == 1) {
        add(head(TEXTS.say("row", setting.minInsync())), 0, setting.minInsync());
      }
      Button button = new Button();
      button.setMaxWidth(Double.MAX_VALUE);
      button.setId("%s-%s-%d".formatted(question, setting.acks(), setting.minInsync()));
      buttons.put(setting, button);
      add(button, column, setting.minInsync());
    }
    markOwn();
  }

  private static int column(Matrix.Setting setting) {
    return switch (setting.acks()) {
      case "0" -> 1;
      case "1" -> 2;
      default -> 3;
    };
  }

  private static Label head(String text) {
    Label head = new Label(text);
    head.getStyleClass().addAll("muted", "small");
    head.setMaxWidth(Double.MAX_VALUE);
    return head;
  }

  private void show(Matrix.Setting setting, Button button, MatrixState state) {
    Optional<Proof> proof = Optional.ofNullable(state.found().get(setting)).map(asked);
    String words = words(proof, state.computing().equals(Optional.of(setting)));
    button.setText(words);
    button.getStyleClass().setAll("button", "matrix-cell", tone(proof));
    button.setAccessibleText(
        TEXTS.say("cell-accessible", setting.acks(), setting.minInsync(), words));
    Optional<Witness> witness = proof.flatMap(Proof::witness);
    button.setOnAction(_ -> witness.ifPresent(it -> onPlay.accept(DrillRun.of(it))));
  }

  private String words(Optional<Proof> proof, boolean computing) {
    boolean survive = question.equals("survive");
    return proof
        .map(it ->
            switch (it.ruling()) {
              case PROVED -> TEXTS.say(survive ? "kept" : "go");
              case REFUTED -> TEXTS.say(survive ? "lost" : "stopped");
              case NOT_FINISHED -> TEXTS.say("open");
            })
        .orElse(TEXTS.say(computing ? "computing" : "waiting"));
  }

  private static String tone(Optional<Proof> proof) {
    Optional<Ruling> ruling = proof.map(Proof::ruling);
    if (ruling.equals(Optional.of(Ruling.PROVED))) {
      return "good";
    }
    return ruling.equals(Optional.of(Ruling.REFUTED)) ? "bad" : "open";
  }

  private void walk(KeyEvent event) {
    if (!(event.getTarget() instanceof Button from)) {
      return;
    }
    int column = getColumnIndex(from);
    int row = getRowIndex(from);
    switch (event.getCode()) {
      case LEFT -> column--;
      case RIGHT -> column++;
      case UP -> row--;
      case DOWN -> row++;
      default -> {
        return;
      }
    }
    int wantedColumn = column;
    int wantedRow = row;
    buttons.values().stream()
        .filter(it -> getColumnIndex(it) == wantedColumn && getRowIndex(it) == wantedRow)
        .forEach(Button::requestFocus);
    event.consume();
  }
}
