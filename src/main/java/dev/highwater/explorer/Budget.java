package dev.highwater.explorer;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/// How many faults of each kind may happen at most.
///
/// @param crashes of kind {@link Fault#CRASH}
/// @param uncleanCrashes of kind {@link Fault#UNCLEAN_CRASH}
/// @param lossyCrashes of kind {@link Fault#LOSSY_CRASH}
/// @param lags of kind {@link Fault#LAG}
/// @param fences of kind {@link Fault#FENCE}
/// @param timeouts of kind {@link Fault#TIMEOUT}
public record Budget(
    int crashes, int uncleanCrashes, int lossyCrashes, int lags, int fences, int timeouts) {
  /// The most of one kind.
  public static final int MOST = 9;

  /// Nothing goes wrong.
  public static final Budget NONE = new Budget(0, 0, 0, 0, 0, 0);

  /// @throws IllegalArgumentException for a number below 0 or above {@link #MOST}
  public Budget {
    for (int number : new int[] {crashes, uncleanCrashes, lossyCrashes, lags, fences, timeouts}) {
      if (number < 0 || number > MOST) {
        throw new IllegalArgumentException("a fault may happen 0 to " + MOST + " times");
      }
    }
  }

  /// Nothing goes wrong but so many faults of one kind.
  public static Budget of(Fault fault, int number) {
    return NONE.with(fault, number);
  }

  /// The same with another number of one kind.
  public Budget with(Fault fault, int number) {
    return switch (fault) {
      case CRASH -> new Budget(number, uncleanCrashes, lossyCrashes, lags, fences, timeouts);
      case UNCLEAN_CRASH -> new Budget(crashes, number, lossyCrashes, lags, fences, timeouts);
      case LOSSY_CRASH -> new Budget(crashes, uncleanCrashes, number, lags, fences, timeouts);
      case LAG -> withLags(number);
      case FENCE -> withFences(number);
      case TIMEOUT -> withTimeouts(number);
    };
  }

  public Budget withLags(int value) {
    return new Budget(crashes, uncleanCrashes, lossyCrashes, value, fences, timeouts);
  }

  public Budget withFences(int value) {
    return new Budget(crashes, uncleanCrashes, lossyCrashes, lags, value, timeouts);
  }

  public Budget withTimeouts(int value) {
    return new Budget(crashes, uncleanCrashes, lossyCrashes, lags, fences, value);
  }

  /// How many of that kind.
  public int number(Fault fault) {
    return switch (fault) {
      case CRASH -> crashes;
      case UNCLEAN_CRASH -> uncleanCrashes;
      case LOSSY_CRASH -> lossyCrashes;
      case LAG -> lags;
      case FENCE -> fences;
      case TIMEOUT -> timeouts;
    };
  }

  /// Faults of all kinds together.
  public int total() {
    return crashes + uncleanCrashes + lossyCrashes + lags + fences + timeouts;
  }

  /// Whether this allows no more of any kind than the other.
  public boolean isWithin(Budget other) {
    for (Fault fault : Fault.values()) {
      if (number(fault) > other.number(fault)) {
        return false;
      }
    }
    return true;
  }

  /// All budgets within this one, small ones first; among equally large ones, those with fewer of
  /// the earlier kinds come first.
  public List<Budget> within() {
    List<Budget> all = new ArrayList<>();
    all.add(NONE);
    for (Fault fault : Fault.values()) {
      List<Budget> more = new ArrayList<>();
      for (Budget budget : all) {
        for (int number = 0; number <= number(fault); number++) {
          more.add(budget.with(fault, number));
        }
      }
      all = more;
    }
    List<Budget> sorted = new ArrayList<>(all);
    sorted.sort((one, other) -> Integer.compare(one.total(), other.total()));
    return sorted;
  }

  @Override
  public String toString() {
    StringJoiner text = new StringJoiner(", ");
    text.setEmptyValue("no fault");
    for (Fault fault : Fault.values()) {
      if (number(fault) > 0) {
        text.add(number(fault) + " " + fault);
      }
    }
    return text.toString();
  }
}
