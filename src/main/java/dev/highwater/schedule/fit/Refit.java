package dev.highwater.schedule.fit;

import dev.highwater.schedule.Elapsed;
import dev.highwater.schedule.Fsrs6;
import dev.highwater.schedule.Fsrs6Parameters;
import dev.highwater.schedule.Fsrs6Profile;
import dev.highwater.schedule.Grade;
import dev.highwater.schedule.Memory;
import dev.highwater.schedule.MemoryModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A fit put to the test: the candidate learned from the older reviews only, and both vectors then
/// predicted the newest fifth, which the candidate has never seen. What is adopted is what was
/// measured.
///
/// @param inForce the parameters so far
/// @param candidate the parameters that could replace them
/// @param heldOut how many reviews were predicted
/// @param lossInForce mean log loss of the parameters so far on those reviews
/// @param lossOfCandidate the same of the candidate
/// @param intervalsInForce days between reviews of a card that is always good
/// @param intervalsOfCandidate the same by the candidate
public record Refit(
    Fsrs6Parameters inForce,
    Fsrs6Parameters candidate,
    int heldOut,
    double lossInForce,
    double lossOfCandidate,
    List<Integer> intervalsInForce,
    List<Integer> intervalsOfCandidate) {
  private static final int ONE_HELD_OUT_OF = 5;
  private static final int INTERVALS_SHOWN = 6;
  private static final int LONGEST = (int) Fsrs6.HIGHEST_STABILITY;

  /// A parameter that is not what it was.
  ///
  /// @param index w0 to w20
  public record Change(int index, double before, double after) {}

  /// Fits a candidate to the older reviews and measures both.
  ///
  /// @param desiredRetention at which the intervals are shown
  /// @return empty when {@code progress} stopped it
  public static Optional<Refit> of(
      List<ReviewHistory> histories,
      Fsrs6Parameters inForce,
      Fsrs6Profile profile,
      double desiredRetention,
      FitOptions options,
      Progress progress) {
    ReviewTable table = new ReviewTable(histories);
    int from = table.items() - table.items() / ONE_HELD_OUT_OF;
    return new Fsrs6Optimiser(options)
        .fit(table, from, progress)
        .map(candidate -> {
          MemoryModel before = new Fsrs6(inForce, profile);
          MemoryModel after = new Fsrs6(candidate, profile);
          return new Refit(
              inForce,
              candidate,
              table.items() - from,
              LogLoss.of(before, table, from).plain(),
              LogLoss.of(after, table, from).plain(),
              intervals(before, desiredRetention),
              intervals(after, desiredRetention));
        });
  }

  /// The rule: only what predicts the held-out reviews better takes the place of what is there.
  public boolean isBetter() {
    return lossOfCandidate < lossInForce;
  }

  /// What adopting the candidate would change.
  public List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    for (int at = 0; at < Fsrs6Parameters.COUNT; at++) {
      double before = inForce.values().get(at);
      double after = candidate.values().get(at);
      if (before != after) {
        changes.add(new Change(at, before, after));
      }
    }
    return changes;
  }

  private static List<Integer> intervals(MemoryModel model, double retention) {
    List<Integer> intervals = new ArrayList<>();
    Memory memory = model.first(Grade.GOOD);
    while (intervals.size() < INTERVALS_SHOWN) {
      int days = Math.clamp(Math.round(memory.daysUntil(retention)), 1, LONGEST);
      intervals.add(days);
      memory = memory.after(Grade.GOOD, Elapsed.ofDays(days));
    }
    return intervals;
  }
}
