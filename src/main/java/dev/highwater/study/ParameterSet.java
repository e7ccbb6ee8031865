package dev.highwater.study;

import dev.highwater.schedule.Fsrs6;
import dev.highwater.schedule.Fsrs6Parameters;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Parameters that were fitted to the learner's reviews, and how well they did.
///
/// @param id its number, counting up
/// @param at when they were fitted
public record ParameterSet(long id, Instant at, Fit fit) {
  /// The parameters, if they are some of FSRS-6; a database can hold anything.
  public Optional<Fsrs6Parameters> usable() {
    return problem().isPresent()
        ? Optional.empty()
        : Optional.of(new Fsrs6Parameters(fit.values()));
  }

  /// What is wrong with them, in one sentence.
  public Optional<String> problem() {
    return fit.model().equals(Fsrs6.IDENTITY.name())
        ? Fsrs6Parameters.problem(fit.values())
        : Optional.of("There is no memory model " + fit.model() + " here.");
  }

  /// What a fit came to.
  ///
  /// @param model which memory model they are for, for example {@code fsrs-6}
  /// @param version the version of its rules
  /// @param values the numbers; checked by whoever uses them, since a database can hold anything
  /// @param logRows rows of the log that were there then; the next fit waits until there are more
  /// @param reviews reviews that could be learned from
  /// @param heldOut the newest of them, which were predicted and not learned from
  /// @param lossBefore mean log loss on those of the parameters in force until then
  /// @param lossAfter the same of these
  /// @param intervalsBefore days between reviews of a card that is always good, by those in force
  ///   until then
  /// @param intervalsAfter the same by these
  public record Fit(
      String model,
      int version,
      List<Double> values,
      long logRows,
      int reviews,
      int heldOut,
      double lossBefore,
      double lossAfter,
      List<Integer> intervalsBefore,
      List<Integer> intervalsAfter) {
    public Fit {
      values = List.copyOf(values);
      intervalsBefore = List.copyOf(intervalsBefore);
      intervalsAfter = List.copyOf(intervalsAfter);
    }

    /// The rule of adoption: they predict the reviews held out better.
    public boolean isBetter() {
      return lossAfter < lossBefore;
    }
  }
}
