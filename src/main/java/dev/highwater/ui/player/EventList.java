package dev.highwater.ui.player;

import dev.highwater.ui.frame.Texts;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// What happened, a sentence for each event; the one that is shown is marked and in sight.
///
/// Choosing a line goes to its event. Only the lines in sight have nodes.
final class EventList extends ListView<Integer> {
  private static final PseudoClass MATCH = PseudoClass.getPseudoClass("match");
  private static final Texts TEXTS = Texts.of(EventList.class);
  private static final int LINES_BEFORE = 3;

  /// Border and scroll bar.
  private static final double BESIDE = 16;

  private static final double LEAST_TEXT = 120;

  private final PlayerViewModel model;
  private boolean following;
  private double followedWidth;

  EventList(PlayerViewModel model) {
    this.model = model;
    getStyleClass().add("player-events");
    setAccessibleText(TEXTS.say("events-of-the-run"));
    setCellFactory(_ -> new EventCell());
    getSelectionModel()
        .selectedItemProperty()
        .subscribe(chosen -> {
          if (chosen != null && !following) {
            model.seekStop(chosen);
          }
        });
    model.search().matchesProperty().subscribe(this::refresh);
    visibleProperty().subscribe(this::follow);
  }

  /// Takes over a run.
  void open(Playback playback) {
    following = true;
    getItems().setAll(IntStream.range(0, playback.clock().stopCount()).boxed().toList());
    following = false;
    follow();
  }

  /// Marks the event that is shown and brings it into sight.
  void follow() {
    int stop = model.stopProperty().get();
    if (!isVisible() || stop >= getItems().size()) {
      return;
    }
    following = true;
    getSelectionModel().clearAndSelect(stop);
    getFocusModel().focus(stop);
    following = false;
    scrollTo(Math.max(0, stop - LINES_BEFORE));
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    // Lines have other heights at another width, so that what was in sight is not any more.
    if (getWidth() != followedWidth) {
      followedWidth = getWidth();
      follow();
    }
  }

  /// One line: when, what kind, and the sentence.
  private final class EventCell extends ListCell<Integer> {
    private final Label time = new Label();
    private final Region shape = new Region();
    private final Label sentence = new Label();
    private final StackPane mark = new StackPane(shape);
    private final HBox line = new HBox(time, mark, sentence);

    EventCell() {
      time.getStyleClass().add("player-event-time");
      shape.getStyleClass().add("player-stop");
      sentence.getStyleClass().add("player-event-sentence");
      mark.getStyleClass().add("player-event-shape");
      sentence.setWrapText(true);
      sentence.setMinWidth(0);
      HBox.setHgrow(sentence, Priority.ALWAYS);
      line.getStyleClass().add("player-event-line");
      line.setAlignment(Pos.TOP_LEFT);
      // As wide as the list, so that a long sentence wraps and nothing scrolls sideways.
      setPrefWidth(0);
    }

    /// As high as its sentence needs in that width; a cell by itself asks for one line only.
    @Override
    protected double computePrefHeight(double width) {
      double free = EventList.this.getWidth() - BESIDE - snappedLeftInset() - snappedRightInset();
      double text = isEmpty() ? 0 : line.prefHeight(Math.max(LEAST_TEXT, free));
      return snappedTopInset() + text + snappedBottomInset();
    }

    @Override
    protected void updateItem(Integer stop, boolean empty) {
      super.updateItem(stop, empty);
      if (empty || stop == null) {
        setGraphic(null);
        setAccessibleText("");
        pseudoClassStateChanged(MATCH, false);
        return;
      }
      model.playbackProperty().get().ifPresent(playback -> show(playback, stop));
    }

    private void show(Playback playback, int stop) {
      if (stop >= playback.clock().stopCount()) {
        return;
      }
      var step = playback.stepAt(stop);
      StopTone tone = playback.tones().get(stop);
      time.setText(playback.signedTime(step.at()));
      sentence.setText(step.text());
      shape.getStyleClass().setAll("player-stop", tone.styleClass());
      setAccessibleText(TEXTS.say("event-line", time.getText(), tone.words(), step.text()));
      pseudoClassStateChanged(MATCH, model.search().matchesProperty().get().contains(stop));
      setGraphic(line);
    }
  }
}
