package dev.highwater.ui.library;

import dev.highwater.library.NotePlace;
import dev.highwater.note.NoteProblem;
import dev.highwater.ui.frame.Line;
import dev.highwater.ui.frame.Notice;
import dev.highwater.ui.frame.Sentence;
import dev.highwater.ui.frame.Texts;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What is wrong in the notes of the vaults, and what can be done about each.
final class ProblemsPane extends StackPane {
  private static final Texts TEXTS = Texts.of(ProblemsPane.class);
  private static final double MARGIN = 72;

  private final NoteOpener opener;
  private final ListView<VaultProblem> list = new ListView<>();

  ProblemsPane(LibraryViewModel model, NoteOpener opener) {
    this.opener = opener;
    getStyleClass().add("side-list");
    list.setId("library-problems");
    list.setAccessibleText(TEXTS.say("problems-accessible"));
    list.setPlaceholder(
        new Notice(Feather.CHECK_CIRCLE, TEXTS.say("no-problems"), TEXTS.say("no-problems-more")));
    list.setCellFactory(_ -> new Cell());
    list.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    getChildren().setAll(list);
    model.problemsProperty().subscribe(this::show);
  }

  private void show(List<VaultProblem> problems) {
    list.setItems(FXCollections.observableList(problems));
    if (!problems.isEmpty()) {
      list.getSelectionModel().select(0);
    }
  }

  void takeFocus() {
    list.requestFocus();
  }

  private void onKey(KeyEvent event) {
    @Nullable VaultProblem chosen = list.getSelectionModel().getSelectedItem();
    if (chosen != null && (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.O)) {
      if (event.isShiftDown()) {
        opener.edit(place(chosen), chosen.problem().line());
      } else {
        opener.show(place(chosen), "");
      }
      event.consume();
    }
  }

  private static NotePlace place(VaultProblem problem) {
    return new NotePlace(problem.source(), problem.problem().note());
  }

  private final class Cell extends ListCell<VaultProblem> {
    @Override
    protected void updateItem(@Nullable VaultProblem item, boolean empty) {
      super.updateItem(item, empty);
      setGraphic(empty || item == null ? null : row(item));
      setAccessibleText(empty || item == null ? "" : item.problem().message());
    }

    private VBox row(VaultProblem item) {
      NoteProblem problem = item.problem();
      Label path = Line.path(problem.note() + ":" + (problem.line() + 1));
      HBox head =
          new HBox(
              path,
              Line.gap(),
              LibraryForms.pill(
                  "problem-open", TEXTS.say("open"), "O", () -> opener.show(place(item), "")),
              LibraryForms.pill(
                  "problem-editor",
                  TEXTS.say("open-editor"),
                  "Shift O",
                  () -> opener.edit(place(item), problem.line())));
      head.getStyleClass().add("side-head");
      VBox row =
          new VBox(
              head,
              wrapped(Sentence.plain(problem.message())),
              wrapped(Sentence.quiet(Advice.on(problem.code()))));
      row.getStyleClass().add("side-row");
      return row;
    }

    private Label wrapped(Label label) {
      label.setMinHeight(USE_PREF_SIZE);
      label.prefWidthProperty().bind(list.widthProperty().subtract(MARGIN));
      return label;
    }
  }
}
