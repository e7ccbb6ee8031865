package dev.highwater.note;

import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.highwater.card.CardKind;
import dev.highwater.card.LineRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Goes through a note line by line, as obsidian-spaced-repetition does, and puts what it finds at
/// the end of the document.
///
/// Source: facts of the plugin 1.15.4. Where CommonMark says that a line is code, comment, table or
/// maths, the plugin's rule is not followed.
final class FlashcardScanner {
  private static final String METADATA_CALLOUT = "> [!sr|card-metadata]";

  private final Document document;
  private final BasedSequence source;
  private final SourceLines lines;
  private final LineStructure structure;
  private final CardSyntax syntax;
  private final SeparatorFinder separators;
  private final ClozeFinder clozes;

  private final OpenBlock block = new OpenBlock();
  private Optional<FlashcardBlock> above = Optional.empty();
  private boolean textSinceCard;

  FlashcardScanner(
      Document document, SourceLines lines, LineStructure structure, CardSyntax syntax) {
    this.document = document;
    this.source = document.getChars().getBaseSequence();
    this.lines = lines;
    this.structure = structure;
    this.syntax = syntax;
    this.separators = new SeparatorFinder(syntax, structure);
    this.clozes = new ClozeFinder(syntax, structure);
  }

  void scan(int firstLine) {
    int line = firstLine;
    while (line < lines.count()) {
      line = readLine(line) + 1;
    }
    endBlock(lines.count() - 1);
  }

  /// Returns the last line that was used up.
  private int readLine(int line) {
    if (structure.isHidden(line)) {
      return line;
    }
    if (structure.isFenced(line)) {
      if (!structure.isScenario(line)) {
        block.add(line, lines.text(line), false, ClozeLine.NONE);
      }
      return line;
    }
    if (endsBlock(line)) {
      endBlock(line - 1);
      return line;
    }
    CommentedLine parts = CommentedLine.of(source, lines, line);
    if (parts.isCommentOnly()) {
      block.addComments(parts.comments());
      return line;
    }
    if (parts.text().startsWith(METADATA_CALLOUT)) {
      return line;
    }
    Optional<SeparatorFinder.Found> separator = separators.find(line, parts.text());
    separator = separator.map(found -> isDataview(line, parts, found) ? found.refused() : found);
    if (separator.isPresent() && separator.get().refusal().isEmpty()) {
      return single(line, parts, separator.get());
    }
    separator.ifPresent(found -> refuse(line, found));
    String text = parts.text().stripTrailing();
    block.add(line, text, true, clozes.find(line, text));
    block.addComments(parts.comments());
    return line;
  }

  private boolean isDataview(int line, CommentedLine parts, SeparatorFinder.Found found) {
    return found.mark().equals(DataviewField.SEPARATOR)
        && parts.comments().isEmpty()
        && DataviewField.is(parts.text())
        && lastCommentLine(line) == line;
  }

  private boolean endsBlock(int line) {
    String marker = syntax.endMarker();
    if (lines.isBlank(line)) {
      return marker.isEmpty() || !block.makesCard(syntax);
    }
    return !marker.isEmpty() && lines.text(line).strip().equals(marker);
  }

  private void refuse(int line, SeparatorFinder.Found separator) {
    String message =
        "The separator "
            + separator.mark()
            + " stands in "
            + separator.refusal().orElseThrow()
            + ", so it makes no card here.";
    remark(line, "not-a-card", message, false);
  }

  private int single(int line, CommentedLine parts, SeparatorFinder.Found separator) {
    boolean several = block.kind(syntax).isPresent();
    if (several || block.makesCard(syntax)) {
      remark(
          line,
          "cut-off-card",
          (several ? "The card of several lines" : "The cloze card")
              + " above this line is lost: "
              + separator.mark()
              + " begins a card of its own before a blank line ended it.",
          !several);
    }
    flush(block.takeComments(), block.hasText());
    block.clear();
    List<ScheduleCommentNode> comments = new ArrayList<>(parts.comments());
    int last = lastCommentLine(line);
    for (int below = line + 1; below <= last; below++) {
      comments.addAll(CommentedLine.of(source, lines, below).comments());
    }
    int at = separator.at();
    int offset = parts.offsetOf(at);
    FlashcardBlock card =
        new FlashcardBlock(
            source.subSequence(lines.start(line), lines.end(last)),
            separator.reversed() ? CardKind.SINGLE_REVERSED : CardKind.SINGLE_BASIC,
            new LineRange(line, last),
            parts.text().substring(0, at),
            parts.text().substring(at + separator.mark().length()),
            source.subSequence(offset, offset + separator.mark().length()));
    comments.forEach(card::addComment);
    found(card);
    return last;
  }

