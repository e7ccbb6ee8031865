package dev.highwater.note;

import dev.highwater.card.DeckPath;
import dev.highwater.card.LineRange;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Which decks the cards of one note are in.
///
/// A flashcard tag decides: the nearest line above the card that holds any, else the properties,
/// else the first in the note. Where folders are decks, the folder decides and no tag.
final class NoteDecks {
  private final TreeMap<Integer, List<DeckPath>> tagged = new TreeMap<>();
  private final BitSet inCards = new BitSet();
  private final List<DeckPath> properties;
  private final Optional<DeckPath> folder;
  private final boolean foldersAreDecks;
  private boolean ignored;

  /// @param cards lines of all cards; a tag inside a card is no tag of the note
  NoteDecks(
      String note,
      SourceLines lines,
      FrontMatter frontMatter,
      LineStructure structure,
      CardSyntax syntax,
      List<LineRange> cards) {
    for (LineRange card : cards) {
      inCards.set(card.first(), card.last() + 1);
    }
    for (int line = frontMatter.lines(); line < lines.count(); line++) {
      boolean text = !structure.isFenced(line) && !structure.isHidden(line);
      if (text && lines.holds(line, '#')) {
        addTags(line, NoteTags.in(lines.text(line)), syntax);
      }
    }
    this.properties = decks(frontMatter.tags(), syntax);
    this.ignored |= frontMatter.tags().stream().anyMatch(syntax::isIgnoredTag);
    this.foldersAreDecks = syntax.settings().foldersAreDecks();
    this.folder = NoteTags.deck(note.substring(0, Math.max(0, note.lastIndexOf('/'))));
  }

  private void addTags(int line, List<String> tags, CardSyntax syntax) {
    ignored |= tags.stream().anyMatch(syntax::isIgnoredTag);
    List<DeckPath> found = decks(tags, syntax);
    if (!found.isEmpty()) {
      tagged.put(line, found);
    }
  }

  private static List<DeckPath> decks(List<String> tags, CardSyntax syntax) {
    return tags.stream()
        .filter(syntax::isFlashcardTag)
        .flatMap(tag -> NoteTags.deck(tag).stream())
        .toList();
  }

  /// True when a tag of the note says that it is not to be read.
  boolean areIgnored() {
    return ignored;
  }

  /// True when the vault's settings make this a note with cards.
  boolean areChosen() {
    boolean chosen =
        foldersAreDecks ? folder.isPresent() : !properties.isEmpty() || !tagged.isEmpty();
    return chosen && !ignored;
  }

  /// Empty when nothing names a deck.
  Optional<List<DeckPath>> of(LineRange card) {
    if (foldersAreDecks) {
      return folder.map(List::of);
    }
    Map.Entry<Integer, List<DeckPath>> above = tagged.floorEntry(card.first() - 1);
    while (above != null && inCards.get(above.getKey())) {
      above = tagged.floorEntry(above.getKey() - 1);
    }
    if (above != null) {
      return Optional.of(above.getValue());
    }
    if (!properties.isEmpty()) {
      return Optional.of(properties);
    }
    return tagged.isEmpty()
        ? Optional.empty()
        : Optional.of(List.of(tagged.firstEntry().getValue().getFirst()));
  }
}
