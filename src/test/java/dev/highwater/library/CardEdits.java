package dev.highwater.library;

import dev.highwater.library.WrittenBlock.Shape;
import dev.highwater.library.WrittenVault.Note;
import dev.highwater.library.WrittenVault.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Edits of single blocks. Each returns the true numbers of the cards it concerns.
final class CardEdits {
  private static final Shape[] TWO_SIDED = {
    Shape.BASIC, Shape.REVERSED, Shape.MULTI, Shape.MULTI_REVERSED
  };

  private CardEdits() {}

  static List<Integer> editQuestion(WrittenVault vault) {
    return editQuestion(vault, vault.anyBlock().block());
  }

  private static List<Integer> editQuestion(WrittenVault vault, WrittenBlock block) {
    if (block.shape == Shape.CLOZE) {
      block.words.set(wordShown(vault, block), vault.texts.word());
    } else {
      block.front = vault.texts.edited(block.front);
    }
    return block.cards;
  }

  static List<Integer> rephraseQuestion(WrittenVault vault) {
    WrittenBlock block = longBlock(vault);
    block.front = vault.texts.edited(vault.texts.edited(vault.texts.edited(block.front)));
    return block.cards;
  }

  static List<Integer> editAnswer(WrittenVault vault) {
    WrittenBlock block = vault.anyBlock(TWO_SIDED).block();
    block.back = vault.texts.edited(block.back);
    return block.cards;
  }

  static List<Integer> replaceAnswer(WrittenVault vault) {
    WrittenBlock block = vault.anyBlock(Shape.BASIC).block();
    block.back = vault.texts.sentence(1, 8);
    return block.cards;
  }

  static List<Integer> editBothSides(WrittenVault vault) {
    WrittenBlock block = longBlock(vault);
    block.front = vault.texts.edited(block.front);
    block.back = vault.texts.edited(block.back);
    return block.cards;
  }

  /// Both sides were written anew: another card, in the place of one that is gone.
  static List<Integer> rewrite(WrittenVault vault) {
    Place place = vault.anyBlock();
    WrittenBlock fresh = vault.texts.block();
    vault.number(fresh);
    place.note().blocks.set(place.at(), fresh);
    return fresh.cards;
  }

  static List<Integer> fixTypoInShortCard(WrittenVault vault) {
    WrittenBlock block = vault.anyBlock(TWO_SIDED).block();
    while (block.front.length() > 16) {
      block = vault.anyBlock(TWO_SIDED).block();
    }
    block.front = vault.texts.edited(block.front);
    return block.cards;
  }

  static List<Integer> editChinese(WrittenVault vault) {
    WrittenBlock block = vault.anyBlock(Shape.BASIC).block();
    while (!block.front.endsWith("？")) {
      block = vault.anyBlock(Shape.BASIC).block();
    }
    block.front = vault.texts.edited(block.front);
    return block.cards;
  }

  static List<Integer> changeKind(WrittenVault vault) {
    WrittenBlock block = vault.anyBlock(Shape.BASIC, Shape.REVERSED, Shape.MULTI_REVERSED).block();
    block.shape =
        switch (block.shape) {
          case BASIC -> vault.random.nextBoolean() ? Shape.REVERSED : Shape.MULTI;
          case REVERSED -> Shape.BASIC;
          default -> Shape.MULTI;
        };
    return makeAsManyCards(vault, block);
  }

  static List<Integer> makeCloze(WrittenVault vault) {
    WrittenBlock block = longBlock(vault);
    while (block.back.contains("\n")) {
      block = longBlock(vault);
    }
    block.words = new ArrayList<>(List.of((block.front + " " + block.back).split(" ")));
    block.hidden = new ArrayList<>(List.of(block.words.size() - 1));
    block.shape = Shape.CLOZE;
    return makeAsManyCards(vault, block);
  }

  static List<Integer> addCloze(WrittenVault vault) {
    WrittenBlock block = vault.anyBlock(Shape.CLOZE).block();
    int at = wordShown(vault, block);
    block.hidden.add(at);
    block.hidden.sort(null);
    block.cards.add(block.hidden.indexOf(at), vault.newCard());
    return block.cards;
  }

