package dev.highwater.proof;

import dev.highwater.explorer.Budget;
import dev.highwater.explorer.Fault;
import java.util.ArrayList;
import java.util.List;

/// The runs that a verdict speaks of: those with at most so many records and faults.
public record Bounds(int records, Budget faults) {

  /// For example {@code 1 record, up to 2 crashes and 1 lag}.
  public String text() {
    String sent = records == 1 ? "1 record" : records + " records";
    String broken = text(faults);
    return sent + (broken.isEmpty() ? ", no fault" : ", up to " + broken);
  }

  /// For example {@code 2 crashes and 1 lag}; empty for no fault.
  public static String text(Budget budget) {
    List<String> parts = new ArrayList<>();
    for (Fault fault : Fault.values()) {
      int number = budget.number(fault);
      if (number > 0) {
        parts.add(number + " " + (number == 1 ? one(fault) : many(fault)));
      }
    }
    if (parts.size() < 2) {
      return String.join("", parts);
    }
    return String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.getLast();
  }

  private static String one(Fault fault) {
    return switch (fault) {
      case CRASH -> "crash";
      case UNCLEAN_CRASH -> "unclean crash";
      case LOSSY_CRASH -> "lossy crash";
      case LAG -> "lag";
      case FENCE -> "fence";
      case TIMEOUT -> "timeout";
    };
  }

  private static String many(Fault fault) {
    return fault.isCrash() ? one(fault) + "es" : one(fault) + "s";
  }
}
