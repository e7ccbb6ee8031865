package dev.highwater.ui.library;

import dev.highwater.library.RecordedDecision;
import dev.highwater.library.Sighting;
import dev.highwater.ui.frame.Line;
import dev.highwater.ui.frame.Notice;
import dev.highwater.ui.frame.Sentence;
import dev.highwater.ui.frame.Texts;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.scene.Node;
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

/// How cards were recognised although their text or place had changed; each can be taken back.
final class DecisionsPane extends StackPane {
  private static final Texts TEXTS = Texts.of(DecisionsPane.class);
  private static final double MARGIN = 72;

  private final LibraryViewModel model;
  private final ListView<RecordedDecision> list = new ListView<>();

  DecisionsPane(LibraryViewModel model) {
    this.model = model;
    getStyleClass().add("side-list");
    list.setId("library-decisions");
    list.setAccessibleText(TEXTS.say("decisions-accessible"));
    list.setPlaceholder(
        new Notice(
            Feather.CHECK_CIRCLE, TEXTS.say("no-decisions"), TEXTS.say("no-decisions-more")));
    list.setCellFactory(_ -> new Cell());
    list.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    getChildren().setAll(list);
    model.decisionsProperty().subscribe(this::show);
  }

  private void show(List<RecordedDecision> decisions) {
    int chosen = Math.max(0, list.getSelectionModel().getSelectedIndex());
    list.setItems(FXCollections.observableList(decisions));
    if (!decisions.isEmpty()) {
      list.getSelectionModel().select(Math.min(chosen, decisions.size() - 1));
    }
  }

  void takeFocus() {
    list.requestFocus();
  }

  private void onKey(KeyEvent event) {
    @Nullable RecordedDecision chosen = list.getSelectionModel().getSelectedItem();
    if (chosen != null && event.getCode() == KeyCode.ENTER && chosen.takenBack().isEmpty()) {
      model.takeBack(chosen);
      event.consume();
    }
  }

  private final class Cell extends ListCell<RecordedDecision> {
    @Override
    protected void updateItem(@Nullable RecordedDecision item, boolean empty) {
      super.updateItem(item, empty);
      setGraphic(empty || item == null ? null : row(item));
      setAccessibleText(empty || item == null ? "" : item.decision().reason().sentence());
    }

    private VBox row(RecordedDecision item) {
      Label reason = wrapped(Sentence.plain(item.decision().reason().sentence()));
      Node undo =
          item.takenBack().isPresent()
              ? Sentence.quiet(TEXTS.say("decision-undone"))
              : LibraryForms.pill(
                  "decision-undo", TEXTS.say("undo"), "Enter", () -> model.takeBack(item));
      HBox head =
          new HBox(Sentence.quiet(model.calendar().dayOf(item.at()).toString()), Line.gap(), undo);
      head.getStyleClass().add("side-head");
      VBox row =
          new VBox(
              head,
              reason,
              sighting(TEXTS.say("before"), item.decision().before()),
              sighting(TEXTS.say("after"), item.decision().after()));
      row.getStyleClass().add("side-row");
      return row;
    }

    private Label sighting(String when, Sighting sighting) {
      return wrapped(
          Sentence.quiet(
              TEXTS.say(
                  "sighting",
                  when,
                  sighting.front().replace('\n', ' '),
                  sighting.back().replace('\n', ' '),
                  sighting.note() + ":" + (sighting.line() + 1))));
    }

    private Label wrapped(Label label) {
      label.setMinHeight(USE_PREF_SIZE);
      label.prefWidthProperty().bind(list.widthProperty().subtract(MARGIN));
      return label;
    }
  }
}
