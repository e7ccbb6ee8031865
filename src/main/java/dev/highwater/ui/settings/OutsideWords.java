package dev.highwater.ui.settings;

import dev.highwater.library.OutsideRating;
import dev.highwater.schedule.Grade;
import dev.highwater.schedule.IntervalText;
import dev.highwater.schedule.Schedule;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/// A rating by another program in words: what happened, which side counts, and why.
final class OutsideWords {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private OutsideWords() {}

  static String sentence(OutsideRating rating) {
    return rating
        .ratedHere()
        .map(here -> conflict(rating, here))
        .orElseGet(
            () -> "Rated in another program on " + DAY.format(rating.day()) + grade(rating) + ".");
  }

  private static String conflict(OutsideRating rating, LocalDate here) {
    String both =
        here.equals(rating.day())
            ? "Rated here and in another program on " + DAY.format(here)
            : "Rated here on "
                + DAY.format(here)
                + " and in another program on "
                + DAY.format(rating.day());
    String why =
        rating.takenOver() || here.isAfter(rating.day())
            ? "the later day counts"
            : "on the same day the rating made here counts";
    return both + grade(rating) + ": " + why + ".";
  }

  private static String grade(OutsideRating rating) {
    return rating
        .grade()
        .map(Grade::contractName)
        .map(name -> ", " + name + " as far as the schedule tells")
        .orElse("");
  }

  /// What was known here, with a word when it counts.
  static String here(OutsideRating rating) {
    return schedule(rating.here()) + counts(rating.takenOver() == rating.overruled());
  }

  /// What the other program left, with a word when it counts.
  static String there(OutsideRating rating) {
    return schedule(Optional.of(rating.there())) + counts(rating.takenOver() != rating.overruled());
  }

  private static String counts(boolean counts) {
    return counts ? "  (counts)" : "";
  }

  private static String schedule(Optional<Schedule> schedule) {
    return schedule
        .map(it -> "due " + DAY.format(it.due()) + " (" + IntervalText.of(it.interval()) + ")")
        .orElse("never rated");
  }
}
