package dev.highwater.note;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Text in UTF-8 that some program once read as Mac Roman and wrote out again: {@code ♣️} came out
/// as {@code ‚ô£Ô∏è}.
final class Mojibake {
  private static final String MAC_ROMAN = "x-MacRoman";

  private Mojibake() {}

  /// What the text said before; empty when it reads well as it is.
  static Optional<String> repaired(String text) {
    boolean ascii = text.chars().allMatch(c -> c < 128);
    if (ascii || !Charset.isSupported(MAC_ROMAN)) {
      return Optional.empty();
    }
    try {
      // Bytes that are no UTF-8 are the sign that the text was never anything else.
      String before =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(Charset.forName(MAC_ROMAN).newEncoder().encode(CharBuffer.wrap(text)))
              .toString();
      return before.equals(text) ? Optional.empty() : Optional.of(before);
    } catch (CharacterCodingException _) {
      return Optional.empty();
    }
  }
}
