package dev.highwater.library;

import dev.highwater.note.NoteReader;
import dev.highwater.study.LogEntry;
import dev.highwater.study.LogKind;
import dev.highwater.study.LogStep;
import dev.highwater.study.NoteOutcome;
import dev.highwater.study.NotesInStep;
import dev.highwater.study.ReviewReplay;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// The use case: ratings made here come into the notes, ratings made by other programs come into
/// the log. Notes of vaults that are only read are never written.
///
/// For one thread at a time.
public final class KeepInStep implements NotesInStep {
  /// How many notes that are owed something else are written together with a grade, so that no
  /// grade waits for a whole vault.
  private static final int NOTES_ALONGSIDE = 20;

  private static final String STILL_OWED =
      " The grade is in the log, and the next sync tries again.";

  private final Profile profile;
  private final NoteFiles files;
  private final Supplier<ImportNotes> importing;
  private final Supplier<NoteUpdate> updates;
  private Optional<NoteUpdate> update = Optional.empty();

  /// @param reader made when a note is written for the first time, so that a grade of any other
  ///   card does not load a parser
  /// @param settings of the vaults of that profile
  /// @param importing into that profile; made when it is needed, too
  public KeepInStep(
      Profile profile,
      NoteFiles files,
      NoteStore store,
      Supplier<NoteReader> reader,
      VaultSettings settings,
      Supplier<ImportNotes> importing,
      InstantSource clock) {
    this.profile = profile;
    this.files = files;
    this.importing = importing;
    this.updates =
        () -> new NoteUpdate(profile, store, reader.get(), settings, importing.get(), clock);
  }

  @Override
  public NoteOutcome graded(LogEntry review) {
    return rated(review, false);
  }

  @Override
  public NoteOutcome takenBack(LogEntry review) {
    return rated(review, true);
  }

  /// Each note is written once, whatever many of its cards were moved.
  @Override
  public NoteOutcome follow(LogStep step, boolean takenBack) {
    Set<NotePlace> seen = new HashSet<>();
    NoteOutcome outcome = NoteOutcome.NONE;
    for (LogEntry row : step.rows()) {
      boolean concerns =
          row.decides() && profile.ledger().placeOf(row.card()).filter(seen::add).isPresent();
      if (concerns) {
        outcome = outcome.and(rated(row, takenBack));
      }
    }
    return outcome;
  }

  private NoteUpdate update() {
    NoteUpdate made = update.orElseGet(updates);
    update = Optional.of(made);
    return made;
  }

  private NoteOutcome rated(LogEntry review, boolean takenBack) {
    try {
      Optional<NotePlace> place =
          profile
              .ledger()
              .placeOf(review.card())
              .filter(note -> profile.vaults().isInStep(note.source()));
      if (place.isEmpty()) {
        return NoteOutcome.NONE;
      }
      NoteUpdate.Rating rating = new NoteUpdate.Rating(review.card(), takenBack);
      NoteUpdate.CardResult result = update().write(place.get(), Optional.of(rating)).ofCard();
      writeAlongside(place.get());
      Optional<String> why =
          takenBack
              ? result
                  .obstacle()
                  .or(() ->
                      result.written().isPresent() ? Optional.empty() : ratedElsewhereSince(review))
              : result.obstacle().map(it -> it + STILL_OWED);
      return new NoteOutcome(result.written(), why);
    } catch (Profile.ProfileException failure) {
      return NoteOutcome.notWritten(failure.getMessage() + STILL_OWED);
    }
  }

  /// A rating of another program that came after the one taken back stays in the note.
  private Optional<String> ratedElsewhereSince(LogEntry review) {
    return ReviewReplay.decisive(profile.reviews().of(review.card()))
        .filter(row -> row.kind() == LogKind.OUTSIDE && row.id() > review.id())
        .map(_ ->
            "The schedule in the note was changed by another program since, so it is left as it"
                + " is.");
  }

  /// Notes of the vault whose writes failed before.
  private void writeAlongside(NotePlace written) {
    owed(written.source()).stream()
        .filter(note -> !note.equals(written))
        .limit(NOTES_ALONGSIDE)
        .forEach(note -> update().write(note, Optional.empty()));
  }

  private List<NotePlace> owed(NoteSource source) {
    return profile.ledger().differing(source).stream()
        .filter(NoteCard::differs)
        .map(card -> new NotePlace(source, card.card().note()))
        .distinct()
        .toList();
  }

  /// Reads every note of a vault, then writes what is owed, if the vault is in step.
  ///
  /// @param dryRun find out what would happen and change nothing
  /// @throws NoteFiles.UnreadableException when the vault is not there
  /// @throws Profile.ProfileException when the profile cannot be used
  public SyncReport sync(Vault vault, boolean dryRun) {
    NoteFiles.Found found = files.find(Path.of(vault.source().root()));
    ImportReport read = importing.get().run(found, ImportNotes.Options.asBefore(dryRun));
    SyncReport.Draft draft = new SyncReport.Draft(vault.source(), read);
    if (vault.mode() == VaultMode.IN_STEP) {
      if (dryRun) {
        Rehearsal rehearsal = new Rehearsal(profile, vault.source(), read);
        rehearsal.owed().forEach(note -> draft.add(note, update().rehearse(note, rehearsal)));
      } else {
        owed(vault.source())
            .forEach(note -> draft.add(note, update().write(note, Optional.empty())));
      }
    }
    return draft.report();
  }
}
