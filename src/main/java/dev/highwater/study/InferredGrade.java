package dev.highwater.study;

import dev.highwater.schedule.FsrsSchedule;
import dev.highwater.schedule.Grade;
import dev.highwater.schedule.Schedule;
import dev.highwater.schedule.Sm2Schedule;
import java.util.Optional;

/// Works out which grade another program was given, from what it made of a schedule.
final class InferredGrade {
  /// Lapses lower an ease no further, so there Hard shows in the interval alone.
  private static final int LOWEST_EASE = 130;

  /// FSRS moves the difficulty by less than this on Good, and by more on Hard and Easy unless the
  /// card is about as difficult as a card can be.
  private static final double DIFFICULTY_STEP = 0.05;

  private static final double NEAR_HIGHEST_DIFFICULTY = 9.5;
  private static final int REVIEW = 2;

  private InferredGrade() {}

  /// The grade; empty when the change does not tell.
  ///
  /// @param before what the comment said before; empty for a card never rated
  /// @param baseEase ease that the other program gives a card never rated
  static Optional<Grade> of(Optional<Schedule> before, Schedule after, int baseEase) {
    return switch (after) {
      case Sm2Schedule now -> ofSm2(before, now, baseEase);
      case FsrsSchedule now ->
          before.isPresent() && before.get() instanceof FsrsSchedule earlier
              ? ofFsrs(earlier, now)
              : Optional.empty();
    };
  }

  private static Optional<Grade> ofSm2(Optional<Schedule> before, Sm2Schedule now, int baseEase) {
    if (before.isEmpty()) {
      return ofSm2(0, baseEase, now);
    }
    return before.get() instanceof Sm2Schedule(var _, double interval, int ease)
        ? ofSm2(interval, ease, now)
        : Optional.empty();
  }

  private static Optional<Grade> ofSm2(double interval, int ease, Sm2Schedule now) {
    boolean atTheFloor = ease == LOWEST_EASE && now.ease() == LOWEST_EASE;
    if (now.ease() > ease) {
      return Optional.of(Grade.EASY);
    }
    if (now.ease() < ease || atTheFloor) {
      if (now.interval() == 0) {
        return Optional.of(Grade.AGAIN);
      }
      return now.ease() < ease || now.interval() < interval
          ? Optional.of(Grade.HARD)
          : Optional.of(Grade.GOOD).filter(_ -> now.interval() > interval);
    }
    return Optional.of(Grade.GOOD).filter(_ -> now.interval() > interval);
  }

  private static Optional<Grade> ofFsrs(FsrsSchedule before, FsrsSchedule now) {
    if (now.lapses() > before.lapses()) {
      return Optional.of(Grade.AGAIN);
    }
    boolean oneReview =
        before.state() == REVIEW && now.state() == REVIEW && now.reps() == before.reps() + 1;
    if (!oneReview || before.difficulty() > NEAR_HIGHEST_DIFFICULTY) {
      return Optional.empty();
    }
    double step = now.difficulty() - before.difficulty();
    if (step > DIFFICULTY_STEP) {
      return Optional.of(Grade.HARD);
    }
    return Optional.of(step < -DIFFICULTY_STEP ? Grade.EASY : Grade.GOOD);
  }
}
