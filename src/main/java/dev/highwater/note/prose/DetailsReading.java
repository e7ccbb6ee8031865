package dev.highwater.note.prose;

import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// HTML's {@code <details>}: its blocks reach from the one that opens it to the one that closes it,
/// with Markdown between blank lines in it.
///
/// @param summary its title; empty when the block opens none
/// @param head what stands in the opening block behind the title
/// @param inside the blocks between the first and the last
/// @param last the block that ends it; the block itself when it is no details
record DetailsReading(
    Optional<String> summary, List<ProseBlock> head, List<Node> inside, Node last) {
  private static final Pattern OPENING =
      Pattern.compile(
          "\\s*<details(?:\\s[^<>]*)?>\\s*(?:<summary(?:\\s[^<>]*)?>(.*?)</summary>)?(.*)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern CLOSING =
      Pattern.compile("</details\\s*>", Pattern.CASE_INSENSITIVE);

  static DetailsReading of(HtmlBlock html) {
    String source = html.getChars().toString();
    Matcher opening = OPENING.matcher(source);
    if (!opening.matches()) {
      return new DetailsReading(Optional.empty(), List.of(), List.of(), html);
    }
    String summary = Optional.ofNullable(opening.group(1)).orElse("Details");
    List<ProseBlock> head = HtmlReading.blocks(opening.group(2));
    List<Node> inside = new ArrayList<>();
    Node last = html;
    if (!CLOSING.matcher(source).find()) {
      for (Node next = html.getNext(); next != null; next = next.getNext()) {
        last = next;
        if (next instanceof HtmlBlock && CLOSING.matcher(next.getChars()).find()) {
          inside.add(next);
          break;
        }
        inside.add(next);
      }
    }
    String title = PlainText.inline(HtmlReading.content(summary)).strip();
    return new DetailsReading(Optional.of(title), head, inside, last);
  }
}
