package dev.highwater.library;

import java.nio.ByteBuffer;
import java.time.InstantSource;
import java.util.List;

/// The one way in which a note is written: the ledger keeps the note as it is and what is about to
/// be written, then the file is replaced, and what did not happen is withdrawn.
///
/// An end of the process after the announcement loses nothing: the earlier bytes are kept.
record AnnouncedWrites(Profile profile, NoteStore store, InstantSource clock) {
  /// Replaces a note, if it still is what it was.
  ///
  /// @param before the note as it was read
  /// @param writes what turns it into {@code after}
  /// @throws Profile.ProfileException when the profile cannot be used
  NoteStore.Outcome write(
      NotePlace place, ByteBuffer before, List<NoteWrite> writes, ByteBuffer after) {
    List<Long> announced = profile.ledger().announce(place, before, writes, clock.instant());
    NoteStore.Outcome outcome = store.replace(place.source(), place.note(), before, after);
    if (!(outcome instanceof NoteStore.Outcome.Replaced)) {
      profile.ledger().withdraw(announced);
    }
    return outcome;
  }
}
