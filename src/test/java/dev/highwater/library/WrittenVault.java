package dev.highwater.library;

import dev.highwater.library.WrittenBlock.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/// A vault as its owner writes it, with the truth of which card is which.
final class WrittenVault {
  /// A note.
  static final class Note {
    String heading = "Flashcards";
    String deck = "#flashcards";
    String lineEnd = "\n";
    String gap = "\n\n";
    final List<WrittenBlock> blocks = new ArrayList<>();
  }

  final RandomGenerator random;
  final WrittenTexts texts;
  final Map<String, Note> notes = new TreeMap<>();
  private int cards;

  WrittenVault(RandomGenerator random, int noteCount, int blocksEach) {
    this.random = random;
    this.texts = new WrittenTexts(random);
    for (int at = 0; at < noteCount; at++) {
      Note note = new Note();
      notes.put("%s/note %02d.md".formatted(List.of("a", "b", "b/c").get(at % 3), at), note);
      int blocks = blocksEach / 2 + random.nextInt(blocksEach);
      for (int block = 0; block < blocks; block++) {
        note.blocks.add(fresh());
      }
    }
    duplicate();
  }

  /// A new block with cards that were never seen.
  WrittenBlock fresh() {
    WrittenBlock block = texts.block();
    number(block);
    if (random.nextInt(3) > 0) {
      block.schedule(random);
    }
    return block;
  }

  /// Gives a block cards that were never seen.
  void number(WrittenBlock block) {
    block.cards.clear();
    for (int card = 0; card < block.cardsMade(); card++) {
      block.cards.add(newCard());
    }
  }

  int newCard() {
    return cards++;
  }

  /// A few cards stand twice: in one note, or in two.
  private void duplicate() {
    for (Note note : notes.values()) {
      WrittenBlock twin = texts.any(note.blocks).copy();
      number(twin);
      if (random.nextBoolean()) {
        twin.schedule(random);
      }
      Note other = random.nextBoolean() ? note : anyNote();
      other.blocks.add(random.nextInt(other.blocks.size() + 1), twin);
    }
  }

  String anyPath() {
    return texts.any(List.copyOf(notes.keySet()));
  }

  Note anyNote() {
    return texts.any(List.copyOf(notes.values()));
  }

  /// A block and the note it is in.
  record Place(Note note, WrittenBlock block) {
    int at() {
      return note.blocks.indexOf(block);
    }
  }

  /// Some block of one of those shapes; of any, if none is named.
  Place anyBlock(Shape... shapes) {
    List<Shape> wanted = List.of(shapes);
    List<Place> places = new ArrayList<>();
    for (Note note : notes.values()) {
      for (WrittenBlock block : note.blocks) {
        if (wanted.isEmpty() || wanted.contains(block.shape)) {
          places.add(new Place(note, block));
        }
      }
    }
    return texts.any(places);
  }

  static String text(Note note) {
    List<String> parts = new ArrayList<>();
    parts.add(note.deck);
    parts.add("# " + note.heading);
    note.blocks.forEach(block -> parts.add(block.text()));
    return (String.join(note.gap, parts) + "\n").replace("\n", note.lineEnd);
  }

  /// The true cards of a note, in order.
  static List<Integer> cards(Note note) {
    return note.blocks.stream().flatMap(block -> block.cards.stream()).toList();
  }
}
