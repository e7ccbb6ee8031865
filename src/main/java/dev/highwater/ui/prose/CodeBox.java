package dev.highwater.ui.prose;

import dev.highwater.ui.theme.Typefaces;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// Code in its colours, in a box that scrolls sideways where a line is longer than the column.
final class CodeBox extends StackPane {
  private static final int TAB = 4;

  CodeBox(String language, String code, double pixels) {
    getStyleClass().add("code-box");
    TextFlow lines = new TextFlow();
    lines.getStyleClass().add("code-lines");
    lines.setMinWidth(USE_PREF_SIZE);
    lines.setTabSize(TAB);
    for (CodeColours.Piece piece : CodeColours.of(language).pieces(code)) {
      Text text = new Text(piece.text());
      text.getStyleClass().setAll("code-" + piece.kind().styleName());
      text.setStyle(
          "-fx-font-family: \"%s\"; -fx-font-size: %.1fpx;".formatted(Typefaces.MONOSPACE, pixels));
      lines.getChildren().add(text);
    }
    getChildren().setAll(new WideBox(lines));
    setMinWidth(0);
    setAccessibleRole(AccessibleRole.TEXT);
    setAccessibleText(code);
  }
}
