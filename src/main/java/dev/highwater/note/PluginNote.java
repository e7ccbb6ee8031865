package dev.highwater.note;

import com.vladsch.flexmark.util.ast.Document;
import dev.highwater.card.CardKind;
import dev.highwater.card.LineRange;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// A note read precisely as obsidian-spaced-repetition reads it, defects included.
final class PluginNote {
  private final String note;
  private final String text;
  private final CardSyntax syntax;

  PluginNote(String note, String text, CardSyntax syntax) {
    this.note = note;
    this.text = text;
    this.syntax = syntax;
  }

  /// A byte order mark is a character of the first line here.
  private List<String> lines(SourceLines source) {
    return IntStream.range(0, source.count())
        .mapToObj(line ->
            line == 0 && text.startsWith("\uFEFF") ? "\uFEFF" + source.text(0) : source.text(line))
        .toList();
  }

  /// @param document the note's Markdown, which says where its headings and tags are
  NoteReading read(Document document, SourceLines source, FrontMatter frontMatter) {
    List<String> lines = lines(source);
    List<PluginQuestion> questions = PluginLineParser.parse(lines, frontMatter.lines(), syntax);
    LineStructure structure = new LineStructure(document, source, frontMatter.lines());
    List<LineRange> ranges = questions.stream().map(PluginQuestion::lines).toList();
    NoteDecks decks = new NoteDecks(note, source, frontMatter, structure, syntax, ranges);
    if (!decks.areChosen()) {
      return new NoteReading.PassedOver();
    }
    NoteOutline outline = NoteOutline.asWritten(document, source);
    PluginCards expansion = new PluginCards(syntax);
    List<ReadCard> cards = new ArrayList<>();
    List<NoteProblem> problems = new ArrayList<>();
    for (PluginQuestion question : questions) {
      try {
        List<ReadCard> made =
            expansion.of(
                question,
                decks.of(question.lines()).orElseThrow(),
                outline.around(question.lines().first()),
                lines);
        if (made.isEmpty() && question.kind() == CardKind.CLOZE) {
          problems.add(BlockCards.tooManyClozes(note, question.lines().first()));
        }
        cards.addAll(made);
      } catch (LimitedText.ExhaustedException _) {
        problems.add(SlowPattern.problem(note, question.lines().first()));
      }
    }
    return new ReadNote(cards, problems);
  }
}
