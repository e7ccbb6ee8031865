package dev.highwater.note;

import dev.highwater.card.DeckPath;
import dev.highwater.card.Flashcard;
import dev.highwater.schedule.FsrsSchedule;
import dev.highwater.schedule.Schedule;
import dev.highwater.schedule.Sm2Schedule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The cards that one block makes (one, or two for a block asked both ways), and what is to be said
/// about it.
final class BlockCards {
  private static final Pattern BLOCK_ID = Pattern.compile(" \\^[A-Za-z0-9-]+\\s*$");

  private final FlashcardBlock block;
  private final List<ReadCard> cards = new ArrayList<>();
  private int sides;
  private boolean tooMany;

  private BlockCards(FlashcardBlock block) {
    this.block = block;
  }

  /// Both sides of one card; empty at the front when it asks nothing.
  private record Sides(String front, String back) {
    List<Sides> bothWays() {
      String question = back;
      return List.of(this, new Sides(question, front));
    }
  }

  static BlockCards of(
      FlashcardBlock block, NoteOutline outline, Decks decks, Optional<String> scenario) {
    Optional<NoteTags.Leading> tag = NoteTags.leading(block.front());
    BlockCards made = new BlockCards(block);
    List<Sides> sides = made.sides(tag.map(NoteTags.Leading::rest).orElse(block.front()));
    made.sides = sides.size();
    List<String> context = outline.around(block.lines().first(), block.kind());
    Optional<ScheduleComment> comment = block.comment().map(ScheduleCommentNode::toComment);
    List<ScheduleComment> orphans =
        block.orphans().stream().map(ScheduleCommentNode::toComment).toList();
    for (int ordinal = 0; ordinal < sides.size(); ordinal++) {
      Sides asked = sides.get(ordinal);
      // A card that asks nothing cannot be answered; its place among the schedules is kept.
      if (!asked.front().isEmpty()) {
        Flashcard card =
            new Flashcard(
                block.kind(),
                ordinal,
                asked.front(),
                asked.back(),
                context,
                decks.of(block, tag.map(NoteTags.Leading::deck)),
                block.lines(),
                scenario);
        made.cards.add(new ReadCard(card, comment, orphans, Optional.empty()));
      }
    }
    return made;
  }

  /// Which decks a block's cards are in.
  @FunctionalInterface
  interface Decks {
    /// The decks of one block, at least one.
    ///
    /// @param own named by a tag at the very start of the block
    List<DeckPath> of(FlashcardBlock block, Optional<DeckPath> own);
  }

  private List<Sides> sides(String front) {
    if (block.clozes().isPresent()) {
      return clozeSides(front, block.clozes().get());
    }
    Sides sides = new Sides(front.strip(), withoutBlockId(block.back()).strip());
    return switch (block.kind()) {
      case SINGLE_REVERSED, MULTI_REVERSED -> sides.bothWays();
      case SINGLE_BASIC, MULTI_BASIC, CLOZE -> List.of(sides);
    };
  }

  private List<Sides> clozeSides(String text, Clozes clozes) {
    int tagLength = block.front().length() - text.length();
    Clozes behindTag =
        new Clozes(
            clozes.kind(),
            clozes.deletions().stream()
                .filter(it -> it.start() >= tagLength)
                .map(it -> it.movedBy(-tagLength))
                .toList());
    if (behindTag.areTooManyFor(text)) {
      tooMany = true;
      return List.of();
    }
    ClozeText shown = new ClozeText(text, behindTag);
    List<Sides> sides = new ArrayList<>();
    for (int card = 0; card < behindTag.cards(); card++) {
      sides.add(
          shown.asks(card)
              ? new Sides(
                  withoutBlockId(shown.front(card)).strip(),
                  withoutBlockId(shown.back(card)).strip())
              : new Sides("", ""));
    }
    return sides;
  }

  private static String withoutBlockId(String back) {
    int lastLine = back.lastIndexOf('\n') + 1;
    if (back.indexOf(" ^", lastLine) < 0) {
      return back;
    }
    return back.substring(0, lastLine)
        + BLOCK_ID.matcher(back.substring(lastLine)).replaceFirst("");
  }

  List<ReadCard> cards() {
    return cards;
  }

  /// How many schedules a comment of the block has place for; cards that ask nothing count.
  int places() {
    return sides;
  }

  static NoteProblem tooManyClozes(String note, int line) {
    return new NoteProblem(
        note,
        line,
        "too-many-clozes",
        "These lines have more clozes than a card text can be made for; a blank line between them"
            + " parts them.");
  }

  List<NoteProblem> problems(String note) {
    List<NoteProblem> problems = new ArrayList<>();
    if (cards.size() < sides) {
      problems.add(
          new NoteProblem(
              note,
              block.lines().first(),
              "empty-front",
              "This card asks nothing, so it is left out."));
    }
    if (tooMany) {
      problems.add(tooManyClozes(note, block.lines().first()));
    }
    block.comment().ifPresent(comment -> aboutComment(note, comment, problems));
    for (ScheduleCommentNode orphan : block.orphans()) {
      problems.add(
          new NoteProblem(
              note,
              orphan.line(),
              "orphan-schedule",
              "This schedule"
                  + describe(orphan)
                  + " does not count: its card uses the comment that touches it. It is kept as history and stays in the"
                  + " note."));
    }
    return problems;
  }

  private void aboutComment(String note, ScheduleCommentNode comment, List<NoteProblem> problems) {
    ScheduleText text = comment.text();
    for (ScheduleText.Complaint complaint : text.complaints()) {
      problems.add(new NoteProblem(note, comment.line(), complaint.code(), complaint.message()));
    }
    if (text.schedules().size() > sides && !tooMany) {
      problems.add(
          new NoteProblem(
              note,
              comment.line(),
              "surplus-schedule",
              "This comment has more schedules than its block has cards; the last ones are not used."));
    }
    if (block.isAdopted()) {
      problems.add(
          new NoteProblem(
              note,
              comment.line(),
              "adopted-schedule",
              "This schedule no longer touches its card; the card above has no other and uses it."));
    }
  }

  private static String describe(ScheduleCommentNode orphan) {
    Optional<Schedule> first = orphan.text().of(0);
    return first
        .map(schedule ->
            switch (schedule) {
              case Sm2Schedule sm2 ->
                  " (due %s, interval %.0f, ease %d)"
                      .formatted(sm2.due(), sm2.interval(), sm2.ease());
              case FsrsSchedule fsrs ->
                  " (due %s, interval %.0f)".formatted(fsrs.due(), fsrs.interval());
            })
        .orElse("");
  }
}
