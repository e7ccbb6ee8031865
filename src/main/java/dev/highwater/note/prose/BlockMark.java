package dev.highwater.note.prose;

import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.data.DataHolder;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A kind of block, known by its first line.
@FunctionalInterface
interface BlockMark extends CustomBlockParserFactory {
  /// Begins the block if the line at hand is its first.
  @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser around);

  @Override
  default BlockParserFactory apply(DataHolder options) {
    return new AbstractBlockParserFactory(options) {
      @Override
      public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser around) {
        // Deeper would be code.
        return state.getIndent() >= 4 ? null : BlockMark.this.tryStart(state, around);
      }
    };
  }

  @Override
  default @Nullable Set<Class<?>> getAfterDependents() {
    return null;
  }

  @Override
  default @Nullable Set<Class<?>> getBeforeDependents() {
    return null;
  }

  @Override
  default boolean affectsGlobalScope() {
    return false;
  }
}
