package dev.highwater.note;

import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.internal.CommonmarkInlineParser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;

/// Teaches flexmark flashcards: {@link FlashcardBlock}, {@link ScheduleCommentNode} and {@link
/// NoteRemark} stand at the end of the parsed document, in the order of the note.
///
/// Only blocks are parsed. Inside a line the plugin's rules decide, and a card's text is parsed
/// when it is shown.
final class FlashcardExtension implements Parser.ParserExtension {
  private FlashcardExtension() {}

  /// A parser of the blocks of a note, schedule comments among them; it may be used by several
  /// threads.
  static Parser blocks() {
    return Parser.builder()
        .extensions(List.of(new FlashcardExtension()))
        .customInlineParserFactory((options, special, delimiters, processors, links, extensions) ->
            new CommonmarkInlineParser(
                options, special, delimiters, processors, links, extensions) {
              @Override
              public void parse(BasedSequence content, Node node) {}
            })
        .build();
  }

  /// Puts the flashcards of a note behind its blocks.
  static void findCards(Document document, SourceLines lines, int firstLine, CardSyntax syntax) {
    LineStructure structure = new LineStructure(document, lines, firstLine);
    document.set(LineStructure.OF_DOCUMENT, structure);
    new FlashcardScanner(document, lines, structure, syntax).scan(firstLine);
  }

  @Override
  public void parserOptions(MutableDataHolder options) {}

  @Override
  public void extend(Parser.Builder builder) {
    builder.customBlockParserFactory(new OneLineCommentParser.Factory());
  }
}
