package dev.highwater.library;

import dev.highwater.card.CardId;
import dev.highwater.note.NoteProblem;
import dev.highwater.note.NoteReader;
import dev.highwater.note.NoteReading;
import dev.highwater.note.ReadCard;
import dev.highwater.note.ReadNote;
import dev.highwater.study.WrittenComment;
import java.nio.ByteBuffer;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Writes what is owed to the cards of one note.
///
/// A note that was changed since it was last read is read again first, and one that changes while
/// it is being written is begun anew. Each step is safe against an end of the process after it: a
/// write that was announced and did not happen is still owed, and one that happened and was not
/// noted is recognised by the next import, since the comment then says just what the state says.
final class NoteUpdate {
  private static final int ATTEMPTS = 5;
  private static final ImportNotes.Options THIS_NOTE = ImportNotes.Options.asBefore(false);

  private final Profile profile;
  private final NoteStore store;
  private final NoteReader reader;
  private final VaultSettings settings;
  private final ImportNotes importing;
  private final AnnouncedWrites writes;

  NoteUpdate(
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

  /// What became of a note.
  ///
  /// @param comments what was written, one for each block of cards
  /// @param obstacles sentences saying what could not be written and why
  /// @param readAnew what was taken over because the note had been changed before it was written
  /// @param ofCard what became of the card that was asked about
  record Result(
      List<WrittenComment> comments,
      List<String> obstacles,
      List<OutsideReading> readAnew,
      CardResult ofCard) {
    static Result failed(String why, List<OutsideReading> readAnew) {
      return new Result(
          List.of(), List.of(why), readAnew, new CardResult(Optional.empty(), Optional.of(why)));
    }
  }

  /// What became of one card's comment.
  record CardResult(Optional<WrittenComment> written, Optional<String> obstacle) {
    static final CardResult NONE = new CardResult(Optional.empty(), Optional.empty());
  }

  /// The learner just graded a card, or took its grade back.
  record Rating(CardId card, boolean takenBack) {}

  private sealed interface Look {
    record Seen(NoteReader reader, ByteBuffer bytes, List<ReadCard> cards) implements Look {}

    record Unusable(String why) implements Look {}
  }

  /// Writes the note.
  ///
  /// @param rating what led to it; empty in a sync
  /// @throws Profile.ProfileException when the profile cannot be used
  Result write(NotePlace place, Optional<Rating> rating) {
    return profile.notes().inTurn(place.source(), () -> writeInTurn(place, rating));
  }

  private Result writeInTurn(NotePlace place, Optional<Rating> rating) {
    List<OutsideReading> readAnew = new ArrayList<>();
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      switch (look(place)) {
        case Look.Unusable(String why) -> {
          return Result.failed(why, readAnew);
        }
        case Look.Seen seen -> {
          List<NoteCard> known = profile.ledger().cardsIn(place);
          if (NoteCard.areThoseOf(seen.cards(), known)) {
            NotePlan plan = plan(place, seen, known, rating);
            switch (carryOut(place, seen.bytes(), plan, known)) {
              case NoteStore.Outcome.Replaced() -> {
                return result(plan, known, readAnew, rating);
              }
              case NoteStore.Outcome.Refused(String why) -> {
                return Result.failed(why, readAnew);
              }
              case NoteStore.Outcome.ChangedMeanwhile() -> {}
            }
          } else {
            readAnew.addAll(readAgain(place, seen.bytes()));
          }
        }
      }
    }
    return Result.failed(place.note() + " keeps changing, so it is not written to.", readAnew);
  }

  /// Finds out what would be written after an import that was not stored.
  Result rehearse(NotePlace place, Rehearsal rehearsal) {
    return switch (look(place)) {
      case Look.Unusable(String why) -> Result.failed(why, List.of());
      case Look.Seen seen ->
          rehearsal
              .cardsIn(place, seen.cards())
              .map(known -> {
                NotePlan plan = plan(place, seen, known, Optional.empty());
                return result(plan, known, List.of(), Optional.empty());
              })
              .orElseGet(() -> Result.failed(place.note() + " keeps changing.", List.of()));
    };
  }

  private Look look(NotePlace place) {
    ReadingWays ways = profile.notes().ways(place.source());
    SourceReader ofVault = new SourceReader(reader, settings.of(place.source()), ways);
    Optional<ByteBuffer> bytes;
    try {
      bytes = store.read(place.source(), place.note());
    } catch (NoteFiles.UnreadableException unreadable) {
      return new Look.Unusable(String.valueOf(unreadable.getMessage()));
    }
    if (bytes.isEmpty()) {
      return new Look.Unusable("The note " + place.note() + " is not there any more.");
    }
    return switch (ofVault.read(place.note(), bytes.get())) {
      case ReadNote read -> new Look.Seen(ofVault.of(place.note()), bytes.get(), read.cards());
      case NoteReading.PassedOver() ->
          new Look.Unusable("The note " + place.note() + " is not read any more.");
      case NoteReading.NoText(NoteProblem problem) ->
          new Look.Unusable(place.note() + ": " + problem.message());
    };
  }

  private List<OutsideReading> readAgain(NotePlace place, ByteBuffer bytes) {
    return importing
        .run(NoteFiles.Found.ofNote(place, bytes, settings.of(place.source())), THIS_NOTE)
        .outside();
  }

  private NotePlan plan(
      NotePlace place, Look.Seen seen, List<NoteCard> known, Optional<Rating> rating) {
    NotePlan plan = new NotePlan(seen.reader(), place.note(), seen.bytes(), seen.cards());
    for (OwedComment owed : owed(known)) {
      CardId card = known.get(owed.at()).card().id();
      boolean onlyBack = rating.filter(it -> it.takenBack() && it.card().equals(card)).isPresent();
      plan.add(owed, onlyBack);
    }
    return plan;
  }

  /// In the order of the ratings, so that taking them back in the opposite order finds each write
  /// as it was left.
  private List<OwedComment> owed(List<NoteCard> known) {
    List<OwedComment> owed = new ArrayList<>();
    for (int at = 0; at < known.size(); at++) {
      NoteCard card = known.get(at);
      if (card.differs()) {
        OwedComment.of(
                at,
                card,
                profile.reviews().of(card.card().id()),
                row -> profile.ledger().writtenFor(row))
            .ifPresent(owed::add);
      }
    }
    owed.sort(Comparator.comparingLong(one -> one.row().orElse(0L)));
    return owed;
  }

  private NoteStore.Outcome carryOut(
      NotePlace place, ByteBuffer bytes, NotePlan plan, List<NoteCard> known) {
    if (plan.writes().isEmpty()) {
      return new NoteStore.Outcome.Replaced();
    }
    NoteStore.Outcome outcome = writes.write(place, bytes, plan.writes(), plan.bytes());
    if (outcome instanceof NoteStore.Outcome.Replaced) {
      profile.ledger().finish(place, plan.settled(known));
    }
    return outcome;
  }

  private static Result result(
      NotePlan plan, List<NoteCard> known, List<OutsideReading> readAnew, Optional<Rating> rating) {
    return new Result(
        plan.comments(),
        plan.obstacles(),
        readAnew,
        rating.map(it -> ofCard(plan, known, it.card())).orElse(CardResult.NONE));
  }

  private static CardResult ofCard(NotePlan plan, List<NoteCard> known, CardId card) {
    for (int at = 0; at < known.size(); at++) {
      if (known.get(at).card().id().equals(card)) {
        return new CardResult(plan.commentOf(at), plan.obstacle(at));
      }
    }
    return new CardResult(Optional.empty(), Optional.of("The card is not in its note any more."));
  }
}
