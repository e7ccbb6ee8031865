package dev.highwater.note;

import dev.highwater.card.DeckPath;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A question's text without its tag, its block id and its schedule comments, cut exactly as the
/// plugin cuts it.
///
/// Source: facts of the plugin, section 4.
///
/// @param deck named by a tag at the very start of the text
record PluginQuestionText(Optional<DeckPath> deck, String text) {
  private static final Pattern COMMENTS = Pattern.compile("<!--SR:[^\\n\\r\\u2028\\u2029]+-->");
  private static final Pattern TAG = Pattern.compile("#[^\\s\\u00A0\\uFEFF\\u2028\\u2029#]+");
  private static final Pattern BLOCK_ID = Pattern.compile(" \\^[A-Za-z0-9-]+\\z");

  static PluginQuestionText of(PluginQuestion question) {
    String text = COMMENTS.matcher(question.text()).replaceAll("");
    String trimmed = PluginText.trimStart(text);
    Matcher tag = TAG.matcher(trimmed);
    Optional<DeckPath> deck =
        tag.lookingAt() ? NoteTags.deck(tag.group().substring(1)) : Optional.empty();
    // Without a tag the end is trimmed, with one it is not; the block id is looked for after that.
    String rest =
        deck.isPresent()
            ? PluginText.trimStart(trimmed.substring(tag.end()))
            : PluginText.trimEnd(text);
    Matcher id = BLOCK_ID.matcher(rest);
    return new PluginQuestionText(
        deck, id.find() ? PluginText.trimEnd(rest.substring(0, id.start())) : rest);
  }
}
