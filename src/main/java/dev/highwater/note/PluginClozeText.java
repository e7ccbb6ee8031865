package dev.highwater.note;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The sides of a cloze card as the plugin writes them, HTML spans and all.
///
/// The plugin looks for each deletion again by its text and replaces the first it finds. Where that
/// is bound to be the deletion itself, it is replaced in place, which is much faster in a text of
/// many.
final class PluginClozeText {
  private static final String HIDDEN = "var(--code-comment)";
  private static final String COLOUR = "#2196f3";
  private static final long MOST_WORK = 500_000_000L;

  private final String text;
  private final Clozes clozes;
  private final boolean inPlace;

  PluginClozeText(String text, Clozes clozes) {
    this.text = text;
    this.clozes = clozes;
    this.inPlace = isPlaceCertain();
  }

  /// True when the sides of all cards would take too long or fill the memory.
  boolean isTooMuch() {
    long work = (long) clozes.cards() * clozes.deletions().size() * text.length();
    return clozes.areTooManyFor(text) || (!inPlace && work > MOST_WORK);
  }

  String front(int card) {
    return inPlace ? replacedInPlace(card, true) : replacedByText(card, true);
  }

  String back(int card) {
    return inPlace ? replacedInPlace(card, false) : replacedByText(card, false);
  }

  private String replacedByText(int card, boolean front) {
    String side = text;
    for (int at = 0; at < clozes.deletions().size(); at++) {
      side =
          PluginText.replaceFirst(side, marked(clozes.deletions().get(at)), shown(at, card, front));
    }
    return side;
  }

  private String replacedInPlace(int card, boolean front) {
    StringBuilder side = new StringBuilder();
    int from = 0;
    for (int at = 0; at < clozes.deletions().size(); at++) {
      ClozeDeletion deletion = clozes.deletions().get(at);
      side.append(text, from, deletion.start()).append(shown(at, card, front));
      from = deletion.end();
    }
    return side.append(text, from, text.length()).toString();
  }

  private String marked(ClozeDeletion deletion) {
    return text.substring(deletion.start(), deletion.end());
  }

  private String shown(int at, int card, boolean front) {
    ClozeDeletion deletion = clozes.deletions().get(at);
    return switch (clozes.role(at, card)) {
      case SHOWN -> deletion.answer();
      case HIDDEN -> span(HIDDEN, placeholder(deletion.hint()));
      case ASKED -> span(COLOUR, front ? placeholder(deletion.hint()) : deletion.answer());
    };
  }

  private static String placeholder(Optional<String> hint) {
    return "[" + hint.orElse("...") + "]";
  }

  private static String span(String colour, String text) {
    return "<span style='color:" + colour + "'>" + text + "</span>";
  }

  /// The mark at which every deletion begins stands nowhere else, and nothing that is put in could
  /// make another.
  private boolean isPlaceCertain() {
    List<ClozeDeletion> deletions = clozes.deletions();
    String mark = beginning(deletions);
    String around = span(HIDDEN + COLOUR, "");
    if (mark.isEmpty()
        || around.contains(mark)
        || mark.chars().anyMatch(c -> "<>[].".indexOf(c) >= 0)) {
      return false;
    }
    int end = 0;
    for (ClozeDeletion deletion : deletions) {
      if (deletion.start() < end || text.substring(end, deletion.start()).contains(mark)) {
        return false;
      }
      end = deletion.end();
    }
    Predicate<String> harmless = put -> put.chars().allMatch(c -> c != '$' && mark.indexOf(c) < 0);
    return !text.substring(end).contains(mark)
        && deletions.stream()
            .flatMap(it -> Stream.concat(Stream.of(it.answer()), it.hint().stream()))
            .allMatch(harmless);
  }

  /// The signs that all deletions begin with; words behind them are part of an answer.
  private String beginning(List<ClozeDeletion> deletions) {
    String beginning = marked(deletions.getFirst());
    for (ClozeDeletion deletion : deletions) {
      int same = 0;
      int length = Math.min(beginning.length(), deletion.end() - deletion.start());
      while (same < length
          && isSign(beginning.charAt(same))
          && beginning.charAt(same) == text.charAt(deletion.start() + same)) {
        same++;
      }
      beginning = beginning.substring(0, same);
    }
    return beginning;
  }

  private static boolean isSign(char c) {
    return !Character.isLetterOrDigit(c) && !Character.isWhitespace(c);
  }
}
