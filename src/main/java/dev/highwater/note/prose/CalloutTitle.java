package dev.highwater.note.prose;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The first line of a callout, {@code > [!type]- Title}: a block of its own, so that a table or a
/// list may follow at once.
final class CalloutTitle extends AbstractBlockParser {
  private static final Pattern TITLE =
      Pattern.compile("\\[!([^\\]\\[|]{1,60})(?:\\|[^\\]]*)?]([+-]?)(?:[ \\t]+(.*))?");

  private final ReadBlock block;
  private final BasedSequence title;

  private CalloutTitle(ReadBlock block, BasedSequence title) {
    this.block = block;
    this.title = title;
  }

  static @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser around) {
    Block outer = around.getBlockParser().getBlock();
    if (!(outer instanceof BlockQuote) || outer.hasChildren()) {
      return BlockStart.none();
    }
    BasedSequence line = state.getLine();
    Matcher matcher = TITLE.matcher(line.subSequence(state.getNextNonSpaceIndex()).trimEnd());
    if (!matcher.matches()) {
      return BlockStart.none();
    }
    ReadBlock block = new ReadBlock(ReadBlock.Kind.CALLOUT);
    block.setText(matcher.group(1).strip().toLowerCase(Locale.ROOT));
    block.setFolding(
        switch (matcher.group(2)) {
          case "+" -> ProseBlock.Folding.OPEN;
          case "-" -> ProseBlock.Folding.CLOSED;
          default -> ProseBlock.Folding.NONE;
        });
    int start = state.getNextNonSpaceIndex() + Math.max(0, matcher.start(3));
    BasedSequence title =
        matcher.group(3) == null
            ? BasedSequence.NULL
            : line.subSequence(start, start + matcher.group(3).length());
    return BlockStart.of(new CalloutTitle(block, title)).atIndex(line.length());
  }

  @Override
  public Block getBlock() {
    return block;
  }

  @Override
  public @Nullable BlockContinue tryContinue(ParserState state) {
    return BlockContinue.none();
  }

  @Override
  public void closeBlock(ParserState state) {}

  @Override
  public void parseInlines(InlineParser parser) {
    if (title.isNotNull()) {
      parser.parse(title, block);
    }
  }
}
