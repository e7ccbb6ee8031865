package dev.highwater.study;

import java.time.LocalDate;
import java.util.Optional;

/// Something done to a card other than grading it. Each is a row of the log, so that it can be
/// taken back and a card's whole state can be had from the log again.
///
/// In the log an action is a name and, for some, a number or a few lines of detail.
public sealed interface CardAction {
  /// Not asked any more until further notice.
  record Suspend() implements CardAction {}

  /// Asked again.
  record Unsuspend() implements CardAction {}

  /// Not asked on that study day.
  record Bury(LocalDate day) implements CardAction {}

  /// Asked again on the day it was buried.
  record Unbury() implements CardAction {}

  /// Marked with a colour.
  ///
  /// @param flag 1 to 7; 0 takes the mark away
  record Flag(int flag) implements CardAction {
    /// The highest flag.
    public static final int HIGHEST = 7;
  }

  /// Marked as a leech.
  ///
  /// @param lapses how often it had been forgotten
  record Leech(int lapses) implements CardAction {}

  /// As if never rated; takes a leech's mark away too.
  record Reset() implements CardAction {}

  /// Due on another day.
  record Reschedule(LocalDate due) implements CardAction {}

  /// Due later.
  ///
  /// @param days how much later, at least 1, counted from the day due or, for an overdue card, from
  ///   the day it was done
  record Postpone(int days) implements CardAction {}

  /// Answered without a consequence; the row has the grade.
  record Cram() implements CardAction {}

  /// Given marks with a text that another card had. That is part of a decision about who cards are,
  /// so it is not among what the learner takes back step by step.
  record Carried(boolean suspended, int flag, boolean leech) implements CardAction {
    private static final long SUSPENDED = 8;
    private static final long LEECH = 16;

    private static Carried of(long number) {
      return new Carried(
          (number & SUSPENDED) != 0, (int) (number & Flag.HIGHEST), (number & LEECH) != 0);
    }

    private long toNumber() {
      return (long) flag + (suspended ? SUSPENDED : 0) + (leech ? LEECH : 0);
    }
  }

  /// Part of an answer: its outcome was foreseen, or not, before it was shown.
  record Predicted(Prediction prediction) implements CardAction {}

  /// Part of an answer: the card was asked with other numbers than its own.
  ///
  /// @param values the settings and their other values, for example {@code replicas=5}
  record Varied(String values) implements CardAction {}

  /// The name used in the database and in JSON.
  default String storedName() {
    return switch (this) {
      case Suspend() -> "suspend";
      case Unsuspend() -> "unsuspend";
      case Bury(var _) -> "bury";
      case Unbury() -> "unbury";
      case Flag(var _) -> "flag";
      case Leech(var _) -> "leech";
      case Reset() -> "reset";
      case Reschedule(var _) -> "due";
      case Postpone(var _) -> "postpone";
      case Cram() -> "cram";
      case Carried(var _, var _, var _) -> "carried";
      case Predicted(var _) -> "predicted";
      case Varied(var _) -> "varied";
    };
  }

  /// What it says beside its number; empty when it says nothing.
  default Optional<String> detail() {
    return switch (this) {
      case Predicted(Prediction prediction) -> Optional.of(prediction.stored());
      case Varied(String values) -> Optional.of(values);
      default -> Optional.empty();
    };
  }

  /// Its number: days since 1970-01-01 for a date; empty when it has none.
  default Optional<Long> number() {
    return switch (this) {
      case Bury(LocalDate day) -> Optional.of(day.toEpochDay());
      case Flag(int flag) -> Optional.of((long) flag);
      case Leech(int lapses) -> Optional.of((long) lapses);
      case Reschedule(LocalDate due) -> Optional.of(due.toEpochDay());
      case Postpone(int days) -> Optional.of((long) days);
      case Carried carried -> Optional.of(carried.toNumber());
      case Predicted(Prediction prediction) -> Optional.of(prediction.right() ? 1L : 0L);
      case Suspend(), Unsuspend(), Unbury(), Reset(), Cram(), Varied(var _) -> Optional.empty();
    };
  }

  /// The action of that name, number and detail; empty when there is none of that name.
  static Optional<CardAction> of(String storedName, long number, String detail) {
    return Optional.ofNullable(
        switch (storedName) {
          case "suspend" -> new Suspend();
          case "unsuspend" -> new Unsuspend();
          case "bury" -> new Bury(LocalDate.ofEpochDay(number));
          case "unbury" -> new Unbury();
          case "flag" -> new Flag((int) number);
          case "leech" -> new Leech((int) number);
          case "reset" -> new Reset();
          case "due" -> new Reschedule(LocalDate.ofEpochDay(number));
          case "postpone" -> new Postpone((int) number);
          case "cram" -> new Cram();
          case "carried" -> Carried.of(number);
          case "predicted" -> Prediction.read(detail).map(Predicted::new).orElse(null);
          case "varied" -> new Varied(detail);
          default -> null;
        });
  }

  /// True for what gives the card another schedule, which its note may have to follow.
  default boolean changesSchedule() {
    return this instanceof Reset || this instanceof Reschedule || this instanceof Postpone;
  }
}
