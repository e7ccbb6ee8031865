package dev.highwater.ui.player;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// The one sentence that says what just happened and why, and the clock beside it.
///
/// The card keeps room for the longest sentence of the run, so that nothing below it jumps.
final class SentenceCard extends HBox {
  private static final Pattern CONFIGURATION =
      Pattern.compile(
          "[a-z]+(?:\\.[a-z]+)+(?:=\\w+)?|\\b[a-z]+=\\w+|\\b(?:[A-Z][a-z]+)+Exception|[A-Z]+(?:_[A-Z]+)+");
  private static final double CHARACTER_WIDTH = 7;
  private static final double LINE_HEIGHT = 20;
  private static final double CLOCK_WIDTH = 88;
  private static final double CLOCK_HEIGHT = 36;

  private final TextFlow sentence = new TextFlow();
  private final StackPane room = new StackPane(sentence);
  private final Label clock = new Label();
  private final Label clockZero = new Label();
  private int longest;

  SentenceCard() {
    getStyleClass().add("player-sentence");
    sentence.getStyleClass().add("player-sentence-text");
    room.setAlignment(javafx.geometry.Pos.TOP_LEFT);
    room.setMinWidth(0);
    HBox.setHgrow(room, Priority.ALWAYS);
    clock.getStyleClass().add("player-clock");
    // Its text changes while time passes; unmanaged, it never has the player laid out again.
    clock.setManaged(false);
    clockZero.getStyleClass().add("player-clock-zero");
    clockZero.setManaged(false);
    getChildren().addAll(room, clock, clockZero);
    widthProperty().subscribe(this::keepRoom);
  }

  /// Takes over the sentences of a run.
  void open(Playback playback) {
    longest = 0;
    for (int stop = 0; stop < playback.clock().stopCount(); stop++) {
      longest = Math.max(longest, playback.stepAt(stop).text().length());
    }
    keepRoom();
  }

  private void keepRoom() {
    double lineWidth = Math.max(160, getWidth() - snappedInsets() - CLOCK_WIDTH - getSpacing());
    double lines = Math.ceil(longest * CHARACTER_WIDTH / lineWidth);
    room.setMinHeight(Math.max(CLOCK_HEIGHT, lines * LINE_HEIGHT));
  }

  private double snappedInsets() {
    return snappedLeftInset() + snappedRightInset();
  }

  /// Shows a sentence; names of configurations and errors are set in the monospaced face.
  void say(String text) {
    List<Text> pieces = new ArrayList<>();
    Matcher matcher = CONFIGURATION.matcher(text);
    int end = 0;
    while (matcher.find()) {
      pieces.add(piece(text.substring(end, matcher.start()), "player-prose"));
      pieces.add(piece(matcher.group(), "player-config"));
      end = matcher.end();
    }
    pieces.add(piece(text.substring(end), "player-prose"));
    sentence.getChildren().setAll(pieces);
  }

  private static Text piece(String text, String styleClass) {
    Text piece = new Text(text);
    piece.getStyleClass().add(styleClass);
    return piece;
  }

  /// Shows the time of the run.
  void showTime(RunTime time) {
    change(clock, time.distance());
    change(clockZero, time.from());
  }

  private static void change(Label label, String text) {
    if (!text.equals(label.getText())) {
      label.setText(text);
    }
  }

  @Override
  protected double computePrefWidth(double height) {
    return super.computePrefWidth(height) + CLOCK_WIDTH;
  }

  @Override
  protected void layoutChildren() {
    double left = snappedLeftInset();
    double top = snappedTopInset();
    double textWidth = getWidth() - snappedInsets() - CLOCK_WIDTH - getSpacing();
    room.resizeRelocate(left, top, textWidth, getHeight() - top - snappedBottomInset());
    double clockLeft = left + textWidth + getSpacing();
    clock.resizeRelocate(clockLeft, top, CLOCK_WIDTH, LINE_HEIGHT);
    clockZero.resizeRelocate(clockLeft, top + LINE_HEIGHT, CLOCK_WIDTH, CLOCK_HEIGHT - LINE_HEIGHT);
  }

  @Override
  public javafx.geometry.Orientation getContentBias() {
    return javafx.geometry.Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    double inner = (width < 0 ? getWidth() : width) - snappedInsets() - CLOCK_WIDTH - getSpacing();
    double text = Math.max(room.getMinHeight(), sentence.prefHeight(Math.max(160, inner)));
    return snappedTopInset() + text + snappedBottomInset();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }
}
