package dev.highwater.note.prose;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListItem;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.util.ast.ContentNode;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Turns flexmark's blocks into {@link ProseBlock}.
final class BlockReading {
  private static final int DEEPEST = 16;

  /// The plugin's own callout around a schedule.
  private static final String SCHEDULE_CALLOUT = "sr";

  private static final Pattern BLOCK_ID = Pattern.compile("(?:^|\\s)\\^[A-Za-z0-9-]+\\s*$");

  private final InlineReading inlines;
  private final TableReading tables;

  BlockReading(Footnotes footnotes) {
    inlines = new InlineReading(footnotes);
    tables = new TableReading(inlines);
  }

  List<ProseBlock> content(Node parent) {
    return content(parent, 0);
  }

  private List<ProseBlock> content(Node parent, int depth) {
    List<ProseBlock> blocks = new ArrayList<>();
    Optional<Node> node = Optional.ofNullable(parent.getFirstChild());
    while (node.isPresent()) {
      Node last = node.get();
      if (last instanceof HtmlBlock html) {
        DetailsReading details = DetailsReading.of(html);
        details
            .summary()
            .ifPresentOrElse(
                summary -> blocks.add(details(summary, details, depth)),
                () -> blocks.addAll(HtmlReading.blocks(html.getChars().toString())));
        last = details.last();
      } else if (depth >= DEEPEST && last.hasChildren() && !(last instanceof Paragraph)) {
        blocks.add(new ProseBlock.Omission(last.getChars().length()));
      } else {
        block(last, depth).ifPresent(blocks::add);
      }
      node = Optional.ofNullable(last.getNext());
    }
    return blocks;
  }

  private ProseBlock details(String summary, DetailsReading details, int depth) {
    List<ProseBlock> content = new ArrayList<>(details.head());
    for (Node inner : details.inside()) {
      if (inner instanceof HtmlBlock html) {
        content.addAll(HtmlReading.blocks(html.getChars().toString()));
      } else {
        block(inner, depth + 1).ifPresent(content::add);
      }
    }
    return new ProseBlock.Callout(
        "details", List.of(new ProseInline.Plain(summary)), ProseBlock.Folding.CLOSED, content);
  }

  private Optional<ProseBlock> block(Node node, int depth) {
    return switch (node) {
      case Paragraph _ -> paragraph(node);
      case Heading heading ->
          Optional.of(new ProseBlock.Heading(heading.getLevel(), inlines.content(heading)));
      case BlockQuote quote -> quote(quote, depth);
      case ListBlock list -> Optional.of(entries(list, depth));
      case FencedCodeBlock code -> Optional.of(new ProseBlock.Code(language(code), text(code)));
      case IndentedCodeBlock code -> Optional.of(new ProseBlock.Code("", text(code)));
      case ThematicBreak _ -> Optional.of(new ProseBlock.Rule());
      case TableBlock table -> tables.table(table);
      case ReadBlock read when read.kind() == ReadBlock.Kind.MATHS ->
          Optional.of(new ProseBlock.Maths(read.text()));
      case ReadBlock _, HtmlCommentBlock _, Reference _ -> Optional.empty();
      default -> paragraph(node);
    };
  }

  private Optional<ProseBlock> paragraph(Node node) {
    List<ProseInline> content = new ArrayList<>(inlines.content(node));
    if (!content.isEmpty() && content.getLast() instanceof ProseInline.Plain(String text)) {
      String shown = BLOCK_ID.matcher(text).replaceFirst("");
      if (shown.isEmpty()) {
        content.removeLast();
      } else {
        content.set(content.size() - 1, new ProseInline.Plain(shown));
      }
    }
    return content.isEmpty() ? Optional.empty() : Optional.of(new ProseBlock.Paragraph(content));
  }

  private Optional<ProseBlock> quote(BlockQuote quote, int depth) {
    if (!(quote.getFirstChild() instanceof ReadBlock title)
        || title.kind() != ReadBlock.Kind.CALLOUT) {
      return Optional.of(new ProseBlock.Quote(content(quote, depth + 1)));
    }
    if (title.text().equals(SCHEDULE_CALLOUT)) {
      return Optional.empty();
    }
    List<ProseInline> shown = inlines.content(title);
    if (shown.isEmpty()) {
      String type = title.text();
      String name = type.substring(0, 1).toUpperCase(Locale.ROOT) + type.substring(1);
      shown = List.of(new ProseInline.Plain(name.replace('-', ' ')));
    }
    return Optional.of(
        new ProseBlock.Callout(title.text(), shown, title.folding(), content(quote, depth + 1)));
  }

  private ProseBlock entries(ListBlock list, int depth) {
    List<ProseBlock.Item> items = new ArrayList<>();
    for (Node item : list.getChildren()) {
      Optional<Boolean> done =
          item instanceof TaskListItem task
              ? Optional.of(task.isItemDoneMarker())
              : Optional.empty();
      items.add(new ProseBlock.Item(done, content(item, depth + 1)));
    }
    OptionalInt first =
        list instanceof OrderedList ordered
            ? OptionalInt.of(ordered.getStartNumber())
            : OptionalInt.empty();
    return new ProseBlock.Entries(first, items);
  }

  private static String language(FencedCodeBlock code) {
    return code.getInfoDelimitedByAny(com.vladsch.flexmark.util.misc.CharPredicate.SPACE_TAB)
        .unescape()
        .toLowerCase(Locale.ROOT);
  }

  private static String text(ContentNode code) {
    return code.getContentLines().stream()
        .map(BasedSequence::toString)
        .collect(Collectors.joining())
        .stripTrailing();
  }
}
