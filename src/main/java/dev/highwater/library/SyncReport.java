package dev.highwater.library;

import dev.highwater.note.NoteProblem;
import dev.highwater.study.WrittenComment;
import java.util.ArrayList;
import java.util.List;

/// What a sync of one vault did.
///
/// @param read what reading its notes found
/// @param written comments written into its notes
/// @param outside what other programs did to schedules
/// @param problems of reading and of writing; a comment that could not be written has the code
///   {@code not-written} and is still owed
public record SyncReport(
    NoteSource source,
    ImportReport read,
    List<WrittenComment> written,
    List<OutsideReading> outside,
    List<NoteProblem> problems) {
  public SyncReport {
    written = List.copyOf(written);
    outside = List.copyOf(outside);
    problems = List.copyOf(problems);
  }

  /// A report in the making.
  static final class Draft {
    private final NoteSource source;
    private final ImportReport read;
    private final List<WrittenComment> written = new ArrayList<>();
    private final List<OutsideReading> outside;
    private final List<NoteProblem> problems;

    Draft(NoteSource source, ImportReport read) {
      this.source = source;
      this.read = read;
      this.outside = new ArrayList<>(read.outside());
      this.problems = new ArrayList<>(read.problems());
    }

    void add(NotePlace note, NoteUpdate.Result result) {
      written.addAll(result.comments());
      outside.addAll(result.readAnew());
      for (String obstacle : result.obstacles()) {
        problems.add(new NoteProblem(note.note(), 0, "not-written", obstacle));
      }
    }

    SyncReport report() {
      return new SyncReport(source, read, written, outside, problems);
    }
  }
}
