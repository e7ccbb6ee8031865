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
        dev.highwater.scenario.Fault words = words(fault);
        parts.add(number + " " + (number == 1 ? words.one() : words.many()));
      }
    }
    if (parts.size() < 2) {
      return String.join("", parts);
    }
    return String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.getLast();
  }

  /// The kind of fault in a claim's words.
  private static dev.highwater.scenario.Fault words(Fault fault) {
    return switch (fault) {
      case CRASH -> dev.highwater.scenario.Fault.CRASH;
      case UNCLEAN_CRASH -> dev.highwater.scenario.Fault.UNCLEAN_CRASH;
      case LOSSY_CRASH -> dev.highwater.scenario.Fault.LOSSY_CRASH;
      case LAG -> dev.highwater.scenario.Fault.LAG;
      case FENCE -> dev.highwater.scenario.Fault.FENCE;
      case TIMEOUT -> dev.highwater.scenario.Fault.TIMEOUT;
      case CUT -> dev.highwater.scenario.Fault.CUT;
      case ISOLATION -> dev.highwater.scenario.Fault.ISOLATION;
      case STOP -> dev.highwater.scenario.Fault.STOP;
      case DISK_LOSS -> dev.highwater.scenario.Fault.DISK_LOSS;
      case PREFERRED_ELECTION -> dev.highwater.scenario.Fault.PREFERRED_ELECTION;
      case UNCLEAN_ELECTION -> dev.highwater.scenario.Fault.UNCLEAN_ELECTION;
    };
  }
}
