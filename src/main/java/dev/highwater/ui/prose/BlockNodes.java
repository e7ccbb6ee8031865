package dev.highwater.ui.prose;

import dev.highwater.library.NotePlace;
import dev.highwater.note.prose.ProseBlock;
import dev.highwater.note.prose.ProseInline;
import dev.highwater.ui.prose.ProseView.Style;
import dev.highwater.ui.theme.Typefaces;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Makes the nodes of blocks, one below the other.
final class BlockNodes {
  private static final double SMALL = 0.88;

  private final ProseTools tools;
  private final InlineNodes inlines;

  BlockNodes(ProseTools tools, NotePlace place) {
    this.tools = tools;
    this.inlines = new InlineNodes(tools, place);
  }

  VBox column(List<ProseBlock> blocks, Style style) {
    return column(
        "prose-column", blocks.stream().flatMap(it -> nodes(it, style).stream()).toList());
  }

  private static VBox column(String styleClass, List<? extends Node> nodes) {
    VBox column = new VBox();
    column.getStyleClass().add(styleClass);
    column.getChildren().setAll(nodes);
    column.setMinWidth(0);
    return column;
  }

  private List<Node> nodes(ProseBlock block, Style style) {
    return switch (block) {
      case ProseBlock.Paragraph(var content) -> inlines.nodes(content, style);
      case ProseBlock.Heading(int level, var content) ->
          inlines.nodes(content, style.scaled(headingScale(level)).withFamily(Typefaces.SEMIBOLD));
      case ProseBlock.Quote(var content) -> List.of(quote(content, style));
      case ProseBlock.Callout callout ->
          List.of(
              new CalloutBox(
                  callout,
                  column(
                      "prose-flows",
                      inlines.nodes(
                          callout.title(), style.scaled(0.94).withFamily(Typefaces.SEMIBOLD))),
                  column(callout.content(), style.scaled(0.94))));
      case ProseBlock.Entries entries -> List.of(entries(entries, style));
      case ProseBlock.Code(String language, String text) ->
          List.of(new CodeBox(language, text, style.pixels() * 0.82));
      case ProseBlock.Table table -> List.of(table(table, style));
      case ProseBlock.Maths(String source) -> List.of(displayed(source, style));
      case ProseBlock.Rule() -> List.of(line());
      case ProseBlock.Footnotes(var notes) -> footnotes(notes, style.scaled(SMALL));
      case ProseBlock.Omission(int characters) -> List.of(omission(characters));
    };
  }

  private static double headingScale(int level) {
    return switch (level) {
      case 1 -> 1.4;
      case 2 -> 1.25;
      case 3 -> 1.12;
      default -> 1;
    };
  }

  private Node quote(List<ProseBlock> content, Style style) {
    VBox quote = column(content, style);
    quote.getStyleClass().add("quote");
    return quote;
  }

  private Node displayed(String source, Style style) {
    return WideBox.centred(new MathsNode(source, true, style.pixels(), tools.maths()));
  }

  private Node entries(ProseBlock.Entries entries, Style style) {
    List<Node> rows = new ArrayList<>();
    for (int i = 0; i < entries.items().size(); i++) {
      ProseBlock.Item item = entries.items().get(i);
      String number = entries.first().isPresent() ? entries.first().getAsInt() + i + "." : "•";
      Node mark = item.done().map(BlockNodes::checkbox).orElseGet(() -> marker(number, style));
      rows.add(row("list-row", mark, column(item.content(), style)));
    }
    return column("prose-list", rows);
  }

  private static HBox row(String styleClass, Node mark, Region content) {
    HBox row = new HBox(mark, content);
    row.getStyleClass().add(styleClass);
    row.setAlignment(Pos.TOP_LEFT);
    HBox.setHgrow(content, Priority.ALWAYS);
    return row;
  }

  private static Node marker(String text, Style style) {
    Label marker = new Label(text);
    marker.getStyleClass().add("list-marker");
    marker.setStyle("-fx-font-size: %.1fpx".formatted(style.pixels()));
    marker.setMinWidth(Region.USE_PREF_SIZE);
    return marker;
  }

  private static Node checkbox(boolean done) {
    Label box = new Label("", new FontIcon(done ? Feather.CHECK_SQUARE : Feather.SQUARE));
    box.getStyleClass().addAll("list-marker", "task", done ? "done" : "open");
    box.setAccessibleRole(AccessibleRole.CHECK_BOX);
    box.setAccessibleText(done ? "done" : "open");
    box.setMinWidth(Region.USE_PREF_SIZE);
    return box;
  }

  private Node table(ProseBlock.Table table, Style style) {
    Style small = style.withFamily(Typefaces.TEXT).scaled(SMALL);
    List<List<Region>> rows = new ArrayList<>();
    rows.add(cells(table, table.head(), small.withFamily(Typefaces.SEMIBOLD)));
    table.rows().forEach(row -> rows.add(cells(table, row, small)));
    return new WideBox(new TableGrid(rows));
  }

  private List<Region> cells(ProseBlock.Table table, List<ProseBlock.Cell> row, Style style) {
    List<Region> cells = new ArrayList<>();
    for (int column = 0; column < row.size(); column++) {
      ProseBlock.Alignment alignment = table.columns().get(column);
      cells.add(cell(row.get(column).content(), alignment, style));
    }
    return cells;
  }

  private Region cell(List<ProseInline> content, ProseBlock.Alignment alignment, Style style) {
    VBox cell = column("table-cell", inlines.nodes(content, style));
    String side = alignment.name().toLowerCase(java.util.Locale.ROOT);
    cell.getChildren().forEach(it -> it.getStyleClass().add(side));
    cell.getStyleClass().add(side);
    return cell;
  }

  private static Region line() {
    Region line = new Region();
    line.getStyleClass().add("prose-rule");
    return line;
  }

  private List<Node> footnotes(List<ProseBlock.Footnote> notes, Style style) {
    List<Node> rows = new ArrayList<>();
    for (ProseBlock.Footnote note : notes) {
      rows.add(row("list-row", marker(note.number() + ".", style), column(note.content(), style)));
    }
    VBox list = column("prose-list", rows);
    list.getStyleClass().add("footnotes");
    return List.of(list);
  }

  private static Node omission(int characters) {
    return new Placeholder(
        Feather.SCISSORS,
        "%,d more characters are not shown here.".formatted(characters),
        Optional.empty());
  }
}
