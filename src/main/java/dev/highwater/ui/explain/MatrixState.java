package dev.highwater.ui.explain;

import dev.highwater.proof.Matrix;
import dev.highwater.scenario.Fault;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the matrix over settings shows.
///
/// @param replicas replication factor of all cells
/// @param crash which kind of crash happens
/// @param unclean whether unclean elections are enabled
/// @param cells in the order of {@link Matrix#settings}
/// @param found what has been decided, of this and of other kinds of crash
/// @param computing the cell that is being decided
public record MatrixState(
    int replicas,
    Fault crash,
    boolean unclean,
    List<Matrix.Setting> cells,
    Map<Matrix.Setting, Matrix.Cell> found,
    Optional<Matrix.Setting> computing) {
  public MatrixState {
    cells = List.copyOf(cells);
  }

  /// How many of the cells are decided, or given up.
  public int done() {
    return (int) cells.stream().filter(found::containsKey).count();
  }
}
