package dev.highwater.library;

import dev.highwater.card.CardId;
import dev.highwater.note.NoteEdit;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What the profile knows of the notes it writes to: what their comments say, how they were before
/// each write, and what was written. Filled by storage; each method is one durable transaction.
public interface NoteLedger {
  /// The note a card is in; empty when it is in none any more.
  Optional<NotePlace> placeOf(CardId card);

  /// The cards of a note, in order of line, then ordinal.
  List<NoteCard> cardsIn(NotePlace note);

  /// The cards of a source whose state is not, character for character, what their note says.
  List<NoteCard> differing(NoteSource source);

  /// How many notes with cards a source has, how many cards, and how many of them are due on a day
  /// or before it.
  Counts counts(NoteSource source, LocalDate day);

  /// What a source holds.
  record Counts(int notes, int cards, int due) {}

  /// Announces a write: keeps the note as it is, and what is about to be written.
  ///
  /// Of each note the last versions and those of the last month stay, within bounds.
  ///
  /// @param bytes the note before the write
  /// @return names of the writes, for {@link #finish} or {@link #withdraw}
  List<Long> announce(NotePlace note, ByteBuffer bytes, List<NoteWrite> writes, Instant at);

  /// The announced writes are in the note.
  ///
  /// @param now the note's cards with the lines and comments they have since; their states are not
  ///   looked at
  void finish(NotePlace note, List<NoteCard> now);

  /// The announced writes did not happen.
  void withdraw(List<Long> writes);

  /// What was written last for a row of the log; empty when nothing was.
  Optional<NoteEdit> writtenFor(long row);

  /// The notes as they were before writes, latest first.
  List<ByteBuffer> versions(NotePlace note);
}
