package dev.highwater.ui.prose;

import dev.highwater.ui.theme.Typefaces;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jabref.htmltonode.HtmlRenderOptions;
import org.jabref.htmltonode.HtmlToNode;
import org.jabref.htmltonode.model.Block;

/// Shows the HTML of a card's Markdown as plain JavaFX nodes that follow the theme.
///
/// Notes are untrusted: no script runs and no image is fetched. Configuration names and code look
/// like small chips, see {@link ConfigChips}.
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
  }

  private final HtmlRenderOptions options;

  /// An empty view.
  public ProseView(Style style) {
    options =
        HtmlRenderOptions.defaults()
            .withBaseFontFamily(style.family())
            .withBaseFontSize(style.pixels())
            .withMonospaceFontFamily(Typefaces.MONOSPACE)
            .withLoadRemoteImages(false)
            .withRenderImages(false)
            .withLinkHandler(address -> {});
    getStyleClass().add("prose");
    setAccessibleRole(AccessibleRole.TEXT);
    setMinHeight(USE_PREF_SIZE);
  }

  /// Shows that HTML instead of what was shown before.
  public void show(String html) {
    List<Block> blocks = HtmlToNode.parse(html);
    Region rendered = HtmlToNode.render(blocks, options);
    // Its own colours know modena only; ours are in prose.css.
    rendered.getStylesheets().clear();
    // Marked text is found by counting characters, which a chip would upset.
    if (!html.contains("<mark")) {
      ConfigChips.replaceIn(rendered, options.baseFontSize());
    }
    getChildren().setAll(rendered);
    setAccessibleText(HtmlToNode.toPlainText(blocks));
  }
}
