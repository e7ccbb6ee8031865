package dev.highwater.note;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Finds out how a note is encoded.
///
/// UTF-8 is the rule, and what Obsidian writes. UTF-16 is known by its byte order mark or by its
/// zero bytes. Anything else is UTF-8 with some broken bytes when it has more whole characters of
/// several bytes than broken ones, or else Windows-1252, which is what editors call ANSI.
final class NoteEncoding {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final int CHARACTERS_PER_NUL = 1000;

  /// Stands for what is no text.
  static final char REPLACEMENT = '\uFFFD';

  private final String note;
  private final ByteBuffer bytes;

  private NoteEncoding(String note, ByteBuffer bytes) {
    this.note = note;
    this.bytes = bytes;
  }

  /// @param bytes the whole file; position and limit stay as they are
  static NoteText.Decoded decode(String note, ByteBuffer bytes) {
    return new NoteEncoding(note, bytes.slice()).decode();
  }

  private NoteText.Decoded decode() {
    Optional<Charset> marked = byteOrderMark();
    if (marked.isPresent()) {
      return strictly(marked.get())
          .map(text -> utf16(text, marked.get()))
          .orElseGet(() ->
              none("not-utf-8", "This note begins as UTF-16 and is none, so it is left out."));
    }
    Optional<String> utf8 = utf8();
    if (utf8.isPresent() && utf8.get().indexOf('\0') < 0) {
      return found(utf8.get(), StandardCharsets.UTF_8, List.of(), List.of());
    }
    Optional<NoteText.Decoded> unmarked =
        utf16Unmarked(StandardCharsets.UTF_16LE).or(() -> utf16Unmarked(StandardCharsets.UTF_16BE));
    return unmarked.orElseGet(() ->
        utf8.map(text -> withNuls(text, StandardCharsets.UTF_8, List.of(), List.of()))
            .orElseGet(this::notUtf8));
  }

  private Optional<Charset> byteOrderMark() {
    if (bytes.limit() < 2) {
      return Optional.empty();
    }
    return switch (bytes.getShort(0) & 0xFFFF) {
      case 0xFFFE -> Optional.of(StandardCharsets.UTF_16LE);
      case 0xFEFF -> Optional.of(StandardCharsets.UTF_16BE);
      default -> Optional.empty();
    };
  }

  /// As {@link #strictly}, and several times as fast for the usual note, in which nothing need be
  /// replaced.
  private Optional<String> utf8() {
    byte[] all = new byte[bytes.limit()];
    bytes.get(0, all);
    String text = new String(all, StandardCharsets.UTF_8);
    return text.indexOf(REPLACEMENT) < 0 ? Optional.of(text) : strictly(StandardCharsets.UTF_8);
  }

  private Optional<String> strictly(Charset charset) {
    try {
      // A fresh decoder reports what it cannot decode; it never puts in a replacement character.
      return Optional.of(charset.newDecoder().decode(bytes.duplicate()).toString());
    } catch (CharacterCodingException _) {
      return Optional.empty();
    }
  }

  /// Unmistakable when most characters are ASCII, which has a zero in every second byte.
  private Optional<NoteText.Decoded> utf16Unmarked(Charset charset) {
    return strictly(charset)
        .filter(text -> text.length() > 1 && !holdsControls(text, false))
        .filter(text -> 2 * text.chars().filter(c -> c < 0x80).count() > text.length())
        .map(text -> utf16(text, charset));
  }

  private NoteText.Decoded utf16(String text, Charset charset) {
    String message =
        "This note is in UTF-16, which Obsidian does not read; it is read and kept so.";
    return withNuls(text, charset, List.of(), List.of(problem(0, "not-utf-8", message)));
  }

  private NoteText.Decoded notUtf8() {
    Lenient lenient = new Lenient();
    if (lenient.wholeCharacters() > lenient.repairs.size()) {
      String message =
          "Some bytes of this note are not UTF-8; they are shown as \uFFFD and stay as they are.";
      return withNuls(
          lenient.text.toString(),
          StandardCharsets.UTF_8,
          lenient.repairs,
          List.of(problem(lenient.firstLine(), "not-utf-8", message)));
    }
    for (Charset charset : List.of(WINDOWS_1252, StandardCharsets.ISO_8859_1)) {
      Optional<String> text = strictly(charset);
      if (text.isPresent() && !holdsControls(text.get(), true)) {
        String message =
            "This note is not in UTF-8; it is read as "
                + (charset.equals(WINDOWS_1252) ? "Windows-1252" : "Latin-1")
                + " and kept so.";
        return withNuls(
            text.get(),
            charset,
            List.of(),
            List.of(problem(lenient.firstLine(), "not-utf-8", message)));
      }
    }
    return binary();
  }

  private NoteText.Decoded withNuls(
      String text, Charset charset, List<NoteText.Repair> repairs, List<NoteProblem> problems) {
    int first = text.indexOf('\0');
    if (first < 0) {
      return found(text, charset, repairs, problems);
    }
    long nuls = text.chars().filter(c -> c == 0).count();
    if (nuls * CHARACTERS_PER_NUL > text.length()
        || !note.toLowerCase(Locale.ROOT).endsWith(".md")) {
      return binary();
    }
    List<NoteProblem> all = new ArrayList<>(problems);
    String message = "This note holds NUL bytes, which are no text; the rest of it is read.";
    all.add(problem(lineAt(text, first), "nul-bytes", message));
    return found(text, charset, repairs, all);
  }

  /// Characters that no one types; tabs, line ends and form feeds are none of them.
  private static boolean holdsControls(String text, boolean nulAllowed) {
    return text.chars()
        .anyMatch(
            c -> (c < ' ' && "\t\n\r\f".indexOf(c) < 0 && !(nulAllowed && c == 0)) || c == 0x7F);
  }

  /// UTF-8 with every broken sequence as one {@code U+FFFD}.
  private final class Lenient {
    private final StringBuilder text = new StringBuilder();
    private final List<NoteText.Repair> repairs = new ArrayList<>();

    Lenient() {
      ByteBuffer left = bytes.duplicate();
      CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
      CharBuffer decoded = CharBuffer.allocate(8192);
      while (left.hasRemaining()) {
        CoderResult result = decoder.decode(left, decoded, true);
        text.append(decoded.flip());
        decoded.clear();
        if (result.isError()) {
          left.position(left.position() + result.length());
          text.append(REPLACEMENT);
          repairs.add(new NoteText.Repair(text.length(), left.position()));
        }
      }
    }

    long wholeCharacters() {
      long several =
          text.chars().filter(c -> c >= 0x80 && !Character.isLowSurrogate((char) c)).count();
      return several - repairs.size();
    }

    int firstLine() {
      return lineAt(text.toString(), repairs.getFirst().character());
    }
  }

  private static int lineAt(String text, int character) {
    return SourceLines.of(text).lineAt(character);
  }

  private static NoteText.Decoded found(
      String text, Charset charset, List<NoteText.Repair> repairs, List<NoteProblem> problems) {
    return new NoteText.Decoded.Text(new NoteText(text, charset, repairs, problems));
  }

  private NoteText.Decoded binary() {
    return none("binary-file", "This file is not text, so it is left out.");
  }

  private NoteText.Decoded none(String code, String message) {
    return new NoteText.Decoded.None(problem(0, code, message));
  }

  private NoteProblem problem(int line, String code, String message) {
    return new NoteProblem(note, line, code, message);
  }
}
