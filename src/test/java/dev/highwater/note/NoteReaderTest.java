package dev.highwater.note;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.highwater.card.DeckPath;
import dev.highwater.card.LineRange;
import dev.highwater.schedule.Sm2Schedule;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoteReaderTest {
  private static NoteReading unasked(String text) {
    return new NoteReader()
        .read("note.md", ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), false);
  }

  private static List<String> decks(String text) {
    return Notes.read(text).cards().stream()
        .map(card ->
            String.join(",", card.flashcard().decks().stream().map(DeckPath::value).toList()))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#flashcards\n\nQ::A\n",
        "text #flashcards/deep more\n\nQ::A\n",
        "---\ntags: [x, flashcards]\n---\nQ::A\n",
        "---\n{\"tags\":[\"flashcards/kafka\"]}\n---\nQ::A\n",
        "\uFEFF---\r\ntags: flashcards\r\n---\r\nQ::A\r\n",
        "Q::A\n<!--SR:!2025-02-05,12,288-->\n",
        "## Flashcards\n\nQ::A\n",
        "---\ntags: [flashcards\n---\nQ::A\n",
      })
  void readsANoteThatSaysItHoldsCards(String text) {
    ReadNote note = assertInstanceOf(ReadNote.class, unasked(text));

    assertEquals(List.of("Q => A"), Notes.sides(note));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Q::A\n",
        "#flashcardsX\n\nQ::A\n",
        "```\n#flashcards\n<!--SR:!2025-02-05,12,288-->\n```\n\nQ::A\n",
        "## My Flashcards app\n\nQ::A\n",
        "#flashcards without any card\n",
        "",
      })
  void passesOverANoteThatDoesNot(String text) {
    assertEquals(new NoteReading.PassedOver(), unasked(text));
  }

  @Test
  void readsANoteWithoutASignWhenAsked() {
    assertEquals(List.of("Q => A"), Notes.sides(Notes.read("Q::A\n")));
  }

  @Test
  void reportsPropertiesThatCannotBeRead() {
    assertEquals(
        List.of("1 bad-front-matter"),
        Notes.problems(Notes.read("---\n{\"tags\":[\"flashcards\"\n---\n\nQ::A\n")));
  }

  @Test
  void leavesOutABinaryFile() {
    byte[] bytes = {'Q', ':', ':', 'A', 0, 1, 2};

    assertEquals(
        new NoteReading.NoText(
            new NoteProblem("a.md", 0, "binary-file", "This file is not text, so it is left out.")),
        new NoteReader().read("a.md", ByteBuffer.wrap(bytes), true));
  }

  @Test
  void readsTheCardBesideAListThatIsNestedVeryDeeply() {
    assertEquals(1, Notes.read("Q::A\n\n" + "- ".repeat(50_000) + "\n").cards().size());
  }

  @Test
  void leavesOutANoteThatIsNestedTooDeeply() {
    String text = "Q::A\n\n<a" + " word".repeat(50_000) + "\n";
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);

    assertEquals(
        new NoteReading.NoText(
            new NoteProblem(
                "a.md",
                0,
                "too-deep",
                "This note is nested too deeply to be read, so it is left out.")),
        new NoteReader().read("a.md", ByteBuffer.wrap(bytes), true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "!foo,bar",
        "!2025-02-05,12",
        "!2025-02-05,NaN,NaN",
        "!2025-13-45,12,250",
        "!2025-02-05,-3,250",
        "!2025-02-05,12,0",
        "!2025-02-05,99999999999,250",
        "",
        "!",
      })
  void importsACardWithNonsenseInItsCommentAsNew(String inside) {
    ReadNote note = Notes.read("#flashcards\n\nQ::A\n<!--SR:" + inside + "-->\n");

    assertEquals(Optional.empty(), note.cards().getFirst().schedule());
    assertEquals(List.of("3 bad-schedule"), Notes.problems(note));
  }

  @Test
  void readsTheGoodPlacesOfACommentBesideABadOne() {
    ReadNote note = Notes.read("Rome:::Italy\n<!--SR:!foo!2025-02-05,12,288-->\n");

    assertEquals(
        List.of(Optional.empty(), Optional.of(new Sm2Schedule(LocalDate.of(2025, 2, 5), 12, 288))),
        note.cards().stream().map(ReadCard::schedule).toList());
  }

  @Test
  void adoptsACommentThatABlankLineCutOff() {
    ReadNote note = Notes.read("Q::A\n\n<!--SR:!2025-02-05,12,288-->\n");

    assertEquals(
        Optional.of(new Sm2Schedule(LocalDate.of(2025, 2, 5), 12, 288)),
        note.cards().getFirst().schedule());
    assertEquals(new LineRange(0, 0), note.cards().getFirst().flashcard().lines());
    assertEquals(List.of("2 adopted-schedule"), Notes.problems(note));
  }

  @Test
  void adoptsNoCommentFromBehindOtherText() {
    ReadNote note = Notes.read("Q::A\n\nother text\n<!--SR:!2025-02-05,12,288-->\n");

    assertEquals(Optional.empty(), note.cards().getFirst().comment());
    assertEquals(List.of("3 orphan-schedule"), Notes.problems(note));
  }

  @Test
  void anOrphanAboveACardDoesNotOverrideItsOwnComment() {
    ReadNote note =
        Notes.read(
            "<!--SR:!2024-01-03,4,250-->\nQuestion\n?\nAnswer\n<!--SR:!2025-02-05,12,288-->\n");

    assertEquals(
        Optional.of(new Sm2Schedule(LocalDate.of(2025, 2, 5), 12, 288)),
        note.cards().getFirst().schedule());
    assertEquals(List.of("0 orphan-schedule"), Notes.problems(note));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Use `std::vector` here",
        "```cpp\nstd::vector v;\n```",
        "- item\n    ```cpp\n    std::vector v;\n    ```",
        "> ```\n> a::b\n> ```",
        "text\n\n    std::vector v;",
        "so $a::b$ holds",
        "$$\na::b\n$$",
        "see https://example.org/a::b for more",
        "see [this](http://[::1]/) page",
        "| a::b | c |\n| --- | --- |\n| d::e | f |",
        "- [due:: 2025-01-01]",
        "text (rating:: 5) text",
        "<!-- Q::A -->",
        "<!--\nQ::A\n-->",
        "a [[Note::Part]] link",
      })
  void makesNoCardWhereTheSeparatorIsNone(String text) {
    assertEquals(List.of(), Notes.sides(Notes.read(text + "\n")));
  }

  @Test
  void reportsWhereThePluginWouldMakeACard() {
    assertEquals(
        List.of("0 not-a-card", "4 not-a-card"),
        Notes.problems(Notes.read("so $a::b$ holds\n\nQ::A\n\n- [due:: 2025-01-01]\n")));
  }

  @Test
  void findsCardsBehindCommentsAndOneLineFences() {
    assertEquals(
        List.of("Q1 => A1", "Q2 => A2", "Q3 => A3", "Q4 => A4"),
        Notes.sides(
            Notes.read(
                """
                <!-- note -->
                Q1::A1

                ```$code```

                Q2::A2

                <!-- a
                b -->
                Q3::A3
                <!-- never closed

                Q4::A4
                """)));
  }

  @Test
  void findsNestedCardsBehindACommentAtColumnZero() {
    String comment = "<!--SR:!2025-02-05,12,288-->\n";

    assertEquals(
        List.of("- Q1 => A1", "- Q2 => A2", "- Q3 => A3"),
        Notes.sides(
            Notes.read(
                "- Topic\n    - Q1::A1\n"
                    + comment
                    + "    - Q2::A2\n"
                    + comment
                    + "    - Q3::A3\n")));
  }

  @Test
  void takesARealSeparatorBehindInlineCode() {
    assertEquals(
        List.of("What is `std::vector`? => a list"),
        Notes.sides(Notes.read("What is `std::vector`?::a list\n")));
  }

  @Test
  void keepsWikilinksAsTheNoteHasThem() {
    assertEquals(
        List.of("Who waits for [[x/Leader - 2\\|Leader]]? => [[Producer|Producers]]"),
        Notes.sides(
            Notes.read("Who waits for [[x/Leader - 2\\|Leader]]?::[[Producer|Producers]]\n")));
  }

  @Test
  void leavesOutACardThatAsksNothing() {
    ReadNote note = Notes.read("::\n\n:::back\n");

    assertEquals(List.of("back => "), Notes.sides(note));
    assertEquals(List.of("0 empty-front", "2 empty-front"), Notes.problems(note));
  }

  @Test
  void countsLinesAlikeForEveryLineEnd() {
    String text = "#flashcards\n\nQ::A\n<!--SR:!2025-02-05,12,288-->\n\nR\n?\nB\n";
    List<ReadCard> cards = Notes.read(text).cards();

    assertEquals(cards, Notes.read(text.replace("\n", "\r\n")).cards());
    assertEquals(cards, Notes.read(text.replace("\n", "\r")).cards());
    assertEquals(cards, Notes.read("\uFEFF" + text).cards());
  }

  @Test
  void namesTheDeckByTagElseTitleElseFile() {
    assertEquals(List.of("flashcards/a", "b"), decks("#flashcards/a\n\nQ::A\n\n#b R::B\n"));
    assertEquals(List.of("My Title"), decks("## Sub\n\n# My **Title**\n\nQ::A\n"));
    assertEquals(List.of("note"), decks("Q::A\n"));
  }

  @Test
  void givesADeclaredScenarioToTheCardAbove() {
    ReadNote note =
        Notes.read(
            """
            Q1::A1

            Q2::A2
            <!--SR:!2025-02-05,12,288-->

            ```acks
            brokers 3
            produce A
            ```

            Q3
            ?
            before
            ```acks
            brokers 1
            ```
            after
            """);

    assertEquals(
        List.of(Optional.empty(), Optional.of("brokers 3\nproduce A"), Optional.of("brokers 1")),
        note.cards().stream().map(card -> card.flashcard().scenario()).toList());
    assertEquals("before\nafter", note.cards().getLast().flashcard().back());
  }

  @Test
  void reportsScenariosThatBelongToNoCard() {
    assertEquals(
        List.of("0 scenario-without-card", "8 second-scenario"),
        Notes.problems(Notes.read("```acks\nx\n```\n\nQ::A\n```acks\ny\n```\n```acks\nz\n```\n")));
  }

  @Test
  void doesNotGiveTheAnswerAwayInTheContext() {
    ReadNote note = Notes.read("# Top\n\n## Q::A\n\nR::B\n---\n\nS::C\n");

    assertEquals(
        List.of(List.of("Top"), List.of("Top", "Q::A"), List.of("Top", "Q::A")),
        note.cards().stream().map(card -> card.flashcard().context()).toList());
  }

  @Test
  void reportsTheCardThatALineCutsOff() {
    ReadNote note = Notes.read("Question\n?\nAnswer\nQ::A\n");

    assertEquals(List.of("Q => A"), Notes.sides(note));
    assertEquals(List.of("3 cut-off-card"), Notes.problems(note));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"`", "$", "[[", "<", "](", "[a::", "> ", "``` `` ` ", "<!--SR:", "::", "|-"})
  void findsTheCardBehindAVeryLongLineOfAnything(String piece) {
    String line = "x " + piece.repeat(100_000 / piece.length());

    assertEquals("R => B", Notes.sides(Notes.read(line + "::A\n\nR::B\n")).getLast());
  }
}
