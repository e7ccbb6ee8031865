package dev.highwater.note;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClozeReadingTest {
  private static ReadNote read(String body, String... patterns) {
    PluginSettings base = PluginSettings.DEFAULTS;
    PluginSettings settings =
        new PluginSettings(
            base.flashcardTags(),
            List.of("skip"),
            List.of("templates/"),
            false,
            base.single(),
            base.singleReversed(),
            base.multi(),
            base.multiReversed(),
            base.endMarker(),
            patterns.length == 0 ? base.clozePatterns() : List.of(patterns),
            base.baseEase(),
            false,
            false);
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return switch (new NoteReader()
        .under(settings, false)
        .read("n.md", ByteBuffer.wrap(bytes), true)) {
      case ReadNote note -> note;
      case NoteReading other -> throw new AssertionError("not read: " + other);
    };
  }

  private static List<String> sides(String text, String... patterns) {
    return Notes.sides(read("#flashcards\n\n" + text + "\n", patterns));
  }

  @Test
  void everyHighlightIsACardOfItsOwn() {
    assertEquals(
        List.of("[...] and b1 => ==a1== and b1", "a1 and [...] => a1 and ==b1=="),
        sides("==a1== and ==b1=="));
  }

  @Test
  void numbersAskTogetherAndHintsAreShownWhileAsked() {
    assertEquals(
        List.of("[h] b [...] => ==a== b ==c==", "a [...] c => a ==b== c"),
        sides("==1;;a;;h== ==2;;b== ==1;;c=="));
  }

  @Test
  void sequencesAskShowAndHide() {
    assertEquals(
        List.of("[...] [...] => ==a== [...]", "a [...] => a ==b=="), sides("==as;;a== ==ha;;b=="));
  }

  @Test
  void patternsOfTheSettingsAreFollowed() {
    assertEquals(
        List.of("The [...] is x => The ==big== is x", "The big is [hint] => The big is ==x=="),
        sides("The {@{big}@} is {@{x;;hint}@}", "{@{[123;;]answer[;;hint]}@}"));
  }

  @Test
  void aBoldClozeAroundAHighlightIsAskedWhole() {
    assertEquals(
        List.of("[...] => ==**a**==", "==[...]== => ====a===="),
        sides("==**a**==", PluginSettings.HIGHLIGHT_CLOZES, PluginSettings.BOLD_CLOZES));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "if a == b and c == d",
        "if (a==b && c==d)",
        "a === b || c === d",
        "Title\n=====",
        "`==x==`",
        "$==x==$",
        "https://example.org/==a==b==",
        "$$\n==x==\n$$"
      })
  void whatOnlyLooksLikeAClozeMakesNoCardAndIsReported(String text) {
    ReadNote note = read("#flashcards\n\n" + text + "\n");

    assertEquals(List.of(), note.cards());
    assertEquals(
        List.of("not-a-card"), note.problems().stream().map(NoteProblem::code).distinct().toList());
  }

  @Test
  void aRealHighlightBehindAComparisonIsStillFound() {
    assertEquals(List.of("a == b, [...] c => a == b, ==x== c"), sides("a == b, ==x== c"));
  }

  @Test
  void highlightsMakeNoCardsInANoteWithoutATag() {
    ReadNote note = read("a ==b== c\n<!--SR:!2025-02-05,12,288-->\n");

    assertEquals(List.of(), note.cards());
    assertEquals(List.of("1 cloze-not-read"), Notes.problems(note));
  }

  @Test
  void aNoteWithAnIgnoredTagHasNoClozes() {
    assertEquals(List.of(), read("#flashcards #skip\n\n==a==\n").cards());
  }

  @Test
  void aSlowPatternIsReportedAndTheRestOfTheNoteIsRead() {
    String slow = "==" + ";;a".repeat(30_000);
    ReadNote note = read("#flashcards\n\n" + slow + "=\n\nQ::A\n", "==[123;;]answer[;;hint]=X=");

    assertEquals(List.of("Q => A"), Notes.sides(note));
  }

  @Test
  void aLineOfThousandsOfClozesIsReported() {
    ReadNote note = read("#flashcards\n\n" + "==a1== ".repeat(14_000) + "\n");

    assertEquals(List.of("2 too-many-clozes"), Notes.problems(note));
  }
}
