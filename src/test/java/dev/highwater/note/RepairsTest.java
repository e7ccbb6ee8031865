package dev.highwater.note;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the plugin gets wrong is read right, and said with its line.
class RepairsTest {
  @Test
  void cardsBelowACommentOrAOneLineFenceAreKeptAndReported() {
    ReadNote note =
        Notes.read(
            "#flashcards\n\n<!-- a -->\nQ::A\n\n```x```\n\nR::B\n\n<!-- never closed\n\nS::C\n");

    assertEquals(List.of("Q => A", "R => B", "S => C"), Notes.sides(note));
    assertEquals(
        List.of("3 rescued-card", "7 rescued-card", "11 rescued-card"), Notes.problems(note));
  }

  @Test
  void anIndentedFenceMakesNoCardAndIsReported() {
    ReadNote note = Notes.read("#flashcards\n\n- item\n    ```cpp\n    std::vector v;\n    ```\n");

    assertEquals(List.of(), note.cards());
    assertEquals(List.of("4 not-a-card"), Notes.problems(note));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rating:: 5| true",
        "due:: 2025-01-01| true",
        "- status:: done| true",
        "up:: [[Home]], [[Work]]| true",
        "empty::| true",
        "Status:: #done| true",
        "Up:: [[Home]]| true",
        "**Rating**:: 5| true",
        "- **due**:: 2025-01-01| true",
        "Status:: what a server answers with| false",
        "Pi:: 3.14| false",
        "**Pi**:: 3.14| false",
        "Question:: Answer| false",
        "acks:: how many replicas must have written| false",
        "what is this:: 5| false",
        "rating::5| false"
      })
  void aDataviewFieldIsNoCard(String line, boolean field) {
    assertEquals(field, DataviewField.is(line));
  }

  @Test
  void aFieldWithAScheduleIsACard() {
    ReadNote note = Notes.read("#flashcards\n\nrating:: 5\n<!--SR:!2025-02-05,12,288-->\n");

    assertEquals(List.of("rating => 5"), Notes.sides(note));
  }
}
