package dev.highwater.ui.prose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/// Cells in rows and columns. Columns are as wide as their text, up to a measure; where the room is
/// less they shrink and wrap, but not so far that words would break everywhere.
final class TableGrid extends Region {
  private static final double WIDEST = 320;
  private static final double NARROWEST = 88;

  private final List<List<Region>> rows;
  private final int columns;

  TableGrid(List<List<Region>> rows) {
    this.rows = rows;
    this.columns = rows.getFirst().size();
    getStyleClass().add("table");
    for (int row = 0; row < rows.size(); row++) {
      for (Region cell : rows.get(row)) {
        cell.getStyleClass().add(row == 0 ? "head" : "body");
        if (row == rows.size() - 1) {
          cell.getStyleClass().add("last");
        }
        getChildren().add(cell);
      }
    }
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  private double[] natural() {
    double[] widths = new double[columns];
    for (List<Region> row : rows) {
      for (int column = 0; column < columns; column++) {
        double wanted = Math.min(WIDEST, Math.ceil(row.get(column).prefWidth(-1)) + 1);
        widths[column] = Math.max(widths[column], wanted);
      }
    }
    return widths;
  }

  /// Takes what is missing from the widest columns first.
  private double[] widths(double available) {
    double[] widths = natural();
    double excess = Arrays.stream(widths).sum() - available;
    while (excess > 0.5) {
      double widest = Arrays.stream(widths).max().orElse(0);
      if (widest <= NARROWEST) {
        break;
      }
      double next = Arrays.stream(widths).filter(it -> it < widest).max().orElse(NARROWEST);
      long count = Arrays.stream(widths).filter(it -> it >= widest).count();
      double least = Math.max(Math.max(next, NARROWEST), widest - excess / count);
      for (int column = 0; column < columns; column++) {
        if (widths[column] >= widest) {
          widths[column] = least;
        }
      }
      excess = Arrays.stream(widths).sum() - available;
    }
    return widths;
  }

  private List<Double> heights(double[] widths) {
    List<Double> heights = new ArrayList<>();
    for (List<Region> row : rows) {
      double height = 0;
      for (int column = 0; column < columns; column++) {
        height = Math.max(height, row.get(column).prefHeight(widths[column]));
      }
      heights.add(snapSizeY(height));
    }
    return heights;
  }

  @Override
  protected double computeMinWidth(double height) {
    return Arrays.stream(natural()).map(width -> Math.min(width, NARROWEST)).sum();
  }

  @Override
  protected double computePrefWidth(double height) {
    return Arrays.stream(natural()).sum();
  }

  @Override
  protected double computePrefHeight(double width) {
    double[] widths = width < 0 ? natural() : widths(width);
    return heights(widths).stream().mapToDouble(Double::doubleValue).sum();
  }

  @Override
  protected void layoutChildren() {
    double[] widths = widths(getWidth());
    List<Double> heights = heights(widths);
    double y = 0;
    for (int row = 0; row < rows.size(); row++) {
      double x = 0;
      for (int column = 0; column < columns; column++) {
        rows.get(row).get(column).resizeRelocate(x, y, widths[column], heights.get(row));
        x += widths[column];
      }
      y += heights.get(row);
    }
  }
}
