package dev.highwater.schedule;

import java.util.List;

/// What a learner's memory of a card was right after its last review, as one model sees it. Knows
/// its model, so that whoever schedules, explains or fits need not know which one it is.
public interface Memory {
  /// Days after which the card is remembered with nine chances in ten, about; larger is firmer.
  double stability();

  /// 1 (easiest) to 10.
  double difficulty();

  /// What else the model keeps of a memory, in its own order; nothing for a model with two numbers.
  default List<Double> further() {
    return List.of();
  }

  /// The chance, 0 to 1, that the card is remembered {@code since} the last review.
  double retrievability(Elapsed since);

  /// Days, with fractions, until the chance has fallen to {@code retention}.
  ///
  /// @param retention above 0 and below 1
  double daysUntil(double retention);

  /// The memory after one more review.
  Memory after(Grade grade, Elapsed since);

  /// The memories that each of the four grades would leave; at once, because they share most of the
  /// arithmetic.
  default Prospects prospects(Elapsed since) {
    return new Prospects(
        after(Grade.AGAIN, since),
        after(Grade.HARD, since),
        after(Grade.GOOD, since),
        after(Grade.EASY, since));
  }

  /// What each of the four grades would make of a memory.
  record Prospects(Memory again, Memory hard, Memory good, Memory easy) {
    /// The memory that {@code grade} would leave.
    public Memory of(Grade grade) {
      return switch (grade) {
        case AGAIN -> again;
        case HARD -> hard;
        case GOOD -> good;
        case EASY -> easy;
      };
    }
  }
}
