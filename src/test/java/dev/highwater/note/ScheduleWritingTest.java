package dev.highwater.note;

import static dev.highwater.note.Written.THIRTEENTH;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.highwater.card.LineRange;
import dev.highwater.schedule.FsrsSchedule;
import dev.highwater.schedule.Schedule;
import dev.highwater.schedule.Sm2Schedule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleWritingTest {
  private static final PluginSettings DEFAULTS = PluginSettings.DEFAULTS;
  private static final PluginSettings SAME_LINE = Written.settings("", true, false);
  private static final PluginSettings CALLOUT = Written.settings("", false, true);
  private static final PluginSettings END_MARK = Written.settings("+++", false, false);
  private static final String NEW = "<!--SR:!2025-02-13,3,250-->";
  private static final String OLD = "<!--SR:!2025-02-05,12,288-->";

  private static Arguments note(String name, PluginSettings settings, String before, String after) {
    return Arguments.of(name, settings, before, after);
  }

  /// {@code OLD} and {@code NEW} stand for the comments; the first card is written.
  static Stream<Arguments> notes() {
    return Stream.of(
        note("new, next line", DEFAULTS, "Q::A\n", "Q::A\nNEW\n"),
        note("new, text follows", DEFAULTS, "Q::A\ntext\n", "Q::A\nNEW\ntext\n"),
        note("new, at the end without a line end", DEFAULTS, "R::B\n\nQ::A", "R::B\nNEW\n\nQ::A"),
        note("new, only line without a line end", DEFAULTS, "Q::A", "Q::A\nNEW"),
        note("new, trailing spaces stay", DEFAULTS, "Q::A  \t\n", "Q::A  \t\nNEW\n"),
        note("new, CRLF", DEFAULTS, "a\nQ::A\r\nb\n", "a\nQ::A\r\nNEW\r\nb\n"),
        note("new, CR", DEFAULTS, "Q::A\rR::B\r", "Q::A\rNEW\rR::B\r"),
        note("new, CRLF above the end", DEFAULTS, "a\r\nQ::A", "a\r\nQ::A\r\nNEW"),
        note("new, byte order mark", DEFAULTS, "\uFEFFQ::A\n", "\uFEFFQ::A\nNEW\n"),
        note(
            "new, in a nested list",
            DEFAULTS,
            "- T\n    - Q::A\n    - R::B\n",
            "- T\n    - Q::A\nNEW\n    - R::B\n"),
        note(
            "new, in a callout",
            DEFAULTS,
            "> [!q] T\n> Q:: A\n> R:: B\n",
            "> [!q] T\n> Q:: A\nNEW\n> R:: B\n"),
        note("new, several lines", DEFAULTS, "Q\n?\nA\nB\n\nC\n", "Q\n?\nA\nB\nNEW\n\nC\n"),
        note("new, several lines without a line end", DEFAULTS, "Q\n?\nA", "Q\n?\nA\nNEW"),
        note("new, ends in a table", DEFAULTS, "Q\n?\n| a |\n| - |\n", "Q\n?\n| a |\n| - |\nNEW\n"),
        note("new, ends in code", DEFAULTS, "Q\n?\n```\nx\n\n```\n", "Q\n?\n```\nx\n\n```\nNEW\n"),
        note("new, code that is not closed", DEFAULTS, "Q\n?\n```\nx\n", "Q NEW\n?\n```\nx\n"),
        note("new, end mark", END_MARK, "Q\n?\nA\n\nB\n\n+++\n", "Q\n?\nA\n\nB\nNEW\n\n+++\n"),
        note("new, block id", DEFAULTS, "Q::A ^id\n", "Q::A ^id\nNEW\n"),
        note("new, block id below", DEFAULTS, "Q\n?\nA\n^id\n", "Q\n?\nA\n^id\nNEW\n"),
        note("new, underline below", DEFAULTS, "Term A\n?\nB\n===\n", "Term A\n?\nB\n===\nNEW\n"),
        note("new, same line", SAME_LINE, "Q::A\n", "Q::A NEW\n"),
        note("new, same line, trailing spaces stay", SAME_LINE, "Q::A  \n", "Q::A NEW  \n"),
        note("new, same line, block id", SAME_LINE, "Q::A ^id\n", "Q::A NEW ^id\n"),
        note("new, same line, block id below", SAME_LINE, "Q\n?\nA\n^id\n", "Q\n?\nA\n^id\nNEW\n"),
        note(
            "new, same line, ends in code",
            SAME_LINE,
            "Q\n?\n```\nx\n```\n",
            "Q\n?\n```\nx\n```\nNEW\n"),
        note("new, same line, only a separator", SAME_LINE, "Q\n?\n\nA\n", "Q\n?\nNEW\n\nA\n"),
        note("new, callout", CALLOUT, "Q::A\nx\n", "Q::A\n> [!sr|card-metadata] \n>  NEW\nx\n"),
        note(
            "new, callout, CRLF",
            CALLOUT,
            "Q::A\r\n",
            "Q::A\r\n> [!sr|card-metadata] \r\n>  NEW\r\n"),
        note("new, callout, no line end", CALLOUT, "Q::A", "Q::A\n> [!sr|card-metadata] \n>  NEW"),
        note("next line", DEFAULTS, "Q::A\nOLD\ntext\n", "Q::A\nNEW\ntext\n"),
        note("next line, though same line is set", SAME_LINE, "Q::A\nOLD\n", "Q::A\nNEW\n"),
        note("same line", DEFAULTS, "Q::A OLD\ntext\n", "Q::A NEW\ntext\n"),
        note("same line without a space", DEFAULTS, "Q::AOLD  \n", "Q::ANEW  \n"),
        note("in the middle of the line", DEFAULTS, "Q OLD::A\n", "Q NEW::A\n"),
        note(
            "in a callout of the plugin",
            DEFAULTS,
            "Q::A\n> [!sr|card-metadata]\n> OLD\n",
            "Q::A\n> [!sr|card-metadata]\n> NEW\n"),
        note("indented", DEFAULTS, "- Q\n  ?\n  A\n  OLD\n", "- Q\n  ?\n  A\n  NEW\n"),
        note("quoted", DEFAULTS, "> ==Q== A\n> OLD\n", "> ==Q== A\n> NEW\n"),
        note("adopted", DEFAULTS, "Q::A\n\n\nOLD\n\ntext\n", "Q::A\n\n\nNEW\n\ntext\n"),
        note("CRLF", DEFAULTS, "Q::A\r\nOLD\r\n\r\nR::B\r\n", "Q::A\r\nNEW\r\n\r\nR::B\r\n"),
        note("orphan below stays", DEFAULTS, "Q::A\nOLD\nOLD\n\nOLD\n", "Q::A\nNEW\nOLD\n\nOLD\n"),
        note("orphan on the line stays", DEFAULTS, "Q::A OLD x OLD\n", "Q::A NEW x OLD\n"),
        note("the same in code stays", DEFAULTS, "`OLD` Q::A OLD\n", "`OLD` Q::A NEW\n"),
        note(
            "not closed", DEFAULTS, "Q::A\n<!--SR:!2025-02-05,12,288\nR::B\n", "Q::A\nNEW\nR::B\n"),
        note("without numbers", DEFAULTS, "Q::A\n<!--SR:!2025-02-05,NaN,NaN-->\n", "Q::A\nNEW\n"),
        note("empty", DEFAULTS, "Q::A\n<!--SR:-->\n", "Q::A\nNEW\n"),
        note("without a mark", DEFAULTS, "Q::A\n<!--SR:2025-02-05,12,288-->\n", "Q::A\nNEW\n"),
        note(
            "surplus stays",
            DEFAULTS,
            "Q::A\n<!--SR:!2025-02-05,12,288!x-->\n",
            "Q::A\n<!--SR:!2025-02-13,3,250!x-->\n"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("notes")
  void planSchedulesWritesOneCommentAndPlanRestoreTakesItBack(
      String name, PluginSettings settings, String before, String after) {
    String tag = before.startsWith("\uFEFF") ? "" : "#flashcards\n\n";
    Written note = Written.note(tag + before.replace("OLD", OLD), settings);

    NoteEdit edit = planned(note.plan(0, THIRTEENTH));
    Written written = note.with(edit);

    assertEquals(tag + after.replace("OLD", OLD).replace("NEW", NEW), written.text(), name);
    int line = written.read().cards().getFirst().comment().orElseThrow().line();
    assertEquals(line, edit.line());
    assertEquals(new ScheduleEdit.Unneeded(), written.plan(0, THIRTEENTH));
    assertEquals(note.bytes(), written.with(written.planRestore(0, edit)).bytes());
  }

  @Test
  void planRestorePutsACommentWithANulByteBack() {
    String longEnoughForAStrayNul = "words ".repeat(500);
    Written note =
        Written.note(
            "#flashcards\n\nQ::A\n<!--SR:!2025-02-05" + longEnoughForAStrayNul + "\0,12,288-->\n",
            PluginSettings.DEFAULTS);

    NoteEdit edit = planned(note.plan(0, THIRTEENTH));
    Written written = note.with(edit);

    assertEquals(note.bytes(), written.with(written.planRestore(0, edit)).bytes());
    assertEquals(new ScheduleEdit.Unneeded(), note.planRestore(0, edit));
  }

  private static NoteEdit planned(ScheduleEdit edit) {
    return assertInstanceOf(ScheduleEdit.Planned.class, edit).edit();
  }

  private static Schedule schedule(String due, double interval, int ease) {
    return new Sm2Schedule(LocalDate.parse(due), interval, ease);
  }

  @Test
  void planSchedulesWritesPlacesOfCardsThatWereNeverReviewed() {
    Written note = Written.note("#flashcards\n\n==a== ==b== ==c==\n");

    assertEquals(
        "#flashcards\n\n==a== ==b== ==c==\n<!--SR:!2000-01-01,1,250!2025-02-13,3,250!2000-01-01,1,250-->\n",
        note.with(note.plan(1, THIRTEENTH)).text());
  }

  @Test
  void planSchedulesKeepsTheExactCharactersOfOtherPlaces() {
    String fsrs = "fsrs,2025-03-04T05:06:07Z,3,4.50,6.7,2,3,1,0,-";
    Written note =
        Written.note(
            "==a== ==b== ==c== ==d== ==e== #flashcards\n<!--SR: !2025-02-05,12.7,288 !nonsense!!"
                + fsrs
                + "-->\n");

    assertEquals(
        "==a== ==b== ==c== ==d== ==e== #flashcards\n<!--SR: !2025-02-05,12.7,288 !nonsense!!"
            + fsrs
            + "!2025-02-13,3,250!2000-01-01,1,250-->\n",
        note.with(note.plan(3, THIRTEENTH)).text());
  }

  @Test
  void planSchedulesChangesSeveralCardsOfABlockAtOnce() {
    Written note = Written.note("Q:::A\n" + OLD + "\n");
    Optional<Schedule> other = Optional.of(schedule("2025-03-01", 9, 230));

    assertEquals(
        "Q:::A\n<!--SR:!2025-02-13,3,250!2025-03-01,9,230-->\n",
        note.with(note.plan(0, Map.of(0, THIRTEENTH, 1, other))).text());
  }

  @ParameterizedTest
  @ValueSource(doubles = {2.5, 3, 3.49})
  void planSchedulesWritesWholeDays(double interval) {
    Written note = Written.note("Q::A\n");

    assertEquals(
        "Q::A\n" + NEW + "\n",
        note.with(note.plan(0, Optional.of(schedule("2025-02-13", interval, 250)))).text());
  }

  @Test
  void planSchedulesWritesFsrsAsThePluginDoes() {
    FsrsSchedule schedule =
        new FsrsSchedule(
            Instant.parse("2025-03-04T05:06:07.0089Z"), 3, 4.5, 6.25, 2, 3, 1, 0, Optional.empty());
    Written note = Written.note("Q::A\n");

    assertEquals(
        "Q::A\n<!--SR:!fsrs,2025-03-04T05:06:07.008Z,3,4.5,6.25,2,3,1,0,--->\n",
        note.with(note.plan(0, Optional.of(schedule))).text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2000-01-01", "-0001-01-01", "+12025-01-01"})
  void planSchedulesRefusesADayThatNoCommentCanSay(String due) {
    assertEquals(
        new ScheduleEdit.Impossible("A schedule comment cannot say this schedule."),
        Written.note("Q::A\n").plan(0, Optional.of(schedule(due, 3, 250))));
  }

  static Stream<Arguments> removals() {
    return Stream.of(
        note("next line", DEFAULTS, "Q::A\nOLD\nx\n", "Q::A\nx\n"),
        note("next line at the end", DEFAULTS, "Q::A\r\nOLD", "Q::A"),
        note("same line", DEFAULTS, "Q::A OLD  \n", "Q::A  \n"),
        note("same line without a space", DEFAULTS, "Q::AOLD\n", "Q::A\n"),
        note("in front of a block id", DEFAULTS, "Q::A OLD ^id\n", "Q::A ^id\n"),
        note("callout", DEFAULTS, "Q::A\n> [!sr|card-metadata] \n>  OLD\nx\n", "Q::A\nx\n"),
        note("adopted", DEFAULTS, "Q::A\n\nOLD\n\nR::B\n", "Q::A\n\n\nR::B\n"),
        note(
            "orphan would count",
            DEFAULTS,
            "Q::A\nOLD\n\nOLD\n",
            "Q::A\n<!--SR:!2000-01-01,1,250-->\n\nOLD\n"),
        note(
            "sibling has one",
            DEFAULTS,
            "Q:::A\n<!--SR:!2025-02-05,12,288!2025-02-05,12,288-->\n",
            "Q:::A\n<!--SR:!2000-01-01,1,250!2025-02-05,12,288-->\n"),
        note(
            "sibling is unreadable",
            DEFAULTS,
            "Q:::A\n<!--SR:!2025-02-05,12,288!x-->\n",
            "Q:::A\n<!--SR:!2000-01-01,1,250!x-->\n"),
        note(
            "sibling was never reviewed",
            DEFAULTS,
            "Q:::A\n<!--SR:!2025-02-05,12,288!2000-01-01,1,270-->\n",
            "Q:::A\n"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("removals")
  void planSchedulesTakesACommentAwayThatWouldSayNothing(
      String name, PluginSettings settings, String before, String after) {
    Written note = Written.note("#flashcards\n\n" + before.replace("OLD", OLD), settings);

    NoteEdit edit = planned(note.plan(0, Optional.empty()));
    Written written = note.with(edit);

    assertEquals("#flashcards\n\n" + after.replace("OLD", OLD), written.text(), name);
    assertEquals(note.bytes(), written.with(written.planRestore(0, edit)).bytes());
  }

  @Test
  void planSchedulesKeepsTheOnlySignThatANoteHoldsCards() {
    Written note = Written.note("Q::A\n" + OLD + "\n");
    ScheduleEdit edit =
        note.reader()
            .planSchedules("n.md", note.bytes(), false, note.block(0), Map.of(0, Optional.empty()));

    assertEquals("Q::A\n<!--SR:!2000-01-01,1,250-->\n", note.with(edit).text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Q::A\n<!--SR:!2025-02-05,12,288 and text behind\n",
        "Q::A\n<!--SR:and text behind\n"
      })
  void planSchedulesRefusesAnOpenCommentWithTextBehindIt(String text) {
    assertEquals(
        new ScheduleEdit.Impossible(
            "The schedule comment is not closed with -->, and what follows it would be lost."),
        Written.note(text).plan(0, THIRTEENTH));
  }

  @Test
  void planSchedulesRefusesWhenItsMarkWouldCloseAnotherComment() {
    assertEquals(
        new ScheduleEdit.Impossible(
            "A schedule comment here would change what else is read from the note."),
        Written.note("<!-- never closed\nR::B\n\nQ::A\n").plan(1, THIRTEENTH));
  }

  @Test
  void planSchedulesRefusesACardThatIsNotThere() {
    Written note = Written.note("Q::A\n\nR::B\n");
    ScheduleEdit gone =
        new ScheduleEdit.Impossible("The note has no such card at this place any more.");

    assertEquals(
        gone,
        note.reader()
            .planSchedules("n.md", note.bytes(), true, new LineRange(1, 1), Map.of(0, THIRTEENTH)));
    assertEquals(gone, note.plan(0, Map.of(1, THIRTEENTH)));
    assertEquals(
        gone,
        note.reader()
            .planSchedules("n.md", note.bytes(), false, note.block(0), Map.of(0, THIRTEENTH)));
    assertEquals(
        gone,
        note.reader()
            .planSchedules(
                "n.excalidraw.md", note.bytes(), false, note.block(0), Map.of(0, THIRTEENTH)));
  }

  @Test
  void planSchedulesWritesTheSecondOfTwoEqualCards() {
    Written note = Written.note("Q::A\n\nQ::A\n\nPrefix Q::A\n");

    assertEquals(
        "Q::A\n\nQ::A\n" + NEW + "\n\nPrefix Q::A\n", note.with(note.plan(1, THIRTEENTH)).text());
  }
}
