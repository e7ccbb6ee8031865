package dev.highwater.study;

import dev.highwater.schedule.Fsrs6;
import dev.highwater.schedule.Fsrs6Parameters;
import dev.highwater.schedule.Fsrs6Profile;
import dev.highwater.schedule.fit.FitOptions;
import dev.highwater.schedule.fit.Progress;
import dev.highwater.schedule.fit.Refit;
import dev.highwater.schedule.fit.ReviewHistory;
import java.util.List;
import java.util.Optional;

/// Fits the parameters of the memory model to the learner's own reviews: by hand, or by itself
/// whenever the log has grown enough.
///
/// New parameters come into force only if they predict the newest fifth of the reviews, which they
/// have not seen, better than those in force do. Either way the fit is recorded. No card is changed
/// by it: what is due stays due, and the next grade is planned with the parameters then in force.
public final class ParameterFitting {
  /// With fewer reviews nothing is fitted by itself.
  public static final int FEWEST_REVIEWS = 400;

  /// With fewer reviews nothing is fitted at all: chance would decide.
  public static final int FEWEST_REVIEWS_BY_HAND = 64;

  /// The log has grown enough when it has one row more for so many.
  private static final long GROWTH = 100;

  private final ReviewLog log;
  private final MemoryParameters parameters;
  private final StudyCalendar calendar;
  private final double desiredRetention;

  /// @param desiredRetention at which the change in intervals is shown
  public ParameterFitting(
      ReviewLog log, MemoryParameters parameters, StudyCalendar calendar, double desiredRetention) {
    this.log = log;
    this.parameters = parameters;
    this.calendar = calendar;
    this.desiredRetention = desiredRetention;
  }

  /// Fits if the log has grown by one percent since the last fit and has enough reviews. May take
  /// seconds, and is not for the thread of the screen.
  ///
  /// @param progress told how far it is; may stop it
  /// @return what the fit came to; empty when nothing was fitted
  public Optional<FittedParameters> fitIfDue(Progress progress) {
    long rows = log.lastRow();
    long fitted = parameters.all().stream().mapToLong(set -> set.fit().logRows()).max().orElse(0);
    // Of a vault that was only imported the log may be long without a rating in it.
    if (rows - fitted < Math.max(1, fitted / GROWTH) || log.ratings() < FEWEST_REVIEWS) {
      return Optional.empty();
    }
    return fit(progress, FEWEST_REVIEWS);
  }

  /// Fits now.
  ///
  /// @param progress told how far it is; may stop it
  /// @return what the fit came to; empty when it was stopped, or there are too few reviews to learn
  ///   from
  public Optional<FittedParameters> fit(Progress progress) {
    return fit(progress, FEWEST_REVIEWS_BY_HAND);
  }

  private Optional<FittedParameters> fit(Progress progress, int fewest) {
    List<LogEntry> rows = log.all();
    List<ReviewHistory> histories = TrainingReviews.of(rows, calendar);
    int reviews = histories.stream().mapToInt(history -> history.answers().size()).sum();
    if (reviews < fewest) {
      return Optional.empty();
    }
    Fsrs6Parameters inForce = parameters.inForce();
    return Refit.of(
            histories, inForce, Fsrs6Profile.ANKI, desiredRetention, FitOptions.DEFAULTS, progress)
        .map(refit -> record(refit, rows.getLast().id(), reviews));
  }

  private FittedParameters record(Refit refit, long logRows, int reviews) {
    Optional<Long> before = parameters.current().map(ParameterSet::id);
    ParameterSet set =
        parameters.add(
            new ParameterSet.Fit(
                Fsrs6.IDENTITY.name(),
                Fsrs6.IDENTITY.version(),
                refit.candidate().values(),
                logRows,
                reviews,
                refit.heldOut(),
                refit.lossInForce(),
                refit.lossOfCandidate(),
                refit.intervalsInForce(),
                refit.intervalsOfCandidate()),
            calendar.now().instant());
    boolean adopted = refit.isBetter();
    if (adopted) {
      parameters.use(
          Optional.of(set.id()), ParameterChange.Reason.FITTED, calendar.now().instant());
    }
    return new FittedParameters(set, adopted, before);
  }
}
