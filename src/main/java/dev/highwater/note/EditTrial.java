package dev.highwater.note;

import dev.highwater.schedule.Schedule;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Tries edits of a note: makes each in memory, reads the note again, and gives out the first that
/// changes nothing else.
///
/// @param always read the note even if nothing in it says that it holds cards
/// @param charset in which the characters of an edit are encoded
record EditTrial(
    NoteReader reader,
    String note,
    ByteBuffer bytes,
    boolean always,
    NoteText text,
    OpenNote open,
    Charset charset) {
  private static final ScheduleEdit UNREADABLE_BYTES =
      new ScheduleEdit.Impossible(
          "The schedule comment holds bytes that are no text, so it is left as it is.");
  private static final ScheduleEdit BREAKS_THE_NOTE =
      new ScheduleEdit.Impossible(
          "A schedule comment here would change what else is read from the note.");

  EditTrial in(Charset other) {
    return new EditTrial(reader, note, bytes, always, text, open, other);
  }

  /// @param comment what the block's comment must be after the edit, empty when it must have none
  /// @param schedules what cards of the block must then say, by ordinal
  ScheduleEdit firstThatHolds(
      List<Splice> ways, Optional<String> comment, Map<Integer, Optional<Schedule>> schedules) {
    Optional<String> wanted = comment.map(EditTrial::asRead);
    for (Splice way : ways) {
      NoteEdit edit = way.toEdit(text, open.lines(), charset);
      if (!edit.fits(bytes)) {
        return UNREADABLE_BYTES;
      }
      if (holds(edit, way, new EditCheck(open, way, wanted, schedules))) {
        return new ScheduleEdit.Planned(edit);
      }
    }
    return BREAKS_THE_NOTE;
  }

  /// A NUL byte that an earlier comment held is put back as it was, but read as no text.
  private static String asRead(String written) {
    return written.replace('\0', NoteEncoding.REPLACEMENT);
  }

  private boolean holds(NoteEdit edit, Splice way, EditCheck check) {
    String wanted = way.applyTo(text.text());
    return NoteEncoding.decode(note, edit.applyTo(bytes))
            instanceof NoteText.Decoded.Text(NoteText written)
        && written.text().equals(wanted)
        && check.accepts(reader.readText(note, wanted, always));
  }
}
