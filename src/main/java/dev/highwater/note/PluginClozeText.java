package dev.highwater.note;

import java.util.Optional;

/// The sides of a cloze card as the plugin writes them, HTML spans and all. Deletions are found
/// again by their text, the first place of it counting.
final class PluginClozeText {
  private final String text;
  private final Clozes clozes;

  PluginClozeText(String text, Clozes clozes) {
    this.text = text;
    this.clozes = clozes;
  }

  String front(int card) {
    return side(card, true);
  }

  String back(int card) {
    return side(card, false);
  }

  private String side(int card, boolean front) {
    String side = text;
    for (int at = 0; at < clozes.deletions().size(); at++) {
      ClozeDeletion deletion = clozes.deletions().get(at);
      String marked = text.substring(deletion.start(), deletion.end());
      String shown =
          switch (clozes.role(at, card)) {
            case SHOWN -> deletion.answer();
            case HIDDEN -> span("var(--code-comment)", placeholder(deletion.hint()));
            case ASKED -> span("#2196f3", front ? placeholder(deletion.hint()) : deletion.answer());
          };
      side = PluginText.replaceFirst(side, marked, shown);
    }
    return side;
  }

  private static String placeholder(Optional<String> hint) {
    return "[" + hint.orElse("...") + "]";
  }

  private static String span(String colour, String text) {
    return "<span style='color:" + colour + "'>" + text + "</span>";
  }
}
