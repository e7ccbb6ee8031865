package dev.highwater.note;

import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.block.DocumentPostProcessor;
import com.vladsch.flexmark.parser.block.DocumentPostProcessorFactory;
import com.vladsch.flexmark.parser.internal.CommonmarkInlineParser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.Optional;

/// Teaches flexmark flashcards: {@link FlashcardBlock}, {@link ScheduleCommentNode} and {@link
/// NoteRemark} stand at the end of the parsed document, in the order of the note.
///
/// Only blocks are parsed. Inside a line the plugin's rules decide, and a card's text is parsed
/// when it is shown.
final class FlashcardExtension implements Parser.ParserExtension {
  private final Optional<CardSyntax> syntax;

  private FlashcardExtension(Optional<CardSyntax> syntax) {
    this.syntax = syntax;
  }

  /// A parser of notes under that syntax; it may be used by several threads.
  static Parser parser(CardSyntax syntax) {
    return parserWith(new FlashcardExtension(Optional.of(syntax)));
  }

  /// A parser of Markdown alone, for the reading that copies the plugin.
  static Parser withoutCards() {
    return parserWith(new FlashcardExtension(Optional.empty()));
  }

  private static Parser parserWith(FlashcardExtension extension) {
    return Parser.builder()
        .extensions(List.of(extension))
        .customInlineParserFactory((options, special, delimiters, processors, links, extensions) ->
            new CommonmarkInlineParser(
                options, special, delimiters, processors, links, extensions) {
              @Override
              public void parse(BasedSequence content, Node node) {}
            })
        .build();
  }

  @Override
  public void parserOptions(MutableDataHolder options) {}

  @Override
  public void extend(Parser.Builder builder) {
    builder.customBlockParserFactory(new OneLineCommentParser.Factory());
    syntax.ifPresent(known ->
        builder.postProcessorFactory(
            new DocumentPostProcessorFactory() {
              @Override
              public DocumentPostProcessor apply(Document document) {
                return new CardFinder(known);
              }
            }));
  }

  private static final class CardFinder extends DocumentPostProcessor {
    private final CardSyntax syntax;

    CardFinder(CardSyntax syntax) {
      this.syntax = syntax;
    }

    @Override
    public Document processDocument(Document document) {
      SourceLines lines = SourceLines.of(document.getChars().getBaseSequence().toString());
      int firstLine = lines.lineAt(document.getStartOffset());
      LineStructure structure = new LineStructure(document, lines, firstLine);
      document.set(LineStructure.OF_DOCUMENT, structure);
      new FlashcardScanner(document, lines, structure, syntax).scan(firstLine);
      return document;
    }
  }
}
