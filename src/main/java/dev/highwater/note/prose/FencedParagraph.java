package dev.highwater.note.prose;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Lines between {@code $$} and {@code $$}, or between {@code %%} and {@code %%}, taken as they
/// are: what looks like a list or a quotation in there is none.
final class FencedParagraph extends AbstractBlockParser {
  private final ReadBlock block;
  private final String fence;
  private final List<String> lines = new ArrayList<>();
  private boolean closed;

  private FencedParagraph(ReadBlock.Kind kind, String fence) {
    this.block = new ReadBlock(kind);
    this.fence = fence;
  }

  /// Begins at a line that starts with the fence and does not hold its end, if a later line does. A
  /// comment needs no end: Obsidian hides all that follows.
  static @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser around) {
    String line = state.getLine().toString();
    int from = state.getNextNonSpaceIndex();
    boolean maths = line.startsWith("$$", from);
    if (!maths && !line.startsWith("%%", from)) {
      return BlockStart.none();
    }
    String fence = line.substring(from, from + 2);
    BasedSequence whole = state.getLine().getBaseSequence();
    boolean endsHere = line.indexOf(fence, from + 2) >= 0;
    boolean ends = !maths || whole.indexOf("$$", state.getLine().getEndOffset()) >= 0;
    if (endsHere || !ends) {
      return BlockStart.none();
    }
    ReadBlock.Kind kind = maths ? ReadBlock.Kind.MATHS : ReadBlock.Kind.COMMENT;
    return BlockStart.of(new FencedParagraph(kind, fence)).atIndex(from);
  }

  @Override
  public Block getBlock() {
    return block;
  }

  @Override
  public @Nullable BlockContinue tryContinue(ParserState state) {
    return closed ? BlockContinue.none() : BlockContinue.atIndex(state.getIndex());
  }

  @Override
  public void addLine(ParserState state, BasedSequence line) {
    String text = line.trimEOL().toString();
    String content = lines.isEmpty() ? text.substring(text.indexOf(fence) + 2) : text;
    int end = content.indexOf(fence);
    closed = end >= 0;
    lines.add(closed ? content.substring(0, end) : content);
  }

  @Override
  public void closeBlock(ParserState state) {
    block.setText(String.join("\n", lines).strip());
  }

  @Override
  public boolean isRawText() {
    return true;
  }
}
