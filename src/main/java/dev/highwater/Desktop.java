package dev.highwater;

/// The desktop application; the one place where a window is opened.
@FunctionalInterface
interface Desktop {
  /// Opens the window and returns when it has been closed.
  ///
  /// @throws UnavailableException when no window can be opened after all
  void open(StartOptions options) throws UnavailableException;

  /// No window can be opened.
  final class UnavailableException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String obstacle;

    UnavailableException(String obstacle) {
      super(obstacle);
      this.obstacle = obstacle;
    }

    /// What stands in the way, as the beginning of a sentence for the user.
    String obstacle() {
      return obstacle;
    }
  }
}
