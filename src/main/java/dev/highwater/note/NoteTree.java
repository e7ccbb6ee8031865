package dev.highwater.note;

import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import dev.highwater.card.DeckPath;
import dev.highwater.card.LineRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A parsed note with everything that its cards need from around them.
final class NoteTree {
  private final String note;
  private final SourceLines lines;
  private final FrontMatter frontMatter;
  private final NoteOutline outline;
  private final NoteDecks decks;
  private final List<FlashcardBlock> blocks = new ArrayList<>();
  private final List<ScheduleCommentNode> strays = new ArrayList<>();
  private final List<NoteRemark> remarks = new ArrayList<>();
  private final List<NoteProblem> problems = new ArrayList<>();
  private final DeclaredScenarios scenarios;
  private final DeckPath title;
  private final CardSyntax syntax;

  private NoteTree(
      String note,
      Document document,
      SourceLines lines,
      FrontMatter frontMatter,
      CardSyntax syntax) {
    this.note = note;
    this.lines = lines;
    this.frontMatter = frontMatter;
    for (Node node : document.getChildren()) {
      switch (node) {
        case FlashcardBlock block -> blocks.add(block);
        case ScheduleCommentNode stray -> strays.add(stray);
        case NoteRemark remark -> remarks.add(remark);
        default -> {}
      }
    }
    LineStructure structure = Objects.requireNonNull(LineStructure.OF_DOCUMENT.get(document));
    this.syntax = syntax;
    this.outline = NoteOutline.of(document, lines, syntax);
    this.title = title(note, outline);
    this.decks =
        new NoteDecks(
            note,
            lines,
            frontMatter,
            structure,
            syntax,
            blocks.stream().map(FlashcardBlock::lines).toList());
    if (!decks.areChosen()) {
      forgetClozes();
    }
    remarks.forEach(remark -> problems.add(remark.toProblem(note)));
    this.scenarios = DeclaredScenarios.of(note, structure.scenarios(), blocks);
  }

  static NoteTree of(
      String note,
      Document document,
      SourceLines lines,
      FrontMatter frontMatter,
      CardSyntax syntax) {
    return new NoteTree(note, document, lines, frontMatter, syntax);
  }

  /// Highlights make cards only where the vault's settings choose the note.
  private void forgetClozes() {
    remarks.removeIf(NoteRemark::isAboutCloze);
    for (FlashcardBlock block : blocks) {
      if (block.clozes().isPresent()) {
        block.comment().ifPresent(strays::add);
        strays.addAll(block.orphans());
      }
    }
    blocks.removeIf(block -> block.clozes().isPresent());
  }

  private static DeckPath title(String note, NoteOutline outline) {
    String file = note.substring(note.lastIndexOf('/') + 1);
    String name = file.endsWith(".md") ? file.substring(0, file.length() - 3) : file;
    return outline
        .firstTitle()
        .flatMap(NoteTags::deck)
        .or(() -> NoteTags.deck(name))
        .orElseGet(() -> new DeckPath("Notes"));
  }

  List<ScenarioBlock> scenariosAlone() {
    return scenarios.alone();
  }

  /// Where the scenario of the cards at those lines stands, if the note declares one.
  Optional<LineStructure.ScenarioFence> fenceOf(LineRange block) {
    return scenarios.fenceOf(block);
  }

  boolean holdsCards() {
    boolean scheduled =
        !strays.isEmpty() || blocks.stream().anyMatch(block -> block.comment().isPresent());
    return decks.areChosen()
        || (!decks.areIgnored() && (scheduled || outline.hasHeading("Flashcards")));
  }

  /// The block at exactly those lines, as a place to write to.
  Optional<WrittenBlock> blockAt(LineRange range) {
    return blocks.stream()
        .filter(block -> block.lines().equals(range))
        .findFirst()
        .map(block ->
            new WrittenBlock(
                range,
                BlockCards.of(block, outline, this::decksOf, Optional.empty()).places(),
                block
                    .comment()
                    .map(it -> new WrittenBlock.Span(it.getStartOffset(), it.getEndOffset()))));
  }

  ReadNote toReadNote() {
    List<ReadCard> cards = new ArrayList<>();
    for (FlashcardBlock block : blocks) {
      BlockCards made = BlockCards.of(block, outline, this::decksOf, scenarios.of(block));
      cards.addAll(made.cards());
      made.problems(note).forEach(problems::add);
    }
    strays.forEach(this::reportStray);
    if (decks.areChosen()) {
      problems.addAll(differences().problems(problems));
    }
    problems.addAll(scenarios.problems());
    frontMatter
        .mistake()
        .ifPresent(mistake ->
            problems.add(
                new NoteProblem(note, mistake.line(), "bad-front-matter", mistake.message())));
    reportMojibake();
    problems.sort(Comparator.comparingInt(NoteProblem::line));
    return new ReadNote(cards, problems);
  }

  private PluginDifferences differences() {
    List<String> text = IntStream.range(0, lines.count()).mapToObj(lines::text).toList();
    return new PluginDifferences(
        note,
        blocks.stream().map(FlashcardBlock::lines).toList(),
        PluginLineParser.parse(text, frontMatter.lines(), syntax));
  }

  private List<DeckPath> decksOf(FlashcardBlock block, Optional<DeckPath> own) {
    return own.filter(_ -> !syntax.settings().foldersAreDecks())
        .map(List::of)
        .or(() -> decks.of(block.lines()))
        .orElse(List.of(title));
  }

  private void reportStray(ScheduleCommentNode stray) {
    // Clozes are cards of the plugin, and a comment below one is in its place.
    boolean highlight = stray.line() > 0 && lines.text(stray.line() - 1).contains("==");
    problems.add(
        highlight
            ? new NoteProblem(
                note,
                stray.line(),
                "cloze-not-read",
                "This schedule belongs to a highlight; highlights make cards only in notes with a"
                    + " flashcard tag.")
            : new NoteProblem(
                note,
                stray.line(),
                "orphan-schedule",
                "This schedule touches no card; it is left in the note and not used."));
  }

  private void reportMojibake() {
    Stream<String> names =
        Stream.concat(frontMatter.tags().stream(), outline.firstTitle().stream());
    names.forEach(name -> {
      Optional<String> repaired = Mojibake.repaired(name);
      repaired.ifPresent(better ->
          problems.add(
              new NoteProblem(
                  note,
                  lineOf(name),
                  "mojibake-tag",
                  "\""
                      + name
                      + "\" looks like UTF-8 read as Mac Roman; it may be meant to be \""
                      + better
                      + "\". It is kept as it stands.")));
    });
  }

  private int lineOf(String name) {
    for (int line = 0; line < lines.count(); line++) {
      if (lines.text(line).contains(name)) {
        return line;
      }
    }
    return 0;
  }
}
