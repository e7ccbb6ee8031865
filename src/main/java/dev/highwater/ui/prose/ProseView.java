package dev.highwater.ui.prose;

import dev.highwater.library.NotePlace;
import dev.highwater.note.prose.ProseText;
import dev.highwater.ui.theme.Typefaces;
import dev.highwater.ui.theme.Zoomed;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.StackPane;

/// Shows card text as plain JavaFX nodes that follow the theme.
///
/// Notes are untrusted: nothing runs, nothing is fetched from the network before a click on the
/// button that names where from, and no picture outside the vault is read.
public final class ProseView extends StackPane {
  /// How large and heavy the text is.
  ///
  /// @param pixels size of running text
  /// @param family typeface of running text
  public record Style(double pixels, String family) {
    /// A question: large and semibold.
    public static final Style QUESTION = new Style(21, Typefaces.SEMIBOLD);

    /// An answer: large enough to read with ease.
    public static final Style ANSWER = new Style(17, Typefaces.TEXT);

    Style scaled(double factor) {
      return new Style(pixels * factor, family);
    }

    Style withFamily(String other) {
      return new Style(pixels, other);
    }
  }

  /// In a narrower place text is not squeezed further to be larger.
  private static final double NARROWEST = 150;

  private final Style style;
  private final ProseTools tools;

  /// An empty view.
  public ProseView(Style style, ProseTools tools) {
    this.style = style;
    this.tools = tools;
    getStyleClass().add("prose");
    setAccessibleRole(AccessibleRole.TEXT);
    setMinHeight(USE_PREF_SIZE);
  }

  /// Shows that text instead of what was shown before.
  ///
  /// @param place the note whose text it is
  public void show(ProseText text, NotePlace place) {
    getChildren()
        .setAll(new Zoomed(new BlockNodes(tools, place).column(text.blocks(), style), NARROWEST));
    setAccessibleText(text.plain());
  }
}
