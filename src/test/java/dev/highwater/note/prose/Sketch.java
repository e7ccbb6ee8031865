package dev.highwater.note.prose;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// A tree of card text on one line, for tests to compare.
final class Sketch {
  private Sketch() {}

  static String of(String markdown) {
    return blocks(Prose.read(markdown).blocks());
  }

  private static String blocks(List<ProseBlock> blocks) {
    return blocks.stream().map(Sketch::block).collect(Collectors.joining(" / "));
  }

  private static String block(ProseBlock block) {
    return switch (block) {
      case ProseBlock.Paragraph(var content) -> inline(content);
      case ProseBlock.Heading(int level, var content) -> "h" + level + "(" + inline(content) + ")";
      case ProseBlock.Quote(var content) -> "quote(" + blocks(content) + ")";
      case ProseBlock.Callout(String type, var title, var folding, var content) ->
          "%s:%s[%s](%s)"
              .formatted(
                  type, folding.name().toLowerCase(Locale.ROOT), inline(title), blocks(content));
      case ProseBlock.Entries(var first, var items) ->
          (first.isPresent() ? "ol" + first.getAsInt() : "ul")
              + items.stream().map(Sketch::item).collect(Collectors.joining(", ", "(", ")"));
      case ProseBlock.Code(String language, String text) ->
          "code:" + language + "(" + text.replace("\n", "⏎") + ")";
      case ProseBlock.Table(var columns, var head, var rows) ->
          "table"
              + columns.stream()
                  .map(it -> it.name().substring(0, 1))
                  .collect(Collectors.joining("", "[", "]"))
              + row(head)
              + rows.stream().map(Sketch::row).collect(Collectors.joining());
      case ProseBlock.Maths(String source) -> "maths(" + source.replace("\n", "⏎") + ")";
      case ProseBlock.Rule() -> "rule";
      case ProseBlock.Footnotes(var notes) ->
          notes.stream()
              .map(note -> note.number() + "=" + blocks(note.content()))
              .collect(Collectors.joining(", ", "footnotes(", ")"));
      case ProseBlock.Omission(int characters) -> "omitted " + characters;
    };
  }

  private static String item(ProseBlock.Item item) {
    return item.done().map(done -> done ? "x " : "o ").orElse("") + blocks(item.content());
  }

  private static String row(List<ProseBlock.Cell> cells) {
    return cells.stream()
        .map(cell -> inline(cell.content()))
        .collect(Collectors.joining("|", "(", ")"));
  }

  private static String inline(List<ProseInline> content) {
    return content.stream().map(Sketch::piece).collect(Collectors.joining());
  }

  private static String piece(ProseInline piece) {
    return switch (piece) {
      case ProseInline.Plain(String text) -> text;
      case ProseInline.Styled(var emphasis, var content) ->
          emphasis.name().toLowerCase(Locale.ROOT) + "(" + inline(content) + ")";
      case ProseInline.Code(String text) -> "`" + text + "`";
      case ProseInline.Maths(String source, boolean display) ->
          (display ? "display(" : "maths(") + source + ")";
      case ProseInline.Link(var target, var content) ->
          target(target) + "(" + inline(content) + ")";
      case ProseInline.Picture(var target, String alt, var width, var height) ->
          "picture:%s(%s,%s,%s)".formatted(target(target), alt, width.orElse(0), height.orElse(0));
      case ProseInline.Embed(var target, String title) ->
          "embed:" + target(target) + "(" + title + ")";
      case ProseInline.Tag(String name) -> "tag(" + name + ")";
      case ProseInline.FootnoteMark(String text, boolean defined) ->
          (defined ? "^" : "?") + text + "^";
      case ProseInline.Break() -> "⏎";
    };
  }

  private static String target(LinkTarget target) {
    return switch (target) {
      case LinkTarget.Inside(String path, String part) ->
          "in<" + path + (part.isEmpty() ? "" : "#" + part) + ">";
      case LinkTarget.Web(String address) -> "web<" + address + ">";
      case LinkTarget.Refused(String address) -> "refused<" + address + ">";
    };
  }
}
