package dev.highwater.schedule.fit;

/// Told how far a long calculation has come; may stop it.
@FunctionalInterface
public interface Progress {
  /// Called now and then by the thread that calculates.
  ///
  /// @param done share of the work, 0 to 1
  /// @return false to stop; there is no result then
  boolean proceed(double done);

  /// Lets everything run to its end.
  static Progress unwatched() {
    return done -> true;
  }
}
