package dev.highwater.ui.player;

import dev.highwater.simulator.BrokerId;
import dev.highwater.ui.frame.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;

/// One replica's log: its records from left to right, and under them the leader epochs that wrote
/// them. Squares are kept and reused.
final class LogPane extends Pane {
  private static final Texts TEXTS = Texts.of(LogPane.class);
  private static final double EPOCH_HEIGHT = 16;

  /// From this width on the word is written out.
  private static final double WORD_WIDTH = 52;

  private record EpochRun(int from, int to, int epoch) {}

  private final BiConsumer<String, Node> onRecord;
  private final List<RecordSquare> squares = new ArrayList<>();
  private final List<Label> epochs = new ArrayList<>();
  private final Label known = new Label("▾");
  private final Tooltip knows = new Tooltip();
  private List<EpochRun> runs = List.of();
  private int knownColumn;

  /// @param onRecord is told the name of the record that was clicked
  LogPane(BiConsumer<String, Node> onRecord) {
    this.onRecord = onRecord;
    getStyleClass().add("player-log");
    setPickOnBounds(false);
    known.getStyleClass().add("player-known");
    known.setManaged(false);
    Tooltip.install(known, knows);
    getChildren().add(known);
  }

  /// Shows what fits of a log.
  ///
  /// @param first column of the log that is shown at the left end
  /// @param watermark of the partition; a mark stands where the broker believes otherwise
  void show(Picture.Row row, long watermark, int first, int capacity, boolean crossFade) {
    int count = Math.clamp(row.squares().size() - first, 0, capacity);
    while (squares.size() < count) {
      RecordSquare square = new RecordSquare();
      square.setVisible(false);
      square.setManaged(false);
      square.setOnMouseClicked(_ -> onRecord.accept(square.record(), square));
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
    runs = runs(row.squares().subList(Math.min(first, row.squares().size()), first + count));
    knownColumn = Math.clamp(row.knownWatermark() - first, 0, capacity);
    knows.setText(TEXTS.say("knows-watermark", row.id().value(), Long.toString(row.knownWatermark())));
    known.setVisible(row.knownWatermark() != watermark && !row.state().isDown());
  }

  private static List<EpochRun> runs(List<Picture.Square> shown) {
    List<EpochRun> runs = new ArrayList<>();
    for (int i = 0; i < shown.size(); i++) {
      Optional<Integer> epoch = shown.get(i).epoch();
      if (epoch.isEmpty()) {
        continue;
      }
      boolean goesOn =
          !runs.isEmpty() && runs.getLast().to() == i && runs.getLast().epoch() == epoch.get();
      int from = goesOn ? runs.removeLast().from() : i;
      runs.add(new EpochRun(from, i + 1, epoch.get()));
    }
    return runs;
  }

  /// Marks the square of a record, or none.
  void mark(Optional<String> record) {
    for (RecordSquare square : squares) {
      square.mark(square.isVisible() && record.filter(square.record()::equals).isPresent());
    }
  }

  /// The records that the keyboard can go to.
  List<ThingCursor.Stop> things(BrokerId id) {
    return squares.stream()
        .filter(Node::isVisible)
        .map(square -> new ThingCursor.Stop(new Pick.OfRecord(square.record(), id), square))
        .toList();
  }

  /// Lays the squares out.
  void arrange(double pitch, double side) {
    for (int i = 0; i < squares.size(); i++) {
      squares.get(i).resizeRelocate(i * pitch, 0, side, side);
    }
    while (epochs.size() < runs.size()) {
      Label label = new Label();
      label.getStyleClass().add("player-epoch");
      label.setManaged(false);
      label.setMouseTransparent(true);
      epochs.add(label);
      getChildren().add(label);
    }
    for (int i = 0; i < epochs.size(); i++) {
      epochs.get(i).setVisible(i < runs.size());
      if (i < runs.size()) {
        EpochRun run = runs.get(i);
        double width = (run.to() - run.from()) * pitch - (pitch - side);
        epochs.get(i).setText((width < WORD_WIDTH ? "e" : "epoch ") + run.epoch());
        epochs.get(i).resizeRelocate(run.from() * pitch, side + 1, width, EPOCH_HEIGHT);
      }
    }
    known.autosize();
    double middle = knownColumn * pitch - (pitch - side) / 2;
    known.relocate(middle - known.getWidth() / 2, -known.getHeight() + 4);
  }
}
