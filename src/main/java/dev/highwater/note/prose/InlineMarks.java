package dev.highwater.note.prose;

import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import dev.highwater.note.prose.InlineMark.Found;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What Obsidian knows within running text beyond CommonMark: wikilinks, embeds, maths, comments,
/// tags, footnotes and bare addresses.
final class InlineMarks implements Parser.ParserExtension {
  private static final Pattern TAG = Pattern.compile("#([\\p{L}\\p{N}\\p{So}\\p{M}_/-]+)");
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final Pattern FOOTNOTE = Pattern.compile("\\[\\^([^\\]\\s]{1,200})]");
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"\\[\\]]+");

  /// Dollars further apart belong to different things.
  private static final int LONGEST_MATHS = 4_000;

  private static final int LONGEST_FOOTNOTE = 1_000;

  private static final List<InlineMark> MARKS =
      List.of(
          new InlineMark("!", InlineMarks::embed),
          new InlineMark("[", InlineMarks::link),
          new InlineMark("^", InlineMarks::footnoteInPlace),
          new InlineMark("$", InlineMarks::maths),
          new InlineMark("%", InlineMarks::comment),
          new InlineMark("#", InlineMarks::tag),
          new InlineMark("h", InlineMarks::address));

  @Override
  public void parserOptions(MutableDataHolder options) {}

  @Override
  public void extend(Parser.Builder builder) {
    MARKS.forEach(builder::customInlineParserExtensionFactory);
  }

  private static Optional<Found> embed(String text, int at) {
    if (!text.startsWith("![[", at)) {
      return Optional.empty();
    }
    return inside(text, at + 1)
        .map(inside -> Found.of(at + inside.length() + 5, Pictures.embedded(inside)));
  }

  private static Optional<Found> link(String text, int at) {
    if (text.startsWith("[[", at)) {
      return inside(text, at)
          .map(inside -> {
            Wikilink link = Wikilink.of(inside);
            return Found.of(
                at + inside.length() + 4,
                new ProseInline.Link(link.target(), List.of(new ProseInline.Plain(link.shown()))));
          });
    }
    Matcher footnote = FOOTNOTE.matcher(text).region(at, text.length());
    if (footnote.lookingAt()) {
      String label = footnote.group(1);
      return Optional.of(new Found(footnote.end(), chars -> new ReadFootnote(chars, label, false)));
    }
    return Optional.empty();
  }

  /// What stands between {@code [[} and {@code ]]} on one line. In {@code [[[a]]} and {@code [[x
  /// [[a]]} the innermost pair is the link.
  private static Optional<String> inside(String text, int open) {
    int close = text.indexOf("]]", open + 2);
    if (close <= open + 2 || text.startsWith("[", open + 2)) {
      return Optional.empty();
    }
    String inside = text.substring(open + 2, close);
    boolean whole = !inside.contains("[[") && inside.indexOf('\n') < 0;
    return whole ? Optional.of(inside) : Optional.empty();
  }

  private static Optional<Found> footnoteInPlace(String text, int at) {
    if (!text.startsWith("^[", at)) {
      return Optional.empty();
    }
    int depth = 0;
    int limit = Math.min(text.length(), at + LONGEST_FOOTNOTE);
    for (int i = at + 1; i < limit && text.charAt(i) != '\n'; i++) {
      depth += text.charAt(i) == '[' ? 1 : text.charAt(i) == ']' ? -1 : 0;
      if (depth == 0) {
        String inside = text.substring(at + 2, i);
        return Optional.of(new Found(i + 1, chars -> new ReadFootnote(chars, inside, true)));
      }
    }
    return Optional.empty();
  }

  /// As Obsidian: no space inside single dollars, and a closing one stands before no digit, so "$5
  /// and $6" is money.
  private static Optional<Found> maths(String text, int at) {
    if (text.startsWith("$$", at)) {
      int close = text.indexOf("$$", at + 2);
      return close <= at + 2
          ? Optional.empty()
          : Optional.of(
              Found.of(
                  close + 2, new ProseInline.Maths(text.substring(at + 2, close).strip(), true)));
    }
    if (at + 1 >= text.length() || Character.isWhitespace(text.charAt(at + 1))) {
      return Optional.empty();
    }
    int limit = Math.min(text.length(), at + LONGEST_MATHS);
    for (int close = text.indexOf('$', Math.min(at + 2, limit), limit);
        close >= 0;
        close = text.indexOf('$', close + 1, limit)) {
      char before = text.charAt(close - 1);
      boolean digit = close + 1 < text.length() && Character.isDigit(text.charAt(close + 1));
      if (before != '\\' && !Character.isWhitespace(before) && !digit) {
        String source = text.substring(at + 1, close);
        return Optional.of(Found.of(close + 1, new ProseInline.Maths(source, false)));
      }
    }
    return Optional.empty();
  }

  private static Optional<Found> comment(String text, int at) {
    if (!text.startsWith("%%", at)) {
      return Optional.empty();
    }
    int close = text.indexOf("%%", at + 2);
    return close < 0 ? Optional.empty() : Optional.of(Found.hidden(close + 2));
  }

  private static Optional<Found> tag(String text, int at) {
    Matcher tag = TAG.matcher(text).region(at, text.length());
    boolean begins = at == 0 || Character.isWhitespace(text.charAt(at - 1));
    if (!begins || !tag.lookingAt() || NUMBER.matcher(tag.group(1)).matches()) {
      return Optional.empty();
    }
    return Optional.of(Found.of(tag.end(), new ProseInline.Tag(tag.group(1))));
  }

  private static Optional<Found> address(String text, int at) {
    Matcher matcher = ADDRESS.matcher(text).region(at, text.length());
    boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
    if (!begins || !matcher.lookingAt()) {
      return Optional.empty();
    }
    String address = matcher.group();
    int end = address.length();
    while (end > 0 && endsSentence(address, end)) {
      end--;
    }
    String shown = address.substring(0, end);
    return end <= "https://".length()
        ? Optional.empty()
        : Optional.of(
            Found.of(
                at + end,
                new ProseInline.Link(
                    new LinkTarget.Web(shown), List.of(new ProseInline.Plain(shown)))));
  }

  /// Punctuation at the end belongs to the sentence, a closing bracket too if nothing opened it.
  private static boolean endsSentence(String address, int end) {
    char last = address.charAt(end - 1);
    boolean unopened = last == ')' && address.indexOf('(') < 0;
    return unopened || ".,;:!?'*_~]|=".indexOf(last) >= 0;
  }
}
