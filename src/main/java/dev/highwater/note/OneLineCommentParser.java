package dev.highwater.note;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.HtmlBlockParser;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads {@link OneLineComment}s before CommonMark takes them for HTML that reaches to the next
/// {@code -->}, which may be at the end of the note and would hide every card until there.
final class OneLineCommentParser extends AbstractBlockParser {
  private final OneLineComment block = new OneLineComment();

  @Override
  public Block getBlock() {
    return block;
  }

  @Override
  public @Nullable BlockContinue tryContinue(ParserState state) {
    return BlockContinue.none();
  }

  @Override
  public void addLine(ParserState state, BasedSequence line) {
    block.setChars(line);
  }

  @Override
  public void closeBlock(ParserState state) {}

  /// Makes the parser known to flexmark.
  static final class Factory implements CustomBlockParserFactory {
    @Override
    public BlockParserFactory apply(DataHolder options) {
      return new Start(options);
    }

    @Override
    public @Nullable Set<Class<?>> getAfterDependents() {
      return null;
    }

    @Override
    public Set<Class<?>> getBeforeDependents() {
      return Set.of(HtmlBlockParser.Factory.class);
    }

    @Override
    public boolean affectsGlobalScope() {
      return false;
    }
  }

  private static final class Start extends AbstractBlockParserFactory {
    /// Offset of the last closing mark of the note; found when the first comment asks.
    private int lastClosing = -1;

    private boolean searched;

    Start(DataHolder options) {
      super(options);
    }

    @Override
    public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
      BasedSequence line = state.getLine();
      int from = state.getNextNonSpaceIndex();
      if (state.getIndent() >= 4 || from >= line.length() || line.charAt(from) != '<') {
        return BlockStart.none();
      }
      BasedSequence text = line.subSequence(from);
      boolean oneLine =
          text.startsWith(ScheduleText.OPENING) || (text.startsWith("<!--") && unclosed(text));
      return oneLine ? BlockStart.of(new OneLineCommentParser()).atIndex(from) : BlockStart.none();
    }

    private boolean unclosed(BasedSequence text) {
      if (!searched) {
        lastClosing = text.getBaseSequence().lastIndexOf(ScheduleText.CLOSING);
        searched = true;
      }
      return text.getStartOffset() > lastClosing;
    }
  }
}
