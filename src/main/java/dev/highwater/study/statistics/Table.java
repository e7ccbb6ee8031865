package dev.highwater.study.statistics;

import java.util.List;

/// A figure as a table: what a chart of it draws, what is read instead of the chart, and what is
/// written into a file.
///
/// @param rows each as long as `columns`
public record Table(Figure figure, List<Measure> columns, List<List<Cell>> rows) {
  public Table {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /// The cell of a row in a column that the table has.
  public Cell at(int row, Measure column) {
    return rows.get(row).get(columns.indexOf(column));
  }

  /// True when the table has such a column.
  public boolean has(Measure column) {
    return columns.contains(column);
  }

  /// The sum of a column.
  public double sum(Measure column) {
    double sum = 0;
    for (int row = 0; row < rows.size(); row++) {
      sum += at(row, column).height();
    }
    return sum;
  }

  /// True when there is nothing but zeros to show.
  public boolean isBlank() {
    return columns.stream()
        .filter(column ->
            switch (column) {
              case DAY, FIRST_DAY, LAST_DAY, HOUR, FROM, TO -> false;
              default -> true;
            })
        .allMatch(column -> sum(column) == 0);
  }

  /// The table as comma-separated values (RFC 4180), its first line the names of the columns, lines
  /// ended by CR LF. No cell needs quotes.
  public String csv() {
    StringBuilder text = new StringBuilder();
    text.append(String.join(",", columns.stream().map(Measure::storedName).toList()));
    text.append("\r\n");
    for (List<Cell> row : rows) {
      text.append(String.join(",", row.stream().map(Cell::plain).toList())).append("\r\n");
    }
    return text.toString();
  }
}
