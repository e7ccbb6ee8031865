package dev.highwater.library;

import dev.highwater.card.CardId;
import dev.highwater.note.ReadCard;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Predicate;

/// Decides, for everything that an import looked at, which card of a note is which known card.
final class Recognition {
  /// One card of a note and the known card it is.
  ///
  /// @param who empty for a card never seen before
  record Recognised(String note, ReadCard card, Optional<KnownCard> who) {}

  private final List<KnownCard> known;
  private final Predicate<KnownCard> isGone;
  private final Set<CardId> taken = new HashSet<>();

  private Recognition(List<KnownCard> known, Predicate<KnownCard> isGone) {
    this.known = known;
    this.isGone = isGone;
  }

  /// For each card read, in order of note and place, who it is.
  ///
  /// @param isGone whether a known card that is not in its note could have been found there
  static List<Recognised> of(
      List<KnownCard> known,
      SequencedMap<String, List<ReadCard>> cardsOfNotes,
      Predicate<KnownCard> isGone) {
    return new Recognition(known, isGone).recognise(cardsOfNotes);
  }

  private List<Recognised> recognise(SequencedMap<String, List<ReadCard>> cardsOfNotes) {
    Map<String, List<KnownCard>> knownByNote = new HashMap<>();
    for (KnownCard card : known) {
      knownByNote.computeIfAbsent(card.card().note(), _ -> new ArrayList<>()).add(card);
    }
    List<Recognised> inTheirNotes = new ArrayList<>();
    cardsOfNotes.forEach((note, cards) -> {
      List<KnownCard> here = knownByNote.getOrDefault(note, List.of());
      List<Optional<KnownCard>> matched = NoteMatching.match(here, cards);
      for (int at = 0; at < cards.size(); at++) {
        matched.get(at).ifPresent(who -> taken.add(who.card().id()));
        inTheirNotes.add(new Recognised(note, cards.get(at), matched.get(at)));
      }
    });
    Map<NoteMatching.Text, Queue<KnownCard>> vanished = vanished();
    List<Recognised> everywhere = new ArrayList<>();
    for (Recognised here : inTheirNotes) {
      everywhere.add(
          new Recognised(
              here.note(),
              here.card(),
              here.who().or(() -> cameFromElsewhere(here.card(), vanished))));
    }
    return everywhere;
  }

  /// Cards that are in no note any more, by their text.
  private Map<NoteMatching.Text, Queue<KnownCard>> vanished() {
    Map<NoteMatching.Text, Queue<KnownCard>> vanished = new HashMap<>();
    for (KnownCard card : known) {
      if (!taken.contains(card.card().id()) && (card.removed() || isGone.test(card))) {
        vanished
            .computeIfAbsent(NoteMatching.Text.of(card.card().flashcard()), _ -> new ArrayDeque<>())
            .add(card);
      }
    }
    return vanished;
  }

  private Optional<KnownCard> cameFromElsewhere(
      ReadCard card, Map<NoteMatching.Text, Queue<KnownCard>> vanished) {
    Queue<KnownCard> same = vanished.get(NoteMatching.Text.of(card.flashcard()));
    if (same == null || same.isEmpty()) {
      return Optional.empty();
    }
    KnownCard who = same.remove();
    taken.add(who.card().id());
    return Optional.of(who);
  }
}
