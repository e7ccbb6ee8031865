package dev.highwater.ui.player;

import dev.highwater.ui.frame.Texts;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

/// A record whose request was lost, so that no log ever had it.
final class LostRecord extends Pane {
  private static final Texts TEXTS = Texts.of(LostRecord.class);
  private static final double GAP = 6;

  private final RecordSquare square = new RecordSquare();
  private final Label label = new Label(TEXTS.say("lost-on-the-way"));

  LostRecord() {
    label.getStyleClass().addAll("player-lost-label", "player-danger");
    getChildren().addAll(square, label);
    show(List.of());
  }

  /// Shows the last of them, if there are any.
  void show(List<String> records) {
    setVisible(!records.isEmpty());
    square.setVisible(!records.isEmpty());
    label.setVisible(!records.isEmpty());
    if (!records.isEmpty()) {
      Picture.Square lost =
          new Picture.Square(records.getLast(), RecordMark.LOST, Optional.empty());
      square.show(lost, false, false);
    }
  }

  /// Puts the square there, and the words beside it.
  void place(Rectangle2D at) {
    label.autosize();
    double width = at.getWidth() + GAP + label.getWidth();
    resizeRelocate(at.getMinX(), at.getMinY(), width, at.getHeight());
    square.resizeRelocate(0, 0, at.getWidth(), at.getHeight());
    label.relocate(at.getWidth() + GAP, (at.getHeight() - label.getHeight()) / 2);
  }
}
