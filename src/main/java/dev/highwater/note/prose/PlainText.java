package dev.highwater.note.prose;

import java.util.List;
import java.util.stream.Collectors;

/// The text of a tree alone.
final class PlainText {
  private PlainText() {}

  static String of(List<ProseBlock> blocks) {
    return blocks.stream()
        .map(PlainText::block)
        .filter(text -> !text.isBlank())
        .collect(Collectors.joining("\n"));
  }

  static String inline(List<ProseInline> content) {
    return content.stream().map(PlainText::piece).collect(Collectors.joining());
  }

  private static String block(ProseBlock block) {
    return switch (block) {
      case ProseBlock.Paragraph(var content) -> inline(content);
      case ProseBlock.Heading(_, var content) -> inline(content);
      case ProseBlock.Quote(var content) -> of(content);
      case ProseBlock.Callout(_, var title, _, var content) ->
          (inline(title) + "\n" + of(content)).strip();
      case ProseBlock.Entries(_, var items) ->
          items.stream().map(PlainText::item).collect(Collectors.joining("\n"));
      case ProseBlock.Code(_, var text) -> text;
      case ProseBlock.Table(_, var head, var rows) ->
          row(head) + rows.stream().map(row -> "\n" + row(row)).collect(Collectors.joining());
      case ProseBlock.Maths(var source) -> source;
      case ProseBlock.Rule() -> "";
      case ProseBlock.Footnotes(var notes) ->
          notes.stream()
              .map(note -> note.number() + ". " + of(note.content()))
              .collect(Collectors.joining("\n"));
      case ProseBlock.Omission(var characters) ->
          characters + " more characters are not shown here.";
    };
  }

  private static String item(ProseBlock.Item item) {
    return item.done().map(done -> done ? "done: " : "open: ").orElse("") + of(item.content());
  }

  private static String row(List<ProseBlock.Cell> cells) {
    return cells.stream().map(cell -> inline(cell.content())).collect(Collectors.joining(", "));
  }

  private static String piece(ProseInline piece) {
    return switch (piece) {
      case ProseInline.Plain(var text) -> text;
      case ProseInline.Styled(_, var content) -> inline(content);
      case ProseInline.Code(var text) -> text;
      case ProseInline.Maths(var source, _) -> source;
      case ProseInline.Link(_, var content) -> inline(content);
      case ProseInline.Picture(_, var alt, _, _) -> alt.isEmpty() ? "picture" : alt;
      case ProseInline.Embed(_, var title) -> title;
      case ProseInline.Tag(var name) -> "#" + name;
      case ProseInline.FootnoteMark(var text, _) -> "[" + text + "]";
      case ProseInline.Break() -> "\n";
    };
  }
}
