package dev.highwater.note;

import dev.highwater.card.LineRange;
import dev.highwater.schedule.Schedule;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;

/// Plans one edit of one note, and tries it before it is given out.
final class SchedulePlan {
  private static final ScheduleEdit NOT_READ =
      new ScheduleEdit.Impossible("The note has no such card at this place any more.");
  private static final ScheduleEdit NOT_CLOSED =
      new ScheduleEdit.Impossible(
          "The schedule comment is not closed with -->, and what follows it would be lost.");
  private static final ScheduleEdit NO_COMMENT_SAYS_IT =
      new ScheduleEdit.Impossible("A schedule comment cannot say this schedule.");
  private static final ScheduleEdit CHANGED_MEANWHILE =
      new ScheduleEdit.Impossible("The schedule comment is no longer the one that was written.");

  private final NoteReader reader;
  private final String note;
  private final ByteBuffer bytes;
  private final boolean always;

  SchedulePlan(NoteReader reader, String note, ByteBuffer bytes, boolean always) {
    this.reader = reader;
    this.note = note;
    this.bytes = bytes.slice();
    this.always = always;
  }

  ScheduleEdit change(LineRange block, Map<Integer, Optional<Schedule>> changes) {
    Map<Integer, Optional<Schedule>> wanted = new TreeMap<>();
    for (Map.Entry<Integer, Optional<Schedule>> change : changes.entrySet()) {
      Optional<Schedule> written = change.getValue().flatMap(CommentPlaces::asWritten);
      if (written.isEmpty() && change.getValue().isPresent()) {
        return NO_COMMENT_SAYS_IT;
      }
      wanted.put(change.getKey(), written);
    }
    return onBlock(block, (text, open) -> change(text, open, wanted));
  }

  private ScheduleEdit onBlock(LineRange block, BiFunction<NoteText, OpenNote, ScheduleEdit> plan) {
    try {
      return decoded()
          .flatMap(text ->
              reader.open(note, text.text(), always, block).map(open -> plan.apply(text, open)))
          .orElse(NOT_READ);
    } catch (StackOverflowError _) {
      // As in reading: the note is nested too deeply.
      return NOT_READ;
    }
  }

  private Optional<NoteText> decoded() {
    return !reader.ignores(note, always)
            && NoteEncoding.decode(note, bytes) instanceof NoteText.Decoded.Text(NoteText text)
        ? Optional.of(text)
        : Optional.empty();
  }

  private ScheduleEdit change(
      NoteText text, OpenNote open, Map<Integer, Optional<Schedule>> wanted) {
    Map<Integer, Optional<Schedule>> schedules = new HashMap<>();
    open.cards().forEach(card -> schedules.put(card.flashcard().ordinal(), card.schedule()));
    if (!schedules.keySet().containsAll(wanted.keySet())) {
      return NOT_READ;
    }
    Map<Integer, Optional<Schedule>> changes = new TreeMap<>(wanted);
    changes.entrySet().removeIf(it -> it.getValue().equals(schedules.get(it.getKey())));
    if (changes.isEmpty()) {
      return new ScheduleEdit.Unneeded();
    }
    if (open.isScheduledWithoutComment()
        || open.comment().filter(SchedulePlan::losesTextWhenClosed).isPresent()) {
      return NOT_CLOSED;
    }
    schedules.putAll(changes);
    CommentPlaces places = new CommentPlaces(open.comment(), reader.settings().baseEase());
    places.change(changes, open.block().places());
    CommentPlacement placement = new CommentPlacement(open, reader.settings());
    EditTrial trial = trial(text, open);
    if (open.block().comment().isEmpty()) {
      return trial.firstThatHolds(
          placement.insertions(places.text()), Optional.of(places.text()), schedules);
    }
    WrittenBlock.Span span = open.block().comment().get();
    if (places.areAllNew()) {
      ScheduleEdit removal =
          trial.firstThatHolds(placement.removals(span), Optional.empty(), schedules);
      if (removal instanceof ScheduleEdit.Planned) {
        return removal;
      }
    }
    List<Splice> inPlace = List.of(new Splice(span.start(), span.end(), places.text()));
    return trial.firstThatHolds(inPlace, Optional.of(places.text()), schedules);
  }

  private EditTrial trial(NoteText text, OpenNote open) {
    return new EditTrial(reader, note, bytes, always, text, open, text.charset());
  }

  /// An open comment reaches to the end of its line, where text may stand that is none of its own;
  /// and the plugin takes an empty one to reach to the next closing mark.
  private static boolean losesTextWhenClosed(String comment) {
    int closing = comment.indexOf(ScheduleText.CLOSING);
    return closing < 0
        ? ScheduleText.parse(comment).complaints().stream()
            .anyMatch(it -> !it.code().equals("unclosed-schedule"))
        : closing + ScheduleText.CLOSING.length() < comment.length();
  }

  ScheduleEdit restore(LineRange block, NoteEdit done) {
    return onBlock(block, (text, open) -> restore(text, open, done));
  }

  private ScheduleEdit restore(NoteText text, OpenNote open, NoteEdit done) {
    Optional<String> earlier = comment(done.before());
    if (open.comment().equals(earlier)) {
      return new ScheduleEdit.Unneeded();
    }
    if (!open.comment().equals(comment(done.after()))) {
      return CHANGED_MEANWHILE;
    }
    List<Splice> ways =
        open.block().comment().isPresent()
            ? replaced(open, done).stream().toList()
            : putBack(text, open, done);
    if (ways.isEmpty()) {
      return CHANGED_MEANWHILE;
    }
    EditTrial trial = trial(text, open);
    // The edit may have taken the only character away that told how the note is encoded.
    ScheduleEdit inItsEncoding = trial.in(done.charset()).firstThatHolds(ways, earlier, Map.of());
    return inItsEncoding instanceof ScheduleEdit.Planned
        ? inItsEncoding
        : trial.firstThatHolds(ways, earlier, Map.of());
  }

  /// The comment in what an edit wrote or replaced.
  private static Optional<String> comment(String span) {
    int start = span.indexOf(ScheduleText.OPENING);
    if (start < 0) {
      return Optional.empty();
    }
    int end = span.indexOf(ScheduleText.CLOSING, start);
    return Optional.of(
        span.substring(start, end < 0 ? span.length() : end + ScheduleText.CLOSING.length()));
  }

  private static Optional<Splice> replaced(OpenNote open, NoteEdit done) {
    int start =
        open.block().comment().orElseThrow().start() - done.after().indexOf(ScheduleText.OPENING);
    return start >= 0 && open.text().startsWith(done.after(), start)
        ? Optional.of(new Splice(start, start + done.after().length(), done.before()))
        : Optional.empty();
  }

  /// A comment that was taken away goes back to the byte it was at or, when the note has changed
  /// above it, to where it would be written now.
  private List<Splice> putBack(NoteText text, OpenNote open, NoteEdit done) {
    String earlier = comment(done.before()).orElse("");
    List<Splice> ways = new ArrayList<>();
    text.characterAt(done.start()).ifPresent(at -> ways.add(new Splice(at, at, done.before())));
    new CommentPlacement(open, reader.settings())
        .insertions(earlier).stream()
            .filter(way -> way.replacement().equals(done.before()))
            .forEach(ways::add);
    return ways;
  }
}
