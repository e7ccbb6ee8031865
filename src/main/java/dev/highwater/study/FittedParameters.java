package dev.highwater.study;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a fit came to.
///
/// @param set the new parameters, which are recorded in any case
/// @param adopted whether they are in force now
/// @param before the set in force until then, to go back to; empty for the defaults
public record FittedParameters(ParameterSet set, boolean adopted, Optional<Long> before) {
  /// The same in sentences for the learner.
  public List<String> words() {
    ParameterSet.Fit fit = set.fit();
    return List.of(
        "Fitted to a log of %d reviews, without the newest %d that can be predicted; on those old and"
                .formatted(fit.reviews(), fit.heldOut())
            + " new parameters were compared.",
        String.format(
            Locale.ROOT,
            "The log loss there is %.4f; it was %.4f with the parameters so far (lower is better).",
            fit.lossAfter(),
            fit.lossBefore()),
        verdict(),
        "A card that is always good comes back after %s; before it was %s. No date already set"
                .formatted(days(fit.intervalsAfter()), days(fit.intervalsBefore()))
            + " changes.");
  }

  private String verdict() {
    return adopted
        ? "So the new parameters are in force, as set " + set.id() + "."
        : "So the parameters so far stay in force; the others are kept as set " + set.id() + ".";
  }

  private static String days(List<Integer> intervals) {
    return String.join(", ", intervals.stream().map(String::valueOf).toList()) + " days";
  }
}
