package dev.highwater.ui.simulator;

import dev.highwater.scenario.LineParts;
import dev.highwater.scenario.ScenarioError;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// A scenario's text in its colours, drawn over the field in which it is typed: with the same
/// typeface and width every letter lies on its own.
final class ColouredText extends TextFlow {
  private final List<Text> firstOfLine = new ArrayList<>();

  ColouredText() {
    getStyleClass().add("scenario-coloured");
    setMouseTransparent(true);
  }

  /// Draws a text.
  ///
  /// @param errors underlined from their column on
  void show(String text, List<ScenarioError> errors) {
    firstOfLine.clear();
    List<Text> pieces = new ArrayList<>();
    String[] lines = text.split("\n", -1);
    for (int line = 0; line < lines.length; line++) {
      int from = pieces.size();
      colour(lines[line], errorColumn(line, errors), pieces);
      if (pieces.size() == from) {
        pieces.add(piece(" ", "plain"));
      }
      firstOfLine.add(pieces.get(from));
      if (line + 1 < lines.length) {
        pieces.add(piece("\n", "plain"));
      }
    }
    getChildren().setAll(pieces);
  }

  private static int errorColumn(int line, List<ScenarioError> errors) {
    return errors.stream()
        .filter(error -> error.line() == line + 1)
        .mapToInt(error -> error.column() - 1)
        .findFirst()
        .orElse(Integer.MAX_VALUE);
  }

  private static void colour(String line, int wrongFrom, List<Text> pieces) {
    int at = 0;
    for (LineParts.Part part : LineParts.of(line)) {
      add(line.substring(at, part.start()), "plain", false, pieces);
      String kind = part.kind().name().toLowerCase(Locale.ROOT);
      add(
          line.substring(part.start(), part.end()),
          kind,
          part.start() >= wrongFrom || part.end() > wrongFrom,
          pieces);
      at = part.end();
    }
    add(line.substring(at), "plain", false, pieces);
  }

  private static void add(String text, String kind, boolean wrong, List<Text> pieces) {
    if (!text.isEmpty()) {
      Text piece = piece(text, kind);
      if (wrong) {
        piece.getStyleClass().add("scenario-wrong");
      }
      pieces.add(piece);
    }
  }

  private static Text piece(String text, String kind) {
    Text piece = new Text(text);
    piece.getStyleClass().addAll("scenario-text", "scenario-" + kind);
    return piece;
  }

  int lines() {
    return firstOfLine.size();
  }

  /// The top of a line, in pixels from the top of the text.
  double top(int line) {
    return firstOfLine.get(line).getBoundsInParent().getMinY();
  }

  /// The height of a row, in pixels; a long line has several.
  double rowHeight() {
    return firstOfLine.isEmpty() ? 0 : firstOfLine.getFirst().getBaselineOffset() * 1.32;
  }

  /// The bottom of a line, in pixels from the top of the text.
  double bottom(int line) {
    return line + 1 < lines() ? top(line + 1) : getHeight();
  }
}
