package dev.highwater.ui.player;

import java.util.ArrayList;
import java.util.List;

/// Keeps labels from covering one another: who comes first has the place.
final class LabelPlaces {
  private record Taken(double left, double top, double right, double bottom) {
    boolean meets(Taken other) {
      return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
  }

  private final List<Taken> taken = new ArrayList<>();

  /// Takes a place if nobody has it.
  ///
  /// @param x of its middle
  /// @param y of its middle
  boolean take(double x, double y, double width, double height) {
    Taken wanted = new Taken(x - width / 2, y - height / 2, x + width / 2, y + height / 2);
    for (Taken other : taken) {
      if (other.meets(wanted)) {
        return false;
      }
    }
    taken.add(wanted);
    return true;
  }
}
