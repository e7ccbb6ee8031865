package dev.highwater.note;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Write-back compared with that of obsidian-spaced-repetition itself.
class PluginWritingTest {
  /// Where Highwater differs on purpose.
  private static final Set<String> OTHERWISE =
      Set.of(
          // A comment stays on the line it is on, and text behind it stays behind it.
          "sl-due-same-line",
          "list-nested-sr-sameline",
          "ml-sr-sameline",
          "wb-same-line-move",
          "wb-same-line-existing",
          "block-id-sr-same",
          "sr-text-after",
          // An orphan and a surplus place stay, and so does a comment above its card.
          "sr-orphan-before-multi-own",
          "sr-orphan-before-cloze",
          "sr-multi-two-comments",
          "sl-too-many-schedules",
          // Spaces, line ends and tags stay.
          "ml-sep-spaces",
          "ml-trailing-ws",
          "tabs",
          "sr-space-inside",
          "crlf-single",
          "crlf-multi",
          "cr-only",
          "deck-folder-tag",
          // The plugin writes NaN, a second comment below an open or empty one, or nothing at all.
          "sr-missing-ease",
          "sr-garbage",
          "sr-unclosed",
          "sr-really-empty",
          "html-comment-in-multi-blank");

  @TestFactory
  Stream<DynamicTest> planSchedulesWritesWhatThePluginWrites() {
    return PluginCase.all().stream()
        .filter(one -> one.json().has("afterGoodOnFirstCard") && !OTHERWISE.contains(one.id()))
        .map(one ->
            dynamicTest(
                one.id(),
                () ->
                    assertEquals(
                        one.json().get("afterGoodOnFirstCard").asString(), afterGood(one))));
  }

  @Test
  void planSchedulesRefusesACommentThatOnlyThePluginTakesToReachFurther() {
    NoteReader reader = new NoteReader().under(PluginSettings.DEFAULTS, true);
    ByteBuffer note = bytes("#flashcards\n\nQ\n?\nA\n<!--SR:-->03,4,250-->\n");
    ReadCard card = read(reader, "n.md", note).cards().getFirst();

    assertEquals(
        new ScheduleEdit.Impossible(
            "The schedule comment is not closed with -->, and what follows it would be lost."),
        reader.planSchedules(
            "n.md", note, false, card.flashcard().lines(), Map.of(0, Written.THIRTEENTH)));
  }

  /// The case with the schedule that the plugin gave to its first card.
  private static String afterGood(PluginCase one) {
    NoteReader reader = new NoteReader().under(one.settings(), true);
    ByteBuffer note = bytes(one.input());
    ReadCard card = read(reader, one.path(), note).cards().getFirst();
    ByteBuffer after = bytes(one.json().get("afterGoodOnFirstCard").asString());
    ScheduleEdit edit =
        reader.planSchedules(
            one.path(),
            note,
            false,
            card.flashcard().lines(),
            Map.of(0, read(reader, one.path(), after).cards().getFirst().schedule()));
    return StandardCharsets.UTF_8.decode(planned(edit).applyTo(note)).toString();
  }

  private static ReadNote read(NoteReader reader, String path, ByteBuffer bytes) {
    return assertInstanceOf(ReadNote.class, reader.read(path, bytes, false));
  }

  private static ByteBuffer bytes(String text) {
    return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
  }

  private static NoteEdit planned(ScheduleEdit edit) {
    return assertInstanceOf(ScheduleEdit.Planned.class, edit).edit();
  }
}
