package dev.highwater.ui.prose;

import dev.highwater.ui.theme.Typefaces;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// Sets configuration names and inline code as rounded monospace chips within rendered text.
///
/// A chip is a node in the text flow: it wraps as one word and keeps the punctuation that follows
/// it. Code too long for one line stays text, so that it can wrap.
final class ConfigChips {
  private static final int LONGEST_CHIP = 34;
  private static final double CHIP_SCALE = 0.92;

  private final double baseSize;

  private ConfigChips(double baseSize) {
    this.baseSize = baseSize;
  }

  static void replaceIn(Parent rendered, double baseSize) {
    new ConfigChips(baseSize).walk(rendered);
  }

  private void walk(Parent parent) {
    for (Node child : List.copyOf(parent.getChildrenUnmodifiable())) {
      if (child instanceof TextFlow flow) {
        replaceIn(flow);
      } else if (child instanceof Parent inner) {
        walk(inner);
      }
    }
  }

  private void replaceIn(TextFlow flow) {
    if (flow.getStyleClass().contains("html-pre")) {
      return;
    }
    List<Node> nodes = new ArrayList<>();
    for (Node child : flow.getChildren()) {
      nodes.addAll(child instanceof Text text ? replacement(text) : List.of(child));
    }
    flow.getChildren().setAll(keepPunctuation(nodes));
  }

  private List<Node> replacement(Text text) {
    if (text.getStyleClass().contains("html-link")) {
      return List.of(text);
    }
    if (isCode(text)) {
      return List.of(text.getText().length() <= LONGEST_CHIP ? chip(text.getText()) : text);
    }
    List<ConfigNames.Piece> pieces = ConfigNames.split(text.getText());
    if (pieces.stream().noneMatch(ConfigNames.Piece::config)) {
      return List.of(text);
    }
    List<Node> nodes = new ArrayList<>();
    for (ConfigNames.Piece piece : pieces) {
      nodes.add(piece.config() ? chip(piece.text()) : like(text, piece.text()));
    }
    return nodes;
  }

  private List<Node> keepPunctuation(List<Node> nodes) {
    List<Node> kept = new ArrayList<>();
    for (Node node : nodes) {
      if (!kept.isEmpty()
          && kept.getLast() instanceof Label chip
          && node instanceof Text text
          && leadingPunctuation(text.getText()) > 0) {
        int cut = leadingPunctuation(text.getText());
        HBox word = new HBox(chip, like(text, text.getText().substring(0, cut)));
        word.setAlignment(Pos.BASELINE_LEFT);
        kept.set(kept.size() - 1, word);
        if (cut < text.getText().length()) {
          kept.add(like(text, text.getText().substring(cut)));
        }
      } else {
        kept.add(node);
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

  private Label chip(String text) {
    Label chip = new Label(text);
    chip.getStyleClass().setAll("config-chip");
    chip.setStyle("-fx-font-size: %.1fpx".formatted(baseSize * CHIP_SCALE));
    chip.setMinWidth(Label.USE_PREF_SIZE);
    return chip;
  }

  private static boolean isCode(Text text) {
    return text.getStyle().contains(Typefaces.MONOSPACE);
  }

  private static Text like(Text original, String content) {
    Text text = new Text(content);
    text.getStyleClass().setAll(original.getStyleClass());
    text.setStyle(original.getStyle());
    text.setUnderline(original.isUnderline());
    text.setStrikethrough(original.isStrikethrough());
    return text;
  }
}
