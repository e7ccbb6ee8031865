package dev.highwater.note;

import dev.highwater.card.DeckPath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Tags in the text of a note, and the decks they name.
final class NoteTags {
  private static final Pattern TAG =
      Pattern.compile("(?<!\\S)#([^\\s#!\"$%&'()*+,.:;<=>?@\\[\\]^`{|}~\\\\]+)");
  private static final Pattern LEADING = Pattern.compile("\\s*#([^\\s#]+)\\s+(?=\\S)");

  private NoteTags() {}

  /// A card's own tag at the very start of its text.
  ///
  /// @param rest the text behind it
  record Leading(DeckPath deck, String rest) {}

  /// The tags on one line, without {@code #}.
  static List<String> in(String line) {
    if (line.indexOf('#') < 0) {
      return List.of();
    }
    List<String> tags = new ArrayList<>();
    Matcher tag = TAG.matcher(line);
    while (tag.find()) {
      tags.add(tag.group(1));
    }
    return tags;
  }

  /// Any tag at the start of a card moves it to the deck of that name, whether or not it is a
  /// flashcard tag; so does the plugin.
  static Optional<Leading> leading(String front) {
    if (front.indexOf('#') < 0) {
      return Optional.empty();
    }
    var matcher = LEADING.matcher(front);
    if (!matcher.lookingAt() || matcher.group(1).chars().allMatch(Character::isDigit)) {
      return Optional.empty();
    }
    String rest = front.substring(matcher.end());
    return deck(matcher.group(1)).map(deck -> new Leading(deck, rest));
  }

  /// The deck a tag or title names; empty when nothing is left of it.
  static Optional<DeckPath> deck(String name) {
    String path =
        Arrays.stream(name.split("/", -1))
            .map(String::strip)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("/"));
    return path.isEmpty() ? Optional.empty() : Optional.of(new DeckPath(path));
  }
}
