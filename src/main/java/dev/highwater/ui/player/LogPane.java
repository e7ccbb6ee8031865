package dev.highwater.ui.player;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Pane;

/// One replica's log: its records from left to right. Squares are kept and reused.
final class LogPane extends Pane {
  private final List<RecordSquare> squares = new ArrayList<>();

  LogPane() {
    getStyleClass().add("player-log");
  }

  /// Shows what fits of a log.
  ///
  /// @param first column of the log that is shown at the left end
  void show(Picture.Row row, int first, int capacity, boolean crossFade) {
    int count = Math.clamp(row.squares().size() - first, 0, capacity);
    while (squares.size() < count) {
      RecordSquare square = new RecordSquare();
      square.setVisible(false);
      square.setManaged(false);
      squares.add(square);
      getChildren().add(square);
    }
    for (int i = 0; i < squares.size(); i++) {
      if (i < count) {
        squares.get(i).show(row.squares().get(first + i), row.state().isDown(), crossFade);
      } else {
        squares.get(i).setVisible(false);
      }
    }
  }

  /// Lays the squares out.
  void arrange(double pitch, double side) {
    for (int i = 0; i < squares.size(); i++) {
      squares.get(i).resizeRelocate(i * pitch, 0, side, side);
    }
  }
}
