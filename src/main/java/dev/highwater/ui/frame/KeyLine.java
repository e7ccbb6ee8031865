package dev.highwater.ui.frame;

import java.util.List;

/// A line of the list of keys.
///
/// @param keys as they are printed on the keyboard; each does the same
public record KeyLine(List<String> keys, String meaning) {
  public KeyLine {
    keys = List.copyOf(keys);
  }
}
