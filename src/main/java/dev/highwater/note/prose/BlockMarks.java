package dev.highwater.note.prose;

import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataHolder;

/// The blocks that Obsidian knows beyond CommonMark: callouts, maths and comments of several lines,
/// footnotes.
final class BlockMarks implements Parser.ParserExtension {
  @Override
  public void parserOptions(MutableDataHolder options) {}

  @Override
  public void extend(Parser.Builder builder) {
    BlockMark callout = CalloutTitle::tryStart;
    BlockMark fenced = FencedParagraph::tryStart;
    BlockMark footnote = FootnoteText::tryStart;
    builder.customBlockParserFactory(callout);
    builder.customBlockParserFactory(fenced);
    builder.customBlockParserFactory(footnote);
  }
}
