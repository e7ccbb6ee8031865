package dev.highwater.library;

import dev.highwater.card.CardId;
import dev.highwater.note.ReadCard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Predicate;

/// Decides, for everything that an import looked at, which card of a note is which known card.
///
/// No hash of a text stands for a card, since learners edit their cards. Cards are recognised by
/// the block they make together, and all notes are decided at once: first the blocks whose text is
/// the same to the letter (in their note, in another, among those that had vanished), then those
/// that are alike, the surest pair first, by words, question, answer, comment, note and neighbours.
/// Then the cards of each pair of blocks are told apart. Time grows with the number of cards, not
/// with its square.
final class Recognition {
  /// One card of a note and the known card it is.
  ///
  /// @param who empty for a card never seen before
  /// @param decision how it was recognised; empty when it has the same text in the same note
  record Recognised(
      String note,
      ReadCard card,
      Optional<KnownCard> who,
      Optional<RecognitionDecision> decision) {}

  private final List<KnownCard> known;
  private final List<String> notes = new ArrayList<>();
  private final List<ReadCard> read = new ArrayList<>();
  private final Pairing pairing;

  private Recognition(
      List<KnownCard> known,
      SequencedMap<String, List<ReadCard>> cardsOfNotes,
      Set<CardId> parted) {
    this.known = known;
    cardsOfNotes.forEach((note, cards) -> {
      for (ReadCard card : cards) {
        notes.add(note);
        read.add(card);
      }
    });
    pairing = new Pairing(Block.ofKnown(known, parted), Block.ofRead(cardsOfNotes));
  }

  /// For each card read, in order of note and place, who it is.
  ///
  /// @param known cards of the notes looked at, of notes that are gone, and those that vanished;
  ///   others do no harm
  /// @param parted vanished cards that only their exact text brings back
  /// @param isGone whether a known card that is not in its note could have been found there
  static List<Recognised> of(
      List<KnownCard> known,
      SequencedMap<String, List<ReadCard>> cardsOfNotes,
      Set<CardId> parted,
      Predicate<KnownCard> isGone) {
    List<KnownCard> possible =
        known.stream()
            .filter(card ->
                card.removed() || cardsOfNotes.containsKey(card.card().note()) || isGone.test(card))
            .toList();
    return possible.isEmpty()
        ? allNew(cardsOfNotes)
        : new Recognition(possible, cardsOfNotes, parted).recognise();
  }

  /// Where nothing is known, nothing need be compared.
  private static List<Recognised> allNew(SequencedMap<String, List<ReadCard>> cardsOfNotes) {
    List<Recognised> all = new ArrayList<>();
    cardsOfNotes.forEach((note, cards) -> {
      for (ReadCard card : cards) {
        all.add(new Recognised(note, card, Optional.empty(), Optional.empty()));
      }
    });
    return all;
  }

  private List<Recognised> recognise() {
    ExactPairs.find(pairing);
    CardPairs cards;
    if (pairing.openRead().findAny().isPresent()) {
      Vocabulary vocabulary = new Vocabulary(pairing);
      LikePairs.find(pairing, vocabulary);
      cards = CardPairs.of(pairing, read.size());
      cards.pairParts(vocabulary);
    } else {
      cards = CardPairs.of(pairing, read.size());
    }
    Reasons reasons = new Reasons(new NoteTies(pairing), new Comments(pairing));
    int[] blockOf = blocksOfCards();
    List<Recognised> recognised = new ArrayList<>();
    for (int card = 0; card < read.size(); card++) {
      Optional<KnownCard> who =
          cards.knownOf(card) == Pairing.NONE
              ? Optional.empty()
              : Optional.of(known.get(cards.knownOf(card)));
      CardPairs.Sign sign = cards.sign(card);
      ReadCard found = read.get(card);
      String note = notes.get(card);
      int block = blockOf[card];
      recognised.add(
          new Recognised(
              note, found, who, who.flatMap(it -> reasons.decision(it, note, found, sign, block))));
    }
    return recognised;
  }

  private int[] blocksOfCards() {
    int[] blockOf = new int[read.size()];
    for (int block = 0; block < pairing.read().size(); block++) {
      for (int card : pairing.read(block).numbers()) {
        blockOf[card] = block;
      }
    }
    return blockOf;
  }
}