  /// A schedule comment at column 0 of the next line, or the plugin's own callout around one.
  private int lastCommentLine(int line) {
    int next = line + 1;
    if (next >= lines.count() || structure.isFenced(next)) {
      return line;
    }
    String text = lines.text(next);
    if (text.startsWith(ScheduleText.OPENING)) {
      return next;
    }
    if (text.startsWith(METADATA_CALLOUT)) {
      for (int below = next; below < lines.count() && !lines.isBlank(below); below++) {
        if (lines.text(below).contains(ScheduleText.OPENING)) {
          return below;
        }
      }
    }
    return line;
  }

  private void endBlock(int lastLine) {
    Optional<OpenBlock.Multi> multi = block.kind(syntax);
    Optional<Clozes> found = multi.isPresent() ? Optional.empty() : block.clozes();
    if (multi.isEmpty()) {
      block.refusedClozes().forEach(this::refuseCloze);
    }
    if (multi.isEmpty() && found.isEmpty()) {
      flush(block.takeComments(), block.hasText());
    } else {
      List<ScheduleCommentNode> leading = block.takeLeadingComments();
      List<ScheduleCommentNode> own = block.takeComments();
      FlashcardBlock card =
          found
              .map(deletions -> cloze(deletions, lastLine))
              .orElseGet(() -> multi(multi.orElseThrow(), lastLine));
      if (own.isEmpty()) {
        leading.forEach(card::addComment);
      } else {
        flush(leading, false);
        own.forEach(card::addComment);
      }
      found(card);
    }
    block.clear();
  }

  private void refuseCloze(int line, String why) {
    if (why.equals(SlowPattern.CODE)) {
      remark(line, SlowPattern.CODE, SlowPattern.MESSAGE, true);
    } else {
      remark(
          line,
          "not-a-card",
          "What looks like a cloze stands in or is " + why + ", so it makes no card here.",
          true);
    }
  }

  private FlashcardBlock cloze(Clozes deletions, int lastLine) {
    int start = lines.start(block.firstLine());
    return FlashcardBlock.cloze(
        source.subSequence(start, lines.end(lastLine)),
        new LineRange(block.firstLine(), lastLine),
        block.wholeText(),
        deletions);
  }

  private FlashcardBlock multi(OpenBlock.Multi multi, int lastLine) {
    int separatorLine = multi.separatorLine();
    String mark = multi.reversed() ? syntax.multiReversed() : syntax.multi();
    int offset = lines.start(separatorLine) + lines.text(separatorLine).indexOf(mark);
    return new FlashcardBlock(
        source.subSequence(lines.start(block.firstLine()), lines.end(lastLine)),
        multi.reversed() ? CardKind.MULTI_REVERSED : CardKind.MULTI_BASIC,
        new LineRange(block.firstLine(), lastLine),
        block.textBefore(separatorLine),
        block.textAfter(separatorLine),
        source.subSequence(offset, offset + mark.length()));
  }

  private void found(FlashcardBlock card) {
    document.appendChild(card);
    above = Optional.of(card);
    textSinceCard = false;
  }

  /// Gives comments that stand in no card to the card above, when nothing but blank lines is
  /// between.
  private void flush(List<ScheduleCommentNode> comments, boolean behindText) {
    for (ScheduleCommentNode comment : comments) {
      boolean touching = !textSinceCard && !block.hasTextBefore(comment.line());
      if (touching && above.isPresent()) {
        above.get().addStray(comment);
      } else {
        document.appendChild(comment);
      }
    }
    textSinceCard |= behindText;
  }

  private void remark(int line, String code, String message, boolean aboutCloze) {
    BasedSequence chars = source.subSequence(lines.start(line), lines.end(line));
    document.appendChild(new NoteRemark(chars, line, code, message, aboutCloze));
  }
}
