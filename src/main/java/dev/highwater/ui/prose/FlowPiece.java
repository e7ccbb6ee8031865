package dev.highwater.ui.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;

/// A node in running text.
///
/// @param ground style class of what is painted behind its text
record FlowPiece(Node node, Optional<String> ground) {
  static FlowPiece of(Node node) {
    return new FlowPiece(node, Optional.empty());
  }

  /// How many characters of its flow it is.
  int length() {
    return node instanceof Text text ? text.getText().length() : 1;
  }

  /// Pieces around something that stands apart neither begin nor end with an empty line.
  static List<FlowPiece> withoutOuterBreaks(List<FlowPiece> pieces) {
    List<FlowPiece> kept = new ArrayList<>(pieces);
    while (!kept.isEmpty() && kept.getFirst().isBlank()) {
      kept.removeFirst();
    }
    while (!kept.isEmpty() && kept.getLast().isBlank()) {
      kept.removeLast();
    }
    return kept;
  }

  private boolean isBlank() {
    return node instanceof Text text && text.getText().isBlank();
  }

  /// Joins a chip with the punctuation behind it, so that a line never begins with a comma.
  static List<FlowPiece> keepPunctuation(List<FlowPiece> pieces) {
    List<FlowPiece> kept = new ArrayList<>();
    for (FlowPiece piece : pieces) {
      if (!kept.isEmpty()
          && !(kept.getLast().node() instanceof Text)
          && piece.node() instanceof Text text
          && leadingPunctuation(text.getText()) > 0) {
        int cut = leadingPunctuation(text.getText());
        Text mark = TextLook.like(text, text.getText().substring(0, cut));
        HBox word = new Word(kept.getLast().node(), mark);
        word.setAlignment(Pos.BASELINE_LEFT);
        kept.set(kept.size() - 1, of(word));
        if (cut < text.getText().length()) {
          text.setText(text.getText().substring(cut));
          kept.add(piece);
        }
      } else {
        kept.add(piece);
      }
    }
    return kept;
  }

  private static int leadingPunctuation(String text) {
    int length = 0;
    while (length < text.length() && ",.;:!?)]’'\"”".indexOf(text.charAt(length)) >= 0) {
      length++;
    }
    return length;
  }

  /// A label that wraps as one word.
  static Label chip(String text, String styleClass, double pixels) {
    Label chip = new Label(text);
    chip.getStyleClass().setAll(styleClass);
    chip.setStyle("-fx-font-size: %.1fpx".formatted(pixels));
    chip.setMinWidth(Label.USE_PREF_SIZE);
    return chip;
  }

  /// A chip and the mark behind it. Its base line is known before it is laid out, when the flow
  /// asks for it.
  private static final class Word extends HBox {
    private final Node chip;
    private final Text mark;

    Word(Node chip, Text mark) {
      super(chip, mark);
      this.chip = chip;
      this.mark = mark;
    }

    @Override
    public double getBaselineOffset() {
      return Math.max(chip.getBaselineOffset(), mark.getBaselineOffset());
    }
  }
}