  static List<Integer> removeCloze(WrittenVault vault) {
    WrittenBlock block = vault.anyBlock(Shape.CLOZE).block();
    if (block.hidden.size() > 1) {
      int gone = vault.random.nextInt(block.hidden.size());
      block.hidden.subList(gone, gone + 1).clear();
      block.cards.subList(gone, gone + 1).clear();
    }
    return block.cards;
  }

  static List<Integer> delete(WrittenVault vault) {
    Place place = vault.anyBlock();
    if (place.note().blocks.size() > 1) {
      place.note().blocks.remove(place.at());
    }
    return List.of();
  }

  static List<Integer> deleteAndWriteAnother(WrittenVault vault) {
    Place place = vault.anyBlock();
    WrittenBlock fresh = vault.fresh();
    place.note().blocks.set(place.at(), fresh);
    return fresh.cards;
  }

  static List<Integer> add(WrittenVault vault) {
    WrittenBlock fresh = vault.fresh();
    NoteEdits.insert(vault, vault.anyNote(), fresh);
    return fresh.cards;
  }

  static List<Integer> copyToAnotherNote(WrittenVault vault) {
    Place place = vault.anyBlock();
    WrittenBlock copy = place.block().copy();
    vault.number(copy);
    Note other = vault.anyNote();
    while (other.equals(place.note())) {
      other = vault.anyNote();
    }
    NoteEdits.insert(vault, other, copy);
    return both(place.block().cards, copy.cards);
  }

  /// A new card made of a copy of an old one, which stays.
  static List<Integer> copyAndChange(WrittenVault vault) {
    Place place = vault.anyBlock(TWO_SIDED);
    WrittenBlock copy = place.block().copy();
    copy.front = vault.texts.edited(copy.front);
    copy.back = vault.texts.edited(copy.back);
    copy.comment = Optional.empty();
    vault.number(copy);
    NoteEdits.insert(vault, place.note(), copy);
    return both(place.block().cards, copy.cards);
  }

  static List<Integer> blankLineBeforeComment(WrittenVault vault) {
    WrittenBlock block = vault.anyBlock().block();
    block.commentApart = true;
    return block.cards;
  }

  static List<Integer> editLightly(WrittenVault vault, WrittenBlock block) {
    if (block.shape == Shape.CLOZE || vault.random.nextBoolean()) {
      return editQuestion(vault, block);
    }
    block.back = vault.texts.edited(block.back);
    return block.cards;
  }

  static List<Integer> both(List<Integer> one, List<Integer> other) {
    List<Integer> both = new ArrayList<>(one);
    both.addAll(other);
    return both;
  }

  private static WrittenBlock longBlock(WrittenVault vault) {
    WrittenBlock block = vault.anyBlock(TWO_SIDED).block();
    while (block.front.split(" ").length + block.back.split(" ").length < 8) {
      block = vault.anyBlock(TWO_SIDED).block();
    }
    return block;
  }

  /// The first card goes on, and as many as there still are; of the rest, those that were there
  /// before come back.
  private static List<Integer> makeAsManyCards(WrittenVault vault, WrittenBlock block) {
    while (block.cards.size() > block.cardsMade()) {
      block.formerCards.addLast(block.cards.removeLast());
    }
    while (block.cards.size() < block.cardsMade()) {
      block.cards.add(
          block.formerCards.isEmpty() ? vault.newCard() : block.formerCards.removeLast());
    }
    return block.cards;
  }

  /// A word that no cloze hides; one is added if there is none left.
  private static int wordShown(WrittenVault vault, WrittenBlock block) {
    List<Integer> shown = new ArrayList<>();
    for (int word = 0; word < block.words.size(); word++) {
      if (!block.hidden.contains(word)) {
        shown.add(word);
      }
    }
    if (shown.isEmpty()) {
      block.words.add(vault.texts.word());
      return block.words.size() - 1;
    }
    return vault.texts.any(shown);
  }
}
