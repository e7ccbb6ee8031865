package dev.highwater.explorer;

/// How far a search may go before it says that it is not finished.
///
/// @param bytes memory for states and tables, roughly
/// @param workers threads, 1 or 2; the answer is the same
public record Limits(long bytes, int workers) {
  /// Two workers and half a gigabyte.
  public static final Limits USUAL = new Limits(512L << 20, 2);

  /// @throws IllegalArgumentException for other numbers of workers
  public Limits {
    if (workers < 1 || workers > 2) {
      throw new IllegalArgumentException("a search has 1 or 2 workers, not " + workers);
    }
  }
}
