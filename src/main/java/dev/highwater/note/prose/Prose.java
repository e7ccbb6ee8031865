package dev.highwater.note.prose;

import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.TextCollectingVisitor;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Reads card text as Obsidian does with its settings as they come: a line end in the note is one
/// on the screen.
///
/// Notes are untrusted: what comes out holds no script, no style and no attribute that the card's
/// writer chose, and says of every picture only where it is.
public final class Prose {
  /// Longer text is no card that a person can answer; what is behind is left out.
  private static final int LONGEST = 15_000;

  /// A line that opens more quotations and lists than this is no text; the parser's time for it
  /// grows with the square of their number.
  private static final Pattern TOO_DEEP =
      Pattern.compile("(?m)^[ \\t]*(?:(?:>|[-*+]|\\d{1,9}[.)])[ \\t]*+){40}+");

  private static final MutableDataSet OPTIONS =
      new MutableDataSet()
          .set(
              Parser.EXTENSIONS,
              List.of(
                  TablesExtension.create(),
                  StrikethroughExtension.create(),
                  TaskListExtension.create(),
                  new Highlights(),
                  new InlineMarks(),
                  new BlockMarks()))
          .set(TablesExtension.MIN_SEPARATOR_DASHES, 1)
          .set(TablesExtension.COLUMN_SPANS, false)
          .set(TablesExtension.APPEND_MISSING_COLUMNS, true)
          .set(TablesExtension.DISCARD_EXTRA_COLUMNS, true)
          .set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true);
  private static final Parser PARSER = Parser.builder(OPTIONS).build();

  private Prose() {}

  /// The text that this Markdown shows.
  public static ProseText read(String markdown) {
    String text = markdown.length() > LONGEST ? markdown.substring(0, LONGEST) : markdown;
    List<ProseBlock> blocks = new ArrayList<>();
    if (TOO_DEEP.matcher(text).find()) {
      blocks.add(new ProseBlock.Paragraph(List.of(new ProseInline.Plain(text))));
    } else {
      blocks.addAll(blocks(text));
    }
    if (text.length() < markdown.length()) {
      blocks.add(new ProseBlock.Omission(markdown.length() - text.length()));
    }
    return new ProseText(blocks);
  }

  private static List<ProseBlock> blocks(String markdown) {
    Document document = PARSER.parse(markdown);
    Footnotes footnotes = Footnotes.of(document);
    BlockReading reading = new BlockReading(footnotes);
    List<ProseBlock> blocks = new ArrayList<>(reading.content(document));
    List<ProseBlock.Footnote> notes = new ArrayList<>();
    while (notes.size() < footnotes.marked().size()) {
      List<ProseBlock> content =
          switch (footnotes.marked().get(notes.size())) {
            case Footnotes.Below(var block) -> reading.content(block);
            case Footnotes.InPlace(String inside) -> reading.content(PARSER.parse(inside));
          };
      notes.add(new ProseBlock.Footnote(notes.size() + 1, content));
    }
    if (!notes.isEmpty()) {
      blocks.add(new ProseBlock.Footnotes(notes));
    }
    return blocks;
  }

  /// The text alone, on one line; for titles.
  public static String plain(String markdown) {
    boolean marked = markdown.chars().anyMatch(c -> "*_`[]<>~=\\&!".indexOf(c) >= 0);
    if (!marked) {
      return markdown;
    }
    return new TextCollectingVisitor().collectAndGetText(PARSER.parse(markdown));
  }
}
