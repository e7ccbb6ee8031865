package dev.highwater.library;

import static dev.highwater.library.RecognitionReason.CAME_BACK;
import static dev.highwater.library.RecognitionReason.EDITED;
import static dev.highwater.library.RecognitionReason.EDITED_AND_MOVED;
import static dev.highwater.library.RecognitionReason.MOVED;
import static dev.highwater.library.RecognitionReason.NOTE_RENAMED;
import static dev.highwater.library.RecognitionReason.SAME_BLOCK;
import static dev.highwater.library.RecognitionReason.SAME_SCHEDULE;
import static dev.highwater.library.RecognitionReason.SPLIT_BLOCK;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each kind of edit once: which cards the notes hold afterwards, and what is recorded.
class SingleEditTest {
  private static final String LEADER = "Who waits for the leader?::the producer under acks=1";
  private static final String ISR = "What is the in-sync set?::replicas that keep up";
  private static final String KENYA = "Capital of Kenya?::Nairobi";
  private static final String COMMENT = "<!--SR:!2025-02-05,12,288-->";
  private static final String TWIN = "Same::card";
  private static final String CLOZE = "The ==high watermark== follows the ==slowest== replica";

  /// Notes as {@code path: text}, before and after.
  ///
  /// @param cards numbers of the cards found after the edit, in order of note and place; they count
  ///   from 1 in the order in which cards were first seen
  record Edit(
      String name,
      List<String> before,
      List<String> after,
      List<Integer> cards,
      List<RecognitionReason> reasons) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Edit edit(
      String name, String before, String after, List<Integer> cards, RecognitionReason... reasons) {
    return new Edit(name, List.of(before), List.of(after), cards, List.of(reasons));
  }

  private static String note(String path, String... blocks) {
    return path + ": #flashcards\n\n" + String.join("\n\n", blocks);
  }

  static Stream<Edit> edits() {
    String all = note("a.md", LEADER, ISR, KENYA);
    return Stream.of(
        edit(
            "question", all, all.replace("Who waits", "Who has to wait"), List.of(1, 2, 3), EDITED),
        edit(
            "answer",
            all,
            all.replace("replicas that keep up", "no idea"),
            List.of(1, 2, 3),
            EDITED),
        edit("typo", all, all.replace("Nairobi", "Nairobbi"), List.of(1, 2, 3), EDITED),
        edit("moved in its note", all, note("a.md", KENYA, LEADER, ISR), List.of(3, 1, 2)),
        edit("line ends", all, all.replace("\n", "\r\n"), List.of(1, 2, 3)),
        edit("blank lines", all, all.replace("\n\n", "\n\n\n\n"), List.of(1, 2, 3)),
        edit("trailing spaces", all, all.replace("\n\n", "  \n\n"), List.of(1, 2, 3)),
        edit("heading", all, note("a.md", "# New", LEADER, ISR, KENYA), List.of(1, 2, 3)),
        edit("deck", all, all.replace("#flashcards", "#flashcards/new"), List.of(1, 2, 3)),
        edit(
            "another card",
            all,
            note("a.md", LEADER, "Largest planet?::Jupiter", KENYA),
            List.of(1, 4, 3)),
        edit(
            "of one form",
            note("a.md", "Default of acks?::all", "Default of linger?::5", ISR),
            note("a.md", "Default of acks?::all", "Default of retries?::2147483647", ISR),
            List.of(1, 4, 3)),
        edit(
            "note renamed",
            all,
            all.replace("a.md", "b/c.md"),
            List.of(1, 2, 3),
            NOTE_RENAMED,
            NOTE_RENAMED,
            NOTE_RENAMED),
        edit("asked both ways", all, all.replace("Kenya?::", "Kenya?:::"), List.of(1, 2, 3, 4)),
        edit("several lines", all, all.replace("Kenya?::", "Kenya?\n?\n"), List.of(1, 2, 3)),
        edit(
            "made a cloze",
            all,
            all.replace("Kenya?::Nairobi", "Kenya is ==Nairobi=="),
            List.of(1, 2, 3),
            SAME_BLOCK),
        edit(
            "cloze added",
            note("a.md", CLOZE),
            note("a.md", CLOZE.replace("The", "==The==")),
            List.of(3, 1, 2)),
        edit(
            "cloze taken away",
            note("a.md", CLOZE),
            note("a.md", CLOZE.replace("==high watermark==", "high watermark")),
            List.of(2)),
        edit(
            "block divided",
            note("a.md", CLOZE),
            note("a.md", "The ==high watermark== follows", "the ==slowest== replica"),
            List.of(1, 2),
            EDITED,
            SPLIT_BLOCK),
        edit(
            "rewritten above its comment",
            note("a.md", LEADER + "\n" + COMMENT),
            note("a.md", KENYA + "\n" + COMMENT),
            List.of(1),
            SAME_SCHEDULE),
        edit(
            "comment cut off",
            note("a.md", LEADER + "\n" + COMMENT, ISR),
            note("a.md", LEADER, COMMENT, ISR),
            List.of(1, 2)),
        edit(
            "one of twins edited",
            note("a.md", TWIN, LEADER, TWIN, ISR),
            note("a.md", TWIN, LEADER, "Same::card, but edited", ISR),
            List.of(1, 2, 3, 4),
            EDITED),
        edit(
            "first twin deleted",
            note("a.md", TWIN, LEADER, TWIN, ISR),
            note("a.md", LEADER, TWIN, ISR),
            List.of(2, 3, 4)),
        edit(
            "Chinese",
            note("a.md", "高水位是什么意思？::已提交的位置", "领导者::写入"),
            note("a.md", "高水位究竟是什么意思？::已提交的位置", "领导者::写入"),
            List.of(1, 2),
            EDITED),
        new Edit(
            "moved to another note",
            List.of(all, note("b.md", TWIN)),
            List.of(note("a.md", LEADER, ISR), note("b.md", TWIN, KENYA)),
            List.of(1, 2, 4, 3),
            List.of(MOVED)),
        new Edit(
            "moved and edited",
            List.of(all, note("b.md", TWIN)),
            List.of(
                note("a.md", ISR, KENYA),
                note("b.md", TWIN, LEADER.replace("Who waits", "Who always waits"))),
            List.of(2, 3, 4, 1),
            List.of(EDITED_AND_MOVED)),
        new Edit(
            "copied",
            List.of(all, note("b.md", TWIN)),
            List.of(all, note("b.md", TWIN, KENYA)),
            List.of(1, 2, 3, 4, 5),
            List.of()),
        new Edit(
            "note divided",
            List.of(all),
            List.of(note("a.md", LEADER), note("b.md", ISR, KENYA)),
            List.of(1, 2, 3),
            List.of(MOVED, MOVED)),
        new Edit(
            "notes joined",
            List.of(all, note("b.md", TWIN)),
            List.of(note("a.md", LEADER, ISR, KENYA, TWIN)),
            List.of(1, 2, 3, 4),
            List.of(NOTE_RENAMED)));
  }

