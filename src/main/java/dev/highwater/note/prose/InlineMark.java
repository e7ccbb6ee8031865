package dev.highwater.note.prose;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Something in running text that begins with a certain character and is read as one piece.
///
/// @param first the characters it can begin with
/// @param reader reads it where such a character stands
record InlineMark(String first, Reader reader) implements InlineParserExtensionFactory {
  /// A piece that was read.
  ///
  /// @param end offset behind it
  /// @param node what it is, given its characters
  record Found(int end, java.util.function.Function<BasedSequence, Node> node) {
    static Found of(int end, ProseInline content) {
      return new Found(end, chars -> new ReadInline(chars, Optional.of(content)));
    }

    static Found hidden(int end) {
      return new Found(end, chars -> new ReadInline(chars, Optional.empty()));
    }
  }

  /// Reads one kind of mark.
  @FunctionalInterface
  interface Reader {
    /// What stands in {@code text} at {@code at}; empty when it is something else.
    Optional<Found> read(String text, int at);
  }

  @Override
  public CharSequence getCharacters() {
    return first;
  }

  @Override
  public InlineParserExtension apply(LightInlineParser parser) {
    return new Extension(reader);
  }

  @Override
  public @Nullable Set<Class<?>> getAfterDependents() {
    return null;
  }

  @Override
  public @Nullable Set<Class<?>> getBeforeDependents() {
    return null;
  }

  @Override
  public boolean affectsGlobalScope() {
    return false;
  }

  private static final class Extension implements InlineParserExtension {
    private final Reader reader;

    /// The text last looked at as a string, so that it is made once for each paragraph.
    private Optional<BasedSequence> seen = Optional.empty();

    private String text = "";

    Extension(Reader reader) {
      this.reader = reader;
    }

    @Override
    public void finalizeDocument(InlineParser parser) {}

    @Override
    public void finalizeBlock(InlineParser parser) {}

    @Override
    public boolean parse(LightInlineParser parser) {
      BasedSequence input = parser.getInput();
      if (seen.filter(it -> isSame(it, input)).isEmpty()) {
        seen = Optional.of(input);
        text = input.toString();
      }
      int at = parser.getIndex();
      Optional<Found> found = reader.read(text, at);
      found.ifPresent(it -> {
        parser.flushTextNode();
        parser.getBlock().appendChild(it.node().apply(input.subSequence(at, it.end())));
        parser.setIndex(it.end());
      });
      return found.isPresent();
    }

    @SuppressWarnings("ReferenceEquality") // two paragraphs may read alike
    private static boolean isSame(BasedSequence one, BasedSequence other) {
      return one == other;
    }
  }
}
