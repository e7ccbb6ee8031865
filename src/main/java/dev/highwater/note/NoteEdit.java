package dev.highwater.note;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.Arrays;

/// The one span of a note that is to be replaced; every byte outside it stays as it is.
///
/// @param start offset of the span in bytes
/// @param before exact characters that stand there; empty for an insertion
/// @param after exact characters to stand there instead; empty for a removal
/// @param charset how the note is encoded
/// @param line 0-based line of the schedule comment once the edit is made, or where it was
public record NoteEdit(int start, String before, String after, Charset charset, int line) {
  /// The note with the span replaced.
  ///
  /// @throws IllegalArgumentException when {@code before} does not stand at {@code start}
  public ByteBuffer applyTo(ByteBuffer note) {
    byte[] bytes = new byte[note.remaining()];
    note.duplicate().get(bytes);
    byte[] old = before.getBytes(charset);
    int end = start + old.length;
    if (start < 0 || end > bytes.length || !Arrays.equals(bytes, start, end, old, 0, old.length)) {
      throw new IllegalArgumentException("the note does not hold the span at byte " + start);
    }
    byte[] inserted = after.getBytes(charset);
    return ByteBuffer.allocate(bytes.length - old.length + inserted.length)
        .put(bytes, 0, start)
        .put(inserted)
        .put(bytes, end, bytes.length - end)
        .flip()
        .asReadOnlyBuffer();
  }
}
