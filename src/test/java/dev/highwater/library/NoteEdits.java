package dev.highwater.library;

import static java.util.Objects.requireNonNull;

import dev.highwater.library.WrittenVault.Note;
import dev.highwater.library.WrittenVault.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Edits that move blocks or whole notes. Each returns the true numbers of the cards it concerns.
final class NoteEdits {
  private NoteEdits() {}

  static void insert(WrittenVault vault, Note note, WrittenBlock block) {
    note.blocks.add(vault.random.nextInt(note.blocks.size() + 1), block);
  }

  private static WrittenBlock move(WrittenVault vault, boolean elsewhere) {
    Place place = vault.anyBlock();
    if (place.note().blocks.size() > 1) {
      place.note().blocks.remove(place.at());
      insert(vault, elsewhere ? vault.anyNote() : place.note(), place.block());
    }
    return place.block();
  }

  static List<Integer> moveWithinNote(WrittenVault vault) {
    return move(vault, false).cards;
  }

  static List<Integer> moveToAnotherNote(WrittenVault vault) {
    return move(vault, true).cards;
  }

  static List<Integer> editAndMoveWithinNote(WrittenVault vault) {
    return CardEdits.editLightly(vault, move(vault, false));
  }

  static List<Integer> editAndMoveToAnotherNote(WrittenVault vault) {
    return CardEdits.editLightly(vault, move(vault, true));
  }

  static List<Integer> swapTwo(WrittenVault vault) {
    Note note = vault.anyNote();
    int one = vault.random.nextInt(note.blocks.size());
    int other = vault.random.nextInt(note.blocks.size());
    Collections.swap(note.blocks, one, other);
    return CardEdits.both(note.blocks.get(one).cards, note.blocks.get(other).cards);
  }

  static List<Integer> shuffleNote(WrittenVault vault) {
    Note note = vault.anyNote();
    Collections.shuffle(note.blocks, Random.from(vault.random));
    return WrittenVault.cards(note);
  }

  private static List<Integer> rename(WrittenVault vault, String path, String now) {
    Note note = requireNonNull(vault.notes.remove(path));
    vault.notes.put(now, note);
    return WrittenVault.cards(note);
  }

  private static String freshPath(WrittenVault vault) {
    return "b/" + vault.texts.rareWord() + vault.newCard() + ".md";
  }

  static List<Integer> renameNote(WrittenVault vault) {
    return rename(vault, vault.anyPath(), freshPath(vault));
  }

  static List<Integer> renameNoteAndEdit(WrittenVault vault) {
    String path = vault.anyPath();
    for (WrittenBlock block : requireNonNull(vault.notes.get(path)).blocks) {
      if (vault.random.nextInt(4) == 0) {
        CardEdits.editLightly(vault, block);
      }
    }
    return rename(vault, path, freshPath(vault));
  }

  static List<Integer> moveNoteToFolder(WrittenVault vault) {
    String path = vault.anyPath();
    return rename(vault, path, "moved/" + path.substring(path.lastIndexOf('/') + 1));
  }

  static List<Integer> renameFolder(WrittenVault vault) {
    List<Integer> cards = new ArrayList<>();
    for (String path : List.copyOf(vault.notes.keySet())) {
      if (path.startsWith("b/")) {
        cards.addAll(rename(vault, path, "renamed/" + path.substring(2)));
      }
    }
    return cards;
  }

  static List<Integer> splitNote(WrittenVault vault) {
    Note note = vault.anyNote();
    int half = note.blocks.size() / 2;
    Note other = new Note();
    List<WrittenBlock> rest = note.blocks.subList(half, note.blocks.size());
    other.blocks.addAll(rest);
    rest.clear();
    vault.notes.put(freshPath(vault), other);
    return WrittenVault.cards(other);
  }

  static List<Integer> mergeNotes(WrittenVault vault) {
    String path = vault.anyPath();
    Note note = requireNonNull(vault.notes.get(path));
    if (vault.notes.size() > 1) {
      vault.notes.remove(path);
      vault.anyNote().blocks.addAll(note.blocks);
    }
    return WrittenVault.cards(note);
  }

  static List<Integer> reformat(WrittenVault vault) {
    Note note = vault.anyNote();
    note.gap = vault.random.nextBoolean() ? "\n\n\n" : "  \n\n";
    note.lineEnd = vault.random.nextBoolean() ? "\r\n" : "\n";
    return WrittenVault.cards(note);
  }

  static List<Integer> changeHeading(WrittenVault vault) {
    Note note = vault.anyNote();
    note.heading = vault.texts.sentence(1, 3);
    return WrittenVault.cards(note);
  }

  static List<Integer> changeDeck(WrittenVault vault) {
    Note note = vault.anyNote();
    note.deck = "#flashcards/" + vault.texts.rareWord();
    return WrittenVault.cards(note);
  }
}
