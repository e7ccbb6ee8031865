package dev.highwater.schedule;

/// What a learner's memory of a card was right after its last review, as one model sees it. Knows
/// its model, so that whoever schedules, explains or fits need not know which one it is.
public interface Memory {
  /// Days after which the card is remembered with nine chances in ten, about; larger is firmer.
  double stability();

  /// 1 (easiest) to 10.
  double difficulty();

  /// The chance, 0 to 1, that the card is remembered {@code since} the last review.
  double retrievability(Elapsed since);

  /// Days, with fractions, until the chance has fallen to {@code retention}.
  ///
  /// @param retention above 0 and below 1
  double daysUntil(double retention);

  /// The memory after one more review.
  Memory after(Grade grade, Elapsed since);
}
