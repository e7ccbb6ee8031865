package dev.highwater.ui.simulator;

import dev.highwater.scenario.Completions;
import dev.highwater.scenario.ScenarioError;
import dev.highwater.ui.frame.Texts;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

/// The scenario as text, edited in place: numbered lines in light colours, a mark beside each line
/// that expects something, errors underlined where they are, and completion by Ctrl Space.
///
/// The field itself draws only caret and selection; the coloured text lies over it.
final class ScenarioEditor extends StackPane {
  private static final Texts TEXTS = Texts.of(ScenarioEditor.class);

  /// Padding and borders beside the text, and above and below it.
  private static final double SIDES = 8;

  private static final double ENDS = 36;

  /// A longer text scrolls.
  private static final double LEAST_HEIGHT = 140;

  private static final double MOST_HEIGHT = 460;

  private final TextArea field = new TextArea();
  private final ColouredText coloured = new ColouredText();
  private final Gutter gutter = new Gutter(coloured);
  private final LineMarks marks = new LineMarks(coloured);
  private final CompletionList completions = new CompletionList();
  private final Layers layers = new Layers();
  private final ScrollPane scroll;
  private final Consumer<String> onEdit;
  private List<ScenarioError> errors = List.of();
  private boolean taking;

  /// @param onEdit is given the text whenever the learner has changed it
  ScenarioEditor(Consumer<String> onEdit) {
    this.onEdit = onEdit;
    getStyleClass().addAll("scenario-editor", "card-sheet");
    field.setId("scenario-text");
    field.getStyleClass().add("scenario-field");
    field.setWrapText(true);
    field.setAccessibleText(TEXTS.say("scenario-text"));
    field.textProperty().subscribe(this::changed);
    field.caretPositionProperty().subscribe(_ -> followCaret());
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    field
        .focusedProperty()
        .subscribe(focused -> {
          if (!focused) {
            completions.close();
          }
        });
    completions.setOnMouseClicked(_ -> complete());
    HBox.setHgrow(layers, Priority.ALWAYS);
    HBox row = new Row();
    row.getStyleClass().add("scenario-row");
    Pane back = new Pane(marks.band());
    back.setMouseTransparent(true);
    StackPane page = new StackPane(back, row);
    scroll = new ScrollPane(page);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    scroll.getStyleClass().add("scenario-scroll");
    getChildren().add(scroll);
  }

  @Override
  public javafx.geometry.Orientation getContentBias() {
    return javafx.geometry.Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    double beside = gutter.prefWidth(-1) + marks.prefWidth(-1) + SIDES;
    double text = coloured.prefHeight(Math.max(1, (width < 0 ? getWidth() : width) - beside));
    return Math.clamp(text + ENDS, LEAST_HEIGHT, MOST_HEIGHT);
  }

  /// Gutter, text and marks; as high as the text is in the width that is left to it.
  private final class Row extends HBox {
    Row() {
      super(gutter, layers, marks);
    }

    @Override
    protected double computePrefHeight(double width) {
      double beside = gutter.prefWidth(-1) + marks.prefWidth(-1);
      return layers.prefHeight(Math.max(1, width - beside));
    }
  }

  /// The field and the coloured text, one over the other; as high as the text is.
  private final class Layers extends Pane {
    Layers() {
      getChildren().addAll(field, coloured, completions);
    }

    @Override
    public javafx.geometry.Orientation getContentBias() {
      return javafx.geometry.Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
      return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
      return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
      return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
      double wanted = coloured.prefHeight(Math.max(1, width < 0 ? getWidth() : width)) + 2;
      return completions.isVisible()
          ? Math.max(wanted, completions.getLayoutY() + completions.getHeight())
          : wanted;
    }

    @Override
    protected void layoutChildren() {
      coloured.resizeRelocate(0, 0, getWidth(), coloured.prefHeight(getWidth()));
      coloured.layout();
      // A little higher than the text, so that the field never scrolls by itself.
      field.resizeRelocate(0, 0, getWidth(), Math.max(getHeight(), coloured.getHeight() + 24));
      gutter.requestLayout();
      marks.requestLayout();
    }
  }

  /// Shows a text that was not typed here.
  void take(String text) {
    if (!field.getText().equals(text)) {
      taking = true;
      int caret = field.getCaretPosition();
      field.setText(text);
      field.positionCaret(Math.min(caret, text.length()));
      taking = false;
      completions.close();
    }
  }

  /// Underlines what cannot be read.
  void showErrors(List<ScenarioError> wrong) {
    errors = wrong;
    draw();
  }

  /// Shows what the run says of the lines.
  void showMarks(List<LineMark> now) {
    marks.show(now);
  }

  /// Marks the line at which the script stands, counted from 0; -1 for none.
  void standAt(int line) {
    marks.standAt(line);
  }

  /// Puts the caret to a place, counted from 1.
  void goTo(int line, int column) {
    String[] lines = field.getText().split("\n", -1);
    int at = 0;
    for (int i = 0; i < Math.min(line - 1, lines.length); i++) {
      at += lines[i].length() + 1;
    }
    field.requestFocus();
    field.positionCaret(Math.min(at + column - 1, field.getLength()));
  }

  /// Puts the focus into the text.
  void takeFocus() {
    field.requestFocus();
  }

  private void changed() {
    draw();
    if (!taking) {
      onEdit.accept(field.getText());
      if (completions.isVisible()) {
        offer();
      }
    }
  }

  private void draw() {
    coloured.show(field.getText(), errors);
    gutter.show();
    marks.requestLayout();
    layers.requestLayout();
  }

  private void onKey(KeyEvent event) {
    if (event.getCode() == KeyCode.SPACE && event.isControlDown()) {
      offer();
    } else if (!completions.isVisible()) {
      return;
    } else {
      switch (event.getCode()) {
        case DOWN -> completions.move(1);
        case UP -> completions.move(-1);
        case ENTER, TAB -> complete();
        case ESCAPE -> completions.close();
        default -> {
          return;
        }
      }
    }
    event.consume();
  }

  private void offer() {
    completions.offer(Completions.at(field.getText(), field.getCaretPosition()));
    placeCompletions();
  }

  private void complete() {
    completions
        .chosen()
        .ifPresent(word -> {
          int start = completions.start();
          completions.close();
          field.replaceText(start, field.getCaretPosition(), word);
        });
  }

  private void placeCompletions() {
    applyCss();
    layout();
    int line = lineOfCaret();
    if (completions.isVisible() && line < coloured.lines()) {
      completions.place(coloured.top(line), coloured.bottom(line), layers.getWidth(), seenBottom());
      layers.requestLayout();
    }
  }

  /// How far down the text is in sight.
  private double seenBottom() {
    double seen = scroll.getViewportBounds().getHeight();
    return scroll.getVvalue() * Math.max(0, layers.getHeight() - seen) + seen;
  }

  private int lineOfCaret() {
    return (int) field.getText(0, field.getCaretPosition()).chars().filter(c -> c == '\n').count();
  }

  private void followCaret() {
    int line = lineOfCaret();
    if (line >= coloured.lines() || !field.isFocused()) {
      return;
    }
    double height = layers.getHeight() - scroll.getViewportBounds().getHeight();
    if (height > 0) {
      double top = coloured.top(line);
      double seen = scroll.getVvalue() * height;
      double room = scroll.getViewportBounds().getHeight() - (coloured.bottom(line) - top);
      if (top < seen || top > seen + room) {
        scroll.setVvalue(Math.clamp((top - room / 2) / height, 0, 1));
      }
    }
  }
}
