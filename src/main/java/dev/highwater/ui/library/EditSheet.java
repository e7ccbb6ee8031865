package dev.highwater.ui.library;

import dev.highwater.library.NoteEditing;
import dev.highwater.ui.frame.KeyCap;
import dev.highwater.ui.frame.Line;
import dev.highwater.ui.frame.Sentence;
import dev.highwater.ui.frame.Texts;
import java.util.List;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// A card is rewritten or added on it, laid over the screen; below stands what would change in the
/// note.
final class EditSheet extends StackPane {
  private static final Texts TEXTS = Texts.of(EditSheet.class);
  private static final int ROWS = 5;
  private static final int ROWS_OF_A_SIDE = 3;

  private final EditViewModel model;
  private final Label heading = new Label();
  private final Label note = Line.path("");
  private final TextArea block = area("edit-block", ROWS, TEXTS.say("edit-block"));
  private final TextArea question = area("edit-question", ROWS_OF_A_SIDE, TEXTS.say("question"));
  private final TextArea answer = area("edit-answer", ROWS_OF_A_SIDE, TEXTS.say("answer"));
  private final VBox rewriting = new VBox(block);
  private final VBox adding =
      new VBox(labelled(TEXTS.say("question"), question), labelled(TEXTS.say("answer"), answer));
  private final VBox change = new VBox();
  private final Button write = new Button(TEXTS.say("write"));
  private boolean filling;

  EditSheet(EditViewModel model) {
    this.model = model;
    getStyleClass().add("library-overlay");
    setId("edit-sheet");
    setAccessibleRole(AccessibleRole.DIALOG);
    heading.getStyleClass().addAll("semibold", "sheet-heading");
    adding.getStyleClass().add("edit-sides");
    change.getStyleClass().add("edit-change");
    change.setId("edit-change");
    VBox sheet = new VBox(heading, note, rewriting, adding, changeScroll(), answers());
    sheet.getStyleClass().addAll("card-sheet", "sheet", "edit");
    sheet.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    getChildren().setAll(sheet);
    for (Node part : List.of(rewriting, adding)) {
      part.managedProperty().bind(part.visibleProperty());
    }
    block.textProperty().subscribe((_, text) -> typed(() -> model.type(text)));
    question.textProperty().subscribe((_, text) -> typedSides());
    answer.textProperty().subscribe((_, text) -> typedSides());
    addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    setVisible(false);
    model.stateProperty().subscribe(this::show);
  }

  private ScrollPane changeScroll() {
    ScrollPane scroll = new ScrollPane(change);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.getStyleClass().add("edit-change-scroll");
    scroll.setPrefViewportHeight(150);
    scroll.setMinHeight(0);
    return scroll;
  }

  private HBox answers() {
    Button cancel = new Button(TEXTS.say("cancel"), new KeyCap("Esc"));
    cancel.setId("edit-cancel");
    cancel.getStyleClass().add("pill");
    cancel.setOnAction(event -> model.close());
    write.setId("edit-write");
    write.getStyleClass().addAll("library-prominent", "semibold");
    write.setGraphic(new KeyCap(LibraryKeys.WRITE_SHOWN));
    write.setContentDisplay(ContentDisplay.RIGHT);
    write.setOnAction(event -> model.write());
    HBox answers = new HBox(Line.gap(), cancel, write);
    answers.getStyleClass().add("answers");
    return answers;
  }

  private static TextArea area(String id, int rows, String accessible) {
    TextArea area = new TextArea();
    area.setId(id);
    area.getStyleClass().add("config");
    area.setPrefRowCount(rows);
    area.setWrapText(true);
    area.setAccessibleText(accessible);
    return area;
  }

  private static VBox labelled(String name, TextArea area) {
    Label label = Sentence.quiet(name);
    label.setLabelFor(area);
    return new VBox(4, label, area);
  }

  private void typed(Runnable step) {
    if (!filling) {
      step.run();
    }
  }

  private void typedSides() {
    typed(() -> model.type(question.getText(), answer.getText()));
  }

  /// Tab goes on to the next control; a tab character is not part of a card.
  private void onKey(KeyEvent event) {
    if (LibraryKeys.isWrite(event)) {
      model.write();
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE) {
      model.close();
      event.consume();
    } else if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
      ((Node) event.getTarget())
          .requestFocusTraversal(
              event.isShiftDown()
                  ? javafx.scene.TraversalDirection.PREVIOUS
                  : javafx.scene.TraversalDirection.NEXT);
      event.consume();
    }
  }

  private void show(EditState state) {
    boolean opens = !isVisible();
    setVisible(!(state instanceof EditState.Closed));
    write.setDisable(!(state.planned().orElse(null) instanceof NoteEditing.Plan.Ready));
    switch (state) {
      case EditState.Closed() -> {}
      case EditState.Rewriting rewritten -> {
        if (opens) {
          open(TEXTS.say("edit-heading"), rewritten.source().place().note(), true);
          fill(() -> block.setText(rewritten.source().text()));
          block.requestFocus();
          block.end();
        }
        explain(rewritten.plan(), LineDifference.of(rewritten.source().text(), block.getText()));
      }
      case EditState.Adding added -> {
        if (opens) {
          open(TEXTS.say("add-heading"), added.note(), false);
          fill(() -> {
            question.clear();
            answer.clear();
          });
          question.requestFocus();
        }
        explain(added.plan(), added(added.plan()));
      }
    }
  }

  private void open(String name, String path, boolean rewrites) {
    heading.setText(name);
    setAccessibleText(name);
    note.setText(path);
    rewriting.setVisible(rewrites);
    adding.setVisible(!rewrites);
  }

  private void fill(Runnable step) {
    filling = true;
    step.run();
    filling = false;
  }

  private static List<LineDifference> added(Optional<NoteEditing.Plan> plan) {
    return plan.orElse(null) instanceof NoteEditing.Plan.Ready ready
        ? LineDifference.of("", ready.edit().after().strip())
        : List.of();
  }

  private void explain(Optional<NoteEditing.Plan> plan, List<LineDifference> difference) {
    change
        .getChildren()
        .setAll(
            switch (plan.orElse(null)) {
              case NoteEditing.Plan.Ready _ -> Sentence.quiet(TEXTS.say("change-ready"));
              case NoteEditing.Plan.Refused(String why) -> refusal(why);
              case NoteEditing.Plan.Unneeded _ -> Sentence.quiet(TEXTS.say("change-none"));
              case null -> Sentence.quiet(TEXTS.say("change-none"));
            });
    if (plan.orElse(null) instanceof NoteEditing.Plan.Ready) {
      difference.forEach(line -> change.getChildren().add(line(line)));
    }
  }

  private static Label refusal(String why) {
    Label label = Sentence.plain(why);
    label.getStyleClass().add("refusal");
    return label;
  }

  private static Label line(LineDifference line) {
    Label label = new Label(mark(line.kind()) + line.text());
    label.getStyleClass().addAll("config", "small", "difference");
    label.getStyleClass().add(line.kind().name().toLowerCase(java.util.Locale.ROOT));
    label.setWrapText(true);
    label.setMaxWidth(Double.MAX_VALUE);
    return label;
  }

  private static String mark(LineDifference.Kind kind) {
    return switch (kind) {
      case STAYS -> "  ";
      case GOES -> "− ";
      case COMES -> "+ ";
    };
  }
}
