package dev.highwater.note;

import static dev.highwater.note.Written.THIRTEENTH;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WritingEncodingsTest {
  private static final String NEW = "<!--SR:!2025-02-13,3,250-->";

  static Stream<Arguments> encodings() {
    return Stream.of(
        Arguments.of(StandardCharsets.UTF_8, "\uFEFF\u00E9\u6F22\uD83D\uDE00\nQ::\u00E9\n"),
        Arguments.of(StandardCharsets.UTF_16LE, "\uFEFF\u00E9\u6F22\uD83D\uDE00\nQ::\u00E9\n"),
        Arguments.of(StandardCharsets.UTF_16BE, "\uFEFF\u00E9\u6F22\uD83D\uDE00\nQ::\u00E9\n"),
        Arguments.of(StandardCharsets.UTF_16LE, "a\nQ::\u00E9\n"),
        Arguments.of(Charset.forName("windows-1252"), "\u00E9\u20AC\nQ::\u00E9\n"),
        Arguments.of(StandardCharsets.ISO_8859_1, "\u00E9\u0081\nQ::\u00E9\n"));
  }

  @ParameterizedTest
  @MethodSource("encodings")
  void planSchedulesWritesInTheEncodingOfTheNote(Charset charset, String text) {
    Written note = Written.note(text, PluginSettings.DEFAULTS, charset);

    Written written = note.with(note.plan(0, THIRTEENTH));

    assertEquals(text + NEW + "\n", written.text());
  }

  @Test
  void planSchedulesLeavesBrokenBytesAsTheyAre() {
    String latin1 = "caf\u00C3\u00A9 na\u00C3\u00AFf \u00FF\nQ::A \u00FE\n";
    byte[] bytes = latin1.getBytes(StandardCharsets.ISO_8859_1);
    Written note =
        new Written(new NoteReader(), StandardCharsets.ISO_8859_1, ByteBuffer.wrap(bytes));

    assertEquals(latin1 + NEW + "\n", note.with(note.plan(0, THIRTEENTH)).text());
  }

  @Test
  void planSchedulesRefusesToReplaceBrokenBytes() {
    byte[] bytes =
        "\u00C3\u00A9\u00C3\u00A9\nQ::A\n<!--SR:!\u00FF-->\n".getBytes(StandardCharsets.ISO_8859_1);
    Written note =
        new Written(new NoteReader(), StandardCharsets.ISO_8859_1, ByteBuffer.wrap(bytes));

    assertEquals(
        new ScheduleEdit.Impossible(
            "The schedule comment holds bytes that are no text, so it is left as it is."),
        note.plan(0, THIRTEENTH));
  }
}
