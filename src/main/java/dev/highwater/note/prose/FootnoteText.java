package dev.highwater.note.prose;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The text of a footnote: {@code [^label]: text}, and what is indented below it.
final class FootnoteText extends AbstractBlockParser {
  private static final Pattern LABEL = Pattern.compile("\\[\\^([^\\]\\s]{1,200})]:[ \\t]*");
  private static final int INDENT = 4;

  private final ReadBlock block = new ReadBlock(ReadBlock.Kind.FOOTNOTE);

  private FootnoteText(String label) {
    block.setText(label);
  }

  static @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser around) {
    int from = state.getNextNonSpaceIndex();
    Matcher label = LABEL.matcher(state.getLine()).region(from, state.getLine().length());
    return label.lookingAt()
        ? BlockStart.of(new FootnoteText(label.group(1))).atIndex(label.end())
        : BlockStart.none();
  }

  @Override
  public Block getBlock() {
    return block;
  }

  @Override
  public boolean isContainer() {
    return true;
  }

  @Override
  public boolean canContain(ParserState state, BlockParser parser, Block inner) {
    return true;
  }

  @Override
  public @Nullable BlockContinue tryContinue(ParserState state) {
    if (state.isBlank()) {
      return BlockContinue.atIndex(state.getNextNonSpaceIndex());
    }
    return state.getIndent() >= INDENT
        ? BlockContinue.atColumn(state.getColumn() + INDENT)
        : BlockContinue.none();
  }

  @Override
  public void closeBlock(ParserState state) {}
}
