package dev.highwater.note;

import dev.highwater.card.CardKind;
import dev.highwater.card.DeckPath;
import dev.highwater.card.Flashcard;
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

  private BlockCards(FlashcardBlock block) {
    this.block = block;
  }

  static BlockCards of(
      FlashcardBlock block, NoteOutline outline, NoteDecks noteDecks, Optional<String> scenario) {
    Optional<NoteTags.Leading> tag = NoteTags.leading(block.front());
    String front = tag.map(NoteTags.Leading::rest).orElse(block.front()).strip();
    String back = withoutBlockId(block.back()).strip();
    List<DeckPath> decks =
        tag.map(leading -> List.of(leading.deck())).orElseGet(() -> noteDecks.of(block.lines()));
    List<String> context = outline.around(block.lines().first(), block.kind());
    BlockCards made = new BlockCards(block);
    Optional<ScheduleComment> comment = block.comment().map(ScheduleCommentNode::toComment);
    List<ScheduleComment> orphans =
        block.orphans().stream().map(ScheduleCommentNode::toComment).toList();
    boolean bothWays =
        block.kind() == CardKind.SINGLE_REVERSED || block.kind() == CardKind.MULTI_REVERSED;
    made.sides = bothWays ? 2 : 1;
    for (int ordinal = 0; ordinal < made.sides; ordinal++) {
      String question = ordinal == 0 ? front : back;
      String answer = ordinal == 0 ? back : front;
      // A card that asks nothing cannot be answered; its place among the schedules is kept.
      if (!question.isEmpty()) {
        Flashcard card =
            new Flashcard(
                block.kind(), ordinal, question, answer, context, decks, block.lines(), scenario);
        made.cards.add(new ReadCard(card, comment, orphans));
      }
    }
    return made;
  }

  private static String withoutBlockId(String back) {
    int lastLine = back.lastIndexOf('\n') + 1;
    return back.substring(0, lastLine)
        + BLOCK_ID.matcher(back.substring(lastLine)).replaceFirst("");
  }

  List<ReadCard> cards() {
    return cards;
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
    ScheduleText text = ScheduleText.parse(comment.getChars().toString());
    for (ScheduleText.Complaint complaint : text.complaints()) {
      problems.add(new NoteProblem(note, comment.line(), complaint.code(), complaint.message()));
    }
    if (text.schedules().size() > sides) {
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
    Optional<Schedule> first = ScheduleText.parse(orphan.getChars().toString()).of(0);
    return first
        .map(schedule ->
            switch (schedule) {
              case Sm2Schedule sm2 ->
                  " (due %s, interval %.0f, ease %d)"
                      .formatted(sm2.due(), sm2.interval(), sm2.ease());
            })
        .orElse("");
  }
}
