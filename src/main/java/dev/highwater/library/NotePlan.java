package dev.highwater.library;

import dev.highwater.card.Card;
import dev.highwater.card.Flashcard;
import dev.highwater.card.LineRange;
import dev.highwater.note.NoteEdit;
import dev.highwater.note.NoteReader;
import dev.highwater.note.ReadCard;
import dev.highwater.note.ReadNote;
import dev.highwater.note.ScheduleComment;
import dev.highwater.note.ScheduleEdit;
import dev.highwater.schedule.Schedule;
import dev.highwater.study.WrittenComment;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// The edits by which a note comes to say what is owed to its cards, one card after the other, each
/// edit made on the bytes that the one before leaves.
final class NotePlan {
  private final NoteReader reader;
  private final String note;
  private final List<ReadCard> cardsBefore;
  private final List<NoteWrite> writes = new ArrayList<>();
  private final Map<Integer, String> obstacles = new HashMap<>();
  private final SequencedMap<LineRange, Integer> touched = new LinkedHashMap<>();
  private ByteBuffer bytes;
  private List<ReadCard> cards;

  /// @param bytes the note as it is
  /// @param cards its cards, in order
  NotePlan(NoteReader reader, String note, ByteBuffer bytes, List<ReadCard> cards) {
    this.reader = reader;
    this.note = note;
    this.bytes = bytes;
    this.cardsBefore = cards;
    this.cards = cards;
  }

  /// Plans what is owed to one card.
  ///
  /// @param onlyBack a grade was just taken back: where it was written, its bytes are put back or
  ///   nothing is done
  void add(OwedComment owed, boolean onlyBack) {
    if (owed.takesBack().isPresent()) {
      ScheduleEdit back =
          reader.planRestore(note, bytes, true, block(owed), owed.takesBack().get());
      apply(owed, back);
    }
    boolean says = cards.get(owed.at()).schedule().equals(owed.state().map(Schedule::inNote));
    boolean done = onlyBack && owed.takesBack().isPresent();
    if (!says && !done && !owed.onlyBack()) {
      apply(
          owed,
          reader.planSchedules(
              note, bytes, true, block(owed), Map.of(flashcard(owed).ordinal(), owed.state())));
    }
  }

  private void apply(OwedComment owed, ScheduleEdit planned) {
    switch (planned) {
      case ScheduleEdit.Planned(NoteEdit edit) -> {
        shiftEarlier(edit);
        writes.add(new NoteWrite(owed.row(), edit));
        bytes = edit.applyTo(bytes);
        cards = read(bytes);
        touched.putIfAbsent(blockBefore(owed.at()), owed.at());
        obstacles.remove(owed.at());
      }
      case ScheduleEdit.Unneeded() -> obstacles.remove(owed.at());
      case ScheduleEdit.Impossible(String why) -> obstacles.put(owed.at(), why);
    }
  }

  private List<ReadCard> read(ByteBuffer text) {
    return ((ReadNote) reader.read(note, text, true)).cards();
  }

  /// The spans of earlier edits further down move with this one.
  private void shiftEarlier(NoteEdit edit) {
    int longer =
        edit.after().getBytes(edit.charset()).length
            - edit.before().getBytes(edit.charset()).length;
    writes.replaceAll(write -> {
      NoteEdit earlier = write.edit();
      return earlier.start() < edit.start()
          ? write
          : new NoteWrite(
              write.row(),
              new NoteEdit(
                  earlier.start() + longer,
                  earlier.before(),
                  earlier.after(),
                  earlier.charset(),
                  earlier.line()));
    });
  }

  private Flashcard flashcard(OwedComment owed) {
    return cards.get(owed.at()).flashcard();
  }

  private LineRange block(OwedComment owed) {
    return flashcard(owed).lines();
  }

  /// The lines of the card's block before any edit; they tell blocks apart.
  private LineRange blockBefore(int at) {
    return cardsBefore.get(at).flashcard().lines();
  }

  /// The edits, in the order in which they were made.
  List<NoteWrite> writes() {
    return List.copyOf(writes);
  }

  /// The note after all edits.
  ByteBuffer bytes() {
    return bytes;
  }

  /// Its cards then, in the same order as before.
  List<ReadCard> cards() {
    return cards;
  }

  /// Why nothing could be planned for the card at that place; empty when nothing stood in the way.
  Optional<String> obstacle(int at) {
    return Optional.ofNullable(obstacles.get(at));
  }

  /// All that stood in the way.
  List<String> obstacles() {
    return obstacles.values().stream().distinct().toList();
  }

  /// The comments that the edits change, one for each block.
  List<WrittenComment> comments() {
    return touched.values().stream().map(this::comment).toList();
  }

  /// The comment of the block that the card at that place is in; empty when no edit changed it.
  Optional<WrittenComment> commentOf(int at) {
    Integer first = touched.get(blockBefore(at));
    return Optional.ofNullable(first).map(this::comment);
  }

  private WrittenComment comment(int at) {
    Optional<ScheduleComment> before = cardsBefore.get(at).comment();
    Optional<ScheduleComment> after = cards.get(at).comment();
    int line = after.or(() -> before).map(ScheduleComment::line).orElse(0);
    return new WrittenComment(
        note, line, before.map(ScheduleComment::text), after.map(ScheduleComment::text));
  }

  /// The note's cards with the lines and comments that they have after all edits.
  List<NoteCard> settled(List<NoteCard> known) {
    List<NoteCard> settled = new ArrayList<>();
    for (int at = 0; at < known.size(); at++) {
      ReadCard read = cards.get(at);
      NoteCard before = known.get(at);
      settled.add(
          new NoteCard(
              new Card(before.card().id(), note, read.flashcard()),
              read.comment().map(ScheduleComment::text),
              read.schedule(),
              before.state()));
    }
    return settled;
  }
}
