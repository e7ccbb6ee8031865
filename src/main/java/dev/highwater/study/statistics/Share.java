package dev.highwater.study.statistics;

import java.util.OptionalDouble;

/// So many of so many.
///
/// @param some of `all`
public record Share(int some, int all) {
  /// None of none.
  public static final Share NONE = new Share(0, 0);

  /// One more of all, and of some if `hit`.
  public Share with(boolean hit) {
    return new Share(some + (hit ? 1 : 0), all + 1);
  }

  /// Both together.
  public Share plus(Share other) {
    return new Share(some + other.some, all + other.all);
  }

  /// 0 to 1; empty for none of none.
  public OptionalDouble value() {
    return all == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) some / all);
  }
}
