package dev.highwater.proof;

import dev.highwater.explorer.Budget;
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
    add(parts, budget.crashes(), "crash", "crashes");
    add(parts, budget.uncleanCrashes(), "unclean crash", "unclean crashes");
    add(parts, budget.lossyCrashes(), "lossy crash", "lossy crashes");
    add(parts, budget.lags(), "lag", "lags");
    add(parts, budget.fences(), "fence", "fences");
    add(parts, budget.timeouts(), "timeout", "timeouts");
    if (parts.size() < 2) {
      return String.join("", parts);
    }
    return String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.getLast();
  }

  private static void add(List<String> parts, int number, String one, String many) {
    if (number > 0) {
      parts.add(number + " " + (number == 1 ? one : many));
    }
  }
}
