package dev.highwater.library;

import dev.highwater.card.Card;
import dev.highwater.card.CardId;
import dev.highwater.note.NoteEdit;
import dev.highwater.note.NoteReader;
import dev.highwater.note.ReadCard;
import dev.highwater.note.ReadNote;
import dev.highwater.note.ScenarioEdit;
import java.nio.ByteBuffer;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// The use case: a scenario comes into the note of its card, as the text of the block {@code acks}
/// below it. One span changes, byte for byte as it was shown before; the note's earlier bytes are
/// kept, and can be put back.
///
/// A note of a vault that is only read is written to as well: the learner is asked each time.
///
/// For one thread at a time.
public final class DeclareScenario {
  private static final String CHANGED =
      "The note has changed since, so nothing was written; look again at what would change.";

  private final Profile profile;
  private final NoteStore store;
  private final NoteReader reader;
  private final VaultSettings settings;
  private final ImportNotes importing;
  private final AnnouncedWrites writes;

  /// @param settings of the vaults of that profile
  /// @param importing into that profile
  public DeclareScenario(
      Profile profile,
      NoteStore store,
      NoteReader reader,
      VaultSettings settings,
      ImportNotes importing,
      InstantSource clock) {
    this.profile = profile;
    this.store = store;
    this.reader = reader;
    this.settings = settings;
    this.importing = importing;
    writes = new AnnouncedWrites(profile, store, clock);
  }

  /// What declaring a scenario would do.
  public sealed interface Plan {
    /// One span of the note is to be replaced.
    ///
    /// @param inStep whether the learner lets Highwater write to that vault anyway
    /// @param line where the scenario begins afterwards, from 0
    record Ready(NotePlace place, boolean inStep, NoteEdit edit, int line) implements Plan {}

    /// It cannot be done.
    ///
    /// @param why one sentence
    record Refused(String why) implements Plan {}
  }

  /// Finds out what would change; changes nothing.
  ///
  /// @param scenario its text, without fences
  /// @throws Profile.ProfileException when the profile cannot be used
  public Plan plan(CardId card, String scenario) {
    if (profile.readOnly().isPresent()) {
      return new Plan.Refused(profile.readOnly().get());
    }
    Optional<NotePlace> place = profile.ledger().placeOf(card);
    if (place.isEmpty()) {
      return new Plan.Refused("The card is in no note any more.");
    }
    try {
      Optional<ByteBuffer> bytes = store.read(place.get().source(), place.get().note());
      return bytes
          .map(found -> plan(place.get(), card, found, scenario))
          .orElseGet(
              () -> new Plan.Refused("The note " + place.get().note() + " is not there any more."));
    } catch (NoteFiles.UnreadableException unreadable) {
      return new Plan.Refused(String.valueOf(unreadable.getMessage()));
    }
  }

  private Plan plan(NotePlace place, CardId card, ByteBuffer bytes, String scenario) {
    ReadingWays ways = profile.notes().ways(place.source());
    SourceReader ofVault = new SourceReader(reader, settings.of(place.source()), ways);
    if (!(ofVault.read(place.note(), bytes) instanceof ReadNote read)) {
      return new Plan.Refused("The note " + place.note() + " is not read any more.");
    }
    return find(place, card, read.cards())
        .map(there ->
            switch (ofVault
                .of(place.note())
                .planScenario(place.note(), bytes, true, there.flashcard().lines(), scenario)) {
              case ScenarioEdit.Planned(NoteEdit edit, int line) ->
                  new Plan.Ready(place, profile.vaults().isInStep(place.source()), edit, line);
              case ScenarioEdit.Unneeded() -> new Plan.Refused("The note says just that already.");
              case ScenarioEdit.Impossible(String why) -> new Plan.Refused(why);
            })
        .orElseGet(() ->
            new Plan.Refused("The note was changed since it was read; import it again first."));
  }

  /// The card as the note has it now: the one at its place, if the note still has just the cards
  /// that are known.
  private Optional<ReadCard> find(NotePlace place, CardId card, List<ReadCard> read) {
    List<NoteCard> known = profile.ledger().cardsIn(place);
    if (!NoteCard.areThoseOf(read, known)) {
      return Optional.empty();
    }
    for (int at = 0; at < known.size(); at++) {
      Card one = known.get(at).card();
      if (one.id().equals(card)) {
        return Optional.of(read.get(at));
      }
    }
    return Optional.empty();
  }

  /// Writes just what was planned, and reads the note again.
  ///
  /// @return why it was not written, as a sentence; empty when it was
  /// @throws Profile.ProfileException when the profile cannot be used
  public Optional<String> write(Plan.Ready plan) {
    return replace(plan.place(), plan.edit());
  }

  /// Puts the bytes back that a write replaced; the note may have changed elsewhere, but not there.
  ///
  /// @return why they were not put back; empty when they were
  /// @throws Profile.ProfileException when the profile cannot be used
  public Optional<String> takeBack(Plan.Ready written) {
    return replace(written.place(), written.edit().inverse());
  }

  private Optional<String> replace(NotePlace place, NoteEdit edit) {
    return profile.notes().inTurn(place.source(), () -> replaceInTurn(place, edit));
  }

  private Optional<String> replaceInTurn(NotePlace place, NoteEdit edit) {
    Optional<ByteBuffer> bytes;
    try {
      bytes = store.read(place.source(), place.note());
    } catch (NoteFiles.UnreadableException unreadable) {
      return Optional.of(String.valueOf(unreadable.getMessage()));
    }
    if (bytes.isEmpty() || !edit.fits(bytes.get())) {
      return Optional.of(CHANGED);
    }
    return switch (writes.write(
        place,
        bytes.get(),
        List.of(new NoteWrite(Optional.empty(), edit)),
        edit.applyTo(bytes.get()))) {
      case NoteStore.Outcome.Replaced() -> {
        readAgain(place);
        yield Optional.empty();
      }
      case NoteStore.Outcome.ChangedMeanwhile() -> Optional.of(CHANGED);
      case NoteStore.Outcome.Refused(String why) -> Optional.of(why);
    };
  }

  /// The cards below have moved, and the card has its scenario.
  private void readAgain(NotePlace place) {
    store
        .read(place.source(), place.note())
        .ifPresent(bytes ->
            importing.run(
                NoteFiles.Found.ofNote(place, bytes, settings.of(place.source())),
                ImportNotes.Options.asBefore(false)));
  }
}
