package dev.highwater.library;

import dev.highwater.card.CardKind;
import dev.highwater.card.Flashcard;
import dev.highwater.library.Block.Standing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which card of the notes is which known card, and by what it was recognised: first the cards of
/// paired blocks, then cards that a divided or joined block left over.
final class CardPairs {
  /// How much of the smaller of two blocks must be in the other for the one to be a part of the
  /// other.
  private static final double PART = 0.8;

  /// By what a card was recognised.
  enum Sign {
    /// Not at all.
    NONE,
    /// Its block.
    BLOCK,
    /// It asks for what a card of the divided or joined block asked for.
    PART_OF_BLOCK,
    /// The letters of its text alone.
    TEXT
  }

  private final Pairing pairing;
  private final int[] knownOf;
  private final Sign[] signs;
  private final Set<Integer> taken = new HashSet<>();

  private CardPairs(Pairing pairing, int readCards) {
    this.pairing = pairing;
    knownOf = new int[readCards];
    signs = new Sign[readCards];
    Arrays.fill(knownOf, Pairing.NONE);
    Arrays.fill(signs, Sign.NONE);
  }

  /// Pairs the cards of paired blocks, and those left over.
  static CardPairs of(Pairing pairing, int readCards) {
    CardPairs cards = new CardPairs(pairing, readCards);
    cards.pairSiblings();
    cards.pairTexts();
    return cards;
  }

  /// The known card that this card is, or {@link Pairing#NONE}.
  int knownOf(int readCard) {
    return knownOf[readCard];
  }

  Sign sign(int readCard) {
    return signs[readCard];
  }

  private void take(int readCard, int knownCard, Sign sign) {
    knownOf[readCard] = knownCard;
    signs[readCard] = sign;
    taken.add(knownCard);
  }

  private void pairSiblings() {
    for (int read = 0; read < pairing.read().size(); read++) {
      int known = pairing.knownOf(read);
      if (known != Pairing.NONE) {
        Block now = pairing.read(read);
        Block before = pairing.known(known);
        int[] places = Siblings.pair(before.cards(), now.cards());
        for (int card = 0; card < places.length; card++) {
          if (places[card] != Pairing.NONE) {
            take(now.numbers().get(card), before.numbers().get(places[card]), Sign.BLOCK);
          }
        }
      }
    }
  }

  private record Loose(int block, int card, Flashcard flashcard) {}

  /// A key that leads to several loose cards leads to none.
  private static final class Index {
    private final Map<Object, Optional<Loose>> found = new HashMap<>();

    void add(Object key, Loose card) {
      found.merge(key, Optional.of(card), (_, _) -> Optional.empty());
    }

    Optional<Loose> sole(Object key) {
      return found.getOrDefault(key, Optional.empty());
    }
  }

  private record Said(String note, String front, String back) {}

  /// Single cards that went from one block to another, or came back without their siblings.
  private void pairTexts() {
    Index here = new Index();
    Index anywhere = new Index();
    for (Loose loose : looseKnown()) {
      Flashcard card = loose.flashcard();
      here.add(new Said(pairing.known(loose.block()).note(), card.front(), card.back()), loose);
      anywhere.add(new Said("", card.front(), card.back()), loose);
    }
    for (Loose loose : looseRead()) {
      Flashcard card = loose.flashcard();
      here.sole(new Said(pairing.read(loose.block()).note(), card.front(), card.back()))
          .or(() -> anywhere.sole(new Said("", card.front(), card.back())))
          .filter(found -> !taken.contains(found.card()))
          .ifPresent(found -> take(loose.card(), found.card(), Sign.TEXT));
    }
  }

  /// Pairs clozes whose block was divided, or joined with another.
  void pairParts(Vocabulary vocabulary) {
    NoteTies ties = new NoteTies(pairing);
    Index asked = new Index();
    for (Loose loose : looseKnown()) {
      Block block = pairing.known(loose.block());
      if (block.isPresent() && loose.flashcard().kind() == CardKind.CLOZE) {
        String target = ties.target(block.note()).orElse(block.note());
        asked.add(new Said(target, "", Siblings.asked(loose.flashcard())), loose);
      }
    }
    for (Loose loose : looseRead()) {
      if (loose.flashcard().kind() == CardKind.CLOZE) {
        String note = pairing.read(loose.block()).note();
        asked
            .sole(new Said(note, "", Siblings.asked(loose.flashcard())))
            .filter(found -> !taken.contains(found.card()))
            .filter(found -> vocabulary.containment(found.block(), loose.block()) >= PART)
            .ifPresent(found -> take(loose.card(), found.card(), Sign.PART_OF_BLOCK));
      }
    }
  }

  private List<Loose> looseKnown() {
    return loose(pairing.known()).stream()
        .filter(card -> !taken.contains(card.card()))
        .filter(card -> pairing.known(card.block()).standing() != Standing.PARTED)
        .toList();
  }

  private List<Loose> looseRead() {
    return loose(pairing.read()).stream()
        .filter(card -> knownOf[card.card()] == Pairing.NONE)
        .toList();
  }

  private static List<Loose> loose(List<Block> blocks) {
    List<Loose> cards = new ArrayList<>();
    for (int block = 0; block < blocks.size(); block++) {
      Block there = blocks.get(block);
      for (int card = 0; card < there.cards().size(); card++) {
        cards.add(new Loose(block, there.numbers().get(card), there.cards().get(card)));
      }
    }
    return cards;
  }
}
