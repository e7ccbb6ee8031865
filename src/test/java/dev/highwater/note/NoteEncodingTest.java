package dev.highwater.note;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NoteEncodingTest {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final String NUL_IN_LONG_NOTE = "Q::A\0\n" + "x".repeat(1000) + "\n";

  /// Strings are written in their encoding, numbers as bytes.
  private static byte[] bytes(Charset charset, Object... parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (Object part : parts) {
      if (part instanceof Integer one) {
        bytes.write(one);
      } else {
        bytes.writeBytes(((String) part).getBytes(charset));
      }
    }
    return bytes.toByteArray();
  }

  private static NoteText.Decoded decode(String note, byte[] bytes) {
    return NoteEncoding.decode(note, ByteBuffer.wrap(bytes));
  }

  private static NoteText text(byte[] bytes) {
    return assertInstanceOf(NoteText.Decoded.Text.class, decode("n.md", bytes)).text();
  }

  private static String said(NoteText.Decoded decoded) {
    return switch (decoded) {
      case NoteText.Decoded.Text(NoteText text) ->
          text.charset()
              + " "
              + text.text()
              + " "
              + text.problems().stream().map(it -> it.line() + " " + it.code()).toList();
      case NoteText.Decoded.None(NoteProblem problem) -> "none " + problem.code();
    };
  }

  static Stream<Arguments> files() {
    Charset utf8 = StandardCharsets.UTF_8;
    Charset little = StandardCharsets.UTF_16LE;
    Charset big = StandardCharsets.UTF_16BE;
    return Stream.of(
        Arguments.of("empty", bytes(utf8), "UTF-8  []"),
        Arguments.of("UTF-8", bytes(utf8, "caf\u00E9"), "UTF-8 caf\u00E9 []"),
        Arguments.of("marked UTF-8", bytes(utf8, "\uFEFFQ::A"), "UTF-8 \uFEFFQ::A []"),
        Arguments.of(
            "marked UTF-16LE",
            bytes(little, "\uFEFF\u6F22::A"),
            "UTF-16LE \uFEFF\u6F22::A [0 not-utf-8]"),
        Arguments.of(
            "marked UTF-16BE",
            bytes(big, "\uFEFF\u6F22::A"),
            "UTF-16BE \uFEFF\u6F22::A [0 not-utf-8]"),
        Arguments.of("UTF-16LE without mark", bytes(little, "Q::A"), "UTF-16LE Q::A [0 not-utf-8]"),
        Arguments.of(
            "UTF-16BE without mark", bytes(big, "Q::\u6F22"), "UTF-16BE Q::\u6F22 [0 not-utf-8]"),
        Arguments.of("half a character of UTF-16", bytes(little, "\uFEFFQ", 0), "none not-utf-8"),
        Arguments.of(
            "half a pair of UTF-16", bytes(little, "\uFEFFQ", 0, 0xD8, "A"), "none not-utf-8"),
        Arguments.of(
            "Windows-1252",
            bytes(WINDOWS_1252, "a\ncaf\u00E9 5 \u20AC"),
            "windows-1252 a\ncaf\u00E9 5 \u20AC [1 not-utf-8]"),
        Arguments.of(
            "a byte that Windows-1252 has not",
            bytes(WINDOWS_1252, "caf\u00E9 ", 0x81),
            "ISO-8859-1 caf\u00E9 \u0081 [0 not-utf-8]"),
        Arguments.of(
            "one broken byte among UTF-8",
            bytes(utf8, "caf\u00E9 na\u00EFf\n", 0xFF, "::x"),
            "UTF-8 caf\u00E9 na\u00EFf\n\uFFFD::x [1 not-utf-8]"),
        Arguments.of("control characters", bytes(utf8, "Q", 0xFF, 1), "none binary-file"),
        Arguments.of("many NULs", bytes(utf8, "Q::A\0"), "none binary-file"),
        Arguments.of(
            "few NULs",
            bytes(utf8, NUL_IN_LONG_NOTE),
            "UTF-8 " + NUL_IN_LONG_NOTE + " [0 nul-bytes]"),
        Arguments.of(
            "few NULs in Windows-1252",
            bytes(WINDOWS_1252, "\u00E9\n" + NUL_IN_LONG_NOTE),
            "windows-1252 \u00E9\n" + NUL_IN_LONG_NOTE + " [0 not-utf-8, 1 nul-bytes]"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void decodeFindsTheEncoding(String name, byte[] bytes, String expected) {
    assertEquals(expected, said(decode("n.md", bytes)), name);
  }

  @Test
  void decodeLeavesOutAFileWithNulsThatIsNotNamedAsANote() {
    byte[] bytes = NUL_IN_LONG_NOTE.getBytes(StandardCharsets.UTF_8);

    assertEquals("none binary-file", said(decode("n.txt", bytes)));
  }

  @Test
  void readReportsTheEncodingAmongTheProblemsOfTheNote() {
    byte[] bytes = bytes(WINDOWS_1252, "Q::A\n<!--SR:!x-->\ncaf\u00E9::x\n");

    ReadNote note = Notes.read("n.md", bytes);

    assertEquals(List.of("Q => A", "caf\u00E9 => x"), Notes.sides(note));
    assertEquals(List.of("1 bad-schedule", "2 not-utf-8"), Notes.problems(note));
  }

  static Stream<byte[]> filesOfSeveralBytes() {
    String text = "\uFEFFa\u00E9\u6F22\uD83D\uDE00b\r\nc";
    return Stream.of(
        text.getBytes(StandardCharsets.UTF_8),
        text.getBytes(StandardCharsets.UTF_16LE),
        text.getBytes(StandardCharsets.UTF_16BE),
        "a\u00E9b\n".getBytes(WINDOWS_1252));
  }

  @ParameterizedTest
  @MethodSource("filesOfSeveralBytes")
  void byteOffsetIsTheLengthOfWhatStandsBefore(byte[] bytes) {
    NoteText text = text(bytes);
    for (int at = 0; at <= text.text().length(); at++) {
      if (at == 0 || !Character.isHighSurrogate(text.text().charAt(at - 1))) {
        int offset = text.text().substring(0, at).getBytes(text.charset()).length;
        assertEquals(offset, text.byteOffset(at));
        assertEquals(at, text.characterAt(offset).orElseThrow());
      }
    }
  }

  @Test
  void byteOffsetCountsBrokenBytesAsTheyAre() {
    NoteText text =
        text(bytes(StandardCharsets.UTF_8, "\u00E9\u00E9\u00E9", 0xFF, "a", 0xE2, 0x82, "b"));

    assertEquals("\u00E9\u00E9\u00E9\uFFFDa\uFFFDb", text.text());
    assertEquals(List.of(6, 7, 8, 10), Stream.of(3, 4, 5, 6).map(text::byteOffset).toList());
  }
}
