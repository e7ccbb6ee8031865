package dev.highwater.note;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;

/// The one span of a note that is to be replaced; every byte outside it stays as it is.
///
/// @param start offset of the span in bytes
/// @param before exact characters that stand there; empty for an insertion
/// @param after exact characters to stand there instead; empty for a removal
/// @param charset how the note is encoded
/// @param line 0-based line of the schedule comment once the edit is made, or where it was
public record NoteEdit(int start, String before, String after, Charset charset, int line) {
  /// True when {@code before} stands at {@code start}.
  public boolean fits(ByteBuffer note) {
    byte[] old = before.getBytes(charset);
    return start >= 0
        && start + old.length <= note.remaining()
        && note.slice(note.position() + start, old.length).equals(ByteBuffer.wrap(old));
  }

  /// The edit that takes this one back.
  public NoteEdit inverse() {
    return new NoteEdit(start, /* before= */ after, /* after= */ before, charset, line);
  }

  /// The note with the span replaced.
  ///
  /// @throws IllegalArgumentException when {@code before} does not stand at {@code start}
  public ByteBuffer applyTo(ByteBuffer note) {
    if (!fits(note)) {
      throw new IllegalArgumentException("the note does not hold the span at byte " + start);
    }
    int end = start + before.getBytes(charset).length;
    byte[] inserted = after.getBytes(charset);
    return ByteBuffer.allocate(start + inserted.length + note.remaining() - end)
        .put(note.slice(note.position(), start))
        .put(inserted)
        .put(note.slice(note.position() + end, note.remaining() - end))
        .flip()
        .asReadOnlyBuffer();
  }
}
