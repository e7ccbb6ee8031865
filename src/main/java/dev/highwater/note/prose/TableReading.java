package dev.highwater.note.prose;

import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Turns flexmark's tables into {@link ProseBlock.Table}.
final class TableReading {
  private final InlineReading inlines;

  TableReading(InlineReading inlines) {
    this.inlines = inlines;
  }

  Optional<ProseBlock> table(TableBlock block) {
    List<List<ProseBlock.Cell>> rows = new ArrayList<>();
    List<ProseBlock.Alignment> columns = new ArrayList<>();
    for (Node part : block.getChildren()) {
      for (Node row : part.getChildren()) {
        if (row instanceof TableRow && !(part instanceof TableSeparator)) {
          if (rows.isEmpty()) {
            row.getChildren().forEach(cell -> columns.add(alignment(cell)));
          }
          rows.add(cells(row, columns.size()));
        }
      }
    }
    return rows.isEmpty() || columns.isEmpty()
        ? Optional.empty()
        : Optional.of(new ProseBlock.Table(columns, rows.getFirst(), rows.subList(1, rows.size())));
  }

  private List<ProseBlock.Cell> cells(Node row, int columns) {
    List<ProseBlock.Cell> cells = new ArrayList<>();
    for (Node cell : row.getChildren()) {
      if (cells.size() < columns) {
        cells.add(new ProseBlock.Cell(inlines.content(cell)));
      }
    }
    while (cells.size() < columns) {
      cells.add(new ProseBlock.Cell(List.of()));
    }
    return cells;
  }

  private static ProseBlock.Alignment alignment(Node node) {
    if (node instanceof TableCell cell && cell.getAlignment() != null) {
      return switch (cell.getAlignment()) {
        case LEFT -> ProseBlock.Alignment.LEFT;
        case CENTER -> ProseBlock.Alignment.CENTRE;
        case RIGHT -> ProseBlock.Alignment.RIGHT;
      };
    }
    return ProseBlock.Alignment.LEFT;
  }
}
