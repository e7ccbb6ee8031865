package dev.highwater.scenario;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// How many faults of each kind may happen, at most.
///
/// @param counts in the order of {@link Fault}, each kind at most once, each number at least 1
public record FaultBudget(List<Count> counts) {
  /// Nothing goes wrong.
  public static final FaultBudget NONE = new FaultBudget(List.of());

  public FaultBudget {
    counts = List.copyOf(counts);
  }

  /// So many of one kind.
  public record Count(Fault fault, int number) {}

  static FaultBudget of(Map<Fault, Integer> numbers) {
    List<Count> counts = new ArrayList<>();
    new EnumMap<>(numbers).forEach((fault, number) -> counts.add(new Count(fault, number)));
    return new FaultBudget(counts);
  }

  /// So many of that kind; 0 if it is not named.
  public int number(Fault fault) {
    return counts.stream()
        .filter(count -> count.fault() == fault)
        .mapToInt(Count::number)
        .findFirst()
        .orElse(0);
  }

  /// The same with so many of one kind.
  public FaultBudget with(Fault fault, int number) {
    Map<Fault, Integer> numbers = new EnumMap<>(Fault.class);
    counts.forEach(count -> numbers.put(count.fault(), count.number()));
    numbers.put(fault, number);
    numbers.values().removeIf(each -> each == 0);
    return of(numbers);
  }

  /// In a claim's words, for example {@code 1 crash and 2 lags}; empty for none.
  public String text() {
    List<String> parts =
        counts.stream()
            .map(count ->
                count.number()
                    + " "
                    + (count.number() == 1 ? count.fault().one() : count.fault().many()))
            .toList();
    return parts.size() < 2
        ? String.join("", parts)
        : parts.subList(0, parts.size() - 1).stream().collect(Collectors.joining(", "))
            + " and "
            + parts.getLast();
  }
}
