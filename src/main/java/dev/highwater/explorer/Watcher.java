package dev.highwater.explorer;

/// Looks on while a search goes on, and may end it.
public interface Watcher {
  /// Nobody looks on.
  Watcher NOBODY = _ -> true;

  /// Is told now and then how far the search is.
  ///
  /// @return false to end it
  boolean goesOn(Effort soFar);
}
