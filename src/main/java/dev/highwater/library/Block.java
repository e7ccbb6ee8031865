package dev.highwater.library;

import dev.highwater.card.CardId;
import dev.highwater.card.CardKind;
import dev.highwater.card.Flashcard;
import dev.highwater.note.ReadCard;
import dev.highwater.note.ScheduleComment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/// The cards that one block of a note makes: they were written together and move together, so they
/// are recognised together.
///
/// @param cards at least one, by ordinal
/// @param numbers of those cards in the list they came from
/// @param comment exact characters of the block's schedule comment
/// @param text all that the cards say; blocks with the same text have the same cards
record Block(
    String note,
    List<Flashcard> cards,
    List<Integer> numbers,
    Optional<String> comment,
    Standing standing,
    String text) {
  /// Where a known block stands before its note is looked at again.
  enum Standing {
    /// In a note.
    PRESENT,
    /// In no note.
    VANISHED,
    /// In no note, since the learner said that a text is not it.
    PARTED
  }

  private static Block of(
      String note,
      List<Flashcard> cards,
      List<Integer> numbers,
      Optional<String> comment,
      Standing standing) {
    StringBuilder text = new StringBuilder();
    for (Flashcard card : cards) {
      text.append(card.front()).append('\0').append(card.back()).append('\0');
    }
    return new Block(
        note, List.copyOf(cards), List.copyOf(numbers), comment, standing, text.toString());
  }

  /// The blocks of known cards, by note and place; the numbers count in {@code known}.
  ///
  /// @param parted cards that only their exact text brings back
  static List<Block> ofKnown(List<KnownCard> known, Set<CardId> parted) {
    List<Integer> order = new ArrayList<>();
    for (int at = 0; at < known.size(); at++) {
      order.add(at);
    }
    order.sort(
        Comparator.comparing((Integer at) -> known.get(at).removed())
            .thenComparing(at -> known.get(at).card().note())
            .thenComparingInt(at -> flashcard(known, at).lines().first())
            .thenComparingInt(at -> flashcard(known, at).ordinal()));
    List<Block> blocks = new ArrayList<>();
    List<Integer> together = new ArrayList<>();
    for (int at : order) {
      if (!together.isEmpty() && !belongs(known, together, at, parted)) {
        blocks.add(known(known, together, parted));
        together.clear();
      }
      together.add(at);
    }
    if (!together.isEmpty()) {
      blocks.add(known(known, together, parted));
    }
    return blocks;
  }

  private static Block known(List<KnownCard> known, List<Integer> together, Set<CardId> parted) {
    KnownCard first = known.get(together.getFirst());
    return of(
        first.card().note(),
        together.stream().map(at -> flashcard(known, at)).toList(),
        together,
        first.comment(),
        standing(first, parted));
  }

  /// Cards that vanished at different times may have had the same lines.
  private static boolean belongs(
      List<KnownCard> known, List<Integer> together, int at, Set<CardId> parted) {
    KnownCard last = known.get(together.getLast());
    KnownCard next = known.get(at);
    Flashcard before = last.card().flashcard();
    Flashcard after = next.card().flashcard();
    return last.card().note().equals(next.card().note())
        && standing(last, parted) == standing(next, parted)
        && before.lines().equals(after.lines())
        && before.kind() == after.kind()
        && last.comment().equals(next.comment())
        && before.ordinal() < after.ordinal();
  }

  private static Standing standing(KnownCard card, Set<CardId> parted) {
    if (!card.removed()) {
      return Standing.PRESENT;
    }
    return parted.contains(card.card().id()) ? Standing.PARTED : Standing.VANISHED;
  }

  private static Flashcard flashcard(List<KnownCard> known, int at) {
    return known.get(at).card().flashcard();
  }

  /// The blocks of the notes read, in order; the numbers count through all notes.
  static List<Block> ofRead(SequencedMap<String, List<ReadCard>> cardsOfNotes) {
    List<Block> blocks = new ArrayList<>();
    int number = 0;
    for (var note : cardsOfNotes.sequencedEntrySet()) {
      List<ReadCard> cards = note.getValue();
      int start = 0;
      for (int at = 1; at <= cards.size(); at++) {
        if (at == cards.size() || !areOneBlock(cards.get(at - 1), cards.get(at))) {
          blocks.add(read(note.getKey(), cards.subList(start, at), number + start));
          start = at;
        }
      }
      number += cards.size();
    }
    return blocks;
  }

  private static boolean areOneBlock(ReadCard card, ReadCard next) {
    return card.flashcard().lines().equals(next.flashcard().lines())
        && card.flashcard().ordinal() < next.flashcard().ordinal();
  }

  private static Block read(String note, List<ReadCard> cards, int number) {
    List<Integer> numbers = new ArrayList<>();
    for (int at = 0; at < cards.size(); at++) {
      numbers.add(number + at);
    }
    return of(
        note,
        cards.stream().map(ReadCard::flashcard).toList(),
        numbers,
        commentOf(cards.getFirst()),
        Standing.PRESENT);
  }

  static Optional<String> commentOf(ReadCard card) {
    return card.comment().map(ScheduleComment::text);
  }

  boolean isPresent() {
    return standing == Standing.PRESENT;
  }

  /// The question of the first card; a cloze's text is all in its answer.
  String front() {
    return isCloze() ? "" : cards.getFirst().front();
  }

  String back() {
    return cards.getFirst().back();
  }

  boolean isCloze() {
    return cards.getFirst().kind() == CardKind.CLOZE;
  }

  List<String> context() {
    return cards.getFirst().context();
  }

  /// The notes that these blocks are in.
  static Set<String> notes(List<Block> blocks) {
    Set<String> notes = new HashSet<>();
    blocks.forEach(block -> notes.add(block.note()));
    return notes;
  }
}
