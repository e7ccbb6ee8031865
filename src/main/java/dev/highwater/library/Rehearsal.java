package dev.highwater.library;

import dev.highwater.card.Card;
import dev.highwater.card.CardId;
import dev.highwater.note.ReadCard;
import dev.highwater.note.ScheduleComment;
import dev.highwater.schedule.Schedule;
import dev.highwater.study.OutsideChange;
import dev.highwater.study.StudyCard;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;

/// The cards of a vault as an import that was not stored would have left them in the profile.
final class Rehearsal {
  private final Profile profile;
  private final NoteSource source;
  private final Map<String, List<Card>> cardsOfNotes = new HashMap<>();
  private final Map<CardId, String> noteOf = new HashMap<>();
  private final Map<CardId, OutsideChange> outside = new HashMap<>();

  /// @param report of the import that was not stored
  Rehearsal(Profile profile, NoteSource source, ImportReport report) {
    this.profile = profile;
    this.source = source;
    for (ImportReport.ImportedCard imported : report.cards()) {
      Card card = imported.card();
      cardsOfNotes.computeIfAbsent(card.note(), _ -> new ArrayList<>()).add(card);
      noteOf.put(card.id(), card.note());
    }
    report.outside().forEach(one -> outside.put(one.card().id(), one.change()));
  }

  /// The notes that would be owed something.
  SequencedSet<NotePlace> owed() {
    SequencedSet<NotePlace> notes = new LinkedHashSet<>();
    for (NoteCard card : profile.ledger().differing(source)) {
      String note = noteOf.getOrDefault(card.card().id(), card.card().note());
      notes.add(new NotePlace(source, note));
    }
    outside.forEach((card, change) -> {
      String note = noteOf.get(card);
      if (note != null && change.outcome() == OutsideChange.Outcome.OURS_STANDS) {
        notes.add(new NotePlace(source, note));
      }
    });
    return notes;
  }

  /// The note's cards, in the order in which they were read from it; empty when the import saw
  /// other cards there.
  Optional<List<NoteCard>> cardsIn(NotePlace place, List<ReadCard> read) {
    List<Card> imported = cardsOfNotes.getOrDefault(place.note(), List.of());
    if (imported.isEmpty()) {
      return Optional.of(profile.ledger().cardsIn(place))
          .filter(known -> NoteCard.areThoseOf(read, known));
    }
    if (imported.size() != read.size()) {
      return Optional.empty();
    }
    List<NoteCard> cards = new ArrayList<>();
    for (int at = 0; at < read.size(); at++) {
      ReadCard now = read.get(at);
      cards.add(
          new NoteCard(
              imported.get(at),
              now.comment().map(ScheduleComment::text),
              now.schedule(),
              state(imported.get(at).id(), now)));
    }
    return Optional.of(cards);
  }

  private Optional<Schedule> state(CardId card, ReadCard now) {
    OutsideChange change = outside.get(card);
    boolean follows = change != null && change.outcome() != OutsideChange.Outcome.OURS_STANDS;
    return follows ? now.schedule() : profile.cards().find(card).flatMap(StudyCard::schedule);
  }
}
