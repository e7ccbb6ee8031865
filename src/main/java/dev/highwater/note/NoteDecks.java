package dev.highwater.note;

import dev.highwater.card.DeckPath;
import dev.highwater.card.LineRange;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Which decks the cards of one note are in.
///
/// A flashcard tag decides: the nearest line above the card that holds any, else the properties,
/// else the first in the note. A note without one is a deck by itself, named by its first heading
/// of level 1 or else by its file.
final class NoteDecks {
  private final TreeMap<Integer, List<DeckPath>> tagged = new TreeMap<>();
  private final BitSet inCards = new BitSet();
  private final List<DeckPath> properties;
  private final DeckPath title;

  /// @param cards lines of all cards; a tag inside a card is no tag of the note
  NoteDecks(
      SourceLines lines,
      FrontMatter frontMatter,
      LineStructure structure,
      CardSyntax syntax,
      List<LineRange> cards,
      DeckPath title) {
    for (LineRange card : cards) {
      inCards.set(card.first(), card.last() + 1);
    }
    for (int line = frontMatter.lines(); line < lines.count(); line++) {
      boolean text = !structure.isFenced(line) && !structure.isHidden(line);
      List<DeckPath> found =
          text ? NoteTags.flashcardDecks(lines.text(line), syntax) : List.<DeckPath>of();
      if (!found.isEmpty()) {
        tagged.put(line, found);
      }
    }
    this.properties =
        frontMatter.tags().stream()
            .filter(syntax::isFlashcardTag)
            .flatMap(tag -> NoteTags.deck(tag).stream())
            .toList();
    this.title = title;
  }

  boolean hasFlashcardTag() {
    return !properties.isEmpty() || !tagged.isEmpty();
  }

  List<DeckPath> of(LineRange card) {
    Map.Entry<Integer, List<DeckPath>> above = tagged.floorEntry(card.first() - 1);
    while (above != null && inCards.get(above.getKey())) {
      above = tagged.floorEntry(above.getKey() - 1);
    }
    if (above != null) {
      return above.getValue();
    }
    if (!properties.isEmpty()) {
      return properties;
    }
    return tagged.isEmpty() ? List.of(title) : List.of(tagged.firstEntry().getValue().getFirst());
  }
}
