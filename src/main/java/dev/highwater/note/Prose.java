package dev.highwater.note;

import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.TextCollectingVisitor;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.List;

/// Card text as HTML.
///
/// Obsidian's reading of Markdown: tables, strikethrough, task lists, {@code ==highlights==}, and a
/// line break where the note has one. HTML in a card is shown as text, comments not at all, so what
/// comes out holds no script, style or attribute that the card's writer chose.
public final class Prose {
  private static final MutableDataSet OPTIONS =
      new MutableDataSet()
          .set(
              Parser.EXTENSIONS,
              List.of(
                  TablesExtension.create(),
                  StrikethroughExtension.create(),
                  TaskListExtension.create(),
                  new HighlightExtension(),
                  new PlainTags()))
          .set(HtmlRenderer.SOFT_BREAK, "<br />\n")
          .set(HtmlRenderer.ESCAPE_HTML, true)
          .set(HtmlRenderer.SUPPRESS_HTML_COMMENT_BLOCKS, true)
          .set(HtmlRenderer.SUPPRESS_INLINE_HTML_COMMENTS, true)
          .set(TablesExtension.COLUMN_SPANS, false)
          .set(TablesExtension.APPEND_MISSING_COLUMNS, true)
          .set(TablesExtension.DISCARD_EXTRA_COLUMNS, true)
          .set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true);
  private static final Parser PARSER = Parser.builder(OPTIONS).build();
  private static final HtmlRenderer RENDERER = HtmlRenderer.builder(OPTIONS).build();

  private Prose() {}

  /// A fragment of HTML: block elements without {@code html} or {@code body} around them.
  public static String html(String markdown) {
    return RENDERER.render(PARSER.parse(markdown));
  }

  /// The text alone, on one line; for titles.
  static String plain(String markdown) {
    boolean marked = markdown.chars().anyMatch(c -> "*_`[]<>~=\\&!".indexOf(c) >= 0);
    if (!marked) {
      return markdown;
    }
    return new TextCollectingVisitor().collectAndGetText(PARSER.parse(markdown));
  }
}