  @ParameterizedTest
  @MethodSource("edits")
  void cardsKeepTheirHistory(Edit edit) {
    RememberedNotes notes = new RememberedNotes();
    put(notes, edit.before());
    notes.importAll();
    TreeMap<?, ?> states = new TreeMap<>(notes.states);
    ImportReport report = putInstead(notes, edit.before(), edit.after()).importAll();

    assertEquals(edit.cards(), numbers(report));
    assertEquals(
        edit.reasons(), notes.decisions.stream().map(RecognitionDecision::reason).toList());
    notes.states.keySet().retainAll(states.keySet());
    assertEquals(states, notes.states);
  }

  @ParameterizedTest
  @MethodSource("edits")
  void cardsComeBackWhenTheEditIsTakenBack(Edit edit) {
    RememberedNotes notes = new RememberedNotes();
    put(notes, edit.before());
    List<Integer> first = numbers(notes.importAll());
    putInstead(notes, edit.before(), edit.after()).importAll();

    assertEquals(first, numbers(putInstead(notes, edit.after(), edit.before()).importAll()));
  }

  @Test
  void aDeletedCardComesBackInAnotherNote() {
    RememberedNotes notes = new RememberedNotes().with("a.md", LEADER + "\n\n" + KENYA + "\n");
    notes.importAll();
    notes.with("a.md", LEADER + "\n").importAll();
    ImportReport report = notes.with("b.md", KENYA + "\n").importAll();

    assertEquals(List.of(1, 2), numbers(report));
    assertEquals(
        List.of(CAME_BACK),
        report.recognitions().stream().map(RecognitionDecision::reason).toList());
  }

  private static RememberedNotes putInstead(
      RememberedNotes notes, List<String> before, List<String> after) {
    before.forEach(note -> notes.without(path(note)));
    return put(notes, after);
  }

  private static RememberedNotes put(RememberedNotes notes, List<String> texts) {
    texts.forEach(note -> notes.with(path(note), note.substring(path(note).length() + 2) + "\n"));
    return notes;
  }

  private static String path(String note) {
    return note.substring(0, note.indexOf(": "));
  }

  private static List<Integer> numbers(ImportReport report) {
    return report.cards().stream()
        .map(card -> Integer.valueOf(card.card().id().value().substring("card-".length())))
        .toList();
  }
}
