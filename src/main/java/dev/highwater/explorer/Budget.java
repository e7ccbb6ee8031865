package dev.highwater.explorer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/// How many faults of each kind may happen at most.
///
/// @param numbers those that are not 0
public record Budget(Map<Fault, Integer> numbers) {
  /// The most of one kind.
  public static final int MOST = 9;

  /// Nothing goes wrong.
  public static final Budget NONE = new Budget(new EnumMap<>(Fault.class));

  /// @throws IllegalArgumentException for a number below 0 or above {@link #MOST}
  public Budget {
    Map<Fault, Integer> copy = new EnumMap<>(Fault.class);
    numbers.forEach((fault, number) -> {
      if (number < 0 || number > MOST) {
        throw new IllegalArgumentException("a fault may happen 0 to " + MOST + " times");
      }
      if (number > 0) {
        copy.put(fault, number);
      }
    });
    numbers = Collections.unmodifiableMap(copy);
  }

  /// Nothing goes wrong but so many faults of one kind.
  public static Budget of(Fault fault, int number) {
    return NONE.with(fault, number);
  }

  /// The same with another number of one kind.
  public Budget with(Fault fault, int number) {
    Map<Fault, Integer> others = new EnumMap<>(Fault.class);
    others.putAll(numbers);
    others.put(fault, number);
    return new Budget(others);
  }

  /// How many of that kind.
  public int number(Fault fault) {
    return numbers.getOrDefault(fault, 0);
  }

  /// Faults of all kinds together.
  public int total() {
    return numbers.values().stream().mapToInt(Integer::intValue).sum();
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
