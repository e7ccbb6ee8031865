package dev.highwater.ui.simulator;

import dev.highwater.scenario.Completions;
import dev.highwater.ui.frame.Texts;
import java.util.Optional;
import javafx.scene.control.ListView;

/// What may be written where the caret stands, as a short list beside it. The field keeps the
/// focus; its keys move through the list.
final class CompletionList extends ListView<String> {
  private static final Texts TEXTS = Texts.of(CompletionList.class);
  private static final double ROW = 24;
  private static final int MOST_ROWS = 7;
  private static final double WIDTH = 280;

  private int start;

  CompletionList() {
    setId("completions");
    getStyleClass().add("scenario-completions");
    setFocusTraversable(false);
    setAccessibleText(TEXTS.say("completions"));
    setFixedCellSize(ROW);
    setManaged(false);
    setVisible(false);
  }

  /// Offers these; closes when there are none.
  void offer(Completions completions) {
    start = completions.start();
    getItems().setAll(completions.words());
    setVisible(!completions.words().isEmpty());
    getSelectionModel().selectFirst();
    scrollTo(0);
  }

  void close() {
    setVisible(false);
  }

  /// Lies under a line or, where there is more room, above it.
  ///
  /// @param top of the line
  /// @param bottom of the line
  /// @param within the width there is
  /// @param end how far down is in sight
  void place(double top, double bottom, double within, double end) {
    double height = ROW * Math.min(MOST_ROWS, getItems().size()) + 4;
    boolean above = bottom + height > end && top >= height;
    resizeRelocate(0, above ? top - height : bottom + 2, Math.min(WIDTH, within), height);
  }

  /// Moves the choice.
  void move(int by) {
    int wanted = Math.floorMod(getSelectionModel().getSelectedIndex() + by, getItems().size());
    getSelectionModel().select(wanted);
    scrollTo(wanted);
  }

  /// Where the word begins that the chosen one takes the place of.
  int start() {
    return start;
  }

  Optional<String> chosen() {
    return Optional.ofNullable(getSelectionModel().getSelectedItem());
  }
}
