package dev.highwater.schedule.fit;

import dev.highwater.schedule.Elapsed;
import dev.highwater.schedule.Grade;
import dev.highwater.schedule.Memory;
import dev.highwater.schedule.MemoryModel;
import java.util.List;

/// How well a memory model predicts reviews: the mean of -ln of the chance it gave to what
/// happened. Lower is better; always saying 50 % gives 0.693.
///
/// @param plain every review counts the same
/// @param recencyWeighted recent reviews count more, as when parameters are fitted
/// @param reviews how many were predicted
public record LogLoss(double plain, double recencyWeighted, int reviews) {
  private static final double LEAST_CHANCE = 1e-7;
  private static final List<Grade> GRADES = List.of(Grade.values());

  /// The loss over every review on a later day than the one before.
  public static LogLoss of(MemoryModel model, List<ReviewHistory> histories) {
    return of(model, new ReviewTable(histories), 0);
  }

  /// The loss over the newest reviews.
  ///
  /// @param from rank of the oldest one that counts
  static LogLoss of(MemoryModel model, ReviewTable table, int from) {
    double[] losses = losses(model, table);
    double plain = 0;
    double weighted = 0;
    double weights = 0;
    int items = table.items() - from;
    for (int rank = 0; rank < items; rank++) {
      double loss = losses[table.itemRow(from + rank)];
      double weight = TrainingSet.weight(rank, items);
      plain += loss;
      weighted += weight * loss;
      weights += weight;
    }
    return new LogLoss(plain / Math.max(items, 1), items > 0 ? weighted / weights : 0, items);
  }

  private static double[] losses(MemoryModel model, ReviewTable table) {
    double[] losses = new double[table.rows()];
    for (int card = 0; card < table.cards(); card++) {
      int start = table.start(card);
      Memory memory = model.first(grade(table, start));
      for (int row = start + 1; row < table.start(card + 1); row++) {
        Elapsed since = Elapsed.ofDays(table.days(row));
        double chance = Math.clamp(memory.retrievability(since), LEAST_CHANCE, 1 - LEAST_CHANCE);
        losses[row] = -Math.log(table.remembered(row) ? chance : 1 - chance);
        memory = memory.after(grade(table, row), since);
      }
    }
    return losses;
  }

  private static Grade grade(ReviewTable table, int row) {
    return GRADES.get(table.rating(row) - 1);
  }
}
