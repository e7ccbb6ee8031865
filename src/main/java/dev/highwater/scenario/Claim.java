package dev.highwater.scenario;

import java.util.OptionalInt;

/// What a scenario says of all the stories its configuration allows, for the exhaustive search to
/// decide. The script does not matter to a claim: every story begins with a healthy cluster.
public sealed interface Claim {
  /// A claim speaks of at most so many faults of one kind, and so many records.
  int MOST = 9;

  /// What is promised.
  Promise promise();

  /// How many records are sent in a story; empty for as many as the search takes by itself.
  OptionalInt records();

  /// In every story with at most these faults the promise is kept.
  record Kept(Promise promise, FaultBudget faults, OptionalInt records) implements Claim {}

  /// In some story with at most these faults the promise breaks.
  record CanBreak(Promise promise, FaultBudget faults, OptionalInt records) implements Claim {}

  /// How many faults of one kind it takes, at least, to break the promise.
  ///
  /// @param counted the kind that is counted
  /// @param given faults of other kinds that may happen besides
  record Least(
      Fault counted, Promise promise, FaultBudget given, Answer answer, OptionalInt records)
      implements Claim {}

  /// The answer that a claim about the least number gives.
  sealed interface Answer {
    /// So many do break it, and fewer do not. May be 0.
    record Exactly(int faults) implements Answer {}

    /// Not even so many do.
    record NoneUpTo(int faults) implements Answer {}
  }

  /// The canonical words after {@code claim}.
  default String text() {
    return switch (this) {
          case Kept(Promise promise, FaultBudget faults, var _) ->
              promise.kept() + (faults.counts().isEmpty() ? "" : link(promise) + faults.text());
          case CanBreak(Promise promise, FaultBudget faults, var _) ->
              promise.broken() + (faults.counts().isEmpty() ? "" : " after " + faults.text());
          case Least(Fault counted, Promise promise, FaultBudget given, Answer answer, var _) ->
              "least "
                  + counted.many()
                  + " that "
                  + promise.breaking()
                  + (given.counts().isEmpty() ? "" : " given " + given.text())
                  + switch (answer) {
                    case Answer.Exactly(int faults) -> " = " + faults;
                    case Answer.NoneUpTo(int faults) -> " = none up to " + faults;
                  };
        }
        + (records().isEmpty()
            ? ""
            : " with "
                + records().getAsInt()
                + (records().getAsInt() == 1 ? " record" : " records"));
  }

  private static String link(Promise promise) {
    return promise == Promise.ACKED_RECORDS_SURVIVE ? " " : " after ";
  }
}
